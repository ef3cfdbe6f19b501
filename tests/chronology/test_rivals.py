"""Events that may be one, dated differently: which pairs an editor is asked about, read from whole texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import pipeline
from generator.build.options import Options
from generator.errors import Problems

FIRST = """---
title: The first telling
published: 2012-06-01
---
{said}

On 4 January 2011 the queen of Ruritania opened a canal. On 9 August 2011 a storm broke two dykes in Lowmark.
"""
SECOND = """---
title: The second telling
published: 2013-02-01
---
{said}

On 2 October 2011 Lowmark hanged a poacher. On 30 November 2011 the tax on salt was halved.
"""
THIRD = """---
title: Another matter
published: 2013-05-01
---
On 3 May 2009 rebels seized a mine. The ministers signed a loan in Vienna on 8 June 2009. A ferry sank on 1 July 2009.
Envoys met in Geneva on 6 March 2010. The parliament rejected a budget on 9 April 2010. Prices rose on 2 May 2010.
"""


def told(folder: Path, first: str, second: str, **files: str) -> list[str]:
    """The contradictions of two sources and other files of a site, in words."""
    pages = {"seeds/a.txt": FIRST.format(said=first), "seeds/b.txt": SECOND.format(said=second), "seeds/c.txt": THIRD}
    for name, text in (pages | {"dateline.toml": 'title = "A site"\n'} | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    dossier = pipeline.run(folder, Options(preview=True), Problems())
    return [str(one.message) for one in dossier.chronology.conflicts]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # A month against a day of another month.
        (
            "The highway to Strelsau was reopened on 15 February 2011.",
            "In April 2011 the highway to Strelsau reopened.",
        ),
        (
            "On 23 June 2011 the delegations agreed in Zenda on a commission on the missing.",
            "In July 2011 the two sides agreed in Zenda to set up a commission on the missing.",
        ),
        # Two months.
        (
            "Lowmark complained to the river tribunal in February 2011.",
            "In March 2011 Lowmark complained to the river tribunal in Zenda.",
        ),
        # Two days, weeks apart.
        (
            "On 3 May 2011 the commanders of both armies met at the mill of Rotokas.",
            "The commanders met at the mill of Rotokas on 12 June 2011 and put their guns on a table.",
        ),
    ],
)
def test_what_is_told_alike_of_two_times_may_be_one_event(tmp_path: Path, first: str, second: str) -> None:
    (explanation,) = told(tmp_path, first, second)

    assert "oth cannot be true." in explanation
    assert "The first telling" in explanation
    assert "The second telling" in explanation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Other matters in the same words of diplomacy.
        ("Ministers met in Zenda on 3 May 2011.", "Bishops met in Strelsau on 9 May 2011."),
        ("Ruritania freed thirty prisoners on 3 May 2011.", "The king freed a bear on 24 May 2011."),
        # Two stages of one thing, and two of a row.
        ("The talks in Zenda opened on 3 May 2011.", "The talks in Zenda collapsed on 20 May 2011."),
        ("The first round was held in Zenda on 3 May 2011.", "The second round was held in Zenda on 20 May 2011."),
        # Two meetings, and neither who met nor where nor on what.
        ("Both delegations met on 3 May 2011.", "The summit was moved online on 14 May 2011."),
        # Too far apart for an error of a newsroom.
        ("The highway to Strelsau was reopened on 15 February 2011.", "In August 2011 the highway to Strelsau reopened."),
        # A month that has the day in it contradicts nothing.
        ("The highway to Strelsau was reopened on 15 April 2011.", "In April 2011 the highway to Strelsau reopened."),
        # A plan says when it was to be, not when it was.
        ("The highway to Strelsau was reopened on 15 February 2011.", "The highway to Strelsau was to reopen in April 2011."),
    ],
)  # fmt: skip
def test_what_differs_is_no_question_to_an_editor(tmp_path: Path, first: str, second: str) -> None:
    assert told(tmp_path, first, second) == []


def test_each_is_asked_about_with_what_it_is_most_like(tmp_path: Path) -> None:
    """One tells two openings of a road; the other's is the nearer of them."""
    both = (
        "The highway to Strelsau was reopened on 15 February 2011."
        " The highway to Hentzau was reopened on 10 March 2011."
    )  # fmt: skip
    (explanation,) = told(tmp_path, both, "On 18 March 2011 the highway to Hentzau was reopened.")

    assert "10 March 2011" in explanation


EDITED = """---
title: Ruritania's closure of the river to barges takes effect
date: 2011-03-26
---
After two winters.
"""


def test_an_editors_event_is_asked_about_as_well(tmp_path: Path) -> None:
    (explanation,) = told(
        tmp_path, "", "Ruritania closed the river to barges on 1 April 2011.", **{"content/events/river.md": EDITED}
    )

    assert "the editor dates it 26 March 2011" in explanation


def test_what_an_editor_keeps_apart_is_settled(tmp_path: Path) -> None:
    first = "The highway to Strelsau was reopened on 15 February 2011."
    second = "In April 2011 the highway to Strelsau reopened."
    assert told(tmp_path, first, second)
    dossier = pipeline.run(tmp_path, Options(preview=True), Problems())
    ids = sorted(one.event.id for one in dossier.chronology.events if "highway" in one.event.title)
    decision = f"---\napart: [{', '.join(ids)}]\nby: The editors\nreason: Two roads.\n---\n"

    assert told(tmp_path, first, second, **{"content/decisions/roads.md": decision}) == []


ORDERS = [
    (
        "Lowmark protested in a note on 20 April 2011. The toll came into force on 30 March 2011.",
        "Lowmark protested in a note before the toll came into force.",
        "is told to come before “The toll came into force”",
    ),
    (
        "On 20 March 2011 the guerrillas halted their attacks. Renzo took office on 14 January 2011.",
        "The guerrillas halted their attacks before Renzo took office.",
        "is told to come before “Renzo took office”",
    ),
    (
        "A shell hit the flour mill at Dumba on 4 March 2011 and killed seven workers.",
        "The government suspended its part in the talks on 9 March 2011, a day after a shell hit the flour mill at Dumba.",
        "is told to come 1 day after “A shell hit the flour mill at Dumba",
    ),
    # Nobody dates the one that the order makes another: there is a time for it, and not that of the other.
    (
        "The neighbours suspended their sanctions on Ruritania on 23 January 2011. Nyaro died in London on 14 May 2011.",
        "The sanctions on Ruritania were suspended only after Nyaro's death.",
        "is told to come after “Nyaro died in London”",
    ),
    (
        "The two sides exchanged 19 prisoners at Foua on 12 April 2011. The buses left Foua on 14 April 2011.",
        "The two sides exchanged the 19 prisoners a day after the buses left Foua.",
        "is told to come 1 day after “The buses left Foua”",
    ),
    (
        "The two presidents met at Mendo on 19 January 2011. They met again at Portal on 20 February 2011.",
        "Twelve days after the meeting at Mendo the two presidents met again at Portal.",
        "is told to come 12 days after “The two presidents met at Mendo”",
    ),
]


@pytest.mark.parametrize(("first", "second", "clause"), ORDERS)
def test_two_orders_of_two_events_contradict(tmp_path: Path, first: str, second: str, clause: str) -> None:
    (explanation,) = told(tmp_path, first, second)

    assert clause in explanation


IN_ORDER = [
    (
        "Lowmark protested in a note on 20 April 2011. The toll came into force on 30 March 2011.",
        "Lowmark protested in a note after the toll had come into force.",
    ),
    (
        "A shell hit the flour mill at Dumba on 8 March 2011 and killed seven workers.",
        "The government suspended its part in the talks on 9 March 2011, a day after a shell hit the flour mill at Dumba.",
    ),
    (
        "Lowmark protested in a note on 20 April 2011. The toll came into force on 30 March 2011.",
        "Lowmark will protest in a note before the toll comes into force.",
    ),
    # Other prisoners, elsewhere.
    (
        "The two sides exchanged 19 prisoners at Foua on 12 April 2011. The buses left Foua on 14 April 2011.",
        "Ruritania freed 40 prisoners in Zenda a day after the buses left Foua.",
    ),
    # "They" may be anybody, so that nothing says when this was.
    (
        "The two sides exchanged 19 prisoners at Foua on 12 April 2011. The buses left Foua on 14 April 2011.",
        "The two sides exchanged the 19 prisoners a day after they had left.",
    ),
]


@pytest.mark.parametrize(("first", "second"), IN_ORDER)
def test_an_order_that_fits_contradicts_nothing(tmp_path: Path, first: str, second: str) -> None:
    assert told(tmp_path, first, second) == []


def test_a_mere_kind_of_happening_names_what_the_text_told_before(tmp_path: Path) -> None:
    """ "After the attack" is no attack that another sentence tells later."""
    told(tmp_path, "After the attack, officials closed the bridge. A bomb hit the mill on 21 April 2011.", "")
    dossier = pipeline.run(tmp_path, Options(preview=True), Problems())
    assert [one.event.title for one in dossier.chronology.undated] == ["Officials closed the bridge"]
