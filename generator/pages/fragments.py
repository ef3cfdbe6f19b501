"""Addresses that open at quoted words: text fragments (WICG "URL Fragment Text Directives").

A browser matches whole words, with single spaces, in one run; a long quotation is therefore named by its first and last
words. Everything is percent-encoded, and `-` too, since it delimits prefix and suffix.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_SPACES = re.compile(r"\s+")
_WORDS = re.compile(r"\S+")
_DIRECTIVE = ":~:"
WHOLE = 120
"""Longest quotation, in characters, that is named whole."""
EDGE = 5
"""Words that stand at each end of a longer one."""


def with_fragment(url: str, quoted: str) -> str:
    """`url` opening at `quoted`, words of that page exactly as they stand there. An empty quotation changes nothing."""
    directive = text_directive(quoted)
    if not directive:
        return url
    bare = url.split(_DIRECTIVE, 1)[0]
    return f"{bare}{'' if '#' in bare else '#'}{_DIRECTIVE}text={directive}"


def text_directive(quoted: str) -> str:
    """The encoded words: `whole`, or `start,end` where the quotation is long or runs over a line's end."""
    lines = [_SPACES.sub(" ", line).strip() for line in re.split(r"\s*\n\s*", quoted) if line.strip()]
    if not lines:
        return ""
    whole = " ".join(lines)
    if len(lines) == 1 and len(whole) <= WHOLE:
        return _encode(whole)
    start = _WORDS.findall(lines[0])
    end = _WORDS.findall(lines[-1])
    if len(lines) == 1 and len(start) < 2 * EDGE:
        half = (len(start) + 1) // 2
        start, end = start[:half], start[half:]
        if not end:
            return _encode(whole)
    return f"{_encode(' '.join(start[:EDGE]))},{_encode(' '.join(end[-EDGE:]))}"


def _encode(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
