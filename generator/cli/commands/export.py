"""`dateline export`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli import options as given
from generator.cli.session import common, counted, current

FORMATS = {
    "json": "events.json",
    "sources": "sources.json",
    "conflicts": "conflicts.json",
    "csv": "events.csv",
    "ics": "events.ics",
    "atom": "feed.xml",
    "timelinejs": "timelinejs.json",
    "markwhen": "timeline.mw",
    "bibtex": "sources.bib",
    "csl": "sources.csl.json",
}
"""What each format is called, and the file of a built site that it is."""


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write a new file instead."
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    metavar="N",
    help="Only the N events that most independent sources tell.",
)
@given.STRICT
@given.JOBS
@given.BASE_URL
@given.DRAFTS
@given.AS_OF
@common
def command(
    form: str,
    out: Path | None,
    top: int | None,
    strict: bool,
    jobs: int | None,
    base_url: str | None,
    drafts: bool,
    as_of: int | None,
) -> None:
    """Print one of the files that a build writes for other programs: what a build would publish, and nothing else.

    FORMAT is one of json, sources, conflicts, csv, ics, atom, timelinejs, markwhen, bibtex, csl.
    """
    from generator.authoring.files import create_all  # noqa: PLC0415
    from generator.build import site  # noqa: PLC0415
    from generator.build.options import Options  # noqa: PLC0415

    session = current()
    options = Options(jobs=jobs, base_url=base_url, drafts=drafts, as_of=as_of, strict=strict, top=top)
    data, problems = site.export(session.open(), FORMATS[form], options)
    session.tell(problems)
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        create_all({out: data})
        session.say(f"wrote {out}, {counted(len(data), 'byte')}")
