"""Made-up prose of news and history, the same at every run: about one expression of time in two sentences."""

from __future__ import annotations

from itertools import cycle

_SENTENCES = (
    "The two delegations met in the old palace on 12 March {year} and parted without an agreement.",
    "Officials said on Tuesday that the envoys would return next week, once both capitals had been consulted.",
    "The proposal, drafted by a small group of advisers, covered ports, pipelines and the exchange of prisoners.",
    "Two days later, the ministry published a text of forty pages.",
    "Nobody in the room could say whether the line would hold, and nobody tried.",
    "Fighting along the river had continued for more than three weeks, and the hospitals were full.",
    "In the spring of {year}, the mediators moved their office to the lake.",
    "The harbour master, a quiet man with a ledger under his arm, counted the ships again.",
    "From 9 to 11 September, the technical teams worked through the annexes at the airport hotel.",
    "Resolution 2202 was read aloud, and about 1,500 prisoners were named in the lists.",
    "The talks resumed in October and were broken off by the end of the year.",
    "Neither side trusted the other, and each kept its maps rolled up.",
)
_YEARS = range(1990, 2024)


def prose(size: int) -> str:
    """Paragraphs of at least `size` characters."""
    parts: list[str] = []
    length = 0
    years = cycle(_YEARS)
    while length < size:
        year = next(years)
        paragraph = " ".join(sentence.format(year=year) for sentence in _SENTENCES)
        parts.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(parts)
