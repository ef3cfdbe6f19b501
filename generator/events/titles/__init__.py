"""Titles: what a careful sub-editor leaves of a clause."""
