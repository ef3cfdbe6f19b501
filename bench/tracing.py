"""The tasks of a page's main thread while a reader does one thing after the other, from a trace of the browser.

A task's time is that in which its thread ran (`tdur` of the Trace Event Format): it grows with the slowing that is
asked of the browser, but not with what else the machine does meanwhile. How long it lasted is told beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

Event = dict[str, Any]
Step = tuple[str, Callable[[Page], object]]

SETTLING = 1000
"""Milliseconds for a step's work to come to its end."""
_CATEGORIES = ["toplevel", "devtools.timeline", "blink.user_timing"]
_TASK = "ThreadControllerImpl::RunTask"
_COMMIT = "CommitLoad"
_WORK = {
    "ParseHTML": "parsing",
    "UpdateLayoutTree": "styles",
    "Layout": "layout",
    "PrePaint": "painting",
    "Paint": "painting",
    "Layerize": "painting",
    "v8.compile": "scripts",
    "EvaluateScript": "scripts",
    "FunctionCall": "scripts",
    "FireAnimationFrame": "scripts",
}
"""What the browser calls its work, in plain words."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the main thread: processor time and time on the clock, in milliseconds, and what most of it was."""

    own: float
    lasted: float
    work: str


def longest_tasks(page: Page, steps: Sequence[Step], slowed: int) -> dict[str, Task]:
    """The longest task after each step, by its name, in a browser that is slowed so many times.

    A step whose name begins with "load" leads to a page, and its tasks are counted from when that page is begun.
    """
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    events: list[Event] = []
    ended: list[Event] = []
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda data: ended.append(data))  # noqa: PLW0108 -- it is given a method of its own
    session.send("Tracing.start", {"traceConfig": {"includedCategories": _CATEGORIES}, "transferMode": "ReportEvents"})
    for name, act in steps:
        if not name.startswith("load"):
            page.evaluate("name => void performance.mark(name)", name)
        act(page)
        page.wait_for_timeout(SETTLING)
    address = page.url
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    begins = list(_begins(events, [name for name, _ in steps], address.split("?")[0]))
    ends = [float(begin["ts"]) for _, begin in begins[1:]] + [float("inf")]
    return {name: _longest(events, begin, end) for (name, begin), end in zip(begins, ends, strict=True)}


def _begins(events: Sequence[Event], names: Sequence[str], address: str) -> Iterator[tuple[str, Event]]:
    """Each step with the event at which it begins: a page's commit, or the mark of its name."""
    commits = iter(
        sorted(
            (one for one in events if one["name"] == _COMMIT and address in str(one["args"])), key=lambda one: one["ts"]
        )
    )
    marks = {one["name"]: one for one in events if one["cat"] == "blink.user_timing" and one["name"] in names}
    for name in names:
        yield name, next(commits) if name.startswith("load") else marks[name]


def _longest(events: Sequence[Event], begin: Event, end: float) -> Task:
    """The longest task that began in a step, on the thread of its page."""
    thread = begin["pid"], begin["tid"]
    own = [
        one
        for one in events
        if (one["pid"], one["tid"]) == thread and one["ph"] == "X" and begin["ts"] < one["ts"] < end and "tdur" in one
    ]
    tasks = [one for one in own if one["name"] == _TASK]
    if not tasks:
        return Task(0.0, 0.0, "")
    longest = max(tasks, key=lambda one: float(one["tdur"]))
    until = longest["ts"] + longest["dur"]
    work: Counter[str] = Counter()
    for one in own:
        if one["name"] in _WORK and longest["ts"] <= one["ts"] < until:
            work[_WORK[one["name"]]] += one["tdur"]
    most = work.most_common(1)
    return Task(longest["tdur"] / 1000, max(one["dur"] for one in tasks) / 1000, most[0][0] if most else "")
