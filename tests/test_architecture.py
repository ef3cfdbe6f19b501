"""What the documents promise of the code, and the repository of itself."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import click
import pytest

from generator import mentions, pages
from generator.build import pipeline
from generator.build.options import Options
from generator.cli.app import COMMANDS, app
from generator.errors import Problems

ROOT = Path(__file__).parents[1]
TRACKED = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    cwd=ROOT, capture_output=True, check=False, text=True, encoding="utf-8",
)  # fmt: skip
IN_GIT = pytest.mark.skipif(TRACKED.returncode != 0, reason="not a git checkout: there is no list of its files")


def layers(container: str = "generator") -> list[set[str]]:
    """The floors of one import contract, top first."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    (contract,) = (one for one in contracts if one["type"] == "layers" and one["containers"] == [container])
    assert contract["exhaustive"] is True
    return [set(re.findall(r"\w+", layer)) - {"__main__"} for layer in contract["layers"]]


def floors(heading: str = "| floor |") -> list[set[str]]:
    """The rooms of a table in docs/architecture.md, top floor first."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text[text.index(heading) :].split("\n\n")[0].splitlines()[2:]
    return [set(re.findall(r"`(\w+)/?`", row.split("|")[2])) for row in table]


def test_the_documents_floors_are_the_contracts() -> None:
    told = floors()
    contract = layers()
    for floor in told:
        taken: set[str] = set()
        while contract and not floor <= taken:
            taken |= contract.pop(0)
        assert taken == floor
    assert contract == []


def test_the_documents_floors_of_events_are_the_contracts() -> None:
    assert floors("| floor of events |") == layers("generator.events")


def test_every_room_has_its_floor() -> None:
    package = ROOT / "generator"
    rooms = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms - {"__init__", "__main__"} == set().union(*floors())


def commands() -> dict[str, click.Command]:
    """Every command by its whole name, without those that only group others."""
    context = click.Context(app)
    found: dict[str, click.Command] = {}
    for name in COMMANDS:
        command = app.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found |= {f"{name} {part}": below for part, below in command.commands.items()}
        else:
            found[name] = command
    return found


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_is_documented_with_its_options(name: str) -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    heading = f"## dateline {name}\n"
    assert heading in text
    section = text.split(heading)[1].split("\n## ")[0]
    command = commands()[name]
    common = {"--directory", "--quiet", "--verbose", "--help"}
    options = {word for one in command.params for word in one.opts if word.startswith("--")} - common
    assert options == set(re.findall(r"`(--[a-z-]+)", section)) - common
    assert command.help


def test_no_command_is_documented_that_is_not_there() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## dateline (.+)$", text, re.MULTILINE)) == set(commands())


@IN_GIT
def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    hosts = [
        "py" + "pi.org",
        "python" + "hosted.org",
        "registry.npm" + "js.org",
        "deb." + "debian.org",
        "repo." + "anaconda",
    ]
    machine = [f"{ROOT}{os.sep}", f"{Path.home()}{os.sep}"]
    forbidden = re.compile("|".join(re.escape(word) for word in hosts + [one for one in machine if len(one) > 3]))
    named = [
        f"{name}:{number}"
        for name in TRACKED.stdout.split("\0")
        if name and (ROOT / name).is_file()
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if forbidden.search(line)
    ]
    assert named == []


@IN_GIT
def test_the_version_is_told_once() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)["project"]["version"]
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout == f"dateline {told}\n"


def test_the_wheel_holds_everything_that_is_no_code(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        held = set(file.namelist())
    for folder, inside in (("generator", "generator"), ("templates", "generator/templates")):
        wanted = {
            f"{inside}/{path.relative_to(ROOT / folder).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert wanted
        assert wanted <= held
    assert not [name for name in held if name.startswith(("tests/", "seeds/", "content/", "site/"))]


def test_the_way_of_one_sentence_is_the_codes_own() -> None:
    dossier = pipeline.run(ROOT, Options(), Problems())
    (source,) = (one for one in dossier.sources if one.id == "doha-discussion")
    reading = mentions.read(source.text)
    mention = next(one for one in reading.mentions if one.text == "last week")
    (dated,) = (one for one in dossier.chronology.events if one.event.id == "kursk-incursion")
    (statement,) = (one for one in dated.event.statements if mention in one.mentions)
    published = dossier.chronology.published[source.id]
    values = {
        "source": source,
        "block": next(one for one in source.blocks if one.start <= mention.start < one.end),
        "mention": mention,
        "statement": statement,
        "event": dated.event,
        "join": next(one for one in dated.event.joins if one.statement == statement.id),
        "published": published,
        "resolution": mentions.resolve(reading, published.days)[mention.index],
        "dated": dated,
        "citation": next(one for one in dated.citations if one.statement == statement.id),
        "entry": pages.view(dossier).entries[dated.event.id],
    }
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").replace("```", "")
    told = doctest.DocTestParser().get_doctest(text, values, "architecture.md", None, None)
    assert len(told.examples) > 10
    shown: list[str] = []
    assert doctest.DocTestRunner(verbose=False).run(told, out=shown.append).failed == 0, "".join(shown)


DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_of_a_document_leads_to_a_file(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link and not link.startswith("#")]
    assert [link for link in links if not (document.parent / link.split("#")[0]).exists()] == []


def test_every_document_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    files = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*") if path.is_file()}
    wanted = {name for name in files if not name.startswith("images/")} - {"README.md"}
    assert wanted == set(re.findall(r"\]\(((?!\.\.)[^)]+)\)", index))


def test_every_package_that_is_asked_for_is_used() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        asked = tomllib.load(file)["project"]["dependencies"]
    modules: dict[str, set[str]] = {}
    for module, packages in metadata.packages_distributions().items():
        for package in packages:
            modules.setdefault(re.sub(r"[-_.]+", "-", package).lower(), set()).add(module)
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py"))
    used = set(re.findall(r"^\s*(?:from|import) (\w+)", code, re.MULTILINE))
    used |= set(re.findall(r'(?:files\(|"-m", )"(\w+)"', code))
    names = [re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower() for requirement in asked]  # type: ignore[index]
    assert [name for name in names if not modules[name] & used] == []
