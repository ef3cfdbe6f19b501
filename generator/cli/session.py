"""What all commands share: the site's folder, how much is told, and the way problems are told."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.errors import Level, Problem, UsageError

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Session:
    """The options that stand before a command or after it."""

    folder: Path = field(default_factory=Path)
    quiet: bool = False
    verbose: bool = False

    @property
    def is_site(self) -> bool:
        """Whether there is a site in the folder."""
        return any((self.folder / name).exists() for name in ("dateline.toml", "seeds", "content"))

    def open(self) -> Path:
        """The site's folder, in which the exchange that a killed build had begun is completed.

        Raises `UsageError` where there is no site in it.
        """
        if self.is_site:
            from generator.build import swap  # noqa: PLC0415 - the command's own import time stays short

            swap.recover(self.folder / swap.SITE)
            return self.folder
        raise UsageError(
            f"{self.folder.resolve()} holds no site (no dateline.toml, seeds/ or content/); "
            "go to the site's folder, name it with --directory, or make one with: dateline init"
        )

    def say(self, text: str) -> None:
        """Tell on standard output, unless `--quiet`."""
        if not self.quiet:
            click.echo(text)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Tell problems on standard error, in the order of their places, each once, and their number.

        `--quiet` leaves out all but errors.
        """
        told = sorted({one for one in problems if not self.quiet or one.level is Level.ERROR})
        for problem in told:
            click.echo(" ".join(str(problem).splitlines()), err=True)
        counts = Counter(problem.level for problem in told)
        if told:
            click.echo(", ".join(counted(counts[level], level) for level in Level if counts[level]), err=True)


def counted(number: int, what: str) -> str:
    """A number of things: "1 source", "2 sources"."""
    return f"{number} {what}{'s' * (number != 1)}"


def current() -> Session:
    """The session of the command that is running."""
    return click.get_current_context().ensure_object(Session)


def _set_folder(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Session).folder = value


def _set_quiet(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.ensure_object(Session).quiet |= value


def _set_verbose(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.ensure_object(Session).verbose |= value


def common(command: Command) -> Command:
    """Add the options that every command takes, before its name or after it."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    for option in (
        click.option("-v", "--verbose", is_flag=True, expose_value=False, callback=_set_verbose, help="Tell more."),
        click.option("-q", "--quiet", is_flag=True, expose_value=False, callback=_set_quiet, help="Tell errors only."),
        click.option(
            "-C",
            "--directory",
            type=folder,
            metavar="DIR",
            expose_value=False,
            callback=_set_folder,
            help="The site's folder (default: here).",
        ),
    ):
        command = option(command)
    return command


def use_utf8() -> None:
    """Write UTF-8 with plain line ends, whatever the locale and the system: the same bytes everywhere."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
