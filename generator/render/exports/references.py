"""References to sources in CSL-JSON (Citation Style Language 1.0.2) and BibLaTeX.

Only a publication date that the source itself states enters `issued` or `date`; an inferred one never does.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from generator import interface
from generator.model.chronology import PublicationDate
from generator.model.source import Metadata, Name, Source
from generator.pages import bibtex as bibtex_file
from generator.pages import csl
from generator.pages.naming import source_name

_CSL_TYPES = frozenset(
    {
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
        "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic",
        "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "pamphlet",
        "paper-conference", "patent", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "song", "speech", "standard", "thesis", "treaty", "webpage",
    }
)  # fmt: skip
_BIBLATEX_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "inbook",
    "dataset": "dataset",
    "paper-conference": "inproceedings",
    "report": "report",
    "thesis": "thesis",
    "post": "online",
    "post-weblog": "online",
    "webpage": "online",
}
_ENGLISH = interface.load(interface.SOURCE)


def csl_json(sources: Iterable[tuple[Source, PublicationDate | None]]) -> bytes:
    """A CSL-JSON file of several sources."""
    items = [csl_item(source, published) for source, published in sources]
    return msgspec.json.format(msgspec.json.encode(items), indent=2) + b"\n"


def bibtex(sources: Iterable[tuple[Source, PublicationDate | None]], words: interface.Catalogue = _ENGLISH) -> bytes:
    """A BibLaTeX file of several sources; keys are their ids in plain letters, no two alike. `words` say the notes."""
    taken: set[str] = set()
    entries = []
    for source, published in sources:
        base = key = bibtex_file.key(source.id, "source")
        number = 1
        while key in taken:
            number += 1
            key = f"{base}-{number}"
        taken.add(key)
        entries.append(bibtex_entry(source, published, key, words))
    return "\n".join(entries).encode("utf-8")


def csl_item(source: Source, published: PublicationDate | None) -> dict[str, Any]:
    """One source as a CSL item."""
    meta = source.metadata
    item: dict[str, Any] = {"id": source.id, "type": _csl_type(meta)}
    fields = {
        "title": source_name(source),
        "author": [_csl_name(name) for name in meta.authors] or None,
        "container-title": meta.container,
        "publisher": meta.publisher or meta.agency,
        "issued": csl.date(_stated(published)),
        "accessed": csl.date(meta.accessed.edtf if meta.accessed else None),
        "URL": meta.url,
        "language": meta.language,
        "archive_location": meta.archive,
    }
    item.update((name, value) for name, value in fields.items() if value is not None)
    return item


def bibtex_entry(
    source: Source,
    published: PublicationDate | None,
    key: str | None = None,
    words: interface.Catalogue = _ENGLISH,
) -> str:
    """One source as a BibLaTeX entry, with a newline at its end."""
    meta = source.metadata
    kind = _BIBLATEX_TYPES.get(_csl_type(meta), "online" if meta.url else "misc")
    archived = ""
    if meta.archive:
        archived = words.gettext("Archived at %(address)s", address=bibtex_file.verbatim(meta.archive))
    fields = {
        "author": " and ".join(_bibtex_name(name) for name in meta.authors),
        "title": bibtex_file.latex(source_name(source)),
        "journaltitle" if kind == "article" else "organization": bibtex_file.latex(meta.container or ""),
        "publisher": bibtex_file.latex(meta.publisher or meta.agency or ""),
        "date": _stated(published) or "",
        "url": bibtex_file.verbatim(meta.url or ""),
        "urldate": _day_only(meta.accessed.edtf) if meta.accessed else "",
        "langid": "" if meta.language in (None, "en") else bibtex_file.latex(meta.language or ""),
        "note": archived,
    }
    return bibtex_file.entry(kind, key or bibtex_file.key(source.id, "source"), fields)


def _csl_type(meta: Metadata) -> str:
    if meta.kind in _CSL_TYPES:
        return meta.kind
    if meta.kind is None and (meta.container or meta.agency):
        return "article-newspaper"
    return "webpage" if meta.url else "document"


def _stated(published: PublicationDate | None) -> str | None:
    return published.edtf if published is not None and published.basis == "stated" else None


def _csl_name(name: Name) -> dict[str, str]:
    if name.family is None:
        return {"literal": name.literal}
    return {"family": name.family} | ({"given": name.given} if name.given else {})


def _bibtex_name(name: Name) -> str:
    if name.family is None:
        return f"{{{bibtex_file.latex(name.literal)}}}"
    return bibtex_file.latex(name.family) + (f", {bibtex_file.latex(name.given)}" if name.given else "")


def _day_only(text: str) -> str:
    return text.split("T", maxsplit=1)[0]
