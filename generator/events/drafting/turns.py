"""Transcripts: who speaks in each turn of a conversation that names its speakers at the head of their lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_TURN = re.compile(
    r"^(?:[*_]{2})?([A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|al|van)){0,3})(?:[*_]{2})?:(?:[*_]{2})?[ \t]+"
    r"(?=\S)",
    re.MULTILINE,
)
"""A name at the head of a line and its colon: "OBI: We met them in May."."""
_SPEAKERS = 2
"""Speakers of a conversation, at least, one of whom has more than one turn."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a conversation: where each begins, where the name at its head ends, and who speaks."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    speakers: tuple[str | None, ...] = ()

    def past_label(self, start: int, end: int) -> int:
        """Where the words of a sentence begin, past the name of who speaks; `start` where no turn begins there."""
        place = bisect_right(self.starts, start) - 1
        return self.ends[place] if place >= 0 and self.starts[place] == start and self.ends[place] < end else start

    def speaker(self, at: int) -> str | None:
        """Whose turn the character at `at` stands in; `None` outside, or where the name is no one's known in full."""
        place = bisect_right(self.starts, at) - 1
        return self.speakers[place] if place >= 0 else None


def turns(text: str) -> Turns:
    """The turns of a text; none where it is no conversation."""
    found = list(_TURN.finditer(text))
    labels = [match.group(1) for match in found]
    if len(set(labels)) < _SPEAKERS or len(labels) <= len(set(labels)):
        return Turns()
    names = {label: _whole_name(text, label) for label in set(labels) if labels.count(label) > 1}
    return Turns(
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
        tuple(names.get(label) for label in labels),
    )


def _whole_name(text: str, label: str) -> str | None:
    """The name in full of whom a label calls, as the text tells it: "Ada Obi" of "OBI"; nothing of a role."""
    family = label.rsplit(maxsplit=1)[-1]
    spellings = "|".join(sorted(re.escape(each) for each in {family, family.capitalize(), family.title()}))
    whole = re.compile(rf"\b(?:[A-Z][a-z][\w’'-]* ){{1,3}}(?:{spellings})\b(?!:)")
    named = {match.group() for match in whole.finditer(text)}
    named = {name for name in named if not any(other != name and name.endswith(f" {other}") for other in named)}
    return named.pop() if len(named) == 1 else None
