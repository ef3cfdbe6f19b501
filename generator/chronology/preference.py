"""Which date of an event leads where several are told, and why.

An editor's leads. Between sources that contradict one another, the better supported does: by the Admiralty rating of
its sources (NATO AJP-2.1, source reliability A to F), then by the number of independent origins, then by nearness in
time of writing. The other dates stay visible beside it, and the reasoning says why this one leads.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.chronology import words
from generator.chronology.claims import Claim, width
from generator.events.matching.likeness import compatible
from generator.model.mention import Step
from generator.model.message import Message, Said, message, nmessage
from generator.model.time import Basis

_BASES = (Basis.EDITOR, Basis.STATED, Basis.RECKONED, Basis.INFERRED)
RATINGS = {"A": 0, "B": 1, "C": 2, None: 3, "F": 3, "D": 4, "E": 5}
"""Rank of an Admiralty letter. F says that reliability cannot be judged, as does no letter."""
_FAR = 1_000_000_000
"""Days of writing after an event, where either is not known."""
_Support = tuple[int, int, int]


def leading(claims: Sequence[Claim]) -> Claim | None:
    """The date that leads: the editor's, else the best supported.

    What happened goes before what was planned, and what is inferred comes last; a correction goes before what it
    corrects; then support decides, where there is a
    contradiction; then a date that the words name goes before one that is reckoned, the narrower, the hard one. A
    narrower date inside the leading one that is not inferred refines it.
    """
    if len(claims) < 2:
        return claims[0] if claims else None
    if all(claim.span == claims[0].span for claim in claims):
        agreeing = {claim.label: claims for claim in claims}  # as all do most often
    else:
        agreeing = {claim.label: [one for one in claims if one is claim or agree(claim, one)] for claim in claims}

    def order(claim: Claim) -> tuple[bool, bool, bool, bool, _Support, int, int, float, bool, str]:
        return (
            claim.basis is not Basis.EDITOR,
            claim.plan,
            claim.basis is Basis.INFERRED,
            not claim.corrects,
            _support(claim, claims, agreeing[claim.label]),
            _BASES.index(claim.basis),
            -len(agreeing[claim.label]),
            width(claim.span),
            claim.soft,
            claim.label,
        )

    ranked = sorted(claims, key=order)
    best = ranked[0]
    if best.basis is Basis.EDITOR:
        return best
    for other in ranked[1:]:
        firm = not other.soft and other.plan == best.plan and other.basis is not Basis.INFERRED
        inside = best.span.begin.holds(other.span.begin) and best.span.end.holds(other.span.end)
        if firm and inside and width(other.span) < width(best.span):
            best = other
    return best


def support(claim: Claim, claims: Sequence[Claim]) -> _Support:
    """How little bears a date out against those that contradict it: rank of rating, fewer origins, days of distance.

    All the same where nothing contradicts. What agrees with it bears it out, what is inferred does not.
    """
    return _support(claim, claims, [other for other in claims if agree(claim, other)])


def _support(claim: Claim, claims: Sequence[Claim], agree_with_it: Sequence[Claim]) -> _Support:
    if len(agree_with_it) == len(claims):
        return 0, 0, 0
    voices = [other for other in claims if other.plan == claim.plan and other.basis is not Basis.INFERRED]
    agreeing = [other for other in agree_with_it if other.plan == claim.plan and other.basis is not Basis.INFERRED]
    if len(agreeing) == len(voices):
        return 0, 0, 0
    backing = agreeing or [claim]
    return (
        min(RATINGS.get(other.rating, RATINGS[None]) for other in backing),
        -len({other.origin or other.label for other in backing}),
        min(_days_after(other) for other in backing),
    )


def agree(a: Claim, b: Claim) -> bool:
    """Whether two dates can both be of one event; what is dated to a day may be one of the days that it lasted."""
    if (a.span.begin == a.span.end) != (b.span.begin == b.span.end):
        return not a.span.whole.meet(b.span.whole).empty
    return compatible(a.span, b.span)


def _days_after(claim: Claim) -> int:
    """Days between what a claim dates and the day on which its source was published, as far as both are known."""
    told, written = claim.span.whole, claim.published
    if written is None or written.latest is None or told.earliest is None or told.latest is None:
        return _FAR
    return max(written.latest - told.latest, told.earliest - written.latest, 0)


def why(lead: Claim, claims: Sequence[Claim]) -> tuple[Step, ...]:
    """Why a source's date leads over one that contradicts it; nothing where none does."""
    against = [
        other
        for other in claims
        if other.plan == lead.plan and other.basis is not Basis.EDITOR and not agree(lead, other)
    ]
    if not against or lead.basis is Basis.EDITOR:
        return ()
    other = min(against, key=lambda one: (support(one, claims), one.label))
    told = message(
        "It leads over %(said)s, %(days)s, which contradicts it: %(reason)s.",
        said=message("“%(words)s”", words=other.expression) if other.expression else message("another date"),
        days=words.span(other.span),
        reason=_reason(lead, other, claims),
    )
    return (Step(told, other.source),)


def _reason(lead: Claim, other: Claim, claims: Sequence[Claim]) -> Message:
    if other.basis is Basis.INFERRED is not lead.basis:
        return message("that one was worked out from what the network infers")
    if lead.corrects and not other.corrects:
        return message("it was told to correct the other")
    (rating, origins, days), (its_rating, its_origins, its_days) = support(lead, claims), support(other, claims)
    if rating != its_rating:
        return message(
            "its source is rated %(letter)s, that of the other %(other)s",
            letter=_letter(rating),
            other=_letter(its_rating),
        )
    if origins != its_origins:
        return message(
            "%(reports)s bear it out, and %(others)s the other",
            reports=_reports(-origins),
            others=_reports(-its_origins),
        )
    if days != its_days:
        return message("it was written nearer to what it tells")
    if lead.basis is not other.basis:
        return message("its words name the date, and the other is reckoned")
    return message("nothing bears out the one more than the other, and it is told more narrowly or comes first")


def _letter(rank: int) -> Said:
    letters = (letter for letter, each in RATINGS.items() if letter and each == rank and letter != "F")
    return next(letters, message("F or not at all"))


def _reports(count: int) -> Message:
    return nmessage("one independent report", "%(num)s independent reports", count)
