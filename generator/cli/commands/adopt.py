"""`dateline adopt`."""

from __future__ import annotations

import click

from generator.cli.session import common, current
from generator.errors import Problems, SiteError, UsageError


@click.command()
@click.argument("event_id", metavar="EVENT-ID")
@common
def command(event_id: str) -> None:
    """Write content/events/EVENT-ID.md from an event that was drawn from sources, with its citations."""
    from generator.authoring.events import adopt  # noqa: PLC0415
    from generator.build import pipeline  # noqa: PLC0415
    from generator.build.options import Options  # noqa: PLC0415
    from generator.config import nearest  # noqa: PLC0415

    session = current()
    problems = Problems()
    dossier = pipeline.run(session.open(), Options(preview=True), problems)
    if problems.fatal():
        raise SiteError(problems)
    known = {one.event.id: one for one in (*dossier.chronology.events, *dossier.chronology.undated)}
    if event_id not in known:
        close = nearest(event_id, known)
        raise UsageError(f"there is no event {event_id!r}" + (f"; did you mean {close!r}?" if close else ""))
    path = adopt(session.open(), known[event_id], {source.id: source for source in dossier.sources})
    session.say(f"wrote {path}")
