"""Pages and files in bytes: the only room that knows Jinja2, HTML and the export formats."""

from generator.render.exporting import export
from generator.render.pages import render

__all__ = ["export", "render"]
