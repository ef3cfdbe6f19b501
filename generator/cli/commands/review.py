"""`dateline review`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator.cli.session import Session, common, counted, current
from generator.errors import Problems, SiteError

if TYPE_CHECKING:
    from generator.chronology.doubts import Answer, Doubt
    from generator.pages.dossier import Dossier

_KINDS = ("contradiction", "merge", "status", "undated", "unaccepted")
_SKIP, _QUIT = "s", "q"


@click.command()
@click.option("--by", metavar="NAME", help="Who decides; asked for where it is not given.")
@click.option("--only", type=click.Choice(_KINDS), help="Ask about one kind alone.")
@click.option("--list", "listed", is_flag=True, help="Print the questions and ask none.")
@common
def command(by: str | None, only: str | None, listed: bool) -> None:
    """Go through what the program is least sure of, and write each answer as a new file of content/decisions/."""
    from generator.build import pipeline  # noqa: PLC0415
    from generator.build.options import Options  # noqa: PLC0415
    from generator.chronology.doubts import doubts  # noqa: PLC0415

    session = current()
    problems = Problems()
    dossier = pipeline.run(session.open(), Options(preview=True), problems)
    if problems.fatal():
        raise SiteError(problems)
    asked = [
        doubt
        for doubt in doubts(dossier.chronology, dossier.content.decisions, dossier.as_of)
        if only is None or doubt.kind == only
    ]
    if listed or not asked:
        for number, doubt in enumerate(asked, start=1):
            click.echo(_shown(doubt, dossier, f"{number} of {len(asked)}"))
        session.say(f"{counted(len(asked), 'question')} open")
        return
    _walk(session, asked, dossier, by)


def _walk(session: Session, asked: list[Doubt], dossier: Dossier, by: str | None) -> None:
    from generator.authoring.decisions import new_decision  # noqa: PLC0415

    written = 0
    for number, doubt in enumerate(asked, start=1):
        click.echo(_shown(doubt, dossier, f"{number} of {len(asked)}"))
        answer = _answered(doubt)
        if answer == _QUIT:
            break
        if isinstance(answer, str):
            continue
        by = by or click.prompt("Who decides? (your name)")
        reason = click.prompt("Why?", default=str(answer.label))
        path = new_decision(session.folder, answer.kind, answer.targets, by, reason, answer.status)
        written += 1
        click.echo(f"wrote {path}\n")
    left = len(asked) - written
    session.say(f"{counted(written, 'decision')} written, {counted(left, 'question')} left")


def _answered(doubt: Doubt) -> Answer | str:
    """The answer whose key was pressed, or the key for "skip" or "quit"; the end of input quits."""
    by_key = {answer.key: answer for answer in doubt.answers}
    while True:
        key = _key()
        if key in by_key:
            return by_key[key]
        if key in (_SKIP, _QUIT):
            return key
        click.echo(f"press one of {', '.join([*by_key, _SKIP, _QUIT])}")


def _key() -> str:
    """One key of a terminal; where input comes from elsewhere, the first letter of a line."""
    if sys.stdin.isatty():
        return click.getchar(echo=True).lower()
    line = sys.stdin.readline()
    return line.strip()[:1].lower() if line else _QUIT


def _shown(doubt: Doubt, dossier: Dossier, place: str) -> str:
    names = {source.id: source.metadata.title or source.id for source in dossier.sources}
    lines = [f"[{place}] {doubt.kind}: {doubt.title}{f' ({doubt.days})' if doubt.days else ''}", f"  {doubt.why}"]
    for one in doubt.statements:
        quote = " ".join(one.quote.exact.split())
        lines.append(f"  “{quote}” — {names.get(one.source, one.source)}")
    keys = [f"{answer.key} {answer.label}" for answer in doubt.answers]
    lines.append(f"  {' · '.join([*keys, f'{_SKIP} skip', f'{_QUIT} quit'])}")
    return "\n".join(lines)
