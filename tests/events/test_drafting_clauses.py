"""Where clauses begin and end: insertions between subject and verb, second verbs and subjects, words no table has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.event import Statement

Drafter = Callable[..., tuple[Statement, ...]]

TITLES: list[tuple[str, list[str]]] = [
    # Insertions between commas are no part of the subject, whatever stands before it.
    ("In May 2005 Deng, then a minister, visited the camp.", ["Deng visited the camp"]),
    ("In May 2005 Deng, a former judge, visited the camp.", ["Deng visited the camp"]),
    ("Deng, to everyone's surprise, rejected the text on 3 May 2005.", ["Deng rejected the text"]),
    ("On 3 May 2005 the envoy, 63, in poor health, flew to Rome.", ["The envoy flew to Rome"]),
    ("In May 2005, in Rome, rebels met.", ["Rebels met in Rome"]),
    # Whose.
    ("Kabila, whose father was shot in May 2005, won.", ["Kabila’s father was shot"]),
    # What follows a participle after a comma goes on with the participle.
    (
        "The president left for Rome on 3 May 2005, handing power to his deputy, Moses Obi.",
        ["The president left for Rome"],
    ),
    # A second verb within a relative clause is that clause's.
    (
        "The talks, which opened on 3 May 2005 and broke off the same day, resumed in June 2005.",
        ["The talks opened", "The talks broke off", "The talks resumed"],
    ),
    (
        "The envoy, who flew in on 3 May 2005, and his aide resigned in June 2005.",
        ["The envoy flew in", "The envoy and his aide resigned"],
    ),
    # A subject after "and" may have its name set beside it.
    (
        "The mediator left on 3 May 2005 and his deputy, Ada Obi, took over on 4 May 2005.",
        ["The mediator left", "Ada Obi took over"],
    ),
    ("Chad and its ally, Niger, signed a truce on 3 May 2005.", ["Chad and its ally, Niger, signed a truce"]),
    # "That" before a full stop stands for something told, and opens no clause.
    ("The plan is only that: in May 2035 ministers are to meet in Rome.", ["Ministers are to meet in Rome"]),
    # Numbers and "both" stand for their nouns before a verb.
    ("In May 2005 the two signed a truce in Rome.", ["The two signed a truce in Rome"]),
    ("Both signed a truce on 3 May 2005.", ["Both signed a truce"]),
    ("In May 2005 the two wounded men left Gao.", ["The two wounded men left Gao"]),
    ("Forty wounded in the raid were flown out on 3 May 2005.", ["Forty wounded in the raid were flown out"]),
    # Verbs that no table has.
    ("The army agreed on 3 May 2005 to defang its militias.", ["The army agreed to defang its militias"]),
    ("On 3 May 2005 the army was strafing the camp.", ["The army was strafing the camp"]),
    ("The minister went to synod on 3 May 2005.", ["The minister went to synod"]),
    # The present after a phrase without a comma.
    ("On 3 May 2035 in Rome the parties sign a truce.", ["The parties sign a truce in Rome"]),
]


@pytest.mark.parametrize(("text", "titles"), TITLES, ids=[text[:50] for text, _ in TITLES])
def test_what_is_told_is_cut_at_its_clauses(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles


TOGETHER: list[tuple[str, list[str]]] = [
    # What is done in one go is one entry; of a long one, what matters.
    ("On 3 May 2005 they came down and signed the accord.", ["They came down and signed the accord"]),
    ("The envoys met in Rome on 3 May 2005 and signed a protocol.", ["The envoys met in Rome and signed a protocol"]),
    (
        "On 3 May 2005 the prime minister sat down in a government office on the edge of the old harbour town and signed "
        "the truce with the rebels.",
        ["The prime minister signed the truce with the rebels"],
    ),
    ("The mediator came on 3 May 2005 and dictated six points.", ["The mediator came and dictated six points"]),
    ("The mediator came on 3 May 2005 and walked along the shore.", ["The mediator came"]),
    ("The rebels took Gao on 3 May 2005 and have not left.", ["The rebels took Gao"]),
    ("The rebels took Gao on 3 May 2005 and left on 4 May 2005.", ["The rebels took Gao", "The rebels left"]),
    ("The rebels took Gao on 3 May 2005 and the army fled.", ["The rebels took Gao"]),
    ("The rebels took Gao on 3 May 2005 and said that it was calm.", ["The rebels took Gao"]),
    # A colon leads from the month to the day.
    ("In May 2005 they freed prisoners: on the 3rd, forty were handed over.", ["Forty were handed over"]),
    ("In May 2005 they freed prisoners: the rebels forty, the army nine.", ["They freed prisoners"]),
    # Whose it is, and which.
    ("The front gave up Gao. Its leader fled on 3 May 2005.", ["The front’s leader fled"]),
    ("David Obi won. His council met on 3 May 2005.", ["David Obi’s council met"]),
    ("David Obi met Ada Deng. His council met on 3 May 2005.", ["His council met"]),
    ("The talks broke down. Those talks had begun on 3 May 2005.", ["The talks began"]),
    ("Chad and Mali agreed minutes before midnight on 3 May 2005 on a truce.", ["Chad and Mali agreed on a truce"]),
]


@pytest.mark.parametrize(("text", "titles"), TOGETHER, ids=[text[:50] for text, _ in TOGETHER])
def test_an_entry_tells_by_itself_what_was_done(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles


GAPPED: list[tuple[str, list[str]]] = [
    # A second subject with a date of its own takes the verb of the first.
    (
        "The first protocol was signed in May 2005, the second in June 2005.",
        ["The first protocol was signed", "The second protocol was signed"],
    ),
    (
        "The first round was held in Rome in May 2005 and the second in Paris in June 2005.",
        ["The first round was held in Rome", "The second round was held in Paris"],
    ),
    (
        "The annex on taxes was signed on 3 May 2005, that on power sharing on 4 June 2005.",
        ["The annex on taxes was signed", "The annex on power sharing was signed"],
    ),
    (
        "The draft accord was signed in May 2005, the comprehensive one in June 2005.",
        ["The draft accord was signed", "The comprehensive accord was signed"],
    ),
    (
        "A vote is to be held in May 2035, and elections for the council on 3 June 2035.",
        ["A vote is to be held", "Elections for the council are to be held"],
    ),
    ("Chad signed the text on 3 May 2005, Mali on 4 May 2005.", ["Chad signed the text", "Mali signed the text"]),
    # A second object takes the subject as well.
    (
        "Rebels seized the port on 3 May 2005 and the airport on 4 May 2005.",
        ["Rebels seized the port", "Rebels seized the airport"],
    ),
    # Appositions, lists and second places are no second subjects.
    ("The talks were held in May 2005, their first meeting in June 2005.", ["The talks were held"]),
    ("Rebels attacked Gao in May 2005, the worst raid in June 2005.", ["Rebels attacked Gao"]),
    ("The talks ended on 3 May 2005, the anniversary of the truce of May 2004.", ["The talks ended"]),
    ("Rebels seized the port and the airport on 3 May 2005.", ["Rebels seized the port and the airport"]),
    ("The envoys met in Rome on 3 and 4 May 2005.", ["The envoys met in Rome"]),
    ("Mobutu would flee Gao in May 2005 and die in Rome in June 2005.", ["Mobutu was to flee Gao"]),
]


@pytest.mark.parametrize(("text", "titles"), GAPPED, ids=[text[:50] for text, _ in GAPPED])
def test_a_verb_left_out_is_told_again(drafted: Drafter, text: str, titles: list[str]) -> None:
    assert [statement.title for statement in drafted(text) if statement.mentions] == titles


OUTRIGHT: list[tuple[str, str]] = [
    ("The envoys left on 8 July 1994. The talks resumed four weeks later, on August 5, 1994.", "August 5, 1994"),
    ("The envoys left on 8 July 1994. The talks resumed four weeks later, 5 August 1994.", "5 August 1994"),
    ("The envoys left on 8 July 1994. The talks resumed four weeks later, in Rome.", "four weeks later"),
    ("The envoys left on 8 July 1994. The talks resumed two days later, for a week.", "two days later"),
]


@pytest.mark.parametrize(("text", "words"), OUTRIGHT)
def test_a_date_that_is_counted_gives_way_to_one_told_outright(drafted: Drafter, text: str, words: str) -> None:
    (told,) = (statement for statement in drafted(text) if "resumed" in statement.title)
    assert [mention.text for mention in told.mentions] == [words]
