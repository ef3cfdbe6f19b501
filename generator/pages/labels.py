"""The words of the interface for the model's own terms: messages, to be translated where they are used."""

from __future__ import annotations

from generator.interface import gettext_noop
from generator.model.event import Origin, Status, Supports
from generator.model.time import Basis

UNKNOWN_OUTCOME = gettext_noop("No source here says whether it took place.")
"""What stands with every plan of which nothing more is told."""

STATUS: dict[Status, tuple[str, str]] = {
    Status.OCCURRED: (gettext_noop("Took place"), gettext_noop("A source tells it as having happened.")),
    Status.ONGOING: (gettext_noop("Ongoing"), gettext_noop("Not known to have ended.")),
    Status.PLANNED: (
        gettext_noop("Planned"),
        gettext_noop("Told as planned. No source here says whether it took place."),
    ),
    Status.POSTPONED: (gettext_noop("Postponed"), gettext_noop("Planned, then put off.")),
    Status.CANCELLED: (gettext_noop("Cancelled"), gettext_noop("Planned, then called off.")),
    Status.MOVED_ONLINE: (
        gettext_noop("Moved online"),
        gettext_noop("Planned, then moved online. No source here says whether it took place."),
    ),
    Status.UNCONFIRMED: (gettext_noop("Unconfirmed"), gettext_noop("Told by a source that does not vouch for it.")),
    Status.DENIED: (gettext_noop("Denied"), gettext_noop("Told, and denied by someone concerned.")),
}
"""Short label and meaning of each status."""

BASIS: dict[Basis, tuple[str, str]] = {
    Basis.STATED: (gettext_noop("Date stated"), gettext_noop("The source’s words name the date.")),
    Basis.RECKONED: (
        gettext_noop("Date reckoned"),
        gettext_noop("From words such as “last week” and a known publication date."),
    ),
    Basis.INFERRED: (
        gettext_noop("Date inferred"),
        gettext_noop("From a publication date, or a bound, that the program worked out."),
    ),
    Basis.EDITOR: (gettext_noop("Editor’s date"), gettext_noop("Set by the editor.")),
}
"""Short label and meaning of each basis of a date."""

ORIGIN: dict[Origin, tuple[str, str]] = {
    Origin.EXTRACTED: (
        gettext_noop("Drawn by the program"),
        gettext_noop("Drawn from its sources by the program; no editor has accepted it yet."),
    ),
    Origin.EDITOR: (gettext_noop("Written by the editor"), gettext_noop("Written by the editor.")),
    Origin.MERGED: (
        gettext_noop("Editor and sources"),
        gettext_noop("Written by the editor, and joined with what sources tell."),
    ),
}
"""Short label and meaning of each origin."""

SUPPORTS: dict[Supports, str | None] = {
    Supports.EVENT: None,
    Supports.DATE: gettext_noop("bears out the date"),
    Supports.STATUS: gettext_noop("bears out the status"),
    Supports.DENIES: gettext_noop("denies it"),
    Supports.CONTEXT: gettext_noop("gives context"),
}
"""What a citation bears out, where that is not the event itself."""

SCHEMA_STATUS: dict[Status, str] = {
    Status.OCCURRED: "https://schema.org/EventScheduled",
    Status.ONGOING: "https://schema.org/EventScheduled",
    Status.PLANNED: "https://schema.org/EventScheduled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
    Status.CANCELLED: "https://schema.org/EventCancelled",
    Status.MOVED_ONLINE: "https://schema.org/EventMovedOnline",
}
"""schema.org `eventStatus`, where it has the term."""

RELIABILITY: dict[str, str] = {
    "A": gettext_noop("completely reliable"),
    "B": gettext_noop("usually reliable"),
    "C": gettext_noop("fairly reliable"),
    "D": gettext_noop("not usually reliable"),
    "E": gettext_noop("unreliable"),
    "F": gettext_noop("reliability cannot be judged"),
}
"""Admiralty letters: how reliable a source is."""

CREDIBILITY: dict[int, str] = {
    1: gettext_noop("confirmed by other sources"),
    2: gettext_noop("probably true"),
    3: gettext_noop("possibly true"),
    4: gettext_noop("doubtful"),
    5: gettext_noop("improbable"),
    6: gettext_noop("truth cannot be judged"),
}
"""Admiralty digits: how credible a statement is."""

KINDS: dict[str, str] = {
    "article-newspaper": gettext_noop("Newspaper article"),
    "article-magazine": gettext_noop("Magazine article"),
    "article-journal": gettext_noop("Journal article"),
    "post-weblog": gettext_noop("Blog post"),
    "post": gettext_noop("Post"),
    "webpage": gettext_noop("Web page"),
    "report": gettext_noop("Report"),
    "speech": gettext_noop("Speech"),
    "interview": gettext_noop("Interview"),
    "treaty": gettext_noop("Treaty"),
    "legislation": gettext_noop("Legislation"),
    "press-release": gettext_noop("Press release"),
    "digest": gettext_noop("Digest: a summary in our own words"),
}
"""CSL types, and ours, in words."""

ACCESS: dict[str, str] = {
    "free": gettext_noop("Free to read"),
    "registration": gettext_noop("Registration needed"),
    "subscription": gettext_noop("Subscription needed"),
}
"""How a page may be read."""

URL_STATUS: dict[str, str] = {
    "live": gettext_noop("Live"),
    "dead": gettext_noop("No longer online"),
    "withdrawn": gettext_noop("Withdrawn by its publisher"),
}
"""What became of a page."""

PUBLISHED: dict[str, str] = {
    "stated": gettext_noop("as the source states"),
    "inferred": gettext_noop("inferred from its words"),
    "unknown": gettext_noop("not known"),
}
"""How a publication date is known."""
