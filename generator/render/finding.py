"""The index of a chronology that goes on over many pages: what its home page searches and filters."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from generator.pages.parts import Entry

FOLDER = "assets/index/"
PART = 500
"""Events in one file, so that no browser reads one for long."""


def parts(entries: Sequence[Entry]) -> int:
    """In how many files the index lies."""
    return -(-len(entries) // PART)


def files(entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """Path, relative to the site's root, and bytes of each file: a list of records, as JSON inside of a call.

    A script rather than a file of data, since browsers fetch no data for a page that was opened as a file: so a copy of
    the site on a disk can be searched, too. `assets/records.js` loads it.
    """
    for part in range(parts(entries)):
        records = [_record(one) for one in entries[part * PART : (part + 1) * PART]]
        text = json.dumps(records, ensure_ascii=False, separators=(",", ":"))
        yield f"{FOLDER}{part}.js", f"dateline.deliver({text});\n".encode()


def _record(entry: Entry) -> dict[str, object]:
    cited = entry.citation
    words = "" if cited is None else " ".join(filter(None, (cited.quote, cited.translation)))
    topics = {"actor": entry.actors, "place": entry.places, "tag": entry.tags}
    return {
        "id": entry.id,
        "href": entry.href,
        "title": entry.title,
        "date": entry.date.text,
        "days": entry.days,
        "status": entry.status,
        "basis": entry.basis,
        "kind": entry.kind,
        "reports": entry.reports,
        "disputed": bool(entry.conflicts),
        "source": entry.sources,
        "words": words,
        "names": [link.text for links in topics.values() for link in links],
        **{name: [link.key for link in links] for name, links in topics.items()},
    }
