"""Where each page stands. Addresses are relative to the site's root, percent-encoded, and end with a slash."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

LONGEST = 200
"""Most bytes of a slug; file systems end at 255, and a number may follow."""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\]")


@dataclass(frozen=True, slots=True)
class Address:
    """A page's place: the folder as stored, and as it is written in a link."""

    folder: str
    """POSIX path with a slash at its end, or empty for the home page."""

    @property
    def href(self) -> str:
        """Relative to the site's root."""
        return quote(self.folder, safe="/")

    @property
    def file(self) -> str:
        """The file that holds the page."""
        return f"{self.folder}index.html"

    @property
    def root(self) -> str:
        """The way from the page to the site's root: "../../"."""
        return "../" * self.folder.count("/") or "./"


HOME = Address("")


def event(id_: str) -> Address:
    """An event's page."""
    return Address(f"events/{segment(id_)}/")


def source(id_: str) -> Address:
    """A source's page."""
    return Address(f"sources/{segment(id_)}/")


def segment(id_: str) -> str:
    """An id as one segment of a path: nothing in it can lead elsewhere."""
    cleaned = _UNSAFE.sub("-", id_)
    return f"-{cleaned}" if cleaned.strip(".") == "" else cleaned


def slug(name: str) -> str:
    """A name as a segment of an address: letters and digits of any script, in lower case, joined by hyphens."""
    plain = "".join(_unaccented(char) for char in unicodedata.normalize("NFKC", name))
    words = re.findall(r"[^\W_]+", plain.casefold())
    whole = "-".join(words) or "unnamed"
    return whole if len(whole.encode()) <= LONGEST else _shortened(whole)


def _shortened(text: str) -> str:
    """What a file name can hold of a long slug."""
    return text.encode()[:LONGEST].decode(errors="ignore").strip("-")


def _unaccented(char: str) -> str:
    """A Latin letter without its accents; letters of other scripts as they are, since their marks tell them apart."""
    parts = unicodedata.normalize("NFKD", char)
    return "".join(part for part in parts if not unicodedata.combining(part)) if parts[0].isascii() else char


def slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for each name, no two alike; the order of the names does not matter."""
    taken: dict[str, str] = {}
    found: dict[str, str] = {}
    for name in sorted(set(names)):
        base = slug(name)
        candidate, number = base, 1
        while candidate in taken:
            number += 1
            candidate = f"{base}-{number}"
        taken[candidate] = name
        found[name] = candidate
    return found


def base_path(url: str | None) -> str:
    """The path under which a site stands on its host: "/repository/"; "/" where nothing is known."""
    return "/" if url is None else quote(urlsplit(url).path or "/", safe="/%")


def anchor(id_: str) -> str:
    """The `id` of an event's entry in a list."""
    return "e-" + re.sub(r"\s", "-", segment(id_))


def correction(number: int) -> str:
    """The `id` of an event's correction in its page; 1 is the first that its editor lists."""
    return f"correction-{number}"
