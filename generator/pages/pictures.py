"""What the pictures show that stand for a page where it is shared (Open Graph), and which page has which."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.addresses import HOME, Address
from generator.pages.desk import Desk, direction
from generator.pages.parts import Entry

SIZE = (1200, 630)
"""Pixels: the proportions that every service shows uncut."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a picture, each a line or a few."""

    above: str
    """What stands above the title: the date as shown, or nothing."""
    title: str
    below: str
    """What stands below the title: the source, or what the site is about."""
    foot: str
    """The site's name."""
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the site, drawn by `generator.render.pictures`."""

    file: str
    """Its path in the site."""
    url: str
    """Its absolute address."""
    alt: str
    card: Card


def site_picture(desk: Desk) -> Picture | None:
    """The picture of the site; none where the site has no absolute address, since nothing could name it then."""
    config = desk.config
    return _picture(desk, HOME, Card("", config.title, config.description, "", _rtl(desk)))


def event_picture(desk: Desk, address: Address, entry: Entry) -> Picture | None:
    """An event's own picture, where the site's settings ask for them: its date, title and source."""
    if not desk.config.event_pictures:
        return None
    by = "" if entry.citation is None else entry.citation.byline
    status = " · ".join(mark.text for mark in entry.marks if mark.group == "status")
    above = f"{entry.date.text} · {status}" if status else entry.date.text
    return _picture(desk, address, Card(above, entry.title, by, desk.config.title, _rtl(desk)))


def _picture(desk: Desk, address: Address, card: Card) -> Picture | None:
    base = desk.dossier.canonical
    if base is None:
        return None
    alt = ". ".join(part for part in (card.title, card.above, card.below, card.foot) if part)
    return Picture(f"{address.folder}picture.png", f"{base}{address.href}picture.png", alt, card)


def _rtl(desk: Desk) -> bool:
    return direction(desk.config.language) == "rtl"
