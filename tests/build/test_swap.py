"""The exchange of site/: whole old or whole new, whatever happens in between."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.build import stage as staging
from generator.build import swap
from generator.errors import DatelineError, MachineError, SiteError

OLD = [("index.html", b"old"), ("events/a/index.html", b"old a")]
NEW = [("index.html", b"new"), ("events/b/index.html", b"new b")]
BOTH_WAYS = pytest.mark.parametrize("at_once", [True, False], ids=["one step", "two renames"])


@pytest.fixture
def two_renames(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    return lambda: monkeypatch.setattr(swap, "_renameat2", lambda: None)


def files(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def pages(out: Path) -> dict[str, bytes]:
    return {name: data for name, data in files(out).items() if name not in {swap.MARK, swap.IGNORE}}


@BOTH_WAYS
def test_a_build_takes_the_place_of_the_one_before(
    tmp_path: Path, at_once: bool, two_renames: Callable[[], None]
) -> None:
    if not at_once:
        two_renames()
    out = tmp_path / "site"
    assert swap.replace_site(out, OLD, {"version": "1"}) == 2
    assert pages(out) == dict(OLD)
    assert swap.replace_site(out, NEW, {"version": "2"}) == 2
    assert pages(out) == dict(NEW)
    assert (out / ".gitignore").read_bytes() == b"*\n!.gitignore\n"
    mark = json.loads((out / swap.MARK).read_text(encoding="utf-8"))
    assert (mark["generator"], mark["version"], mark["files"]) == ("dateline", "2", 2)
    assert names(tmp_path) == ["site"]


def test_the_mark_depends_on_the_files_and_not_on_their_order(tmp_path: Path) -> None:
    marks = []
    for number, given in enumerate([NEW, NEW[::-1], OLD]):
        out = tmp_path / str(number)
        swap.replace_site(out, given, {})
        marks.append((out / swap.MARK).read_bytes())
    assert marks[0] == marks[1] != marks[2]


@pytest.mark.parametrize(
    "before", [{}, {".gitignore": "*\n"}, {swap.MARK: '{"generator": "dateline"}', "page.html": "x"}]
)
def test_what_may_be_replaced(tmp_path: Path, before: dict[str, str]) -> None:
    out = tmp_path / "site"
    out.mkdir()
    for name, text in before.items():
        (out / name).write_text(text, encoding="utf-8")
    swap.replace_site(out, NEW, {})
    assert pages(out) == dict(NEW)


@pytest.mark.parametrize(
    "before",
    [
        {"thesis.docx": "x"},
        {".gitignore": "*\n", "notes.md": "x"},
        {swap.MARK: "not JSON", "page.html": "x"},
        {swap.MARK: '{"generator": "another"}'},
        {swap.MARK: '["dateline"]'},
    ],
)
def test_what_is_somebody_elses_is_refused_and_named(tmp_path: Path, before: dict[str, str]) -> None:
    out = tmp_path / "site"
    out.mkdir()
    for name, text in before.items():
        (out / name).write_text(text, encoding="utf-8")
    with pytest.raises(SiteError) as caught:
        swap.replace_site(out, NEW, {})
    (problem,) = caught.value.problems
    assert problem.code == "site-not-ours"
    assert next(name for name in sorted(before) if name != ".gitignore") in str(problem)
    assert files(out) == {name: text.encode() for name, text in before.items()}


def test_a_link_and_a_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name, code in (("link", "site-is-link"), ("file", "site-not-folder")):
        with pytest.raises(SiteError) as caught:
            swap.replace_site(tmp_path / name, NEW, {})
        assert [problem.code for problem in caught.value.problems] == [code]
    assert names(tmp_path / "elsewhere") == []


@pytest.mark.parametrize("name", ["", "/etc/passwd", "../out", "a/../../b", "a\\b", "a\0b"])
def test_a_page_outside_the_site_is_a_fault(tmp_path: Path, name: str) -> None:
    with pytest.raises(DatelineError, match="not a path inside the site"):
        swap.replace_site(tmp_path / "site", [(name, b"")], {})
    assert not (tmp_path / "site").exists()


def test_two_pages_at_one_address_are_a_fault(tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match=r"two pages want the address 'a\.html'"):
        swap.replace_site(tmp_path / "site", [("a.html", b"1"), ("a.html", b"2")], {})


def failing_after(count: int, error: Exception) -> Iterator[tuple[str, bytes]]:
    for number in range(count):
        yield f"{number}.html", b"new"
    raise error


@pytest.mark.parametrize("error", [DatelineError("no"), KeyboardInterrupt(), ValueError("no")])
def test_a_build_that_fails_midway_leaves_the_old_site_and_no_rest(tmp_path: Path, error: Exception) -> None:
    out = tmp_path / "site"
    swap.replace_site(out, OLD, {})
    before = files(out)
    with pytest.raises(type(error)):
        swap.replace_site(out, failing_after(3, error), {})
    assert files(out) == before
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EDQUOT])
def test_no_space_and_no_permission_are_the_machines_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    out = tmp_path / "site"
    swap.replace_site(out, OLD, {})
    before = files(out)
    opened = Path.open
    count = 0

    def failing(self: Path, mode: str = "r", *rest: object, **named: object) -> object:
        nonlocal count
        count += "x" in mode
        if count > 1:
            raise OSError(code, os.strerror(code), str(self))
        return opened(self, mode, *rest, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(MachineError, match="the site is as it was") as caught:
        swap.replace_site(out, NEW, {})
    monkeypatch.undo()
    assert os.strerror(code) in str(caught.value)
    assert files(out) == before
    assert names(tmp_path) == ["site"]


def test_a_file_that_the_system_cuts_short_is_the_machines_fault(tmp_path: Path) -> None:
    """A limit on the size of files stands in for a full disk: the write itself fails, halfway."""
    out = tmp_path / "site"
    swap.replace_site(out, OLD, {})
    before = files(out)
    script = f"""
        import resource
        from pathlib import Path
        from generator.build import swap
        from generator.errors import MachineError
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        try:
            swap.replace_site(Path({str(out)!r}), [("a.html", b"a"), ("b.html", b"b" * 10_000)], {{}})
        except MachineError as error:
            print(error)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert "site/ cannot be written: File too large" in done.stdout
    assert files(out) == before
    assert names(tmp_path) == ["site"]


KILLED = """
import os, signal, sys
from pathlib import Path
from generator.build import stage, swap

out, point, at_once = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "True"
if not at_once:
    swap._renameat2 = lambda: None
seen = 0

def hook(event, arguments):
    global seen
    interesting = event in {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree", "ctypes.dlsym"}
    if interesting and any(str(out.parent) in os.fsdecode(a) for a in arguments if isinstance(a, (str, bytes, os.PathLike))):
        seen += 1
        if seen == point:
            os.kill(os.getpid(), signal.SIGKILL)

real = swap._exchange_at_once
def exchange(one, other):
    hook("os.rename", (str(one),))
    done = real(one, other)
    hook("os.rename", (str(one),))
    return done
swap._exchange_at_once = exchange

sys.addaudithook(hook)
swap.replace_site(out, [("index.html", b"new"), ("events/b/index.html", b"new b")], {})
print("finished")
"""


@BOTH_WAYS
def test_a_build_killed_at_any_point_leaves_a_whole_site(tmp_path: Path, at_once: bool) -> None:
    """Killed before its 1st, 2nd, … touch of the disk, until a run comes through; each time the next command mends."""
    kinds = set()
    for point in range(1, 200):
        out = tmp_path / f"{point}" / "site"
        swap.replace_site(out, OLD, {})
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(out), str(point), str(at_once)],
            capture_output=True,
            text=True,
            check=False,
        )
        if at_once:
            assert pages(out) in (dict(OLD), dict(NEW))
        if done.stdout == "finished\n":
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        swap.recover(out)
        kinds.add(pages(out)["index.html"])
        assert pages(out) in (dict(OLD), dict(NEW))
        swap.replace_site(out, NEW, {})
        assert pages(out) == dict(NEW)
        assert names(out.parent) == ["site"]
    else:
        pytest.fail("no run came through")
    assert kinds == {b"old", b"new"}


def interrupted(tmp_path: Path, *, moved: bool) -> Path:
    """A site whose exchange by two renames was cut short, before the first of them or between the two."""
    out = tmp_path / "site"
    swap.replace_site(out, OLD, {})
    stage = staging.Stage(out)
    stage.prepare()
    staging.write(stage.new, [*NEW, (swap.MARK, b'{"generator": "dateline"}')])
    stage.journal.write_text("whole", encoding="utf-8")
    if moved:
        out.rename(stage.old)
    return out


@pytest.mark.parametrize("moved", [True, False])
def test_the_next_command_completes_what_the_journal_tells(tmp_path: Path, moved: bool) -> None:
    out = interrupted(tmp_path, moved=moved)
    swap.recover(out)
    assert pages(out) == dict(NEW)
    assert names(tmp_path) == ["site"]


def test_nothing_of_somebody_elses_is_replaced_when_completing(tmp_path: Path) -> None:
    out = interrupted(tmp_path, moved=True)
    out.mkdir()
    (out / "thesis.docx").write_text("x", encoding="utf-8")
    with pytest.raises(SiteError):
        swap.recover(out)
    assert files(out) == {"thesis.docx": b"x"}


@pytest.mark.parametrize("failing", [1, 2])
def test_a_rename_that_is_refused_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two_renames: Callable[[], None], failing: int
) -> None:
    two_renames()
    out = tmp_path / "site"
    swap.replace_site(out, OLD, {})
    before = files(out)
    rename = Path.rename
    count = 0

    def refusing(self: Path, target: Path) -> Path:
        nonlocal count
        if "journal" not in self.name:
            count += 1
            if count == failing:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(MachineError, match="the site is as it was"):
        swap.replace_site(out, NEW, {})
    assert files(out) == before
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL])
def test_where_the_system_cannot_exchange_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(swap, "_renameat2", lambda: lambda *_: -1)
    monkeypatch.setattr("ctypes.get_errno", lambda: code)
    out = tmp_path / "site"
    swap.replace_site(out, OLD, {})
    swap.replace_site(out, NEW, {})
    assert pages(out) == dict(NEW)


def test_an_exchange_that_is_refused_for_another_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    swap.replace_site(out, OLD, {})
    monkeypatch.setattr(swap, "_renameat2", lambda: lambda *_: -1)
    monkeypatch.setattr("ctypes.get_errno", lambda: errno.EBUSY)
    with pytest.raises(MachineError, match=os.strerror(errno.EBUSY)):
        swap.replace_site(out, NEW, {})
    assert pages(out) == dict(OLD)


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    out = tmp_path / "site"
    script = f"""
        from pathlib import Path
        from generator.build import swap
        print(swap.replace_site(Path({str(out)!r}), [("index.html", b"second")], {{}}), flush=True)
    """
    with staging.locked(out):
        second = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=1.5)
        assert not out.exists()
    stdout, _ = second.communicate(timeout=60)
    assert stdout == "1\n"
    assert pages(out) == {"index.html": b"second"}


def test_two_output_folders_side_by_side_keep_apart(tmp_path: Path) -> None:
    staging.Stage(tmp_path / "one").prepare()
    swap.replace_site(tmp_path / "two", NEW, {})
    assert (tmp_path / ".dateline" / "one" / "new").is_dir()
    assert not (tmp_path / ".dateline" / "two").exists()


def test_a_stage_that_was_made_a_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "keep").write_text("x", encoding="utf-8")
    (tmp_path / ".dateline").mkdir()
    (tmp_path / ".dateline" / "site").symlink_to(elsewhere)
    swap.replace_site(tmp_path / "site", NEW, {})
    assert (elsewhere / "keep").exists()
