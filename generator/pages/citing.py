"""Ways to cite an entry or a source: Chicago (17th ed., bibliography) and APA (7th ed.) in words, BibLaTeX, CSL-JSON.

Only a date of publication that is stated stands as one. Without it a reference says "n.d.", and the day on which the
page was read, where that is known; an inferred date never passes for a date of publication.
"""

from __future__ import annotations

import json
from typing import Any

from generator.model.event import Citation, EditorEvent
from generator.model.source import Source, Stamp
from generator.pages import addresses, bibtex, csl
from generator.pages.citations import host
from generator.pages.desk import Desk, publisher
from generator.pages.naming import source_name
from generator.pages.parts import CiteView
from generator.pages.references import Reference, apa, chicago


def cite_entry(desk: Desk, title: str, date: str, id_: str, url: str | None, editor: EditorEvent | None) -> CiteView:
    """How to cite an entry of the timeline: a web page of this site, as it stood on the day of the build.

    `date` is the event's, in words. The entry's own is the day on which its editor last changed it, where it is told.
    """
    config, said = desk.config, desk.words
    note = said.gettext("%(date)s; as of %(day)s", date=date, day=desk.as_of) if desk.as_of else date
    written = None if editor is None else editor.updated or editor.added
    reference = Reference(
        title=title,
        container=config.title,
        issued=written,
        url=url,
        note=said.gettext("As of %(day)s", day=desk.as_of) if desk.as_of else None,
    )
    fields = {
        "title": bibtex.latex(title),
        "organization": bibtex.latex(config.title),
        "date": _day(written),
        "note": bibtex.latex(note),
        "url": bibtex.verbatim(url or ""),
    }
    item: dict[str, Any] = {
        "id": id_,
        "type": "entry-encyclopedia",
        "title": title,
        "container-title": config.title,
        "issued": csl.date(None if written is None else written.edtf),
        "language": config.language,
        "annote": date,
        "URL": url,
    }
    kind = "misc" if url is None else "online"
    return CiteView(
        chicago=chicago(desk, reference),
        apa=apa(desk, reference),
        bibtex=bibtex.entry(kind, bibtex.key(id_, "entry"), fields),
        csl=_json([{key: value for key, value in item.items() if value is not None}]),
    )


def cite_page(desk: Desk, citation: Citation) -> CiteView | None:
    """How to cite a page that an editor cites, with no text of it in seeds/ and so no page here.

    What has no title is described in square brackets, as APA and Chicago ask for; nothing can be cited of which neither
    title nor publisher nor address is known.
    """
    house = citation.container if citation.title else citation.container or host(citation.url)
    if citation.source is not None or not (citation.title or house):
        return None
    untitled = desk.words.gettext("[Untitled page]")
    reference = Reference(
        title=citation.title or untitled,
        container=house,
        issued=citation.published,
        accessed=citation.accessed,
        url=citation.url,
        untitled=citation.title is None,
    )
    name = addresses.slug(citation.title or house or "")
    fields = {
        "title": bibtex.latex(reference.title),
        "organization": bibtex.latex(house or ""),
        "date": _day(citation.published),
        "url": bibtex.verbatim(citation.url or ""),
        "urldate": _day(citation.accessed),
    }
    item: dict[str, Any] = {
        "id": name,
        "type": "webpage",
        "title": reference.title,
        "container-title": house,
        "issued": csl.date(None if citation.published is None else citation.published.edtf),
        "accessed": csl.date(None if citation.accessed is None else citation.accessed.edtf),
        "URL": citation.url,
    }
    kind = "misc" if citation.url is None else "online"
    return CiteView(
        chicago=chicago(desk, reference),
        apa=apa(desk, reference),
        bibtex=bibtex.entry(kind, bibtex.key(name, "page"), fields),
        csl=_json([{key: value for key, value in item.items() if value is not None}]),
    )


def source_reference(desk: Desk, source: Source) -> Reference:
    """What a reference to a source is made of. A digest is this site's own."""
    meta = source.metadata
    return Reference(
        title=source_name(source),
        authors=meta.authors,
        container=publisher(source) or (desk.config.title if meta.kind == "digest" else None),
        issued=meta.published,
        accessed=meta.accessed,
        url=meta.url,
        note=desk.words.gettext("Digest") if meta.kind == "digest" else None,
    )


def _day(stamp: Stamp | None) -> str:
    """A date without its time, as BibLaTeX takes it."""
    return "" if stamp is None else stamp.edtf.split("T", maxsplit=1)[0]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
