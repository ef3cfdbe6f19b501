"""The operators that grammar rules call, by the names they call them by.

Arguments are what the parts of a phrase mean: numbers, codes of word tables, meanings. An action gives `None` where
the parts do not go together (31 April), and the rule then does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.mentions.actions import calendar, clock, lengths, relative

OPERATORS: Mapping[str, Callable[..., Any]] = {
    name: action
    for module in (calendar, clock, lengths, relative)
    for name, action in vars(module).items()
    if not name.startswith("_") and callable(action) and getattr(action, "__module__", "") == module.__name__
}
"""Every public action of this package by its name."""
