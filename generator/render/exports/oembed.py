"""oembed.json: how other sites embed the timeline (oEmbed 1.0, type `rich`), found by a link in the home page."""

from __future__ import annotations

from html import escape

import msgspec

from generator.pages.embedding import EMBED
from generator.render.exports import records
from generator.render.exports.view import ExportSite

WIDTH = 600
HEIGHT = 480
"""Of the frame, in CSS pixels."""


def oembed_json(site: ExportSite) -> bytes | None:
    """A frame that shows `embed/`; `None` where the site has no absolute address, since a frame needs one."""
    if site.canonical is None:
        return None
    address = escape(site.link(EMBED.href))
    style = "border:0;max-width:100%"
    frame = (
        f'<iframe src="{address}" width="{WIDTH}" height="{HEIGHT}" title="{escape(site.title)}" '
        f'loading="lazy" style="{style}"></iframe>'
    )
    record = records.OEmbedFile(
        version="1.0",
        type="rich",
        title=site.title,
        provider_name=site.title,
        provider_url=site.canonical,
        html=frame,
        width=WIDTH,
        height=HEIGHT,
    )
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"
