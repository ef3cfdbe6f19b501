"""What the preview adds to a page on its way."""

from __future__ import annotations

import pytest

from generator.errors import Level, Problem
from generator.serve.builder import State
from generator.serve.inject import inject, overlay, widen

NEEDED = {"script-src": ("'self'",), "connect-src": ("'self'", "ws://h:1")}
BROKEN = State("run-2", (Problem("content/events/a.md", 3, 1, Level.ERROR, "unknown-key", "there is no <key>"),))


@pytest.mark.parametrize(
    ("policy", "widened"),
    [
        ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self' ws://h:1"),
        ("default-src 'self'; script-src 'none'", "default-src 'self'; script-src 'self'; connect-src 'self' ws://h:1"),
        (
            "script-src 'self' 'sha256-x'; connect-src 'none'; img-src data:",
            "script-src 'self' 'sha256-x'; connect-src 'self' ws://h:1; img-src data:",
        ),
        ("img-src 'self'", "img-src 'self'"),
        ("SCRIPT-SRC 'self';; ", "script-src 'self'"),
        ("script-src 'self'; script-src *", "script-src 'self'"),
    ],
)
def test_a_policy_is_widened_by_what_the_preview_needs_alone(policy: str, widened: str) -> None:
    assert widen(policy, NEEDED) == widened


def test_scripts_are_external_and_carry_the_build() -> None:
    page = b"<html><head><title>t</title></head><body class=x><p>p</p></body></html>"
    injected = inject(page, State("run-7"), "localhost:8000").decode()
    assert '<script src="/-dateline-/preview.js?generation=run-7" defer></script>' in injected
    assert '<script src="/livereload.js?port=8000&amp;' in injected
    assert injected.index("livereload.js") < injected.index("</head>")
    assert "<script>" not in injected
    assert injected.endswith("<body class=x><p>p</p></body></html>")


def test_a_page_without_head_and_body_gets_them_at_its_end() -> None:
    assert inject(b"<p>p", State("g"), "localhost").decode().startswith("<p>p<link")


def test_a_pages_policy_lets_the_preview_in() -> None:
    page = (
        b'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        b"content=\"default-src 'none'; script-src &#39;self&#39;; style-src 'self'\"></head><body></body>"
    )
    injected = inject(page, State("g"), "[::1]:8000").decode()
    assert "connect-src &#x27;self&#x27; ws://[::1]:8000" in injected
    assert injected.count("Content-Security-Policy") == 1


def test_problems_stand_on_top_escaped() -> None:
    shown = overlay(BROKEN)
    assert "content/events/a.md:3:1" in shown
    assert "there is no &lt;key&gt;" in shown
    assert "<details open>" in shown
    assert inject(b"<body><p>", BROKEN, "h:1").decode().index(shown) < 1000


def test_warnings_are_folded_and_nothing_is_shown_of_a_good_build() -> None:
    warning = Problem("", 1, 1, Level.WARNING, "w", "careful")
    assert "<details><summary>" in overlay(State("g", (warning,)))
    assert overlay(State("g")) == ""


def test_a_fault_of_the_program_is_shown() -> None:
    assert "a &lt;fault&gt;" in overlay(State("g", fault="a <fault>"))
    assert State("g", fault="x").broken
