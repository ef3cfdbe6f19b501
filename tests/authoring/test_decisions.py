"""New decision files: read again as what was decided, and never over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import config, content
from generator.authoring.decisions import new_decision
from generator.content.types import PhraseProblem
from generator.errors import Problems, UsageError
from generator.model.event import Decision, DecisionKind, Status


def read_again(folder: Path) -> list[Decision]:
    problems = Problems()
    settings = config.load(folder, problems)
    found = content.load(folder, settings, problems, lambda text, *_: PhraseProblem(text))
    assert not [str(problem) for problem in problems]
    return list(found.decisions)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "dateline.toml").write_text('title = "A"\n')
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "targets", "status"),
    [
        (DecisionKind.ACCEPT, ("one-1a2b3c4d",), None),
        (DecisionKind.HIDE, ("one-1a2b3c4d",), None),
        (DecisionKind.MERGE, ("one-1a2b3c4d", "two-1a2b3c4d"), None),
        (DecisionKind.APART, ("one-1a2b3c4d", "two-1a2b3c4d", "three"), None),
        (DecisionKind.STATUS, ("one-1a2b3c4d",), Status.CANCELLED),
        (DecisionKind.RULING, ("c1",), None),
    ],
)
def test_a_decision_is_read_again_as_it_was_made(
    site: Path, kind: DecisionKind, targets: tuple[str, ...], status: Status | None
) -> None:
    path = new_decision(site, kind, targets, "Ms: Editor", "so it was: 'yes'", status)
    (found,) = read_again(site)
    assert path.parent == site / "content/decisions"
    assert (found.kind, found.targets, found.status) == (kind, targets, status)
    assert (found.by, found.reason) == ("Ms: Editor", "so it was: 'yes'")


def test_a_second_decision_on_the_same_gets_a_file_of_its_own(site: Path) -> None:
    first = new_decision(site, DecisionKind.HIDE, ("one",), "E.", "noise")
    before = first.read_bytes()
    second = new_decision(site, DecisionKind.HIDE, ("one",), "E.", "noise again")
    assert (first.name, second.name) == ("hide-one.md", "hide-one-2.md")
    assert first.read_bytes() == before


@pytest.mark.parametrize(("by", "reason"), [(" ", "why"), ("E.", "")])
def test_who_and_why_are_asked(site: Path, by: str, reason: str) -> None:
    with pytest.raises(UsageError, match="who decides and why"):
        new_decision(site, DecisionKind.HIDE, ("one",), by, reason)
    assert not (site / "content").exists()
