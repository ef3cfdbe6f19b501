"""`dateline extract`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.session import common, counted, current
from generator.errors import Exit, Problems, UsageError

if TYPE_CHECKING:
    from generator.cli.texts import Text

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
    from generator.cli import texts  # noqa: PLC0415

    session = current()
    problems = Problems()
    found = texts.load(session, files, published, language, problems)
    if out is not None:
        create_all({out / f"{text.source.id}{_ENDINGS[form]}": _written([text], form).encode() for text in found})
        session.say(f"wrote {counted(len(found), 'file')} to {out}")
    elif form == "timeml" and len(found) > 1:
        raise UsageError("several texts make several TimeML documents; say where with --out DIR, or name one FILE")
    else:
        click.echo(_written(found, form), nl=False)
    session.tell(problems)
    return Exit.CONTENT if problems.fatal() else Exit.FINE


def _written(found: list[Text] | tuple[Text, ...], form: str) -> str:
    if form == "timeml":
        from generator.mentions import timeml  # noqa: PLC0415

        return "".join(timeml.write(text.source, text.reading, text.resolutions) for text in found)
    from generator.cli import extract  # noqa: PLC0415

    # Not kept in a list: a text of megabytes has rows of many more.
    rows = (extract.row(text.source, text.reading, each) for text in found for each in text.resolutions)
    return extract.jsonl(rows) if form == "jsonl" else extract.table(rows)
