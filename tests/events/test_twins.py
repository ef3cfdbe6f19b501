"""Twins: one event in two newsrooms' words, drafted and joined the whole way; and two events that sound like one."""

from __future__ import annotations

from functools import cache

import pytest

from generator.config import Config
from generator.events import Names, draft
from generator.events.merging import merge
from generator.mentions import read, resolve
from generator.model.event import Statement
from generator.model.source import Source
from generator.model.time import TimeSpan

NAMES = Names.of(Config())
STORY = """
On 7 January 2018 the war began with an attack on a police post.
The two presidents spoke on the telephone on 1 February 2018.
A ship with grain reached Port Salu on 9 February 2018.
On 19 March 2018 the Kenyan government rejected a plan for a federation.
On 6 June 2018 the talks in Nairobi were suspended.
The general's widow sued the newspaper on 8 July 2018.
The mediator visited the rebels in their camp on 22 August 2018.
On 13 September 2018 Uganda recalled its ambassador.
A truce of ten days took effect on 24 December 2018.
On 11 January 2019 prisoners were exchanged at the lake.
On 3 February 2019 the foreign ministers of Kenya and Uganda met in Geneva.
On 20 February 2019 the rebels shelled the harbour of Port Salu and killed nine dockers.
President Amina Deng flew to Kampala on 2 April 2019.
The second round of talks ended in Lima on 14 April 2019.
On 9 May 2019 the parliament voted on the border law.
On 6 June 2019 the Security Council extended the mandate of the observers.
President James Obi dissolved the parliament on 21 October 2019.
On 2 November 2019 foreign minister Peter Obura visited Rome.
"""


@cache
def told(name: str, text: str) -> tuple[tuple[Statement, ...], dict[str, TimeSpan | None]]:
    """What a text tells, and when, by its statements' ids."""
    reading = read(text)
    spans = {resolution.mention.index: resolution.span for resolution in resolve(reading)}
    statements = draft(Source(name, f"seeds/{name}.txt", text, "0" * 64), reading, NAMES, ())
    return statements, {each.id: spans[each.mentions[0].index] for each in statements if each.mentions}


def one(first: str, second: str) -> bool:
    """Whether two newsrooms' sentences become one event, in a story of some twenty others."""
    texts = {"a": f"{first}\n", "b": f"{second}\n", "c": STORY}
    found = [told(name, text) for name, text in texts.items()]
    statements = [each for drafted, _ in found for each in drafted]
    spans = {key: span for _, held in found for key, span in held.items()}
    sources = {name: Source(name, f"seeds/{name}.txt", text, "0" * 64) for name, text in texts.items()}
    events = merge(statements, (), (), spans, sources)
    return any({"a", "b"} <= {each.source for each in event.statements} for event in events)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Words of one act.
        (
            "The two delegations signed the fisheries accord on 5 March 2019.",
            "On 5 March 2019 negotiators put their names to the fisheries agreement.",
        ),
        (
            "The government and the rebels initialled a truce on 5 March 2019.",
            "A ceasefire was initialled by the two sides on 5 March 2019.",
        ),
        (
            "The rebel delegation walked out of the talks on 5 March 2019.",
            "On 5 March 2019 the rebels left the negotiations.",
        ),
        ("The insurgents broke off the talks on 5 March 2019.", "The rebels quit the negotiations on 5 March 2019."),
        ("Forty captives were released on 5 March 2019.", "On 5 March 2019 the rebels freed some 40 prisoners."),
        ("Talks got under way in Quito on 5 March 2019.", "On 5 March 2019 the negotiations opened in Quito."),
        ("The conference convened in Quito on 5 March 2019.", "The peace conference began in Quito on 5 March 2019."),
        (
            "The accord was struck on 5 March 2019 after a night of bargaining.",
            "The parties reached an agreement on 5 March 2019.",
        ),
        (
            "The sides clinched a deal on grain exports on 5 March 2019.",
            "On 5 March 2019 agreement was reached on the export of grain.",
        ),
        (
            "Parliament approved the peace accord on 5 March 2019.",
            "On 5 March 2019 lawmakers ratified the peace agreement.",
        ),
        ("The minister stepped down on 5 March 2019.", "On 5 March 2019 the minister resigned."),
        ("The blockade of Port Salu was lifted on 5 March 2019.", "On 5 March 2019 the siege of Port Salu ended."),
        (
            "Negotiators from both camps inked a pact on water rights on 8 March 2019.",
            "On 8 March 2019 the parties signed the agreement on water rights.",
        ),
        (
            "The guerrillas pulled out of the negotiations on 8 March 2019.",
            "On 8 March 2019 the guerrilla delegation left the talks.",
        ),
        (
            "The two leaders sat down for talks in Oslo on 8 March 2019.",
            "Talks between the two leaders opened in Oslo on 8 March 2019.",
        ),
        (
            "Nine aid workers were set free on 8 March 2019.",
            "The kidnappers released the nine aid workers on 8 March 2019.",
        ),
        ("The guns fell silent on 8 March 2019.", "The ceasefire took effect on 8 March 2019."),
        (
            "The rebels turned down the mediators' draft on 8 March 2019.",
            "On 8 March 2019 the draft of the mediators was rejected by the rebels.",
        ),
        (
            "The defence minister was sacked on 8 March 2019.",
            "On 8 March 2019 the president dismissed his defence minister.",
        ),
        (
            "Fighters laid down their arms at Amra on 8 March 2019.",
            "On 8 March 2019 the fighters at Amra handed in their weapons.",
        ),
        (
            "The peace conference broke up on 8 March 2019 without agreement.",
            "The peace conference ended in failure on 8 March 2019.",
        ),
        (
            "The warring parties reached a peace agreement on 15 March 2019.",
            "A peace deal was struck between the government and the rebels on 15 March 2019.",
        ),
        (
            "The rebels declared a unilateral ceasefire on 15 March 2019.",
            "On 15 March 2019 the rebels announced that they would cease fire.",
        ),
        (
            "Soldiers loyal to the general seized power on 15 March 2019.",
            "A coup brought the general to power on 15 March 2019.",
        ),
        (
            "The mediator handed the parties a draft treaty on 15 March 2019.",
            "On 15 March 2019 the parties received a draft treaty from the mediator.",
        ),
        (
            "The border crossing at Mbari was reopened on 15 March 2019.",
            "On 15 March 2019 trucks crossed the border at Mbari for the first time.",
        ),
        (
            "The Kenyan parliament voted for the peace accord on 15 March 2019.",
            "Lawmakers in Nairobi approved the accord on 15 March 2019.",
        ),
        ("The ambassador was recalled on 15 March 2019.", "Uganda called its ambassador home on 15 March 2019."),
        # Who does it, or whom it is done to.
        (
            "Prosecutors charged two Kenyan officers with the bombing on 5 March 2019.",
            "Two officers were charged with the bombing on 5 March 2019.",
        ),
        (
            "The army freed 30 hostages at Tembo on 5 March 2019.",
            "Thirty hostages were freed at Tembo on 5 March 2019.",
        ),
        (
            "The court convicted one of the two suspects on 5 March 2019.",
            "On 5 March 2019 the judges found Obura guilty of murder.",
        ),
        (
            "The Security Council imposed an arms embargo on 5 March 2019.",
            "An arms embargo was imposed on 5 March 2019.",
        ),
        (
            "A court sentenced the general to ten years on 8 March 2019.",
            "The general was jailed for ten years on 8 March 2019.",
        ),
        ("Parliament passed the amnesty law on 8 March 2019.", "The amnesty law was passed on 8 March 2019."),
        ("Gunmen shot the mayor of Tembo dead on 8 March 2019.", "The mayor of Tembo was killed on 8 March 2019."),
        (
            "The accord was signed in March 2019.",
            "On 12 March 2019 the government and the rebels signed the accord at Arusha.",
        ),
        # A noun for the act, and a verb.
        (
            "The signing of the border treaty took place at Arusha on 5 March 2019.",
            "Kenya and Uganda signed the border treaty on 5 March 2019.",
        ),
        (
            "The exchange of prisoners took place at the Mbari bridge on 5 March 2019.",
            "On 5 March 2019 the sides exchanged prisoners at the Mbari bridge.",
        ),
        (
            "The opening of the conference in Quito was held on 5 March 2019.",
            "The conference opened in Quito on 5 March 2019.",
        ),
        (
            "The withdrawal of the army from Tembo was completed on 8 March 2019.",
            "The army left Tembo on 8 March 2019.",
        ),
        (
            "The ratification of the treaty by parliament followed on 8 March 2019.",
            "Parliament ratified the treaty on 8 March 2019.",
        ),
        # Those who take part by name, by office, or as the two sides.
        (
            "The delegations agreed on a timetable for elections on 5 March 2019.",
            "On 5 March 2019 the government and the rebels agreed on an electoral timetable.",
        ),
        (
            "Kenya and Uganda signed a customs pact on 5 March 2019.",
            "On 5 March 2019 the two neighbours signed a pact on customs.",
        ),
        ("Two suspects were flown to Nairobi on 5 March 2019.", "On 5 March 2019 two Ugandans were flown to Nairobi."),
        (
            "The president dismissed the army chief on 5 March 2019.",
            "On 5 March 2019 Deng sacked the head of the army.",
        ),
        (
            "Government and rebels agreed on 8 March 2019 to share the oil revenues.",
            "The two sides reached agreement on oil revenues on 8 March 2019.",
        ),
        (
            "The mediator presented a draft constitution on 8 March 2019.",
            "On 8 March 2019 Lakhdar Salim put a draft constitution on the table.",
        ),
        (
            "The delegations shook hands in Oslo on 8 March 2019.",
            "On 8 March 2019 the two presidents shook hands in Oslo.",
        ),
        (
            "The foreign ministers met in Oslo on 12 March 2019 and agreed to reopen the consulates.",
            "On 12 March 2019 the two governments agreed in Oslo to open their consulates again.",
        ),
        (
            "Serb judges walked out of the courts of the north on 12 March 2019.",
            "Judges of the north resigned from the courts on 12 March 2019.",
        ),
        (
            "The Lusaka talks between Obi and the rebels collapsed on 15 March 2019.",
            "On 15 March 2019 negotiations in Lusaka ended without agreement.",
        ),
        (
            "A UN envoy arrived in Nairobi on 15 March 2019 to save the truce.",
            "Martin Salo, the United Nations envoy, landed in Nairobi on 15 March 2019.",
        ),
        # A day or more apart.
        (
            "Two Ugandans were flown to Nairobi on 5 March 2019.",
            "On 6 March 2019 the two suspects were flown to Nairobi.",
        ),
        (
            "The accord was signed at Arusha on 5 March 2019.",
            "On 4 March 2019 the government and the rebels signed the agreement at Arusha.",
        ),
        (
            "Rebels stormed the radio tower at Tembo on 5 March 2019.",
            "On 7 March 2019 the radio tower at Tembo was stormed by rebels.",
        ),
        ("The rebels freed the twelve nurses on 5 March 2019.", "The twelve nurses were released on 8 March 2019."),
        ("Kenya accepted the offer on 5 March 2019.", "On 6 March 2019 Nairobi said yes to the offer."),
        ("The vote on the charter was held on 5 March 2019.", "On 6 March 2019 people voted on the charter."),
        ("Parliament ratified the treaty on 5 March 2019.", "The treaty was ratified by parliament on 15 March 2019."),
        ("The rebels broke off the talks on 5 March 2019.", "On 7 March 2019 the rebels walked out of the talks."),
        (
            "President Obi and President Deng shook hands at Arusha on 5 March 2019.",
            "On 6 March 2019 Obi and Deng shook hands at Arusha.",
        ),
        ("Amina Deng was sworn in on 5 March 2019.", "On 4 March 2019 Deng took the oath."),
        (
            "The rebels laid down their weapons at Amra on 8 March 2019.",
            "On 10 March 2019 the rebels handed in their weapons at Amra.",
        ),
        ("The general was arrested on 8 March 2019.", "On 9 March 2019 soldiers detained the general."),
        ("The ceasefire came into force on 8 March 2019.", "The truce took effect on 9 March 2019."),
        (
            "The treaty was initialled in Oslo on 8 March 2019.",
            "The parties put their initials to the treaty in Oslo on 7 March 2019.",
        ),
        ("The prime minister stepped down on 8 March 2019.", "On 9 March 2019 the prime minister resigned."),
        ("The siege of Tembo was lifted on 8 March 2019.", "On 10 March 2019 the siege of Tembo ended."),
        (
            "The rebels rejected the draft constitution on 8 March 2019.",
            "On 9 March 2019 the draft constitution was turned down by the rebels.",
        ),
        ("The assembly elected Deng president on 8 March 2019.", "Deng was elected on 7 March 2019."),
        ("The last troops left Amra on 8 March 2019.", "On 9 March 2019 the last soldiers withdrew from Amra."),
        (
            "A bomb destroyed the court house in Tembo on 8 March 2019.",
            "On 9 March 2019 the court house in Tembo was blown up.",
        ),
        (
            "President Obi and President Deng met at Arusha on 12 March 2019 and adopted a declaration on refugee camps.",
            "On 15 March 2019 Obi and Deng met at Arusha and adopted the declaration on the refugee camps.",
        ),
        (
            "Gunmen stormed the television tower of Amra on 12 March 2019.",
            "On 20 March 2019 the television tower of Amra was stormed.",
        ),
        (
            "The bishop of Tembo was murdered on 12 March 2019.",
            "Unknown men shot the bishop of Tembo dead on 13 March 2019.",
        ),
        ("The rebels blew up the Mbari dam on 12 March 2019.", "On 14 March 2019 the Mbari dam was destroyed."),
        (
            "A grenade killed the party leader in Tembo on 15 March 2019.",
            "The party leader was killed by a grenade in Tembo on 16 March 2019.",
        ),
        (
            "The United Nations withdrew its staff from Amra on 15 March 2019.",
            "On 17 March 2019 UN staff were withdrawn from Amra.",
        ),
        (
            "Uganda recalled its ambassador from Nairobi on 15 March 2019.",
            "On 16 March 2019 the Ugandan ambassador was recalled from Nairobi.",
        ),
        ("The court acquitted the bishop on 15 March 2019.", "The bishop was acquitted on 14 March 2019."),
        (
            "The Security Council imposed an arms embargo on Chad on 15 March 2019.",
            "On 16 March 2019 the Security Council imposed an embargo on arms for Chad.",
        ),
        (
            "The parties agreed on an interim government on 15 March 2019.",
            "On 16 March 2019 agreement was reached on an interim government.",
        ),
        (
            "Pope Leo received the two presidents on 15 March 2019.",
            "On 16 March 2019 the two presidents were received by Pope Leo.",
        ),
        (
            "The rebels declared a ceasefire of thirty days on 15 March 2019.",
            "A thirty-day ceasefire was declared by the rebels on 17 March 2019.",
        ),
        ("The pipeline was blown up on 15 March 2019.", "Saboteurs destroyed the pipeline on 16 March 2019."),
        ("Obi announced his resignation on 15 March 2019.", "Obi resigned on 16 March 2019."),
        # A stretch, and its first or last day.
        ("Talks opened in Quito on 5 March 2019.", "Talks in Quito, 5-6 March 2019"),
        ("The ministers met in Quito on 5 and 6 March 2019.", "The ministers met in Quito on 5 March 2019."),
        ("Negotiations opened in Oslo on 8 March 2019.", "Negotiations in Oslo, 8 to 20 March 2019"),
        # A building and its city; a city and its country.
        (
            "The treaty was signed at the Orvala Palace on 5 March 2019.",
            "The treaty was signed in Quito on 5 March 2019.",
        ),
        ("The presidents met in Kampala on 5 March 2019.", "On 5 March 2019 the presidents met in Uganda."),
        # Rounded, and counted.
        ("Some 30 prisoners were freed on 5 March 2019.", "On 5 March 2019 the rebels freed 32 prisoners."),
        (
            "Nineteen people were killed in the market of Tembo on 5 March 2019.",
            "Bomb in the market of Tembo on 5 March 2019 killed 21.",
        ),
        ("About 200 fighters surrendered on 8 March 2019.", "On 8 March 2019 some 214 rebels gave themselves up."),
        (
            "A mine killed four soldiers near Amra on 8 March 2019.",
            "Three soldiers died when their truck hit a mine near Amra on 8 March 2019.",
        ),
        # What has been since a day, and what was done on it.
        (
            "The Security Council suspended the sanctions on 5 March 2019.",
            "The sanctions have been suspended since 5 March 2019.",
        ),
        ("The border has been closed since 5 March 2019.", "Uganda closed the border on 5 March 2019."),
        ("The airport has been shut since 8 March 2019.", "Rebels shut the airport on 8 March 2019."),
    ],
)
def test_one_event_in_two_newsrooms_words(first: str, second: str) -> None:
    assert one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Which of a row, another meeting, another place.
        (
            "The third round of talks opened in Quito on 5 March 2019.",
            "The fourth round of talks opened in Quito on 7 March 2019.",
        ),
        ("The ministers met in Quito on 5 March 2019.", "The ministers met in Quito on 19 March 2019."),
        ("Talks opened in Quito on 5 March 2019.", "Talks opened in Nairobi on 6 March 2019."),
        ("The delegations met in Oslo on 8 March 2019.", "The delegations met in Rome on 8 March 2019."),
        ("A first round of voting was held on 8 March 2019.", "A second round of voting was held on 22 March 2019."),
        ("The talks resumed on 8 March 2019.", "The talks resumed on 25 March 2019."),
        # Others, or other things, or the other way round.
        ("The sides exchanged 30 prisoners on 5 March 2019.", "The sides exchanged prisoners on 25 March 2019."),
        ("The rebels freed twelve nurses on 5 March 2019.", "The rebels freed the pilot on 6 March 2019."),
        ("The rebels released three soldiers on 5 March 2019.", "The army released three rebels on 6 March 2019."),
        ("Two Ugandans were flown to Nairobi on 5 March 2019.", "Two Rwandans were flown to Nairobi on 6 March 2019."),
        ("Two Ugandans were flown to Nairobi on 5 March 2019.", "Two Ugandans were flown to Kigali on 6 March 2019."),
        ("The rebels freed 20 soldiers on 8 March 2019.", "The rebels freed 40 soldiers on 22 March 2019."),
        ("Kenya freed the fishermen on 8 March 2019.", "Uganda freed the fishermen on 10 March 2019."),
        # Another place, and what became of it.
        ("A ceasefire took effect in Arawa on 5 March 2019.", "A ceasefire took effect in Buka on 7 March 2019."),
        ("The ceasefire was broken on 5 March 2019.", "The ceasefire was signed on 5 March 2019."),
        (
            "The rebels broke the ceasefire at Tembo on 5 March 2019.",
            "The army broke the ceasefire at Buka on 5 March 2019.",
        ),
        ("The ceasefire collapsed on 8 March 2019.", "The ceasefire was renewed on 9 March 2019."),
        ("A truce was signed in Oslo on 8 March 2019.", "A truce was signed in Arusha on 9 March 2019."),
        # Another plan, and another party's answer to it.
        ("The rebels rejected the Baker plan on 5 March 2019.", "The rebels rejected the Annan plan on 6 March 2019."),
        ("Kenya accepted the plan on 5 March 2019.", "Uganda accepted the plan on 5 March 2019."),
        ("The rebels accepted the plan on 5 March 2019.", "The government accepted the plan on 6 March 2019."),
        ("The rebels rejected the constitution on 8 March 2019.", "The rebels rejected the budget on 9 March 2019."),
        ("The government accepted the draft on 8 March 2019.", "The rebels accepted the draft on 10 March 2019."),
        ("Kenya withdrew its troops on 8 March 2019.", "Uganda withdrew its troops on 9 March 2019."),
        # Another stage, another person, what comes day after day, another thing.
        (
            "Two officers were charged with the bombing on 5 March 2019.",
            "Two officers were convicted of the bombing on 5 March 2019.",
        ),
        ("The parties initialled the treaty on 5 March 2019.", "Parliament ratified the treaty on 8 March 2019."),
        ("Deng was sworn in on 5 March 2019.", "Deng resigned on 6 March 2019."),
        ("Obi was arrested on 5 March 2019.", "Obi was sentenced on 7 March 2019."),
        ("The foreign minister resigned on 5 March 2019.", "The interior minister resigned on 6 March 2019."),
        ("Obi resigned on 5 March 2019.", "Deng resigned on 5 March 2019."),
        ("The government suspended the talks on 5 March 2019.", "The rebels suspended the truce on 5 March 2019."),
        ("Kenya signed the convention on 5 March 2019.", "Uganda signed the convention on 7 March 2019."),
        ("The bridge at Mbari reopened on 5 March 2019.", "The airport at Mbari reopened on 6 March 2019."),
        ("The vote in the north was held on 5 March 2019.", "The vote in the south was held on 12 March 2019."),
        ("Parliament approved the budget on 5 March 2019.", "Parliament approved the amnesty on 6 March 2019."),
        ("The envoy arrived in Quito on 5 March 2019.", "The envoy left Quito on 6 March 2019."),
        ("The envoy met Deng on 5 March 2019.", "The envoy met Obi on 5 March 2019."),
        ("The general was arrested on 8 March 2019.", "The general was charged on 10 March 2019."),
        ("The defence minister was sacked on 8 March 2019.", "The new defence minister was sworn in on 9 March 2019."),
        ("The rebels captured Amra on 8 March 2019.", "The army recaptured Amra on 10 March 2019."),
        ("The treaty was signed on 8 March 2019.", "The treaty was torn up on 10 March 2019."),
        ("A bomb went off in Tembo on 8 March 2019.", "A bomb went off in Amra on 9 March 2019."),
        ("The rebels seized the port on 8 March 2019.", "The rebels seized the radio station on 9 March 2019."),
        ("Deng flew to Oslo on 8 March 2019.", "Obi flew to Oslo on 9 March 2019."),
        ("The assembly elected Deng president on 8 March 2019.", "The assembly elected Obi speaker on 9 March 2019."),
        ("Prosecutors charged the mayor on 8 March 2019.", "Prosecutors charged the bishop on 9 March 2019."),
        ("The vote in Tembo was held on 8 March 2019.", "The vote in Amra was held on 9 March 2019."),
        ("Obi and Deng met at Arusha on 12 March 2019.", "Obi and Deng met at Arusha on 16 March 2019."),
        (
            "Gunmen stormed the television tower of Amra on 12 March 2019.",
            "Gunmen stormed the radio tower of Buka on 13 March 2019.",
        ),
        ("The bishop of Tembo was murdered on 12 March 2019.", "The mayor of Amra was murdered on 13 March 2019."),
        ("The rebels blew up the Mbari dam on 12 March 2019.", "The rebels blew up a police post on 13 March 2019."),
        (
            "The rebels freed three nurses at Tembo on 12 March 2019.",
            "The rebels freed thirty soldiers at Tembo on 14 March 2019.",
        ),
        ("The border treaty was signed in March 2019.", "On 12 March 2019 the two sides signed the customs treaty."),
        ("Obi was charged with murder in March 2019.", "Deng was charged with fraud on 12 March 2019."),
        ("Kenya ratified the treaty on 12 March 2019.", "Uganda ratified the treaty on 13 March 2019."),
        ("The rebels walked out of the talks on 12 March 2019.", "The rebels returned to the talks on 14 March 2019."),
        ("The general was charged on 12 March 2019.", "The general was acquitted on 13 March 2019."),
        (
            "The Kenyan parliament voted for the accord on 15 March 2019.",
            "The Ugandan parliament voted for the accord on 16 March 2019.",
        ),
        (
            "Uganda recalled its ambassador from Nairobi on 15 March 2019.",
            "Rwanda recalled its ambassador from Nairobi on 16 March 2019.",
        ),
        ("The court acquitted the bishop on 15 March 2019.", "The court acquitted the mayor on 16 March 2019."),
        (
            "A grenade killed two people in Tembo on 15 March 2019.",
            "A mine killed two people in Tembo on 17 March 2019.",
        ),
        (
            "The Security Council imposed an arms embargo on Chad on 15 March 2019.",
            "The Security Council imposed an arms embargo on Niger on 16 March 2019.",
        ),
        (
            "The parties agreed on an interim government on 15 March 2019.",
            "The parties agreed on an electoral law on 16 March 2019.",
        ),
        ("Pope Leo received President Obi on 15 March 2019.", "Pope Leo received President Deng on 16 March 2019."),
        ("The rebels declared a ceasefire on 15 March 2019.", "The government declared a ceasefire on 16 March 2019."),
        ("The envoy left for Rome on 15 March 2019.", "The envoy left for Oslo on 17 March 2019."),
        ("The first convoy reached Amra on 15 March 2019.", "The second convoy reached Amra on 17 March 2019."),
        (
            "The mediator presented a first draft on 15 March 2019.",
            "The mediator presented a second draft on 17 March 2019.",
        ),
    ],
)
def test_two_events_that_sound_like_one(first: str, second: str) -> None:
    assert not one(first, second)
