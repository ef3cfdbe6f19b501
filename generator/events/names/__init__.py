"""Names: who and where, each under one spelling."""

from generator.events.names.finding import Found, Names

__all__ = ["Found", "Names"]
