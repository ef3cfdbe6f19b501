"""Blocks of many kinds of pages. Each example is a text with the expected kind before each paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.source import BlockKind
from generator.sources.blocks import divide

KINDS = {
    "B": BlockKind.BODY,
    "H": BlockKind.HEADING,
    "C": BlockKind.CAPTION,
    "I": BlockKind.ITEM,
    "Q": BlockKind.QUOTE,
    "Y": BlockKind.BYLINE,
    "F": BlockKind.FURNITURE,
}

PAGES = {
    "news site with menu, byline, caption, related list": """
F Skip to content
F Home
F World
F Politics
F Sport
H Sudan's rival generals agree to send envoys to Jeddah
Y By Amina Deng and Paul Okello
Y Published 4 May 2023, 10:15 GMT
F 3 min read
C Smoke rises over the bridge between Khartoum and Omdurman on Tuesday. (Nour Salih/AFP)
B The two sides fighting for control of Khartoum have agreed to send envoys to Jeddah on Saturday, Saudi and American diplomats said.
B Neither would speak of a lasting peace. The talks are about corridors for aid, one diplomat said.
F Advertisement
H What the mediators want
B A week of quiet around the hospitals would be the first step, according to a draft seen by this newspaper.
F Read more: Who are the Rapid Support Forces?
B The army has asked for the withdrawal of fighters from homes before anything else is discussed.
F Share this article
F Facebook
F Twitter
F Related articles
F Port Sudan airport reopens after strike
F Ten things to know about the war in Darfur
F Aid convoy reaches El Geneina after weeks of waiting
F © 2023 The Nile Courier. All rights reserved.
""",
    "forum thread with user names and votes": """
H Thread: are the Havana talks dead?
F u/river_watcher
F 214 points
F 6 hours ago
B I think the rebels walked out because the army bombed their camp in Cauca last month, whatever the communiqué says.
F Reply
F Share
F cafetero_99
B No. They had already suspended the round in March, and the guarantors said so at the time.
F level 2
F maria.p says
B Both can be true, you know.
F old_ferry on 12 August 2016 at 10:30
F [deleted]
F 12 Comments
F Sort by: best
F Log in to comment
""",
    "wire story with dateline and credits": """
Y (Reuters)
B VIENNA, June 20 (Reuters) - Iran and six world powers will resume negotiations in July, a European Union spokesman said on Friday.
B "We are working on the text," the spokesman told reporters after five days of talks.
B The sides gave themselves until July 20 to reach a deal.
Y (Reporting by Jan Novak and Lea Weiss; Editing by Tom Hill)
""",
    "transcript of a briefing": """
H Daily press briefing
Y 14 March 2023
B MR. ADAMS: Good afternoon, everybody. I have one thing at the top, and then I will take your questions.
B QUESTION: Has the Secretary spoken to his counterpart about the grain corridor since Monday?
B MR. ADAMS: He has. They spoke yesterday for about half an hour, and they agreed to speak again.
B QUESTION: Thank you.
""",
    "chronology as a list": """
H Timeline of the dispute over the dam
I 2 April 2011 – Ethiopia lays the first stone of the dam.
I 23 March 2015: The three presidents sign a declaration of principles in Khartoum
I - 15 January 2020: joint statement in Washington
I July 2020 – Filling of the reservoir begins without an agreement.
I 2021 | African Union | talks in Kinshasa fail
I * The ministers meet again in the autumn.
""",
    "reference work with apparatus": """
H Second round
B The second round of the conference was opened in Geneva on 10 February 2014 and ended five days later without any result.[3]
H Reactions
B The mediator apologised to the people for how little had been achieved.[4][5]
F See also
F List of peace conferences
F References
F "Talks end without date for third round". Morning Herald. 15 February 2014.
F ^ Miller, A. The long road. London, 2016.
F External links
F Official site of the conference
""",
    "front page after the story without any heading": """
B The ministers of trade of both countries met in Brussels on Monday and agreed to lower duties on steel from next month.
B A second meeting was planned for the autumn, officials said, although no place has been chosen yet.
F Leave a comment
F Storm closes northern ports for second day
F The harbour master said that no ship would leave before Sunday.
F Football: last-minute goal saves visitors
F Prices of bread up by a tenth
F Museum of modern art to open new wing
""",
    "calls to the reader within the story": """
B Delegates left the hall at noon, and nobody would say whether they would be back on Thursday.
F We use cookies to improve your experience. By continuing, you agree to our privacy policy.
F Sign up for our free newsletter and get the news in your inbox every morning.
B "You will hear from us on our website when there is news," the chairman said on Tuesday.
F Follow us on Telegram
B The guests flew home that evening.
""",
    "subheadings with short paragraphs are no list of articles": """
B What is known about the ceasefire in the valley, in five questions, and what is not known.
H Who signed it?
B The two commanders did, in the presence of the bishop.
H When does it begin
B At midnight on Friday.
H Where does it hold
B Along the whole of the river, and in both towns.
""",
    "points introduced by a colon": """
B The draft treaty, which runs to forty pages, has three parts:
I Release of prisoners on both sides
I Withdrawal of troops from the two towns
I Return of displaced families
B None of them has been carried out so far, the monitors wrote in their report.
""",
    "captions of several forms": """
C File photo: the delegation at the airport
C Envoys shake hands after signing the accord in Algiers, June 2015. [Karim Haddad/Anadolu]
C Protesters in front of the ministry, 3 May (AP Photo/Lena Roth)
C The bridge after the attack. (Picture: taken by a resident)
B The group (known as the Quartet) was formed in Madrid in 2002, when the talks had come to a halt (see below).
B The organisation of the states of the region met for the first time that year in Addis Ababa (Ethiopia).
""",
    "quotations and Markdown": """
H # Talks in Oslo
Q > We have come to listen, and we will stay as long as it takes.
Q “There will be no third round before the prisoners have come home.”
C ![The hall](hall.jpg)
F ---
F [Home](https://example.org/)
F https://example.org/talks
B The hosts had hoped for more, but they thanked both delegations warmly at the end of the week.
""",
    "controls around a story": """
F Home » News » World
F Print Email Facebook Twitter
F May 3, 2024 · 10:23 AM EDT · Updated 3 hours ago
F Listen to article 5 min
C 1 of 4 | Mediators leave the hotel in Doha, Tuesday. (AP Photo/Lena Roth)
B DOHA (AP) — The negotiators of the movement arrived on Saturday for another round of talks about a truce, officials said.
F READ MORE: What we know about the proposal
Y The Associated Press contributed to this report.
Y Editor's note: This article was updated on May 4 to correct a date.
F Follow Jane on Twitter @jane
F Tags: Gaza, Egypt
F Like this:
F Like Loading...
F Previous: Storm hits coast
F Comments (23)
F ▲ 12 ▼
F 89% Upvoted
F plainuser
B I think that they will sign before the feast, as they did last year.
F Jane • 2 years ago
B Nobody knows what was said in the room on that day, and nobody will tell.
F Reply • Share ›
F In reply to Bob
B They broke it off in April.
F View 3 more replies
F About the author
F Jane Doe has lived in Amman since 2009 and likes to walk.
F Terms of Use
F Privacy Policy
""",
    "prose that speaks of sites and readers": """
B The commission found that the privacy policy of the company broke the law, and fined it on 5 May.
B “We saw on our Telegram channel how the delegation left the website's office,” the mayor said.
B Follow the money, the envoy told us, and you will find who broke the truce in March.
B The share of the north in the revenue was settled in Naivasha on 7 January 2004.
B Subscribers to the treaty include all five states of the region, which signed in 1995.
""",
    "chronology in a news page, and a list of what is trending": """
F Andean Report
F Menu
F Search
F Economy
H Government and rebels agree to resume talks in Quito
Y by Juan Paz February 7, 2017
F Facebook
F Twitter
B The government and the rebels opened formal talks near Quito on Tuesday after three years of secret meetings
F Related:
F Rebels free mayor of river town
H Background to the talks
B Both first spoke of talks on March 30, 2016, but the rebels would not let a hostage go.
H Key dates
I March 2016: Formal phase announced
I October 27, 2016: Start cancelled
I * Hostage set free on February 2
F Trending
F President receives prize in cold north
F Metro breaks down for the third time
F Neighbour closes border
F * Home
F * Contact us
F Andean Report © 2017
F Back to Top
""",
    "encyclopedia with its controls": """
H Framework agreement of Lausanne
F From Wikipedia, the free encyclopedia
F Jump to navigation
B The framework agreement was the frame of a later treaty, and was told to the press in the spring of 2015.[1]
F Contents
F 1 Background
F 2 Talks
F 2.1 Lausanne
H Background[edit]
F Main article: History of the talks
B Talks about the framework went on in Lausanne from March 26 to April 2, 2015.
I 26 March 2015	Lausanne	Talks begin
F References[edit]
F ^ "Deal". Morning Herald. 2 April 2015.
F Categories: 2015 in Lausanne
""",
    "calls to a hall, and what a site has closed": """
B The envoys of both republics will meet again on 12 May 2024, the foreign ministry said on Friday.
F 14 May 2024, 7pm: Panel with the ambassador, registration required
F Public lecture on the border accord on 15 May. Doors open at 6 pm.
B The registration of voters closed on 3 May.
F This thread was closed on 5 May 2024.
F The list closed on 3 May.
B The list closed the doors to three parties that had signed the accord of 3 May.
""",
    "dates as headings of a diary": """
B The following notes were taken by an interpreter during the three days of the meeting in Muscat.
H 12 May 2019
B Arrived late. Nobody had slept.
H 13 May 2019
B The first session was cancelled at nine.
""",
}


def _parse(page: str) -> tuple[str, list[BlockKind]]:
    rows = [line.split(" ", 1) for line in page.strip().split("\n")]
    return "\n".join(text for _, text in rows), [KINDS[kind] for kind, _ in rows]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"], ids=["lines", "blank lines", "crlf"])
def test_kinds(page: str, gap: str) -> None:
    text, kinds = _parse(page)
    text = text.replace("\n", gap)
    told = [(block.kind.value, text[block.start : block.end]) for block in divide(text)]
    assert told == [(kind.value, row) for kind, row in zip(kinds, text.split(gap), strict=True)]


def _repeats(*paragraphs: str) -> list[int | None]:
    return [block.repeats for block in divide("\n".join(paragraphs))]


ONE = "The delegations of both republics met in the old library on Monday to speak about the border."
TWO = "They agreed that the commission on prisoners should meet again before the end of the month."
THREE = "A joint statement was promised for the evening, but it had not been published by midnight."


def test_a_text_that_comes_again_without_its_furniture_is_marked() -> None:
    assert _repeats(ONE, "river_watcher on", TWO, THREE, "2 Comments", ONE, TWO, THREE) == [
        None, None, None, None, None, 0, 2, 3,
    ]  # fmt: skip


def test_a_caption_that_comes_again_is_marked() -> None:
    caption = "The library in which they met. (Ana Pires for The Border Post)"
    assert _repeats(caption, caption, ONE) == [None, 0, None]


@pytest.mark.parametrize(
    ("other", "repeats"),
    [
        (ONE, True),
        (ONE.upper(), True),
        (ONE.replace("old library", "“old library”"), True),
        ("SS: " + ONE, True),
        (ONE.replace("republics", "republic"), True),
        (ONE.replace("Monday", "Sunday"), False),
        (ONE.replace("met in", "never met in"), False),
        (ONE.replace("the border", "the border of 1991"), False),
        (TWO, False),
    ],
)
def test_near_repetition(other: str, *, repeats: bool) -> None:
    assert (_repeats(ONE, other)[1] == 0) is repeats


def test_an_exchanged_name_is_no_repetition() -> None:
    first = "On the second day of the conference the mediators received the foreign minister of Mali in the palace."
    assert _repeats(first, first.replace("Mali", "Chad"))[1] is None


def test_short_lines_repeat_only_within_a_repeated_run() -> None:
    assert _repeats("Background", ONE, "Background", TWO) == [None] * 4
    assert _repeats(ONE, "Yes, indeed.", TWO, ONE, "Yes, indeed.", TWO) == [None, None, None, 0, 1, 2]


WRAPPED = """\
The delegations of both republics met in the old library on Monday to
speak about the border. They agreed that the commission on prisoners
should meet again before the end of the month, and that observers of
the Union should be let into the valley.

   A joint statement was promised for the evening, but it had not been
   published by midnight.
   The hosts said that they would wait for another day, since one of the
   ministers had to ask his government.
"""


def test_lines_broken_at_a_width_are_joined() -> None:
    starts = [WRAPPED[block.start : block.end].split()[:2] for block in divide(WRAPPED)]
    assert starts == [["The", "delegations"], ["A", "joint"], ["The", "hosts"]]


def test_a_list_broken_at_a_width_stays_a_list() -> None:
    text = "- the commission on prisoners should meet again before the end of\n  the month in the capital\n- the observers of the Union should be let into the valley by the\n  beginning of the winter\n- the ministers should speak"
    assert [block.kind for block in divide(text)] == [BlockKind.ITEM] * 3


COMMUNIQUE = """\
COMMUNIQUE NO. 5

The parties met in the lake town from 3 to 7 March 2014 as guests of the
League.  They spoke of the truce that they had signed in the year before
and agreed on two points:

1. The Parties will come together again on 20 March 2014, after a week
   of counsel.
2. The League will send its observers into the three towns of the valley,
   Bor and Malakal among them.

Done in the lake town on this 7th day of March 2014.
"""


def test_a_communique_broken_at_a_width() -> None:
    told = [
        (block.kind.value, COMMUNIQUE[block.start : block.end].rsplit(maxsplit=1)[-1]) for block in divide(COMMUNIQUE)
    ]
    assert told == [("heading", "5"), ("body", "points:"), ("item", "counsel."), ("item", "them."), ("body", "2014.")]


CHRONICLES = {
    "entries as wide as wrapped lines": """\
3 January 2011: Rebels take the northern town of Sarn
17 February 2011: Government and rebels agree on a truce
2 March 2011: Truce collapses as shelling resumes at Sarn
9 April 2011: The president dissolves the cabinet again""",
    "under a year, which later lines leave out": """\
2011
3 January: Rebels take the northern town of Sarn again
17 February: Government and rebels agree on a truce here
4 July: The envoy of the bloc arrives in the capital Tarik""",
    "days in figures": """\
1994-04-07 Talks open in Tarik between the state and the front
1994-05-12 Talks break down over the status of the port of Sarn
1994-08-01 The accord is signed by both sides in the old palace""",
    "months": """\
May 1994 The king invites the front to talks at the royal palace
June 1994 The front accepts and names a lawyer as its first head
Aug 1994 The accord is signed in the capital by both delegations""",
}


@pytest.mark.parametrize("text", CHRONICLES.values(), ids=CHRONICLES.keys())
def test_a_line_that_opens_with_a_date_is_an_entry_of_a_chronology(text: str) -> None:
    assert [text[block.start : block.end] for block in divide(text)] == text.split("\n")


def test_an_entry_goes_on_in_the_next_line() -> None:
    text = """\
1994-05-12 Talks break down over the status of the port of Sarn
1994-06-30 The mediators leave Tarik for consultations in Oslo, and
           the delegations remain in the hotel
1994-08-01 The accord is signed by both sides in the old palace"""
    assert [text[block.start : block.end][:10] for block in divide(text)] == ["1994-05-12", "1994-06-30", "1994-08-01"]


def test_a_date_that_a_break_brings_to_the_front_opens_no_entry() -> None:
    text = """\
The delegations of both republics met in the old library on
3 May 2011. They spoke about the border and the prisoners until
5 May 2011, and promised that a joint statement would follow on
7 May 2011. It was never seen by anybody outside the old library."""
    assert len(divide(text)) == 1


@pytest.mark.parametrize("text", ["双方于三月七日在湖城会面。", "वे मार्च में मिले।", "انہوں نے مارچ میں ملاقات کی۔"])
def test_other_scripts_have_full_stops_of_their_own(text: str) -> None:
    assert [block.kind for block in divide(text)] == [BlockKind.BODY]


def test_empty_text_has_no_block() -> None:
    assert divide("") == divide(" \n\t\r\n") == ()


@given(st.text(alphabet=st.sampled_from("aB9. \n\r\t,:|-()>#*–\u2028é漢"), max_size=300) | st.text(max_size=200))
def test_blocks_are_sorted_apart_and_hold_all_but_white_space(text: str) -> None:
    blocks = divide(text)
    position = 0
    for index, block in enumerate(blocks):
        assert text[position : block.start].strip() == ""
        assert block.start < block.end
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        assert block.repeats is None or block.repeats < index
        position = block.end
    assert text[position:].strip() == ""


@given(st.lists(st.sampled_from([ONE, TWO, THREE, "Reply", "2 Comments", "A heading"]), max_size=12))
def test_a_repetition_points_to_a_block_of_its_own_words_that_repeats_none(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    blocks = divide(text)
    for block in blocks:
        if block.repeats is not None:
            first = blocks[block.repeats]
            assert text[first.start : first.end] == text[block.start : block.end]
            assert first.repeats is None
