"""Which of several sources' dates leads where no editor has written one, that it says why, and that none is silent."""

from __future__ import annotations

from typing import Any

import pytest

from generator.chronology.claims import Claim
from generator.chronology.preference import leading
from generator.dates import edtf
from generator.model.time import Basis, Extent, Precision

CLAUSE = "The flood at Bardai broke the old dam on {day}"
ELSEWHERE = {
    "harbour": "Engineers report that on {day} the flood at Bardai broke the old dam",
    "hills": "It was the flood at Bardai that on {day} broke the old dam, a shepherd recalls",
}


def tells(site: Any, source: str, day: str, published: str, clause: str = CLAUSE, **metadata: Any) -> None:
    said = clause.format(day=day)
    site.text(source, f"{said}.", published, title=source, **metadata)
    site.tell(source, said, day, title="The flood at Bardai broke the old dam")


def the_flood(site: Any) -> Any:
    """The flood as one event whatever its dates: an editor names it, and gives no date."""
    site.event("flood", "The flood at Bardai breaks the old dam", None, "flood at Bardai")
    return site.dated("flood")


def test_the_better_rated_source_leads(site: Any) -> None:
    tells(site, "a", "9 May 2023", "2023-05-20", reliability="D")
    tells(site, "b", "11 May 2023", "2023-05-20", reliability="B")
    tells(site, "c", "9 May 2023", "2023-05-20", ELSEWHERE["hills"], reliability="D")
    found = the_flood(site)
    assert found.edtf == "2023-05-11"
    assert found.steps[-1].text == (
        "It leads over “9 May 2023”, 9 May 2023, which contradicts it: its source is rated B, that of the other D."
    )
    assert found.steps[-1].source == "a"
    assert len(found.conflicts) == 2


def test_then_more_independent_origins_which_copies_are_not(site: Any) -> None:
    tells(site, "a", "9 May 2023", "2023-05-20")
    for name in ("b", "c"):
        tells(site, name, "11 May 2023", "2023-05-20", derived_from="d")
    tells(site, "d", "11 May 2023", "2023-05-20", ELSEWHERE["harbour"])
    tells(site, "e", "9 May 2023", "2023-05-20", ELSEWHERE["hills"])
    found = the_flood(site)
    assert found.edtf == "2023-05-09"
    assert "2 independent reports bear it out, and one independent report the other" in found.steps[-1].text
    assert found.conflicts


def test_then_what_was_written_nearer_to_it(site: Any) -> None:
    tells(site, "a", "9 May 2023", "2025-01-01")
    tells(site, "b", "11 May 2023", "2023-05-12")
    found = the_flood(site)
    assert found.edtf == "2023-05-11"
    assert found.steps[-1].text.endswith("which contradicts it: it was written nearer to what it tells.")
    assert found.conflicts


def test_where_nothing_contradicts_nothing_is_said(site: Any) -> None:
    tells(site, "a", "May 2023", "2023-05-20", reliability="A")
    tells(site, "b", "11 May 2023", "2023-05-20", reliability="E")
    found = the_flood(site)
    assert (found.edtf, found.conflicts) == ("2023-05-11", ())
    assert not any("leads over" in step.text for step in found.steps)


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_claims_changes_nothing(*, turned: bool) -> None:
    claims = [
        Claim(label, edtf.parse(date).span(Extent.WITHIN), basis, Precision.DAY, Extent.WITHIN, rating=rating)
        for label, date, basis, rating in (
            ("a", "2023-05-09", Basis.STATED, "E"),
            ("b", "2023-05-11", Basis.RECKONED, None),
            ("c", "2023-05-11", Basis.INFERRED, "A"),
        )
    ]
    best = leading(claims[::-1] if turned else claims)
    assert best is not None
    assert best.label == "b"
