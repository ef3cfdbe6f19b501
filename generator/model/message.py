"""Sentences that are made in one room and said in another: English with named fields, put into other languages later.

`str()` of a message is its English. Other languages take the text as the key of their catalogue (gettext) and say the
fields in their own way; so nothing is worded twice, and nothing is worded before somebody reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce

from generator.model.time import TimeSpan


@dataclass(frozen=True, slots=True)
class Dates:
    """Days as they stand within a message."""

    span: TimeSpan
    english: Callable[[TimeSpan], str]
    """How English says them at their place in the sentence."""
    weekdays: bool = False
    """Whether the days of the week are told with them."""

    def __str__(self) -> str:
        return self.english(self.span)


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence, or a phrase that is a field of one. A percent sign of its own is doubled."""

    text: str
    """English, with `%(name)s` for each field."""
    fields: Mapping[str, Field] = field(default_factory=dict, hash=False)
    plural: str | None = None
    """English for any number but one, where the field `num` chooses the form."""
    context: str | None = None
    """What tells it from an equal text that is translated otherwise."""

    def __str__(self) -> str:
        one = self.plural is None or self.fields["num"] == 1
        return (self.text if one else self.plural or "") % self.fields


Said = Message | str
"""A message, or words that stand as they are in every language: a quotation, a title, a value."""
Field = Said | Dates | int
"""What a message is filled in with."""


def joined(parts: Iterable[Message]) -> Said:
    """Clauses of one sentence, one after another; nothing where there is none."""
    told = list(parts)
    return reduce(lambda one, other: message("%(one)s; %(other)s", one=one, other=other), told) if told else ""


def message(text: str, **fields: Field) -> Message:
    """A message; `make catalogues` finds its text where this is called."""
    return Message(text, fields)


def pmessage(context: str, text: str, **fields: Field) -> Message:
    """A message that reads otherwise elsewhere, told apart by its context."""
    return Message(text, fields, context=context)


def nmessage(singular: str, plural: str, num: int, **fields: Field) -> Message:
    """A message that depends on a number, which is its field `num`."""
    return Message(singular, {"num": num, **fields}, plural)
