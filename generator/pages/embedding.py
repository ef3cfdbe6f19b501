"""What other sites put into their own pages: the timeline in a frame, and each event as a piece of HTML."""

from __future__ import annotations

from generator.pages import addresses
from generator.pages.desk import Desk
from generator.pages.entries import entry
from generator.pages.views import EmbedView, EventView, PageView

EMBED = addresses.Address("embed/")
"""The page that a frame shows."""
NEWEST = 12
"""Events that it holds at most."""


def embed_page(desk: Desk) -> PageView:
    """The last events of the timeline, small enough for a frame; its links open in the page around it."""
    dated = desk.records.events
    view = EmbedView(tuple(entry(desk, one) for one in dated[-NEWEST:]), len(dated))
    return PageView(
        path=EMBED.file,
        address=EMBED.href,
        template="embed.html",
        title=desk.config.title,
        description="",
        content=view,
        root=EMBED.root,
        indexed=False,
    )


def fragment_page(desk: Desk, view: EventView) -> PageView:
    """An event without a page around it; its links are absolute where the site has an address."""
    address = addresses.event(view.entry.id)
    return PageView(
        path=f"{address.folder}fragment.html",
        address=f"{address.href}fragment.html",
        template="fragment.html",
        title=view.entry.title,
        description="",
        content=view,
        root=desk.dossier.canonical or address.root,
        indexed=False,
    )
