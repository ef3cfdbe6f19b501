"""The words of the interface for the model's own terms, in English."""

from __future__ import annotations

from generator.model.event import Origin, Status, Supports
from generator.model.time import Basis

UNKNOWN_OUTCOME = "No source here says whether it took place."
"""What stands with every plan of which nothing more is told."""

STATUS: dict[Status, tuple[str, str]] = {
    Status.OCCURRED: ("Took place", "A source tells it as having happened."),
    Status.ONGOING: ("Ongoing", "Not known to have ended."),
    Status.PLANNED: ("Planned", f"Told as planned. {UNKNOWN_OUTCOME}"),
    Status.POSTPONED: ("Postponed", "Planned, then put off."),
    Status.CANCELLED: ("Cancelled", "Planned, then called off."),
    Status.MOVED_ONLINE: ("Moved online", f"Planned, then moved online. {UNKNOWN_OUTCOME}"),
    Status.UNCONFIRMED: ("Unconfirmed", "Told by a source that does not vouch for it."),
    Status.DENIED: ("Denied", "Told, and denied by someone concerned."),
}
"""Short label and meaning of each status."""

BASIS: dict[Basis, tuple[str, str]] = {
    Basis.STATED: ("Date stated", "The source’s words name the date."),
    Basis.RECKONED: ("Date reckoned", "From words such as “last week” and a known publication date."),
    Basis.INFERRED: ("Date inferred", "From a publication date, or a bound, that the program worked out."),
    Basis.EDITOR: ("Editor’s date", "Set by the editor."),
}
"""Short label and meaning of each basis of a date."""

ORIGIN: dict[Origin, tuple[str, str]] = {
    Origin.EXTRACTED: ("Drawn by the program", "Drawn from its sources by the program; no editor has accepted it yet."),
    Origin.EDITOR: ("Written by the editor", "Written by the editor."),
    Origin.MERGED: ("Editor and sources", "Written by the editor, and joined with what sources tell."),
}
"""Short label and meaning of each origin."""

SUPPORTS: dict[Supports, str | None] = {
    Supports.EVENT: None,
    Supports.DATE: "bears out the date",
    Supports.STATUS: "bears out the status",
    Supports.DENIES: "denies it",
    Supports.CONTEXT: "gives context",
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
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Admiralty letters: how reliable a source is."""

CREDIBILITY: dict[int, str] = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
"""Admiralty digits: how credible a statement is."""

KINDS: dict[str, str] = {
    "article-newspaper": "Newspaper article",
    "article-magazine": "Magazine article",
    "article-journal": "Journal article",
    "post-weblog": "Blog post",
    "post": "Post",
    "webpage": "Web page",
    "report": "Report",
    "speech": "Speech",
    "interview": "Interview",
    "treaty": "Treaty",
    "legislation": "Legislation",
    "press-release": "Press release",
    "digest": "Digest: a summary in our own words",
}
"""CSL types, and ours, in words."""

ACCESS: dict[str, str] = {
    "free": "Free to read",
    "registration": "Registration needed",
    "subscription": "Subscription needed",
}
"""How a page may be read."""

URL_STATUS: dict[str, str] = {"live": "Live", "dead": "No longer online", "withdrawn": "Withdrawn by its publisher"}
"""What became of a page."""

PUBLISHED: dict[str, str] = {
    "stated": "as the source states",
    "inferred": "inferred from its words",
    "unknown": "not known",
}
"""How a publication date is known."""
