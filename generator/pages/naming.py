"""What a source is called where it is listed, linked and cited."""

from __future__ import annotations

from generator.model.source import Publish, Source

LONGEST = 60
"""Characters of a text's first words that stand for a title that nobody gave it."""


def source_name(source: Source) -> str:
    """A source's title; of an untitled one its first words, as Chicago and APA cite such texts.

    Its id where there are no words, or none of them may be shown.
    """
    if source.metadata.title:
        return source.metadata.title
    wordless = source.metadata.publish in (Publish.NONE, Publish.CITATION)
    return (not wordless and first_words(source.text)) or source.id


def alphabetical(name: str) -> str:
    """What a name is put in order by: its letters, whatever case they have and whatever mark stands before them."""
    at = next((index for index, letter in enumerate(name) if letter.isalnum()), 0)
    return name[at:].casefold()


def first_words(text: str, longest: int = LONGEST) -> str:
    """The beginning of a text's first line that has any letters, cut between words and marked where it goes on."""
    line = next((one for one in text.splitlines() if any(map(str.isalnum, one))), "")
    line = " ".join(line.split())
    if len(line) <= longest:
        return line
    # A line without spaces, as in Chinese, is cut where it must be.
    kept = line[: longest + 1].rpartition(" ")[0] or line[:longest]
    return f"{kept.rstrip(' ,;:–—-')} …"
