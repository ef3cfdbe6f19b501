"""Problems found in a site's files, and the errors that end a command.

A problem is one line, `FILE:LINE:COL: LEVEL CODE: what, and what to do`. Steps collect problems and go on, so that an
editor learns of all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(StrEnum):
    """How much a problem weighs."""

    ERROR = "error"
    WARNING = "warning"
    """Fails with `--strict`."""
    NOTE = "note"
    """Never fails."""


class Exit(IntEnum):
    """Exit statuses of the command line."""

    FINE = 0
    CONTENT = 1
    USAGE = 2
    FAULT = 3
    MACHINE = 4
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor should know of, with its place."""

    path: str
    """POSIX path relative to the site's folder; empty where no file is at fault."""
    line: int
    column: int
    level: Level
    code: str
    """Short stable name in kebab-case, such as `unknown-key`."""
    message: str
    """What is wrong, and what to do."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.path else "dateline"
        return f"{place}: {self.level} {self.code}: {self.message}"


class Problems:
    """A gathering of problems, in the order found; `sorted()` of it is the order told."""

    def __init__(self, found: Iterable[Problem] = ()) -> None:
        self._found: list[Problem] = list(found)

    def add(self, level: Level, code: str, message: str, path: str = "", line: int = 1, column: int = 1) -> None:
        """Note a problem at a place."""
        self._found.append(Problem(path, line, column, level, code, message))

    def error(self, code: str, message: str, path: str = "", line: int = 1, column: int = 1) -> None:
        """Note an error."""
        self.add(Level.ERROR, code, message, path, line, column)

    def warning(self, code: str, message: str, path: str = "", line: int = 1, column: int = 1) -> None:
        """Note a warning."""
        self.add(Level.WARNING, code, message, path, line, column)

    def note(self, code: str, message: str, path: str = "", line: int = 1, column: int = 1) -> None:
        """Note something that never fails a run."""
        self.add(Level.NOTE, code, message, path, line, column)

    def extend(self, others: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        self._found.extend(others)

    def fatal(self, *, strict: bool = False) -> bool:
        """Whether a run with these fails."""
        levels = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
        return any(problem.level in levels for problem in self._found)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


class DatelineError(Exception):
    """What ends a command with a message; `exit_status` says whose fault it is."""

    exit_status: Exit = Exit.FAULT


class SiteError(DatelineError):
    """The site's own files are at fault. Carries every problem found."""

    exit_status = Exit.CONTENT

    def __init__(self, problems: Problems) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


class UsageError(DatelineError):
    """The command was called wrongly."""

    exit_status = Exit.USAGE


class MachineError(DatelineError):
    """The machine is at fault: no space, no permission, a folder that cannot be exchanged."""

    exit_status = Exit.MACHINE


class MissingExtraError(UsageError):
    """An optional dependency is needed and not installed; the message names the extra."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(f"{what} needs the extra '{extra}': pip install 'dateline[{extra}]'")
