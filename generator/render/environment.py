"""The template engine: where templates are looked up, and what they can call."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator import interface
from generator.pages import labels
from generator.render import finding, markdown, searching
from generator.render.exports import references

_HERE = Path(__file__).resolve().parent
DEFAULT = "default"
"""The theme of a site that names none."""
THEMES = "themes"
"""In a folder of templates, the folder of its themes, a folder each."""


def bundled() -> Path:
    """The program's own templates: the package's, or the checkout's where there are none.

    An installed package never looks beside itself, where some other package's templates may lie.
    """
    places = (_HERE.parent / "templates", _HERE.parent.parent / "templates")
    return next(filter(Path.is_dir, places), places[0])


def themes(own: Iterable[Path] = ()) -> tuple[str, ...]:
    """The names of all themes, the default one first: the bundled ones and those of the site's own folders."""
    roots = (root / THEMES for root in (*own, bundled()))
    named = {path.name for root in roots if root.is_dir() for path in root.iterdir() if path.is_dir()}
    return (DEFAULT, *sorted(named - {DEFAULT}))


def folders(own: Iterable[Path] = (), theme: str = DEFAULT) -> tuple[Path, ...]:
    """Where templates are looked up: the site's own folders, then the bundled one, and in each its theme's files first.

    The first file of a name wins. `theme` is one of `themes(own)`. In a checkout the site's folder is the bundled one,
    which is why a theme comes before the rest of its folder, and not after all that is the site's own.
    """
    found = (place for root in (*own, bundled()) for place in (root / THEMES / theme, root))
    return tuple(dict.fromkeys(folder for folder in found if folder.is_dir()))


def environment(own: Iterable[Path] = (), language: str = interface.SOURCE, theme: str = DEFAULT) -> Environment:
    """An engine that escapes everything, whatever a template is called, and fails on what is not defined.

    Templates mark their words for translation: `{{ _("…") }}` and `{% trans %}` of Jinja's i18n extension.
    """
    words = interface.load(language)
    engine = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders(own, theme)], encoding="utf-8-sig"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    engine.policies["ext.i18n.trimmed"] = True
    engine.install_gettext_translations(words.translations, newstyle=True)  # type: ignore[attr-defined]
    engine.filters["markdown"] = markdown.to_html
    engine.filters["bibtex"] = lambda view: references.bibtex([(view.record, view.date)], words).decode("utf-8").strip()
    engine.filters["csl_json"] = lambda view: references.csl_json([(view.record, view.date)]).decode("utf-8").strip()
    engine.filters["json_ld"] = json_ld
    engine.filters["number"] = _number
    engine.filters["index_parts"] = finding.parts
    engine.globals["index_folder"] = finding.FOLDER
    engine.globals["search_folder"] = searching.FOLDER
    engine.globals["comma"] = words.comma
    foreign = language.partition("-")[0] != words.language.partition("-")[0]
    engine.globals["reasons_language"] = words.language if foreign else None
    engine.globals["statuses"] = [(status.value, words.gettext(text)) for status, (text, _) in labels.STATUS.items()]
    engine.globals["bases"] = [(basis.value, words.gettext(text)) for basis, (text, _) in labels.BASIS.items()]
    return engine


def json_ld(value: Any) -> Markup:
    """JSON for a data block in HTML: nothing in it can end the element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 -- every character that HTML could read as markup is escaped above


def _number(value: float) -> str:
    """A length in a drawing, without a needless decimal point."""
    return f"{value:.1f}".removesuffix(".0")
