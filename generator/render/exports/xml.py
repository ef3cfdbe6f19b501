"""XML as feeds and sitemaps are written in."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.render.exports.view import clean


def text(parent: ET.Element, name: str, words: str) -> ET.Element:
    """Add an element with a text to another, without the characters that XML cannot hold."""
    child = ET.SubElement(parent, name)
    child.text = clean(words)
    return child


def write(root: ET.Element) -> bytes:
    """A document in UTF-8, indented, with a newline at its end."""
    ET.indent(root, " ")
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"
