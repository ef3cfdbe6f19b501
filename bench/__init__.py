"""Measuring the program; `python -m bench`."""
