"""No title that is drawn of any bundle of this folder has the faults that a sub-editor sees at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import config, events, mentions, sources
from generator.errors import Problems
from generator.events.titles.cutting import WHOLE

pytestmark = pytest.mark.no_cover

HERE = Path(__file__).parent
SITES = sorted(gold.parent.parent for gold in HERE.glob("**/expected/gold.toml"))

FAULTS = {
    "tells when": r"(?i)(?<!\ba )\b(?:last|next) (?:week|month|year|night)\b"
    r"|\b(?:yesterday|today|tomorrow|tonight|the (?:day|night) before)\b"
    r"|\bthe (?:previous|following) (?:day|evening|morning|night|week|month)\b|\bby then\b"
    r"|\b(?:days?|weeks?|months?) (?:later|earlier)\b|\bthat same (?:day|night|evening|week)\b",
    "opens with a connective": r"^(?:But|And|Or|Nor|Yet|Meanwhile|However|Also|Instead|Then|So|Still) (?!far\b)",
    "ends mid-phrase": r"(?i) (?:the|an?|of|to|from|with|at|for|into|and|or|but|nor|which|who|whose|was|were|is"
    r"|are|has|had|have|be|been|will|would|they|he|she|we|not|only|his|its|their|whose|if|whether|because)$",
    "ends in a clause of its own": r", (?:and|but) (?:his|her|its|their|your|my|the|a|an|Mr|Mrs)? ?\w+$",
    "opens with the letter of an item": r"^(?!A |I )\w [A-Z]",
    "ends in a mark": r"[,;:(\[“«–—-]$",
}

_STRANDED = re.compile(r"\b(?:be|being|been) \w+ (?:with|to|for|of|into)$")
"""A passive with the preposition of its verb, which ends a clause well: "how they would be dealt with"."""


@pytest.fixture(scope="module")
def titles() -> list[str]:
    found = []
    for site in SITES:
        problems = Problems()
        settings = config.load(site, problems)
        names = events.Names.of(settings, (), settings.language)
        for source in sources.load_all(site, settings, problems):
            reading = mentions.read(source.text, source.metadata.language or settings.language)
            found += [statement.title for statement in events.draft(source, reading, names)]
    return found


@pytest.mark.parametrize("fault", FAULTS)
def test_no_title(titles: list[str], fault: str) -> None:
    assert len(titles) > len(SITES)
    assert [title for title in titles if re.search(FAULTS[fault], title) and not _STRANDED.search(title)] == []


def test_few_titles_leave_open_who_it_was(titles: list[str]) -> None:
    # The rest are of whom no sentence near by names, or names two.
    unnamed = [title for title in titles if re.match(r"(?:I|You|He|She|It|We|They|This|That) ", title)]
    assert len(unnamed) < len(titles) / 50
    assert not [title for title in unnamed if title.startswith(("It ", "I ", "We ", "You "))]


@pytest.mark.parametrize("pair", ["()", "[]", "“”", "«»"])
def test_marks_are_in_pairs(titles: list[str], pair: str) -> None:
    assert [title for title in titles if title.count(pair[0]) != title.count(pair[1])] == []


def test_no_title_is_too_long_to_be_read(titles: list[str]) -> None:
    assert [title for title in titles if len(title) > WHOLE] == []
