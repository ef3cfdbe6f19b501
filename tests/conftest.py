"""What all tests share."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from coverage import Coverage
from hypothesis import settings

# No deadlines, since a machine may be busy; derandomised, so that a run depends on nothing but the code.
settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")

UNMEASURED = ("browser", "no_cover")
"""Marks of tests that take minutes under coverage, and reach nothing that the tests of each room do not."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Leaves such a test out of the measurement whole; `no_cover` by itself would leave its fixtures in."""
    measured = Coverage.current() if any(map(item.get_closest_marker, UNMEASURED)) else None
    if measured is not None:
        measured.stop()
    try:
        return (yield)
    finally:
        if measured is not None:
            measured.start()
