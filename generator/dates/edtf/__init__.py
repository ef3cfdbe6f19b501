"""EDTF: dates as editors write them (ISO 8601-2:2019; the Library of Congress's specification of 4 February 2019).

Levels 0 and 1 are read whole; of level 2, the season codes 21–41, one-of and all-of sets, and unspecified digits at the
right end of a date. Everything else of level 2 is refused by its name, with what to write instead.
"""

from generator.dates.edtf.compose import from_span
from generator.dates.edtf.errors import EdtfError
from generator.dates.edtf.parser import parse
from generator.dates.edtf.types import Date, Edtf, Period, Range, SetOf, Unbound

__all__ = ["Date", "Edtf", "EdtfError", "Period", "Range", "SetOf", "Unbound", "from_span", "parse"]
