"""Web addresses, as settings, metadata and the command line give them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_NEVER = re.compile(r"[\s<>\"\\\x00-\x1f]")


def is_web_address(text: str | None) -> bool:
    """Whether a text may stand in a link: `http` or `https` with a host, and nothing that would end an attribute."""
    if text is None or _NEVER.search(text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def is_base(text: str) -> bool:
    """Whether a site can stand at an address: a web address to which a path can be added, without a user's name."""
    return is_web_address(text) and not set("?#") & set(text) and "@" not in urlsplit(text).netloc
