"""`dateline init`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.session import common, current

_WARNING = """\
A public repository shows everything that is in it, seeds/ included, whatever the built site leaves out: keep it private
where the texts are not yours to publish."""


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path))
@common
def command(folder: Path | None) -> None:
    """Make a new site in DIR (default: here). What is there already is left alone."""
    from generator.authoring.init import init  # noqa: PLC0415

    session = current()
    target = session.folder if folder is None else session.folder / folder
    created, kept = init(target)
    for name in created:
        session.say(f"wrote {target / name}")
    for name in kept:
        session.say(f"kept  {target / name}, which was there")
    session.say("")
    session.say(_WARNING)
    session.say(
        "requirements.txt says where the workflow that publishes the site gets dateline from: look at it first."
    )
    session.say("")
    session.say('Next: dateline add FILE, dateline new event "TITLE", dateline serve --open')
