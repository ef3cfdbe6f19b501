"""BibLaTeX's way of writing: keys, text, and addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry with its fields, which are already escaped; empty ones are left out. A newline stands at its end."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def latex(text: str) -> str:
    """Text on one line, with what is special to LaTeX escaped."""
    return "".join(_LATEX.get(char, char) for char in " ".join(text.split()))


def verbatim(url: str) -> str:
    """An address, which BibLaTeX reads verbatim; what would end the field is percent-encoded."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")


def key(name: str, otherwise: str) -> str:
    """A name as a key in plain letters; `otherwise` where it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9:_-]+", "-", plain).strip("-") or otherwise
