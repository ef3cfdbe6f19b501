"""`dateline build`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import options as given
from generator.cli.session import common, counted, current


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="DIR", help="Where to build (default: the site's site/)."
)
@given.STRICT
@given.JOBS
@given.BASE_URL
@given.DRAFTS
@given.AS_OF
@click.option("--leave-out-broken", is_flag=True, help="Withhold new events that have errors, and build the rest.")
@common
def command(
    out: Path | None,
    strict: bool,
    jobs: int | None,
    base_url: str | None,
    drafts: bool,
    as_of: int | None,
    leave_out_broken: bool,
) -> None:
    """Build the site into site/, which is replaced in one step or not at all."""
    from generator.build import site, swap  # noqa: PLC0415 - a command imports what it needs when it runs
    from generator.build.options import Options  # noqa: PLC0415

    session = current()
    options = Options(
        jobs=jobs, base_url=base_url, drafts=drafts, as_of=as_of, strict=strict, leave_out_broken=leave_out_broken
    )
    folder = session.open()
    target = folder / swap.SITE if out is None else out
    result = site.build(folder, target, options)
    session.tell(result.problems)
    told = result.dossier.chronology
    session.say(
        f"built {target}: {counted(len(told.events) + len(told.undated), 'event')} "
        f"from {counted(len(result.dossier.sources), 'source')}, {counted(result.files, 'file')}"
    )
