"""Every file of a site, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.pages.views import HomeView, Site
from generator.render import exports, finding, linking
from generator.render.environment import DEFAULT, environment, folders
from generator.render.exporting import export_site
from generator.render.pictures import Pictures, Store

ASSETS = "assets"
BOUND = "timeline.js"
"""The scripts of a list as one file: a browser asks for it once, and it compresses better than its parts.

What they explain to those who read their code stays behind: a sixth of what readers of the site would fetch.
"""
_PARTS = ("time", "records", "filters", "axis", "drawing", "overview", "listing", "keys", "finder")
"""Their names, each after those that it uses."""
_COMMENT = re.compile(rb"^[ \t]*//.*\n", re.MULTILINE)
"""A line of a script that is all comment."""


def render(
    site: Site, template_folders: Path | Iterable[Path] = (), store: Store | None = None
) -> Iterator[tuple[str, bytes]]:
    """The files of the site: relative POSIX path and bytes, pages first, then what they need, then exports.

    `template_folders`, one or several, are the site's own, whose files win over the bundled ones of the same name; they
    need not exist. `store` keeps drawn pictures from one run to the next. Deterministic: the same views and templates
    give the same bytes in the same order.
    """
    templates = (template_folders,) if isinstance(template_folders, Path) else tuple(template_folders)
    theme = site.meta.theme.get("name", DEFAULT)
    engine = environment(templates, site.meta.language, theme)
    pictures = Pictures(store)
    shared = next((page.picture for page in site.pages if isinstance(page.content, HomeView)), None)
    shared_png = pictures.png(shared)
    for page in site.pages:
        own = None if page.picture == shared else page.picture
        own_png = pictures.png(own)
        shown = replace(page, picture=own if own_png else shared if page.picture and shared_png else None)
        text = engine.get_template(page.template).render(site=site.meta, page=shown, view=page.content)
        # A site without an address is a copy on a disk, as far as anyone knows.
        linked = linking.to_files(text) if site.meta.base_url is None else text
        yield page.path, linked.encode("utf-8")
        if own is not None and own_png is not None:
            yield own.file, own_png
        if isinstance(page.content, HomeView):
            yield from finding.files(page.content.finder.indexed)
    if shared is not None and shared_png is not None:
        yield shared.file, shared_png
    yield from assets(templates, theme)
    yield from exports.all_files(export_site(site))


def assets(own: Iterable[Path] = (), theme: str = DEFAULT) -> Iterator[tuple[str, bytes]]:
    """Style sheets, scripts and pictures: all files of the template folders' `assets/`, the first of a name winning.

    The scripts that lists need are bound into one.
    """
    found: dict[str, Path] = {}
    for folder in folders(own, theme):
        root = folder / ASSETS
        for path in sorted(root.rglob("*")) if root.is_dir() else ():
            if path.is_file() and not path.is_symlink():
                found.setdefault(path.relative_to(folder).as_posix(), path)
    bound = [found.pop(f"{ASSETS}/{part}.js") for part in _PARTS]
    yield f"{ASSETS}/{BOUND}", _COMMENT.sub(b"", b"".join(path.read_bytes() for path in bound))
    for name in sorted(found):
        yield name, found[name].read_bytes()
