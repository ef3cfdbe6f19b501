"""Temporal expressions: finding them, and resolving them once their anchor is known.

The engine knows no words of any language; those are the data of `generator.language`. `read` finds, `resolve` dates.
"""

from generator.mentions.lengths import length_of, shift_of
from generator.mentions.reader import read
from generator.mentions.resolver import Settings, dateline, resolve
from generator.mentions.yearless import day_of_year

__all__ = ["Settings", "dateline", "day_of_year", "length_of", "read", "resolve", "shift_of"]
