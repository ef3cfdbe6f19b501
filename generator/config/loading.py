"""Reading `dateline.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from generator.config.checks import Settings
from generator.config.places import fault_place, key_places
from generator.config.settings import FILE, Config
from generator.config.words import control_character
from generator.errors import Problems


def load(folder: Path, problems: Problems) -> Config:
    """Read a site's `dateline.toml`. Every mistake is an error at its place; the settings around it still count.

    A folder with `seeds/` or `content/` is a site without the file, too, with every default; any other is an error.
    """
    path = folder / FILE
    if not path.exists():
        if not (folder / "seeds").is_dir() and not (folder / "content").is_dir():
            advice = "no dateline.toml, seeds/ or content/ here; make a site with 'dateline init'"
            problems.error("no-site", advice, FILE)
        return Config()
    if not path.resolve().is_relative_to(folder.resolve()):
        problems.error("link-out", "is a link out of the site's folder; put the file itself here", FILE)
        return Config()
    text = _read(path, problems)
    if text is None:
        return Config()
    try:
        values = tomllib.loads(text)
    except RecursionError:
        problems.error("toml-broken", "lists or tables are nested too deep; write them flat", FILE)
        return Config()
    except tomllib.TOMLDecodeError as fault:
        line, column = fault_place(str(fault), text)
        said = re.sub(r" \(at [^)]*\)$", "", str(fault))
        problems.error("toml-broken", f"{said}; check quotation marks and brackets here", FILE, line, column)
        return Config()
    found = key_places(text)
    for key, value in values.items():
        if any(control_character(one) is not None for one in _texts_in(value)):
            message = f"'{key}' holds a control character; remove it"
            problems.error("control-character", message, FILE, *found.get((key,), (1, 1)))
    return Settings(values, found, problems).config()


def _texts_in(value: object) -> Iterator[str]:
    """Every text of a setting, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(part)


def _read(path: Path, problems: Problems) -> str | None:
    try:
        raw = path.read_bytes()
    except OSError as fault:
        problems.error("unreadable", f"cannot be read: {fault.strerror}", FILE)
        return None
    try:
        return raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        problems.error("not-utf8", f"byte {fault.start} is not UTF-8; save the file as UTF-8", FILE, line)
        return None
