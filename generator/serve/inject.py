"""What the preview adds to a page on its way to the browser. The built bytes stay as they are.

Pages forbid every script and connection that is not the site's own. The preview puts in scripts and a style of its own
as external ones, and widens the page's policy by exactly these and the WebSocket that livereload talks over.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from urllib.parse import quote

from generator.errors import Problem
from generator.serve.builder import State

PREFIX = "/-dateline-/"
"""Addresses of the preview's own files; no page of a site begins so."""
_POLICY = re.compile(
    rb"""(?P<before><meta\b[^>]*?http-equiv\s*=\s*["']?content-security-policy["']?[^>]*?content\s*=\s*)"""
    rb"""(?P<quote>["'])(?P<policy>.*?)(?P=quote)""",
    re.IGNORECASE | re.DOTALL,
)
_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)


def inject(page: bytes, state: State, host: str) -> bytes:
    """A page with the preview's scripts, a policy that allows them, and the last build's problems on top.

    `host` is the address of the preview as the browser knows it, with its port.
    """
    page = _POLICY.sub(lambda found: _widened(found, host), page, count=1)
    port = host.rpartition(":")[2] if ":" in host else "80"
    generation = quote(state.generation)
    head = (
        f'<link rel="stylesheet" href="{PREFIX}preview.css">'
        f'<script src="{PREFIX}preview.js?generation={generation}" defer></script>'
        f'<script src="/livereload.js?port={port}&amp;mindelay=250&amp;maxdelay=2000" defer></script>'
    )
    page = _put(page, _HEAD_END, head.encode(), before=True)
    return _put(page, _BODY, overlay(state).encode(), before=False)


def _widened(found: re.Match[bytes], host: str) -> bytes:
    needed = {
        "script-src": ("'self'",),
        "style-src": ("'self'",),
        "connect-src": ("'self'", f"ws://{host}"),
    }
    policy = widen(html.unescape(found["policy"].decode("utf-8")), needed)
    return found["before"] + found["quote"] + html.escape(policy, quote=True).encode() + found["quote"]


def widen(policy: str, needed: Mapping[str, tuple[str, ...]]) -> str:
    """A content security policy (CSP level 3) that allows `needed` sources too; other directives stay."""
    directives: dict[str, list[str]] = {}
    for part in policy.split(";"):
        words = part.split()
        if words:
            directives.setdefault(words[0].lower(), words[1:])
    for name, sources in needed.items():
        allowed = directives.get(name, directives.get("default-src"))
        if allowed is not None:
            kept = [word for word in allowed if word.lower() != "'none'"]
            directives[name] = kept + [word for word in sources if word not in kept]
    return "; ".join(" ".join([name, *words]) for name, words in directives.items())


def _put(page: bytes, where: re.Pattern[bytes], what: bytes, *, before: bool) -> bytes:
    """`page` with `what` at the first place that matches, else at its end."""
    found = where.search(page)
    at = len(page) if found is None else found.start() if before else found.end()
    return page[:at] + what + page[at:]


def overlay(state: State) -> str:
    """The last build's problems as HTML, or nothing where there are none to tell."""
    if not state.problems and state.fault is None:
        return ""
    title = (
        "The last build failed; these are the pages of the one before"
        if state.broken
        else "The last build had warnings"
    )
    items = "".join(f"<li>{_item(problem)}</li>" for problem in state.problems)
    if state.fault is not None:
        items += f"<li><code>{html.escape(state.fault)}</code></li>"
    kind, opened = ("error", " open") if state.broken else ("warning", "")
    return (
        f'<aside id="dateline-preview" class="dateline-{kind}" aria-label="Preview" dir="ltr" lang="en">'
        f"<details{opened}><summary>{title}</summary><ul>{items}</ul></details></aside>"
    )


def _item(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.path else "dateline"
    return (
        f"<code>{html.escape(place)}</code> <strong>{problem.level} {html.escape(problem.code)}</strong> "
        f"{html.escape(problem.message)}"
    )


PLACEHOLDER = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>dateline preview</title></head>'
    b"<body><main><p>No page has been built yet.</p></main></body></html>"
)
