"""Ways to cite a page: plain words, BibTeX and CSL-JSON. An inferred date never passes for a date of publication."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from generator.config import Config
from generator.model.source import Metadata, Source, Stamp
from generator.pages.desk import Desk, publisher, source_name
from generator.pages.views import CiteView

_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "$": r"\$",
}
_BIBTEX |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def cite_entry(desk: Desk, title: str, date: str, id_: str, url: str | None) -> CiteView:
    """How to cite an entry of the timeline: a web page of this site, as it stood on the day of the build."""
    config = desk.config
    as_of = desk.writer.day(desk.dossier.as_of)
    plain = f"“{title}” ({date}). In: {config.title}, as of {as_of}."
    fields = {"title": title, "booktitle": config.title, "note": f"{date}; as of {as_of}"}
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
        fields["url"] = url
        csl["URL"] = url
    return CiteView(plain, _bibtex("misc", id_, fields), _json([csl]))


def cite_source(desk: Desk, source: Source) -> CiteView:
    """How to cite a source itself. Without a stated date it is "n.d.", with the day on which it was read."""
    meta, config = source.metadata, desk.config
    authors = [name.literal for name in meta.authors]
    house = publisher(source) or (config.title if meta.kind == "digest" else None)
    issued = meta.published
    written = desk.stamp(issued).text if issued is not None else "n.d."
    parts = [", ".join(authors), f"“{source_name(source)}”", house or "", written]
    if meta.accessed is not None:
        parts.append(f"accessed {desk.stamp(meta.accessed).text}")
    plain = ". ".join(part for part in parts if part) + "."
    fields = {"title": source_name(source)}
    if authors:
        fields["author"] = " and ".join(authors)
    if house:
        fields["journal"] = house
    if issued is not None:
        fields["date"] = issued.edtf
    if meta.accessed is not None:
        fields["urldate"] = meta.accessed.edtf
    if meta.url is not None:
        plain += f" {meta.url}"
        fields["url"] = meta.url
    return CiteView(plain, _bibtex("article", source.id, fields), _json([csl_source(source, config)]))


def csl_source(source: Source, config: Config) -> dict[str, Any]:
    """A source as a CSL-JSON item."""
    meta = source.metadata
    item: dict[str, Any] = {"id": source.id, "type": _csl_type(meta), "title": source_name(source)}
    if meta.authors:
        item["author"] = [
            {"family": name.family, "given": name.given} if name.family and name.given else {"literal": name.literal}
            for name in meta.authors
        ]
    house = publisher(source) or (config.title if meta.kind == "digest" else None)
    if house:
        item["container-title"] = house
    if meta.publisher and meta.publisher != house:
        item["publisher"] = meta.publisher
    for key, stamp in (("issued", meta.published), ("accessed", meta.accessed)):
        if stamp is not None:
            item[key] = _csl_date(stamp)
    if meta.language:
        item["language"] = meta.language
    if meta.url:
        item["URL"] = meta.url
    return item


def _csl_type(meta: Metadata) -> str:
    if meta.kind is None or meta.kind == "digest":
        return "webpage" if meta.kind is None else "article"
    return meta.kind


def _csl_date(stamp: Stamp) -> dict[str, Any]:
    match = re.fullmatch(r"(-?\d{4,})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", stamp.edtf)
    if match is None:
        return {"raw": stamp.edtf}
    return {"date-parts": [[int(part) for part in match.groups() if part is not None]]}


def _bibtex(kind: str, key: str, fields: dict[str, str]) -> str:
    ascii_key = re.sub(r"[^A-Za-z0-9:-]+", "-", unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode())
    lines = [f"  {name} = {{{value if name == 'url' else _escaped(value)}}}" for name, value in fields.items()]
    return f"@{kind}{{{ascii_key.strip('-') or 'entry'},\n" + ",\n".join(lines) + "\n}"


def _escaped(text: str) -> str:
    return "".join(_BIBTEX.get(char, char) for char in " ".join(text.split()))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
