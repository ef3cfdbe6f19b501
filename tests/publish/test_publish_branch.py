"""The branch that is published, against a local bare repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.errors import MachineError, UsageError
from generator.publish import Target, publish


@pytest.fixture(autouse=True)
def git_identity(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine's own takes part."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "no-such-file"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "An Editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "editor@example.org")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True, text=True, encoding="utf-8")
    return done.stdout


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    return tmp_path / "remote.git"


@pytest.fixture
def folder(tmp_path: Path, remote: Path) -> Path:
    site = tmp_path / "my site"
    site.mkdir()
    git(site, "init", "--quiet", "--initial-branch", "main")
    (site / "dateline.toml").write_text('title = "T"\n', encoding="utf-8")
    git(site, "add", ".")
    git(site, "commit", "--quiet", "--message", "Begin")
    git(site, "remote", "add", "origin", str(remote))
    return site


def built(tmp_path: Path, text: str = "hello") -> Path:
    pages = tmp_path / f"built-{text}"
    (pages / "events" / "é").mkdir(parents=True)
    for name, content in (("index.html", text), (".gitignore", "*"), ("events/é/index.html", "e")):
        (pages / name).write_text(content, encoding="utf-8")
    return pages


def tree(repository: Path, branch: str = "gh-pages") -> set[str]:
    return set(git(repository, "-c", "core.quotePath=off", "ls-tree", "-r", "--name-only", branch).splitlines())


def test_the_site_is_committed_without_its_gitignore_and_with_nojekyll(folder: Path, tmp_path: Path) -> None:
    commit = publish(folder, built(tmp_path), Target())
    assert git(folder, "rev-parse", "gh-pages").strip() == commit
    assert tree(folder) == {".nojekyll", "index.html", "events/é/index.html"}
    assert git(folder, "show", "gh-pages:index.html") == "hello"
    assert git(folder, "status", "--porcelain") == ""
    assert git(folder, "symbolic-ref", "--short", "HEAD").strip() == "main"


def test_nothing_is_pushed_unasked(folder: Path, remote: Path, tmp_path: Path) -> None:
    publish(folder, built(tmp_path), Target())
    assert git(remote, "branch", "--list") == ""


def test_pushing_goes_on_from_what_the_remote_holds(folder: Path, remote: Path, tmp_path: Path) -> None:
    """A second clone, which knows nothing of the first one's commits, publishes after it."""
    publish(folder, built(tmp_path, "one"), Target(push=True))
    git(tmp_path, "clone", "--quiet", str(folder), "second")
    git(tmp_path / "second", "remote", "set-url", "origin", str(remote))
    publish(tmp_path / "second", built(tmp_path, "two"), Target(push=True, message="Again", cname="dates.example.org"))
    assert git(remote, "log", "--format=%s", "gh-pages").splitlines() == ["Again", "Publish the timeline"]
    assert git(remote, "show", "gh-pages:index.html") == "two"
    assert git(remote, "show", "gh-pages:CNAME").strip() == "dates.example.org"


def test_what_was_removed_is_gone(folder: Path, remote: Path, tmp_path: Path) -> None:
    publish(folder, built(tmp_path, "one"), Target(push=True))
    pages = built(tmp_path, "two")
    (pages / "events/é/index.html").unlink()
    publish(folder, pages, Target(push=True))
    assert tree(remote) == {".nojekyll", "index.html"}


def test_another_branch_and_remote(folder: Path, remote: Path, tmp_path: Path) -> None:
    git(folder, "remote", "rename", "origin", "pages")
    publish(folder, built(tmp_path), Target(branch="web", remote="pages", push=True))
    assert tree(remote, "web") == {".nojekyll", "index.html", "events/é/index.html"}


def test_a_file_called_as_the_importer_is_not_run(folder: Path, tmp_path: Path) -> None:
    (folder / "ghp_import.py").write_text("raise SystemExit('ran')", encoding="utf-8")
    assert publish(folder, built(tmp_path), Target())


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (Target(branch="main"), "the branch main is checked out"),
        (Target(remote="elsewhere", push=True), "there is no remote 'elsewhere'"),
        (Target(branch="../x"), "'../x' cannot be a branch's name"),
        (Target(branch="-x"), "'-x' cannot be a branch's name"),
        (Target(branch=""), "'' cannot be a branch's name"),
        (Target(cname="talks.example/path"), "is no domain"),
        (Target(cname="https://talks.example"), "is no domain"),
        (Target(cname="talks.example\nother.example"), "is no domain"),
        (Target(cname="talks"), "is no domain"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_done(folder: Path, tmp_path: Path, target: Target, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        publish(folder, built(tmp_path), target)
    assert git(folder, "branch", "--list").split() == ["*", "main"]


def test_a_folder_outside_any_repository_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    with pytest.raises(UsageError, match="is in no git repository"):
        publish(tmp_path / "plain", built(tmp_path), Target())


def test_a_remote_that_does_not_answer_is_told_in_gits_words(folder: Path, remote: Path, tmp_path: Path) -> None:
    remote.rename(tmp_path / "gone")
    with pytest.raises(MachineError, match=r"origin cannot be reached: .*remote\.git"):
        publish(folder, built(tmp_path), Target(push=True))


def test_a_push_that_is_refused_is_told(folder: Path, remote: Path, tmp_path: Path) -> None:
    hook = remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'closed on Sundays' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(MachineError, match="could not be committed or pushed"):
        publish(folder, built(tmp_path), Target(push=True))


def test_without_git_the_machine_is_at_fault(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    with pytest.raises(MachineError, match="git is not installed"):
        publish(folder, built(tmp_path), Target())
