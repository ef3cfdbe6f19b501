"""Who carries whose report of an event, and who told it first."""

from __future__ import annotations

from typing import Any

from generator.chronology.reports import first_told, reports

CLAUSE = "Envoys of Peru landed in Zinder on 8 August 2024"


def told(site: Any) -> Any:
    (found,) = site.chronology().events
    carried = reports(found.event, site.sources, site.published())
    assert len(carried) == found.event.salience
    return carried, first_told(carried, site.published())


def test_a_retelling_is_carried_by_its_origin(site: Any) -> None:
    for key, day, origin in (("wire", "09", None), ("daily", "10", "wire"), ("radio", "11", None)):
        site.text(key, f"{CLAUSE}, {key} reporters saw.", f"2024-08-{day}", derived_from=origin)
        site.tell(key, CLAUSE, "8 August 2024", actors=("Peru",))
    carried, first = told(site)
    assert [(one.carriers, one.first) for one in carried] == [(("wire", "daily"), "wire"), (("radio",), "radio")]
    assert first == "wire"


def test_a_copy_of_the_same_words_is_one_report_though_nobody_says_so(site: Any) -> None:
    words = f"{CLAUSE}, where the governor and a brass band awaited them at the runway"
    for key, day in (("b", "10"), ("a", "11")):
        site.text(key, f"{words}.", f"2024-08-{day}")
        site.tell(key, words, "8 August 2024", title=CLAUSE, actors=("Peru",))
    carried, first = told(site)
    assert [one.carriers for one in carried] == [("b", "a")]
    assert first == "b"


def test_who_was_first_is_left_open_where_days_do_not_tell(site: Any) -> None:
    for key, day in (("a", "2024-08-09"), ("b", "2024-08-09"), ("c", "2024-08")):
        site.text(key, f"{CLAUSE}, {key} reporters saw.", day)
        site.tell(key, CLAUSE, "8 August 2024", actors=("Peru",))
    carried, first = told(site)
    assert first is None
    assert sorted(name for one in carried for name in one.carriers) == ["a", "b", "c"]
