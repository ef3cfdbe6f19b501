"""Every kind of page that a reader, an editor or another site can meet, on one server: made-up sites side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.pages import Dossier, view
from generator.render import render

KINDS = {
    "home": "short/",
    "home of many pages": "long/",
    "home from right to left": "mirrored/",
    "year": "long/years/y2025/",
    "full year": "crowded/years/y2024/",
    "month of a full year": "crowded/years/y2024-05/",
    "event with a conflict and a correction": "short/events/port-amity-meeting/",
    "planned event": "short/events/summit-by-video/",
    "event without a source": "short/events/canal-closed/",
    "event from right to left": "mirrored/events/port-amity-meeting/",
    "sources": "short/sources/",
    "source with its whole text": "short/sources/ledger/",
    "source in another language": "short/sources/gazette/",
    "digest": "short/sources/harbour-news/",
    "source of many pages": "long/sources/harbour-news/",
    "later page of a source": "long/sources/harbour-news/2/",
    "actors": "short/actors/",
    "actor": "short/actors/veland/",
    "actor of many pages": "long/actors/veland/",
    "place": "short/places/port-amity/",
    "tag": "short/tags/talks/",
    "map": "short/map/",
    "disagreements": "short/disagreements/",
    "undated": "short/undated/",
    "method": "short/method/",
    "corrections": "short/corrections/",
    "editor's page": "short/about/",
    "not found": "short/404.html",
    "withdrawn": "short/events/noise-0a1b2c/",
    "moved": "short/events/amity-talks/",
    "frame": "short/embed/",
    "fragments in a page of another site": "bare.html",
    "review in the preview": "preview/review/",
    "home of another theme": "broadsheet/",
    "event of another theme": "broadsheet/events/port-amity-meeting/",
    "map of another theme": "broadsheet/map/",
}
"""Name of a kind → the address of a page of it."""


def files(rich: Any) -> dict[str, bytes]:
    """All that the server holds, by path; `rich` is the module of made-up dossiers."""
    found: dict[str, bytes] = {}
    for name, dossier in _dossiers(rich).items():
        found |= {f"{name}/{path}": data for path, data in render(view(dossier))}
    pieces = b"\n".join(data for path, data in found.items() if path.startswith("short/") and "fragment" in path)
    found["bare.html"] = (
        b'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title>'
        b'<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>'
        b"<body><main><h1>Elsewhere</h1>\n" + pieces + b"</main></body></html>\n"
    )
    return found


def _dossiers(rich: Any) -> dict[str, Dossier]:
    """Each stands under a path of its own, as `/repository/` on a host that others share."""
    return {
        "short": rich.dossier(base_url="/short/"),
        "long": rich.busy(401, base_url="/long/"),
        "crowded": rich.crowded(1000, base_url="/crowded/"),
        "mirrored": rich.dossier(config=replace(rich.CONFIG, language="ar"), base_url="/mirrored/"),
        "preview": rich.dossier(preview=True, base_url="/preview/"),
        "broadsheet": rich.dossier(config=replace(rich.CONFIG, theme={"name": "broadsheet"}), base_url="/broadsheet/"),
    }
