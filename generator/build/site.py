"""A whole build: the chronology, its pages, every check, and only then the exchange of `site/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__, pages, render
from generator.build import editorial, inputs, pipeline, swap
from generator.build.options import Options
from generator.dates import days
from generator.errors import Level, Problems, SiteError
from generator.pages.dossier import Dossier


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
    swap.check_replaceable(out)
    before = inputs.snapshot(folder)
    dossier, problems = _dossier(folder, out, options)
    if problems.fatal(strict=options.strict):
        raise SiteError(problems)
    files = render.render(pages.view(dossier), folder / "templates")
    facts = {"version": __version__, "as_of": days.iso(dossier.as_of)}
    count = swap.replace_site(out, _unless_changed(files, folder, before), facts)
    return Result(dossier, problems, count)


def check(folder: Path, options: Options) -> Result:
    """Everything that a build checks, rendering included; nothing is written.

    The result's problems say whether a build would fail; raises `DatelineError` at a fault of the program.
    """
    dossier, problems = _dossier(folder, folder / swap.SITE, options)
    if not problems.fatal():
        for _ in render.render(pages.view(dossier), folder / "templates"):
            pass
    return Result(dossier, problems)


def _dossier(folder: Path, out: Path, options: Options) -> tuple[Dossier, Problems]:
    """The chronology; with `leave_out_broken`, without the new events that have errors."""
    without: frozenset[str] = frozenset()
    while True:
        problems = Problems()
        dossier = pipeline.run(folder, replace(options, without=without), problems)
        if dossier.address is None:
            advice = "no base_url is set, so links are relative and there is no canonical address, sitemap or oEmbed"
            problems.note("no-base-url", f"{advice}; set base_url or give --base-url", inputs.SETTINGS)
        broken = _broken(problems, out) - without if options.leave_out_broken else frozenset()
        if not broken:
            return dossier, editorial.leave_out(problems, without)
        without |= broken


def _broken(problems: Problems, out: Path) -> frozenset[str]:
    """Event files with errors, but for those whose event the site in `out` shows: its address would be lost."""
    return frozenset(
        one.path
        for one in problems
        if one.level is Level.ERROR
        and one.path.startswith(editorial.EVENTS)
        and not (out / "events" / Path(one.path).stem).exists()
    )


def _unless_changed(
    files: Iterable[tuple[str, bytes]], folder: Path, before: inputs.Snapshot
) -> Iterator[tuple[str, bytes]]:
    """Pass files on, and end in `SiteError` where a file was changed since `before`: the pages would mix two states."""
    yield from files
    problems = Problems()
    inputs.report_changes(before, inputs.snapshot(folder), problems)
    if len(problems):
        raise SiteError(problems)
