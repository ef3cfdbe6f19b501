"""The pictures of shared pages: the same bytes everywhere, whole PNG files, type that can be read."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import re
import zlib
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from generator.build.pictures import PictureCache
from generator.pages import view
from generator.pages.pictures import SIZE, Card
from generator.render import pictures, render
from generator.render.pictures_png import COLOURS, deflated, encode
from generator.render.pictures_text import visual, wrapped

_SPEC = importlib.util.spec_from_file_location("rich_dossier", Path(__file__).parent / "fixtures" / "rich_dossier.py")
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)

CARD = Card("6 August 2024", "Kyiv’s delegation leaves — Київ, الدوحة, 3rd round", "Example Herald", "The talks")
PALETTE = [(number, number, number) for number in range(COLOURS)]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"a", b"abcabc", b"aaaa", bytes(1000), bytes(range(256)) * 2,
        b"".join(bytes([length % 256]) * length for length in range(1, 300)),
    ],
)  # fmt: skip
def test_any_inflater_reads_the_stream(data: bytes) -> None:
    assert zlib.decompress(deflated(data)) == data


def test_a_picture_keeps_its_pixels() -> None:
    pixels = bytes((x * y) % COLOURS for y in range(9) for x in range(10))
    image = Image.open(io.BytesIO(encode(pixels, 10, PALETTE)))

    assert image.size == (10, 9)
    assert image.tobytes() == pixels


@pytest.mark.parametrize(("pixels", "width"), [(bytes(9), 3), (bytes(9), 2)])
def test_rows_that_are_not_whole_are_refused(pixels: bytes, width: int) -> None:
    with pytest.raises(ValueError, match="whole rows"):
        encode(pixels, width, PALETTE)


def test_the_bytes_are_the_same_on_every_machine() -> None:
    pinned = {"pillow": "13.0.0", "python-barcode": "0.16.1", "arabic-reshaper": "3.1.0"}
    if {name: version(name) for name in pinned} != pinned:
        pytest.skip("other versions than constraints.txt pins draw letters otherwise")

    data = pictures.draw(CARD)
    assert hashlib.sha256(data).hexdigest() == "7a84f535f6fff49c9f498700c7569aecf3e2ce57008ee17a23f590d67803601f"
    image = Image.open(io.BytesIO(data))
    assert image.size == SIZE
    assert len(data) < 40_000


@pytest.mark.parametrize(
    ("line", "rtl", "drawn"),
    [
        ("Talks in Doha", False, "Talks in Doha"),
        ("אבג", False, "גבא"),
        ("Talks: אבג דה!", False, "Talks: הד גבא!"),
        ("אבג 12 דה", True, "הד 12 גבא"),
        ("אבג 1,250 דה", True, "הד 1,250 גבא"),
        ("אבג (Doha) דה.", True, ".הד (Doha) גבא"),
        ("6 אבג 2024", True, "2024 גבא 6"),
    ],
)
def test_a_line_is_drawn_in_the_order_in_which_it_is_read(line: str, rtl: bool, drawn: str) -> None:
    assert visual(line, rtl=rtl) == drawn


def test_arabic_letters_are_joined() -> None:
    assert visual("سلام", rtl=True) == "ﻡﻼﺳ"


def test_text_is_broken_between_words_and_cut_with_a_sign() -> None:
    font = pictures._font(30)
    room = round(font.getlength("x" * 10))

    assert wrapped("one two three four", font, room) == ["one two", "three four"]
    assert wrapped("one two three four five", font, room, 2) == ["one two", "three …"]
    assert wrapped("abcdefghijklmno", font, room) == ["abcdefghij", "klmno"]


def test_the_longest_title_stays_on_the_card() -> None:
    long = replace(CARD, title="A word and another " * 40)
    image = Image.open(io.BytesIO(pictures.draw(long)))
    foot = image.crop((0, SIZE[1] - 60, SIZE[0], SIZE[1]))

    assert set(foot.crop((0, 45, SIZE[0], 60)).tobytes()) == {0}


def _built(**config: Any) -> dict[str, bytes]:
    made = rich.dossier(config=replace(rich.CONFIG, **config))
    return dict(render(view(made)))


def _image(html: bytes) -> str | None:
    found = re.search(rb'<meta property="og:image" content="([^"]+)">', html)
    return None if found is None else found[1].decode()


def test_every_page_names_the_picture_of_the_site() -> None:
    files = _built()

    assert _image(files["index.html"]) == "https://example.org/talks/picture.png"
    assert _image(files["events/port-amity-meeting/index.html"]) == "https://example.org/talks/picture.png"
    assert b'<meta name="twitter:card" content="summary_large_image">' in files["index.html"]
    assert [name for name in files if name.endswith("picture.png")] == ["picture.png"]


def test_each_event_has_its_own_where_that_is_switched_on() -> None:
    files = _built(event_pictures=True)
    page = files["events/port-amity-meeting/index.html"]

    assert _image(page) == "https://example.org/talks/events/port-amity-meeting/picture.png"
    assert files["events/port-amity-meeting/picture.png"].startswith(b"\x89PNG")
    assert b'<meta property="og:image:alt" content="Envoys of Veland &amp; Oskar meet in Port Amity. ' in page
    assert _image(files["sources/index.html"]) == "https://example.org/talks/picture.png"


def test_without_an_absolute_address_there_is_none() -> None:
    assert not [name for name in _built(base_url=None) if name.endswith("picture.png")]


def test_words_that_the_face_lacks_leave_no_picture() -> None:
    files = _built(title="会談")

    assert _image(files["index.html"]) is None
    assert "picture.png" not in files


def test_without_the_extra_no_page_names_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "available", lambda: False)
    files = _built(event_pictures=True)

    assert all(_image(data) is None for name, data in files.items() if name.endswith(".html"))


def test_what_was_drawn_is_kept_and_what_was_damaged_is_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = view(rich.dossier()).pages[0].picture
    assert picture is not None
    first = pictures.Pictures(PictureCache(tmp_path)).png(picture)
    (kept,) = (tmp_path / ".dateline-cache" / "pictures").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1])

    assert pictures.Pictures(PictureCache(tmp_path)).png(picture) == first
    assert kept.read_bytes() == whole
    monkeypatch.setattr(pictures, "draw", lambda _: pytest.fail("it was drawn again"))
    assert pictures.Pictures(PictureCache(tmp_path)).png(picture) == first
    PictureCache(tmp_path).prune()
    assert kept.exists()
    other = PictureCache(tmp_path)
    assert other.get("of another picture") is None
    other.prune()
    assert not kept.exists()
    assert (tmp_path / ".dateline-cache" / ".gitignore").read_bytes() == b"*\n"


def test_a_check_keeps_nothing(tmp_path: Path) -> None:
    picture = view(rich.dossier()).pages[0].picture

    assert pictures.Pictures(PictureCache(tmp_path, writes=False)).png(picture) is not None
    assert list(tmp_path.iterdir()) == []
