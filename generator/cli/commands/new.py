"""`dateline new`."""

from __future__ import annotations

import click

from generator.cli.session import common, current


@click.group()
@common
def command() -> None:
    """Write a new file of the editor's."""


@command.command()
@click.argument("title")
@click.option("--date", metavar="DATE", help='EDTF or an absolute phrase: 2024-08-06, 2024-08, "late March 2022".')
@click.option("--id", "name", metavar="ID", help="The event's id and its file's name (default: from the title).")
@common
def event(title: str, date: str | None, name: str | None) -> None:
    """Write content/events/ID.md for an event called TITLE."""
    from generator.authoring.events import new_event  # noqa: PLC0415

    session = current()
    session.say(f"wrote {new_event(session.open(), title, date, name)}")
