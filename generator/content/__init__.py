"""What editors write: events, decisions and pages in Markdown with front matter, checked and typed."""

from __future__ import annotations

from generator.content.folder import load
from generator.content.types import Content, PhraseProblem, PhraseReading

__all__ = ["Content", "PhraseProblem", "PhraseReading", "load"]
