"""Calendars, EDTF and TIMEX3: the three forms of one date, and the sums between them."""
