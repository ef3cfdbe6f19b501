"""`dateline add`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.session import common, current
from generator.errors import Problems, UsageError

if TYPE_CHECKING:
    from generator.authoring.add import Addition

_TEXTS = ("title", "container", "publisher", "published", "accessed", "url", "archive", "language", "timezone", "kind",
          "derived-from", "publish")  # fmt: skip
_ONE_ONLY = ("id", "title", "url", "archive")


def _metadata_options(function: Any) -> Any:
    for name in reversed(_TEXTS):
        function = click.option(f"--{name}", metavar="TEXT", help=f"The source's {name.replace('-', ' ')}.")(function)
    return function


@click.command()
@click.argument("files", metavar="FILE…", nargs=-1)
@click.option("--id", metavar="ID", help="The source's id and its file's name (default: from the file's name).")
@_metadata_options
@click.option("--author", "authors", multiple=True, metavar="NAME", help="An author; may be given several times.")
@click.option(
    "--csv",
    "table",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="META.csv",
    help="Metadata of many: a column 'file' and one for each key. Without FILE, all its rows are added.",
)
@common
def command(files: tuple[str, ...], authors: tuple[str, ...], table: Path | None, **texts: str | None) -> None:
    """Put saved pages (.html), PDFs and texts into seeds/; FILE is relative to here, - reads a pasted text."""
    from generator.authoring import add  # noqa: PLC0415

    session = current()
    given: dict[str, Any] = {key: value for key, value in texts.items() if value is not None}
    if authors:
        given["authors"] = list(authors)
    rows = add.read_table(table) if table is not None else {}
    additions = _additions(files, given, rows, table)
    problems = Problems()
    written = add.add(session.open(), additions, problems)
    session.tell(problems)
    for path in written:
        session.say(f"wrote {path}")


def _additions(
    files: Sequence[str], given: Mapping[str, Any], rows: Mapping[str, Mapping[str, Any]], table: Path | None
) -> list[Addition]:
    from generator.authoring.add import Addition  # noqa: PLC0415

    named = list(files) or [str((table.parent if table else Path()) / name) for name in rows]
    if not named:
        raise UsageError("name a FILE, - for a pasted text, or a table with --csv")
    single = [f"--{key}" for key in _ONE_ONLY if key in given]
    if len(named) > 1 and single:
        raise UsageError(
            f"{', '.join(single)} would say the same of {len(named)} files; add them one by one, or use --csv"
        )
    by_path = {(table.parent / name).resolve(): row for name, row in rows.items()} if table else {}
    additions = []
    for name in named:
        row = by_path.get(Path(name).resolve(), {})
        metadata = {**row, **given}
        additions.append(Addition(_stored_name(name, metadata), _read(name), metadata))
    return additions


def _stored_name(name: str, metadata: Mapping[str, Any]) -> str:
    if name != "-":
        return Path(name).name
    words = metadata.get("id") or metadata.get("title")
    if not words:
        raise UsageError("a pasted text needs --title, or --id for its file's name")
    return f"{str(words).replace('/', ' ')}.txt"


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UsageError(f"{name}: {error.strerror}") from error
