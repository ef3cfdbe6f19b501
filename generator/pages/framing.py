"""What every page has around its content: its place, its title, how others are to show it."""

from __future__ import annotations

from typing import Any

from generator.pages import addresses
from generator.pages.desk import Desk
from generator.pages.pictures import site_picture
from generator.pages.views import PageView


def page_of(
    desk: Desk,
    address: addresses.Address,
    template: str,
    title: str,
    content: Any,
    section: str = "",
    description: str = "",
    *,
    indexed: bool = True,
) -> PageView:
    """A page to be written by a template; without a description of its own it has the site's."""
    base = desk.dossier.canonical
    return PageView(
        path=address.file,
        address=address.href,
        template=f"{template}.html",
        title=title,
        description=_shortened(description or desk.config.description),
        content=content,
        root=address.root,
        canonical=None if base is None else base + address.href,
        section=section,
        indexed=indexed,
        picture=site_picture(desk),
    )


def _shortened(text: str, longest: int = 200) -> str:
    """A text as one line of at most so many characters, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
