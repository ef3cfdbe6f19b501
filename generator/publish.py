"""The branch that is published: a built site committed to `gh-pages` by ghp-import, and pushed where asked."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.errors import MachineError, UsageError

_DOMAIN = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", re.IGNORECASE | re.ASCII
)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a site goes."""

    branch: str = "gh-pages"
    remote: str = "origin"
    push: bool = False
    message: str = "Publish the timeline"
    cname: str | None = None
    """A domain of one's own, for the file `CNAME` that GitHub Pages reads."""


def check_repository(folder: Path, target: Target) -> None:
    """Raise `UsageError` unless `folder` is in a git repository that can carry the branch and is not on it now."""
    if target.cname is not None and _DOMAIN.fullmatch(target.cname) is None:
        raise UsageError(f"{target.cname!r} is no domain; write it alone and in ASCII, as talks.example.org")
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        raise UsageError(f"{folder.resolve()} is in no git repository; make one with: git init")
    if _git(folder, "check-ref-format", "--branch", target.branch).returncode:
        raise UsageError(f"{target.branch!r} cannot be a branch's name")
    head = _git(folder, "symbolic-ref", "--quiet", "--short", "HEAD").stdout.strip()
    if head == target.branch:
        raise UsageError(
            f"the branch {head} is checked out, and publishing replaces all it holds; check out another one"
        )
    if target.push and _git(folder, "remote", "get-url", target.remote).returncode:
        raise UsageError(f"there is no remote {target.remote!r}; see: git remote -v")


def publish(folder: Path, pages: Path, target: Target) -> str:
    """Commit the built site in `pages` to the branch of `folder`'s repository, and return the commit's hash.

    `pages` is a build that nobody else uses: it gets `.nojekyll` and loses `.gitignore`. History goes on from the
    remote's branch where there is one. Raises `UsageError` as `check_repository` does, and `MachineError` with git's
    own words where git refuses.
    """
    check_repository(folder, target)
    (pages / ".gitignore").unlink(missing_ok=True)
    (pages / ".nojekyll").write_bytes(b"")
    if target.push:
        _fetch(folder, target)
    command = [sys.executable, "-P", "-m", "ghp_import", "--branch", target.branch, "--remote", target.remote]
    command += ["--message", target.message, "--no-jekyll"]
    if target.cname is not None:
        command += ["--cname", target.cname]
    if target.push:
        command.append("--push")
    _must(
        _run(folder, [*command, str(pages.resolve())]), "the site could not be committed" + " or pushed" * target.push
    )
    return _must(_git(folder, "rev-parse", f"refs/heads/{target.branch}"), "no commit was made").strip()


def _fetch(folder: Path, target: Target) -> None:
    """Learn what the remote's branch holds, so that the new commit follows it."""
    listed = _git(folder, "ls-remote", "--heads", target.remote, f"refs/heads/{target.branch}")
    if _must(listed, f"{target.remote} cannot be reached").strip():
        spec = f"+refs/heads/{target.branch}:refs/remotes/{target.remote}/{target.branch}"
        _must(_git(folder, "fetch", "--quiet", target.remote, spec), f"{target.remote} cannot be fetched")


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return _run(folder, ["git", *arguments])


def _run(folder: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603 - a fixed program with arguments of its own, through no shell
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
        )
    except FileNotFoundError as error:
        raise MachineError("git is not installed, or not on the PATH") from error


def _must(done: subprocess.CompletedProcess[str], fault: str) -> str:
    """What a command printed; `MachineError` with its last words where it failed."""
    if done.returncode:
        words = [line for line in (done.stderr + "\n" + done.stdout).splitlines() if line.strip()]
        raise MachineError(f"{fault}: {'; '.join(words[-6:]) or f'status {done.returncode}'}")
    return done.stdout
