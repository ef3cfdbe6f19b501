"""Building again and again into a private folder, off the event loop, and remembering how it went."""

from __future__ import annotations

import asyncio
import secrets
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build import site
from generator.build.options import Options
from generator.errors import DatelineError, Level, Problem, Problems, SiteError

BUSY = "changed-while-building"


@dataclass(frozen=True, slots=True)
class State:
    """What a browser should be showing."""

    generation: str
    """Different after every build, and in every run of the program."""
    problems: tuple[Problem, ...] = ()
    """Errors and warnings, in the order told; where there is an error, the pages are those of the last good build."""
    fault: str | None = None
    """What the program itself failed with."""

    @property
    def broken(self) -> bool:
        """Whether the last build failed."""
        return self.fault is not None or any(problem.level is Level.ERROR for problem in self.problems)


class Builder:
    """Builds one at a time. A request while one is running is answered by another build after it: no save is lost."""

    def __init__(self, folder: Path, out: Path, tell: Callable[[State], None]) -> None:
        self.folder = folder
        self.out = out
        self._tell = tell
        self._run = secrets.token_hex(4)
        self._count = 0
        self._wanted = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="build")
        self.state = State(f"{self._run}-0")

    def request(self) -> None:
        """Ask for a build; to be called on the event loop."""
        self._wanted.set()

    async def work(self) -> None:
        """Build whenever it is asked for, until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            outcome = await loop.run_in_executor(self._thread, self._build)
            if outcome is None:
                self._wanted.set()  # a file was saved meanwhile: what was built is of no one moment
                continue
            self._count += 1
            self.state = replace(outcome, generation=f"{self._run}-{self._count}")
            self._tell(self.state)

    def close(self) -> None:
        """Wait until no build writes into the private folder any more; to be called off the event loop."""
        self._thread.shutdown(cancel_futures=True)

    def _build(self) -> State | None:
        """One build; `None` where the files changed under it."""
        options = Options(base_url="/", preview=True)
        try:
            result = site.build(self.folder, self.out, options)
        except SiteError as error:
            if all(problem.code == BUSY for problem in error.problems):
                return None
            return State("", _worth_telling(error.problems))
        except DatelineError as error:
            return State("", fault=str(error))
        except Exception as error:  # whatever it is, the preview goes on and shows it
            traceback.print_exc()
            return State("", fault=f"a fault of the program: {traceback.format_exception_only(error)[-1].strip()}")
        return State("", _worth_telling(result.problems))


def _worth_telling(problems: Problems) -> tuple[Problem, ...]:
    return tuple(sorted({problem for problem in problems if problem.level is not Level.NOTE}))
