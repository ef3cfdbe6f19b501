"""The roles that words give to actors: `None` is a party whose part nothing names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

ROLES: list[tuple[str, str, dict[str, str | None]]] = [
    (
        "Qatar mediated talks between Israel and Hamas in Doha on 3 May 2005.",
        "Qatar mediated talks between Israel and Hamas in Doha",
        {"Qatar": "mediator", "Israel": None, "Hamas": None},
    ),
    (
        "Israel and Hamas met in Rome on 3 May 2005 with Qatar mediating.",
        "Israel and Hamas met in Rome",
        {"Israel": None, "Hamas": None, "Qatar": "mediator"},
    ),
    (
        "Chad and Mali met on 3 May 2005 with Oman as mediator.",
        "Chad and Mali met with Oman as mediator",
        {"Chad": None, "Mali": None, "Oman": "mediator"},
    ),
    (
        "Mediators from Qatar and Egypt met Hamas on 3 May 2005.",
        "Mediators from Qatar and Egypt met Hamas",
        {"Qatar": "mediator", "Egypt": "mediator", "Hamas": None},
    ),
    (
        "Qatari mediators met Hamas on 3 May 2005.",
        "Qatari mediators met Hamas",
        {"Qatar": "mediator", "Hamas": None},
    ),
    (
        "Chad and Mali signed a deal brokered by Turkey on 3 May 2005.",
        "Chad and Mali signed a deal",
        {"Chad": None, "Mali": None, "Turkey": "mediator"},
    ),
    (
        "The deal brokered by Turkey in July 2022 was welcomed in Chad.",
        "The deal was brokered by Turkey",
        {"Turkey": "mediator"},
    ),
    ("Talks hosted by Norway opened in Oslo on 3 May 2005.", "Talks opened in Oslo", {"Norway": "host"}),
    (
        "Alleged Russian agents blew up a depot in Prague on 3 May 2005.",
        "Alleged Russian agents blew up a depot in Prague",
        {"Russia": "alleged"},
    ),
    (
        "Rwanda, which denies any part in it, sent troops to Mali on 3 May 2005.",
        "Rwanda sent troops to Mali",
        {"Rwanda": "denies"},
    ),
    (
        "Norway did not mediate when Israel met Hamas on 3 May 2005.",
        "Israel met Hamas",
        {"Israel": None, "Hamas": None},
    ),
    (
        "The United States accused Iran of an attack on 3 May 2005.",
        "The United States accused Iran of an attack",
        {"United States": None, "Iran": None},
    ),
]


@pytest.mark.parametrize(("text", "title", "roles"), ROLES, ids=[text[:40] for text, _, _ in ROLES])
def test_the_words_give_the_roles(drafted: Drafter, text: str, title: str, roles: dict[str, str | None]) -> None:
    (statement,) = [statement for statement in drafted(text) if statement.mentions]
    assert statement.title == title
    assert {actor.name: actor.role for actor in statement.actors} == roles
