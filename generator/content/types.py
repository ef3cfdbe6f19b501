"""What this room gives to the ones above, and what it asks of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.event import DateSpec, Decision, EditorEvent, Page


@dataclass(frozen=True, slots=True)
class Content:
    """Everything of `content/` that is in order."""

    events: tuple[EditorEvent, ...] = ()
    """Sorted by id."""
    decisions: tuple[Decision, ...] = ()
    """Sorted by path."""
    pages: tuple[Page, ...] = ()
    """Sorted by id."""


@dataclass(frozen=True, slots=True)
class PhraseProblem:
    """Why an editor's words are no date: a relative phrase, an impossible day, or several readings (EDTF)."""

    message: str
    readings: tuple[str, ...] = ()


PhraseReading = DateSpec | PhraseProblem
"""What reading an editor's date comes to."""

DateReader = Callable[[str], PhraseReading]
"""Reads an absolute phrase or EDTF; made by `generator.mentions` and handed in, since that room lies above this one."""
