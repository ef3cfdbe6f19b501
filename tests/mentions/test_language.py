"""Languages as data: loading them, and rules that cannot be compiled."""

import ast
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
    assert engine("en").parser.grammar.roots
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_the_engine_knows_no_english_word_of_time() -> None:
    tables = language.load("en").words
    words = {
        word
        for name in ("month", "weekday", "deictic", "one", "teen", "ten", "ordone", "holiday")
        for word in tables[name]
    }
    # Keys of holidays and clock names of the engine's own are no words of a text.
    words -= set(tables["holiday"])
    for path in sorted(Path(mentions.__file__).parent.rglob("*.py")):
        # `wording` and `manner` write the English of the program itself; `phrase` reads an editor's short forms.
        if path.name in ("wording.py", "manner.py", "phrase.py"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                assert node.value not in words - {"second"}, (path, node.lineno)
