"""Pages and files in bytes: the only room that knows Jinja2, HTML and the export formats."""

from generator.render.environment import DEFAULT, THEMES, themes
from generator.render.exporting import export
from generator.render.pages import render

__all__ = ["DEFAULT", "THEMES", "export", "render", "themes"]
