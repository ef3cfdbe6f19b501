"""`dateline explain`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.session import Session, common, current
from generator.errors import DatelineError, Exit, Problems

if TYPE_CHECKING:
    from generator.cli.texts import Text
    from generator.model.chronology import PublicationDate


@click.command()
@click.argument("place", metavar="FILE[:LINE]")
@click.option("--published", metavar="DATE", help="The publication date, where the text states none.")
@click.option("--language", metavar="CODE", help="The text's language, where it names none.")
@common
def command(place: str, published: str | None, language: str | None) -> int:
    """Say for each temporal expression how its value was reached, step by step."""
    from generator.cli import explain, texts  # noqa: PLC0415

    session = current()
    problems = Problems()
    file, line = _split(place)
    found = texts.load(session, [file], published, language, problems)
    session.tell(problems)
    config = texts.settings_of(session, Problems())
    for source in found:
        dated, note = _dated(texts.read(source, config), session, published)
        click.echo(explain.explain(dated.source, dated.reading, dated.resolutions, line, note), nl=False)
    return Exit.CONTENT if problems.fatal() else Exit.FINE


def _split(place: str) -> tuple[Path, int | None]:
    """A file and a line of it; a file whose own name ends like that is taken whole."""
    found = re.fullmatch(r"(?P<file>.+):(?P<line>[0-9]+)", place)
    if found is None or Path(place).exists():
        return Path(place), None
    return Path(found["file"]), int(found["line"])


def _dated(text: Text, session: Session, published: str | None) -> tuple[Text, str | None]:
    """The text against its publication date, and where that is known from; worked out where the site can do that."""
    from generator.cli import texts  # noqa: PLC0415

    if text.source.metadata.published is not None:
        return text, "given with --published" if published is not None else "stated in its metadata"
    inferred = _inferred(text, session)
    if inferred is None:
        return text, None
    config = texts.settings_of(session, Problems())
    why = " ".join(step.text for step in inferred.steps)
    return texts.read(text.source, config, inferred.days), f"worked out: {why}".removesuffix(".")


def _inferred(text: Text, session: Session) -> PublicationDate | None:
    """When the words were written, as the rest of the site tells; `None` where the text is not one of its sources."""
    from generator.build import pipeline  # noqa: PLC0415
    from generator.build.options import Options  # noqa: PLC0415

    if not session.is_site:
        return None
    try:
        dossier = pipeline.run(session.folder, Options(), Problems())
    except DatelineError:  # what is wrong with the rest of the site is not asked here
        return None
    if text.source.sha256 not in {source.sha256 for source in dossier.sources if source.id == text.source.id}:
        return None
    date = dossier.chronology.published.get(text.source.id)
    return date if date is not None and date.basis == "inferred" else None
