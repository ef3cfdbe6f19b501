"""TimeML: the text with its expressions as TIMEX3 elements (ISO 24617-1; the TempEval-3 form of a document)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from generator.model.mention import Reading, Resolution
from generator.model.source import Source

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def write(source: Source, reading: Reading, resolutions: Iterable[Resolution]) -> str:
    """The TimeML document of a source. Characters that XML cannot hold become U+FFFD; everything else stays."""
    published = source.metadata.published
    pieces = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<TimeML xmlns:xsi="{_SCHEMA_INSTANCE}" '
        'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n',
        f"<DOCID>{_text(source.id)}</DOCID>\n",
        "<DCT>",
        '<TIMEX3 tid="t0" type="DATE" functionInDocument="CREATION_TIME" value=',
        f"{quoteattr(_day(published.edtf if published else ''))}>",
        f"{_text(published.edtf if published else '')}</TIMEX3>",
        "</DCT>\n",
    ]
    if source.metadata.title:
        pieces.append(f"<TITLE>{_text(source.metadata.title)}</TITLE>\n")
    pieces.append("<TEXT>")
    place = 0
    for number, each in enumerate(resolutions, start=1):
        mention = each.mention
        pieces.append(_text(reading.text[place : mention.start]))
        pieces.append(_open(number, each))
        pieces.append(_text(mention.text))
        pieces.append("</TIMEX3>")
        place = mention.end
    pieces.append(_text(reading.text[place:]))
    pieces.append("</TEXT>\n</TimeML>\n")
    return "".join(pieces)


def _day(edtf: str) -> str:
    """The day of publication as a TIMEX3 value."""
    return edtf if _DAY.fullmatch(edtf) else "XXXX-XX-XX"


def _open(number: int, each: Resolution) -> str:
    modifier = f' mod="{each.mod}"' if each.mod else ""
    value = quoteattr(each.value)
    function = _function(each)
    return f'<TIMEX3 tid="t{number}" type="{each.mention.type}" value={value}{modifier} temporalFunction="{function}">'


def _function(each: Resolution) -> str:
    return "false" if each.anchor.kind == "none" else "true"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
