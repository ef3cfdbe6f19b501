"""Draws the pictures that stand for pages where they are shared: type on paper, as in a reference book.

The extra `pictures` brings what that takes: Pillow, whose wheels carry the FreeType that draws the letters, and one
open face, DejaVu Sans Mono, which python-barcode carries: Latin, Greek, Cyrillic and Arabic in a package of 230 KB.
Pillow's own face has Latin alone, and matplotlib, which carries more of DejaVu, takes 40 MB. With the versions that
`constraints.txt` names the bytes are the same on every machine: letters are placed by plain advance widths (no Raqm,
which is there on some machines only), and the encoder is our own.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from generator.pages.pictures import SIZE, Card, Picture
from generator.render import pictures_png, pictures_text

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

PAPER, INK, ACCENT = (252, 251, 248), (29, 27, 24), (31, 78, 121)
_SHADES = pictures_png.COLOURS - 1
_ACCENT = _SHADES
_EDGE = 64
_SMALL, _SMALL_LINE = 30, 44
_TITLES = ((64, 82), (56, 72), (48, 62), (42, 54))
"""Sizes of the title and the height of its lines: the first that holds it is taken."""
_MOST = 5
"""Lines of a title at most."""
_REQUIRED = ("PIL", "barcode", "arabic_reshaper")
_VERSIONS = ("pillow", "python-barcode", "arabic-reshaper")


class Store(Protocol):
    """Keeps what was drawn, from one build to the next."""

    def get(self, key: str) -> bytes | None:
        """What was kept under a key, if it is whole."""

    def put(self, key: str, data: bytes) -> None:
        """Keep something under a key."""


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether the extra `pictures` is installed."""
    return all(importlib.util.find_spec(name) is not None for name in _REQUIRED)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Gives pictures their bytes: from the store, or drawn and put there."""

    store: Store | None = None

    def png(self, picture: Picture | None) -> bytes | None:
        """A picture's file; `None` without the extra, and where the face lacks a letter of its words."""
        if picture is None or not available():
            return None
        key = _key(picture.card)
        data = self.store.get(key) if self.store is not None else None
        if data is None and _has_letters(picture.card):
            data = draw(picture.card)
            if self.store is not None:
                self.store.put(key, data)
        return data


def _key(card: Card) -> str:
    """A hash of all that a picture is made from: its words, the program that draws it, the packages that help."""
    return hashlib.sha256(repr((_program(), card)).encode()).hexdigest()


@lru_cache(maxsize=1)
def _program() -> tuple[str, ...]:
    own = sorted(Path(__file__).parent.glob("pictures*.py"))
    return (*(hashlib.sha256(path.read_bytes()).hexdigest() for path in own), *(version(one) for one in _VERSIONS))


def draw(card: Card) -> bytes:
    """A card as PNG of 1200 by 630 pixels."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 (an extra)

    width, height = SIZE
    image = Image.new("L", SIZE, 0)
    canvas = ImageDraw.Draw(image)
    room = width - 2 * _EDGE
    top = _EDGE
    if card.above:
        top = _lines(canvas, card, pictures_text.wrapped(card.above, _font(_SMALL), room, 2), _SMALL, _SMALL_LINE, top)
    size, line, title = _title(card, room)
    below = pictures_text.wrapped(card.below, _font(_SMALL), room, 3)
    top = _lines(canvas, card, title, size, line, top + 16, bold=True)
    last = height - _EDGE - (2 * _SMALL_LINE if card.foot else 0)
    _lines(canvas, card, below[: max(0, (last - top - 20) // _SMALL_LINE)], _SMALL, _SMALL_LINE, top + 20)
    if card.foot:
        foot = pictures_text.wrapped(card.foot, _font(_SMALL), room, 1)
        _lines(canvas, card, foot, _SMALL, _SMALL_LINE, height - _EDGE - _SMALL_LINE)
    # The letters' greys become shades from paper to ink; the bar and the rule take the one colour that is left.
    image = image.point([value * (_SHADES - 1) // 255 for value in range(256)])
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, width, 11), fill=_ACCENT)
    if card.foot:
        rule = height - _EDGE - _SMALL_LINE - 16
        canvas.rectangle((_EDGE, rule, width - _EDGE, rule + 1), fill=_ACCENT)
    return pictures_png.encode(image.tobytes(), width, _palette())


def _palette() -> list[pictures_png.Colour]:
    last = _SHADES - 1
    shades = [_mixed(number, last) for number in range(_SHADES)]
    return [*shades, ACCENT]


def _mixed(part: int, whole: int) -> pictures_png.Colour:
    red, green, blue = (
        paper + (ink - paper) * part // whole for paper, ink in zip(PAPER, INK, strict=True)
    )  # fmt: skip
    return red, green, blue


def _title(card: Card, room: int) -> tuple[int, int, list[str]]:
    """The title in the largest size in which it is short enough; in the smallest one, cut."""
    for size, line in _TITLES:
        lines = pictures_text.wrapped(card.title, _font(size), room)
        if len(lines) * line <= 5 * _TITLES[-1][1]:
            return size, line, lines
    size, line = _TITLES[-1]
    return size, line, pictures_text.wrapped(card.title, _font(size), room, _MOST)


def _lines(
    canvas: ImageDraw, card: Card, lines: Sequence[str], size: int, height: int, top: int, *, bold: bool = False
) -> int:
    """Set lines one below the other, from the side where the language begins; where the next one would stand."""
    for line in lines:
        shown = pictures_text.visual(line, rtl=card.rtl)
        font = _font(size)
        left = SIZE[0] - _EDGE - round(font.getlength(shown)) if card.rtl else _EDGE
        canvas.text((left, top), shown, fill=255, font=font, stroke_width=int(bold))
        top += height
    return top


@lru_cache(maxsize=8)
def _font(size: int) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415 (an extra)

    package = importlib.util.find_spec("barcode")
    if package is None or not package.submodule_search_locations:
        raise FileNotFoundError("python-barcode is not installed")
    file = Path(package.submodule_search_locations[0], "fonts", "DejaVuSansMono.ttf")
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


def _has_letters(card: Card) -> bool:
    """Whether the face has every letter: it draws all that it lacks in one and the same way."""
    words = "".join((card.above, card.title, card.below, card.foot))
    return all(_has(char) for char in sorted(set(pictures_text.visual(words, rtl=card.rtl))) if not char.isspace())


@lru_cache(maxsize=4096)
def _has(char: str) -> bool:
    missing, found = (_font(_SMALL).getmask(one) for one in ("\U0010fffd", char))
    return (missing.size, bytes(missing)) != (found.size, bytes(found))
