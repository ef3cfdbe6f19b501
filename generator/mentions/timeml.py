"""TimeML: the text with its expressions as TIMEX3 elements (TimeML 1.2.1, ISO 24617-1; as TempEval-3 has documents).

What an expression is read against is told by `anchorTimeID`: the day of writing (`t0`), or the expression that tells
the date it is counted from. A length of time that reaches its anchor has it as its `beginPoint` or `endPoint`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from generator.mentions import operators as ops
from generator.model.mention import AnchorKind, Reading, Resolution
from generator.model.source import Source, Stamp

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_CREATED = "t0"


def write(source: Source, reading: Reading, resolutions: Iterable[Resolution]) -> str:
    """The TimeML document of a source. Characters that XML cannot hold become U+FFFD; everything else stays."""
    pieces = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<TimeML xmlns:xsi="{_SCHEMA_INSTANCE}" '
        'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n',
        f"<DOCID>{_text(source.id)}</DOCID>\n",
        f"<DCT>{_creation(source.metadata.published)}</DCT>\n",
    ]
    if source.metadata.title:
        pieces.append(f"<TITLE>{_text(source.metadata.title)}</TITLE>\n")
    pieces.append("<TEXT>")
    place = 0
    told: dict[str, str] = {}
    for number, each in enumerate(resolutions, start=1):
        mention = each.mention
        pieces.append(_text(reading.text[place : mention.start]))
        pieces.append(_element(f"t{number}", each, told))
        place = mention.end
        told[each.value] = f"t{number}"
    pieces.append(_text(reading.text[place:]))
    pieces.append("</TEXT>\n</TimeML>\n")
    return "".join(pieces)


def _creation(published: Stamp | None) -> str:
    """The document creation time; its value has an X for what is not known."""
    written = published.edtf if published else ""
    value = written if _DAY.fullmatch(written) else "XXXX-XX-XX"
    return (
        f'<TIMEX3 tid="{_CREATED}" type="DATE" functionInDocument="CREATION_TIME" temporalFunction="false" '
        f'value="{value}">{_text(written)}</TIMEX3>'
    )


def _element(number: str, each: Resolution, told: dict[str, str]) -> str:
    attributes = {"tid": number, "type": str(each.mention.type), "value": each.value}
    if each.mod:
        attributes["mod"] = each.mod
    attributes["temporalFunction"] = "false" if each.anchor.kind is AnchorKind.NONE else "true"
    anchor = _anchor(each, told)
    if anchor is not None:
        attributes["anchorTimeID"] = anchor
        meaning = each.mention.meaning
        if isinstance(meaning, ops.Reaching):
            attributes["endPoint" if meaning.direction < 0 else "beginPoint"] = anchor
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<TIMEX3 {written}>{_text(each.mention.text)}</TIMEX3>"


def _anchor(each: Resolution, told: dict[str, str]) -> str | None:
    """The element that an expression is read against: of a date told before, the last that has its value."""
    match each.anchor.kind:
        case AnchorKind.PUBLISHED:
            return _CREATED
        case AnchorKind.NARRATIVE:
            return told.get(each.anchor.value or "")
        case _:
            return None


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
