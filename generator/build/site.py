"""A whole build: the chronology, its pages, every check, and only then the exchange of `site/`."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__, chronology, pages, render
from generator.build import editorial, inputs, pipeline, published, search, swap
from generator.build.options import Options
from generator.build.pictures import PictureCache, report_missing
from generator.config import Config, nearest
from generator.dates import days
from generator.errors import DatelineError, Level, Problems, SiteError, UsageError
from generator.pages import publishing
from generator.pages.dossier import Dossier

TEMPLATES = "templates"


@dataclass(frozen=True, slots=True)
class Result:
    """What a build or a check did."""

    dossier: Dossier
    problems: Problems
    files: int = 0
    """Files written; 0 for a check."""


def build(folder: Path, out: Path, options: Options) -> Result:
    """Build the site of `folder` into `out`, which is replaced in one step or not at all.

    Raises `SiteError` with every problem where the site's files are at fault (with `options.strict`, warnings too),
    `MachineError` where the system refuses to write, `DatelineError` at a fault of the program.
    """
    before = inputs.snapshot(folder)
    dossier, problems = _dossier(folder, out, options)
    if problems.fatal(strict=options.strict):
        raise SiteError(problems)
    # The site's one picture is drawn sooner than looked up.
    store = PictureCache(folder, writes=dossier.config.event_pictures)
    files = _rendered(dossier, folder, store)
    facts = {"version": __version__, "as_of": days.iso(dossier.as_of)}
    count = swap.replace_site(out, _unless_changed(files, folder, before), facts)
    store.prune()
    return Result(dossier, problems, count)


def check(folder: Path, options: Options, last: Path | None = None) -> Result:
    """Everything that a build checks, rendering included; nothing is written.

    With `last`, the last publication's folder or `events.json`, no id of it may be lost. The result's problems say
    whether a build would fail; raises `DatelineError` at a fault of the program, `UsageError` where `last` is none.
    """
    before = frozenset() if last is None else published.read_ids(last)
    dossier, problems = _dossier(folder, folder / swap.SITE, options)
    if last is not None:
        published.report_lost(before, publishing.select(dossier), last.as_posix(), problems)
    if not problems.fatal():
        try:
            for _ in _rendered(dossier, folder, PictureCache(folder, writes=False)):
                pass
        except SiteError as error:
            problems.extend(error.problems)
    return Result(dossier, problems)


def export(folder: Path, name: str, options: Options) -> tuple[bytes, Problems]:
    """One of the files that a build writes beside its pages, by its name (`events.ics`), and what was found wrong.

    Raises as `build` does, and `UsageError` where the site has no such file.
    """
    dossier, problems = _dossier(folder, folder / swap.SITE, options)
    if problems.fatal(strict=options.strict):
        raise SiteError(problems)
    if options.top is not None:
        dossier = replace(dossier, chronology=chronology.most_told(dossier.chronology, options.top))
    data = render.export(pages.view(dossier), name)
    if data is None:
        raise UsageError(f"there is no {name} without the site's address; set base_url or give --base-url")
    return data, problems


def _dossier(folder: Path, out: Path, options: Options) -> tuple[Dossier, Problems]:
    """The chronology; with `leave_out_broken`, without the new events that have errors."""
    without: frozenset[str] = frozenset()
    while True:
        problems = Problems()
        dossier = pipeline.run(folder, replace(options, without=without), problems)
        if dossier.address is None:
            advice = "no base_url is set, so links are relative and there is no canonical address, sitemap or oEmbed"
            problems.note("no-base-url", f"{advice}; set base_url or give --base-url", inputs.SETTINGS)
        report_missing(dossier, problems)
        _report_theme(dossier.config, folder, problems)
        search.report_missing(dossier, problems)
        inputs.report_output(folder, out, problems)
        try:
            swap.check_replaceable(out)
        except SiteError as error:
            problems.extend(error.problems)
        broken = _broken(problems, out) - without if options.leave_out_broken else frozenset()
        if not broken:
            return dossier, editorial.leave_out(problems, without)
        without |= broken


def _report_theme(config: Config, folder: Path, problems: Problems) -> None:
    """Add an error where `[theme] name` is none of the themes, of the program or of the site's own templates."""
    name = config.theme.get("name", render.DEFAULT)
    known = render.themes((folder / TEMPLATES,))
    if name not in known:
        close = nearest(name, known)
        own = f"take one of {', '.join(known)}, or put your own into {TEMPLATES}/{render.THEMES}/"
        advice = f"did you mean '{close}'?" if close else own
        message = f"there is no theme '{name}'; {advice}"
        problems.error("unknown-theme", message, inputs.SETTINGS, *config.place("theme", "name"))


def _broken(problems: Problems, out: Path) -> frozenset[str]:
    """Event files with errors, but for those whose event the site in `out` shows: its address would be lost."""
    return frozenset(
        one.path
        for one in problems
        if one.level is Level.ERROR
        and one.path.startswith(editorial.EVENTS)
        and not (out / "events" / Path(one.path).stem).exists()
    )


def _rendered(dossier: Dossier, folder: Path, store: PictureCache) -> Iterator[tuple[str, bytes]]:
    """The site's files; what fails in one of the editor's own templates is a problem of that template, at its line."""
    try:
        site = pages.view(dossier)
        yield from render.render(site, folder / TEMPLATES, store)
        yield from search.files(site)
    except DatelineError:
        raise
    except Exception as error:
        place = _place_in_template(error, folder)
        if place is None:
            raise
        problems = Problems()
        message = (
            f"fails: {traceback.format_exception_only(error)[-1].strip()}; mend it, or remove it for the default one"
        )
        problems.error("template-failed", message, *place)
        raise SiteError(problems) from error


def _place_in_template(error: Exception, folder: Path) -> tuple[str, int] | None:
    """Path and line of the innermost place in the site's own templates that an error passed through."""
    inside = (folder / TEMPLATES).resolve()
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename).resolve()
        if path.is_relative_to(inside):
            return f"{TEMPLATES}/{path.relative_to(inside).as_posix()}", frame.lineno or 1
    return None


def _unless_changed(
    files: Iterable[tuple[str, bytes]], folder: Path, before: inputs.Snapshot
) -> Iterator[tuple[str, bytes]]:
    """Pass files on, and end in `SiteError` where a file was changed since `before`: the pages would mix two states."""
    yield from files
    problems = Problems()
    inputs.report_changes(before, inputs.snapshot(folder), problems)
    if len(problems):
        raise SiteError(problems)
