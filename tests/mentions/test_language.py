"""Languages as data: loading them, and rules that cannot be compiled."""

from pathlib import Path
from typing import Any

import pytest

from generator import language, mentions
from generator.mentions import read
from generator.mentions.actions import OPERATORS
from generator.mentions.grammar import GrammarError, compile_rules
from generator.mentions.reader import engine


def test_known_languages() -> None:
    assert "en" in language.known()
    assert language.load("en-GB") is language.load("en-GB")
    assert language.load("en_US").code == "en"


def test_an_unknown_language_names_what_there_is() -> None:
    with pytest.raises(
        language.UnknownLanguageError, match=r"no grammar for the language 'tlh'; there is one for: .*en"
    ) as error:
        read("text", "tlh")
    assert error.value.code == "tlh"
    assert "en" in error.value.known
    assert error.value.exit_status == 2


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"form": "(a"}, r"rule 'r': '\(' without '\)'"),
        ({"form": "a )"}, "rule 'r': cannot read its form"),
        ({"form": "a?"}, "rule 'r': cannot read its form"),
        ({"form": "a", "means": "nonsense(a)"}, "rule 'r': cannot read its meaning"),
        ({"form": "a", "means": "a +"}, "rule 'r': cannot read its meaning"),
        ({"form": "a", "means": "a.b"}, "rule 'r': cannot read its meaning"),
    ],
)
def test_a_malformed_rule_is_named(rule: dict[str, Any], words: str) -> None:
    with pytest.raises(GrammarError, match=words):
        compile_rules(({"name": "r", "makes": "timex", **rule},), OPERATORS, {})


def test_every_rule_of_english_compiles_and_has_its_own_name() -> None:
    names = [rule["name"] for rule in language.load("en").rules]
    assert engine("en").grammar.roots
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_no_engine_module_knows_an_english_word_of_time() -> None:
    folder = Path(mentions.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        if path.name in ("wording.py", "phrase.py"):
            continue
        code = path.read_text(encoding="utf-8")
        assert "january" not in code.lower().replace("its january", ""), path
        assert '"yesterday"' not in code.replace('"yesterday" (', "").replace('"yesterday" is', ""), path
