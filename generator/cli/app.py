"""The command `dateline`: its subcommands, each imported only when it is called, and what an error becomes."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from generator import __version__
from generator.cli.session import Session, common, use_utf8
from generator.errors import DatelineError, Exit, SiteError

COMMANDS = {
    "init": "Make a new site.",
    "new": "Write a new file of the editor's.",
    "add": "Put saved pages, PDFs and texts into seeds/.",
    "extract": "Print the temporal expressions of texts.",
    "explain": "Say how each date was reached.",
    "check": "Check the whole site and write nothing.",
    "review": "Decide, question by question, what the program is unsure of.",
    "adopt": "Make an event that was drawn from sources the editor's.",
    "build": "Build the site.",
    "export": "Print one of the files that a build writes for other programs.",
    "serve": "Preview the site while it is written.",
    "publish": "Build and commit to the branch that is published.",
}
"""Name → what it does; the module of the same name in `generator.cli.commands` holds the command."""


class _Commands(click.Group):
    """Imports a command when it is asked for: `dateline --version` should not wait for a grammar."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"generator.cli.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="dateline %(version)s")
@common
@click.pass_context
def app(context: click.Context) -> None:
    """Build a cited timeline from source texts and an editor's Markdown."""
    context.ensure_object(Session)


def collect_seldom() -> None:
    """Let Python's garbage collector look for circles less often than it does by itself, for the process's life.

    What is made hardly ever goes in circles, and to look for some at every turn takes a sixth of the time.
    """
    gc.set_threshold(50_000, 20, 100)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line (default: the process's own arguments) and exit with its status."""
    use_utf8()
    collect_seldom()
    session = Session()
    status = _run(arguments, session)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _close_output()
    sys.exit(status)


def _run(arguments: Sequence[str] | None, session: Session) -> int:
    try:
        result = app.main(arguments, prog_name="dateline", standalone_mode=False, obj=session)
        return int(result) if isinstance(result, int) else Exit.FINE
    except SiteError as error:
        session.tell(error.problems)
        return Exit.CONTENT
    except DatelineError as error:
        return _fail(str(error), error.exit_status, session)
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        return Exit.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # click exits by itself where the reader of the output has gone
        _close_output()
        return Exit.FINE
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        return _fail(f"{error.strerror or error}{where}", Exit.MACHINE, session)
    except Exception as error:  # the last net: what no step foresaw is the program's fault
        return _fail(f"a fault of the program: {_last_line(error)}", Exit.FAULT, session)


def _fail(message: str, status: Exit, session: Session) -> Exit:
    """Say in one line what ended the command; the way to it only where it was asked for."""
    if session.verbose:
        traceback.print_exc()
    elif status is Exit.FAULT:
        message += " (--verbose shows where)"
    click.echo(f"dateline: error: {' '.join(message.splitlines())}", err=True)
    return status


def _last_line(error: Exception) -> str:
    return traceback.format_exception_only(error)[-1].strip()


def _close_output() -> None:
    """The reader has gone: let the interpreter's own last flush go nowhere instead of complaining."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
