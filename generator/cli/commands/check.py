"""`dateline check`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import options as given
from generator.cli.session import common, counted, current
from generator.errors import Exit


@click.command()
@given.STRICT
@given.JOBS
@given.BASE_URL
@given.DRAFTS
@given.AS_OF
@click.option(
    "--published",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The last publication's folder or events.json: no id of it may be lost.",
)
@common
def command(
    strict: bool, jobs: int | None, base_url: str | None, drafts: bool, as_of: int | None, published: Path | None
) -> int:
    """Run everything that a build checks, and write nothing."""
    from generator.build import site  # noqa: PLC0415
    from generator.build.options import Options  # noqa: PLC0415

    session = current()
    options = Options(jobs=jobs, base_url=base_url, drafts=drafts, as_of=as_of, strict=strict)
    result = site.check(session.open(), options, published)
    session.tell(result.problems)
    if result.problems.fatal(strict=strict):
        return Exit.CONTENT
    told = result.dossier.chronology
    session.say(
        f"fine: {counted(len(told.events) + len(told.undated), 'event')} "
        f"from {counted(len(result.dossier.sources), 'source')}"
    )
    return Exit.FINE
