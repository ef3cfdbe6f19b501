"""`dateline extract`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from generator.cli.session import common, counted, current
from generator.errors import Exit, Problems, UsageError

_ENDINGS = {"table": ".txt", "jsonl": ".jsonl", "timeml": ".tml"}


@click.command()
@click.argument("files", metavar="[FILE…]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--published", metavar="DATE", help="The publication date of texts that state none.")
@click.option("--language", metavar="CODE", help="The language of texts that name none.")
@click.option(
    "--format", "form", type=click.Choice(list(_ENDINGS)), default="table", show_default=True, help="The form."
)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Write a file a source there."
)
@common
def command(files: tuple[Path, ...], published: str | None, language: str | None, form: str, out: Path | None) -> int:
    """Print the temporal expressions of texts, each read alone (default: all of seeds/)."""
    from generator.authoring.files import create_all  # noqa: PLC0415
    from generator.build import reading  # noqa: PLC0415
    from generator.cli import extract, texts  # noqa: PLC0415

    session = current()
    problems = Problems()
    config = texts.settings_of(session, Problems())
    found = texts.load(session, files, published, language, problems)
    if form == "timeml" and len(found) > 1 and out is None:
        raise UsageError("several texts make several TimeML documents; say where with --out DIR, or name one FILE")
    written = reading.spread(
        partial(extract.write, config=config, form=form), found, sum(len(source.text) for source in found), None
    )
    if out is not None:
        each = zip(found, written, strict=True)
        create_all({out / f"{source.id}{_ENDINGS[form]}": text.encode() for source, text in each})
        session.say(f"wrote {counted(len(found), 'file')} to {out}")
    else:
        # As they are read, so that texts of many megabytes need the room of one.
        for text in written:
            click.echo(text, nl=False)
    session.tell(problems)
    return Exit.CONTENT if problems.fatal() else Exit.FINE
