"""Whatever stands in a text, drafting ends with statements whose quotes are the text's own words."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.config import Config
from generator.events import Names, draft
from generator.mentions import read
from generator.model.source import Source
from generator.sources.blocks import divide

NAMES = Names.of(Config(), (), "en")
PIECES = [
    *("the envoys", "a draft", "Draft", "Orlo", "they", "she", "the siege of Zenda", "no troops", "Fighting", "412 rifles"),
    *("signed", "was rejected", "has held", "did not meet", "will leave", "were to sign", "fell", "said", "told the Post"),
    *("checked", "broken out", "sworn in", "freed", "resting", "leaving", "to meet", "been about to fight", "born"),
    *("by volunteers", "in Zenda", "near the border", "with Lowmark", "of the pact", "for six days", "as president"),
    *("on 3 May 2011", "in March", "two days later", "last year", "until 9 June", "on Friday", "2 and 9 May", "since then"),
    *("which", "who", "whose aide", "that", "after", "before", "only after", "once", "when", "while", "and", "but", "nor"),
    *(",", ";", ":", ".", "—", "“", "”", "(", ")", "?", "\n", "\n- ", "\n| ", "\n\n"),
]  # fmt: skip
OPENINGS = st.sampled_from(["", "14 June 2011: ", "On 3 May 2011 ", "- 3 May: ", "In March, ", "ZENDA, 3 May 2011 - "])


@settings(max_examples=400, deadline=None)
@given(OPENINGS, st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
@example("In March, ", ["checked", "by volunteers", "."])
@example("14 June 2011: ", ["Draft", "checked", "by volunteers", "."])
@example("", ["ZENDA:", "Fighting", "broken out", "in Zenda", "two days later", "."])
def test_any_run_of_words_is_drafted(opening: str, pieces: list[str]) -> None:
    text = opening + " ".join(pieces)
    source = Source("s", "seeds/s.txt", text, "0" * 64, blocks=divide(text))

    for statement in draft(source, read(text), NAMES, ("the Gao truce", "Zenda accord")):
        assert text[statement.quote.start : statement.quote.end] == statement.quote.exact
        assert statement.title.strip()
