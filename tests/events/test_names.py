"""Actors and places: tables, seats of government, persons by title, the site's own names first."""

from __future__ import annotations

import pytest

from generator.config import Config, KnownName
from generator.events import Names, Terms
from generator.events.names.tables import NameKind
from generator.language import lexicon
from generator.model.event import Actor, EditorEvent, Place


def _who_where(names: Names, text: str) -> tuple[list[str], list[str]]:
    actors, places = names.actors_and_places(text, names.find(text))
    return [actor.name for actor in actors], [place.name for place in places]


CASES: list[tuple[str, list[str], list[str]]] = [
    ("Moscow rejected the draft", ["Russia"], []),
    ("envoys met in Moscow", [], ["Moscow"]),
    ("envoys met in Doha and Cairo", [], ["Doha", "Cairo"]),
    ("envoys met in Nairobi and Moscow said no", ["Russia"], ["Nairobi"]),
    ("the Kremlin and the White House spoke", ["Russia", "United States"], []),
    ("the Qataris left for Türkiye", ["Qatar"], ["Turkey"]),
    ("Kiev’s forces entered the Kursk region", ["Ukraine"], ["Kursk"]),
    ("Kyiv region was hit", [], ["Kyiv region"]),
    ("an airstrike in Ukraine", [], ["Ukraine"]),
    ("an answer to the U.S. plan", ["United States"], []),
    ("US officials told us so", ["United States"], []),
    ("mediators from Egypt came", ["Egypt"], []),
    ("they withdrew from Syria", [], ["Syria"]),
    ("the Algiers accord", [], ["Algiers"]),
    ("South Korean and North Korean envoys", ["South Korea", "North Korea"], []),
    ("South Sudan and Sudan agreed", ["South Sudan", "Sudan"], []),
    ("the UN Security Council met in New York", ["UN Security Council"], ["New York"]),
    ("The Security Council adopts Resolution 1495", ["UN Security Council"], []),
    ("The Liberation Front attacked", ["Liberation Front"], []),
    ("The Council met", [], []),
    ("U.N. monitors and the E.U. mission", ["United Nations", "European Union"], []),
    ("Hamas and Hezbollah and the RSF", ["Hamas", "Hezbollah", "Rapid Support Forces"], []),
    ("the Southern Transitional Council said no", ["Southern Transitional Council"], []),
    ("President William Ruto and Foreign Minister Sergei Lavrov's team", ["William Ruto", "Sergei Lavrov"], []),
    ("President Volodymyr Zelenskyy wrote", ["Volodymyr Zelensky"], []),
    ("President Abdel Fattah el-Sisi and King Abdullah of Jordan", ["Abdel Fattah al-Sisi", "Abdullah", "Jordan"], []),
    ("ISRAEL struck GAZA", ["Israel"], ["Gaza"]),
    ("Ivory Coast and Côte d’Ivoire", ["Ivory Coast"], []),
    ("a nobody met somebody", [], []),
]


@pytest.mark.parametrize(("text", "actors", "places"), CASES, ids=[case[0] for case in CASES])
def test_who_and_where(names: Names, text: str, actors: list[str], places: list[str]) -> None:
    assert _who_where(names, text) == (actors, places)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Kremlin", "Russia"),
        ("the Kremlin", "Russia"),
        ("Turkish", "Turkey"),
        ("Burma", "Myanmar"),
        ("U.K.", "United Kingdom"),
        ("IAEA", "IAEA"),
        ("Russia and", None),
        ("nowhere", None),
        ("…", None),
    ],
)
def test_one_spelling_for_many(names: Names, spelling: str, name: str | None) -> None:
    assert names.canonical(spelling) == name


def test_every_united_nations_member_has_a_name_and_every_capital_a_country(names: Names) -> None:
    states = lexicon.table("en", "names_states")["states"]
    assert len(states) >= 193
    for code, (demonyms, seats, others) in states.items():
        for spelling in (*demonyms, *others):
            assert names.canonical(spelling), (code, spelling)
        for seat in seats:
            assert names.canonical(seat), (code, seat)


def test_the_sites_own_list_comes_first_and_its_editors_names_are_known() -> None:
    config = Config(
        actors=(KnownName("The Quartet", ("Quartet", "Moscow"), "organisation"),),
        places=(KnownName("Dolmabahçe Palace", ("the palace",), "place", lat=41.0, lon=29.0),),
    )
    event = EditorEvent("e", "e.md", "E", actors=(Actor("Cedar Front"), Actor("Russia")), places=(Place("Blue Hall"),))
    names = Names.of(config, (event,), "en")
    assert _who_where(names, "Moscow met the Cedar Front in the Blue Hall") == (
        ["The Quartet", "Cedar Front"],
        ["Blue Hall"],
    )
    (palace,) = names.find("in Dolmabahce Palace")
    assert (palace.entry.kind, palace.entry.lat) == (NameKind.PLACE, 41.0)


def test_another_language_without_tables_reads_english_ones() -> None:
    assert Names.of(Config(), (), "tlh").canonical("Kremlin") == "Russia"
    with pytest.raises(lexicon.UnknownTableError):
        lexicon.table("tlh", "names_states")


TERMS = [
    ("grain deal", {"grain", "deal"}, {"agree"}),
    ("Black Sea Grain Initiative", {"black", "sea", "grain", "deal"}, {"agree"}),
    ("the Black Sea grain accord", {"black", "sea", "grain", "deal"}, {"agree"}),
    ("peace negotiations in Istanbul", {"peace", "talks", "istanbul"}, {"meet"}),
    ("Istanbul talks", {"talks", "istanbul"}, {"meet"}),
    ("Ukraine's offensive in Kursk", {"ukraine", "kursk", "attack"}, {"attack"}),
    ("Ukrainian incursion into the Kursk region", {"ukraine", "kursk", "attack"}, {"attack"}),
    ("The talks collapsed", {"talks", "end"}, {"meet", "end"}),
    ("President Volodymyr Zelenskyy resigned", {"zelensky", "office"}, {"office"}),
]


@pytest.mark.parametrize(("text", "terms", "heads"), TERMS, ids=[case[0] for case in TERMS])
def test_terms_are_the_same_for_the_same_thing(names: Names, text: str, terms: set[str], heads: set[str]) -> None:
    reader = Terms(names)
    assert reader.terms(text) == terms
    assert reader.heads(text) == heads
