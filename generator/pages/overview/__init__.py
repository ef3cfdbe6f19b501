"""The overview: how many events there are in each period, and which of them take long, laid out for three widths.

The axis is a row of equal periods (months, quarters, years, decades or centuries), as many as leave each at least 24
units wide, so that each is a target of its own. Long stretches without events are left out, and a break says so.
"""

from generator.pages.overview.figure import WIDTHS, overview

__all__ = ["WIDTHS", "overview"]
