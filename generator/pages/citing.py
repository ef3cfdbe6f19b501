"""Ways to cite an entry: plain words, BibTeX and CSL-JSON; and sources in plain words.

An inferred date never passes for a date of publication.
"""

from __future__ import annotations

import json
from typing import Any

from generator.model.source import Source
from generator.pages import bibtex
from generator.pages.desk import Desk, publisher, source_name
from generator.pages.parts import CiteView


def cite_entry(desk: Desk, title: str, date: str, id_: str, url: str | None) -> CiteView:
    """How to cite an entry of the timeline: a web page of this site, as it stood on the day of the build."""
    config = desk.config
    as_of = desk.writer.day(desk.dossier.as_of)
    plain = desk.words.gettext(
        "“%(entry)s” (%(date)s). In: %(site)s, as of %(day)s.", entry=title, date=date, site=config.title, day=as_of
    )
    fields = {
        "title": bibtex.latex(title),
        "booktitle": bibtex.latex(config.title),
        "note": bibtex.latex(desk.words.gettext("%(date)s; as of %(day)s", date=date, day=as_of)),
        "url": bibtex.verbatim(url or ""),
    }
    csl: dict[str, Any] = {
        "id": id_,
        "type": "entry-encyclopedia",
        "title": title,
        "container-title": config.title,
        "language": config.language,
        "annote": date,
    }
    if url is not None:
        plain += f" {url}"
        csl["URL"] = url
    return CiteView(plain, bibtex.entry("misc", bibtex.key(id_, "entry"), fields), _json([csl]))


def source_reference(desk: Desk, source: Source) -> str:
    """A source as a reference in words. Without a stated date it is "n.d.", with the day on which it was read."""
    meta, config = source.metadata, desk.config
    house = publisher(source) or (config.title if meta.kind == "digest" else None)
    parts = [
        ", ".join(name.literal for name in meta.authors),
        desk.words.gettext("“%(title)s”", title=source_name(source)),
        house or "",
        desk.stamp(meta.published).text if meta.published is not None else desk.words.gettext("n.d."),
        desk.words.gettext("accessed %(day)s", day=desk.stamp(meta.accessed).text) if meta.accessed is not None else "",
    ]
    plain = ". ".join(part.rstrip(".") for part in parts if part) + "."
    return plain if meta.url is None else f"{plain} {meta.url}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
