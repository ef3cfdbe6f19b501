"""A new site: whole, valid, and nothing of what was there is touched."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.authoring.init import INSTALL, init, skeleton, workflow
from generator.cli import main

ROOT = Path(__file__).parents[2]
OWN_INSTALL = "python -m pip install --constraint constraints.txt '.[all]'"
"""What this repository's own workflow installs: itself."""


def test_a_new_site_has_every_folder(tmp_path: Path) -> None:
    created, kept = init(tmp_path / "new" / "site")
    assert kept == ()
    assert set(created) == {
        "dateline.toml", "README.md", "requirements.txt", "seeds/.gitkeep", "content/events/example.md",
        "content/decisions/.gitkeep", "content/pages/about.md", "site/.gitignore", ".github/workflows/pages.yml",
    }  # fmt: skip
    assert (tmp_path / "new/site/site/.gitignore").read_bytes() == b"*\n!.gitignore\n"


def test_what_was_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    created, kept = init(tmp_path)
    assert kept == ("README.md",)
    assert "README.md" not in created
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
    assert init(tmp_path) == ((), tuple(skeleton()))


def test_the_command_says_what_a_public_repository_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["init", "one"], ["-C", ".", "init"]):
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "A public repository shows everything that is in it, seeds/ included" in told
    assert (tmp_path / "one" / "dateline.toml").is_file()
    assert (tmp_path / "dateline.toml").is_file()
    assert "seeds/` included" in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_this_repository_publishes_with_the_same_workflow() -> None:
    own = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    assert own == workflow(OWN_INSTALL)


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name)
def test_workflows_pin_their_actions_and_ask_for_little(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plan = yaml.safe_load(text)
    assert plan["permissions"] == {"contents": "read"}
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)
    granted = {name: job["permissions"] for name, job in plan["jobs"].items() if "permissions" in job}
    assert granted == ({"deploy": {"pages": "write", "id-token": "write"}} if path.name == "pages.yml" else {})


def test_a_new_sites_workflow_installs_what_its_editor_names() -> None:
    assert INSTALL in workflow(INSTALL)
    assert "requirements.txt" in INSTALL
    assert "dateline[all]==" in skeleton()["requirements.txt"]
    assert not any("@VERSION@" in text or "@INSTALL@" in text for text in skeleton().values())


def run_step(name: str, folder: Path, **environment: str) -> str:
    """Run a step of a new site's workflow in `folder` with stand-ins for `curl` and `dateline`; what it printed."""
    (step,) = (one for one in yaml.safe_load(workflow(INSTALL))["jobs"]["build"]["steps"] if one.get("name") == name)
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    for program, script in (
        ("dateline", 'echo dateline "$@"'),
        ("curl", 'exit "$CURL"'),
        ("python", 'exec "$PYTHON" "$@"'),
    ):
        (programs / program).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (programs / program).chmod(0o755)
    given = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHON": sys.executable, **environment}
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=given,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="the workflow runs on Linux")
@pytest.mark.parametrize(
    ("settings", "repository", "url"),
    [
        ("base_url = 'https://talks.example/x/'", "Deng/talks", "https://talks.example/x/"),
        ("  base_url='https://talks.example'  # ours", "Deng/talks", "https://talks.example"),
        ('# base_url = "https://www.example.org/"', "Deng/Talks", "https://deng.github.io/Talks/"),
        ("", "Deng/Deng.github.io", "https://deng.github.io/"),
        ("title = ", "Deng/talks", "https://deng.github.io/talks/"),
    ],
)
def test_the_workflow_knows_where_the_site_will_stand(tmp_path: Path, settings: str, repository: str, url: str) -> None:
    (tmp_path / "dateline.toml").write_text(settings, encoding="utf-8")
    owner = repository.split("/", maxsplit=1)[0]
    output = tmp_path / "output"
    run_step(
        "Address", tmp_path, GITHUB_REPOSITORY=repository, GITHUB_REPOSITORY_OWNER=owner, GITHUB_OUTPUT=str(output)
    )
    assert output.read_text(encoding="utf-8") == f"url={url}\n"


@pytest.mark.skipif(sys.platform != "linux", reason="the workflow runs on Linux")
@pytest.mark.parametrize(("curl", "held"), [("0", True), ("22", False)])
def test_the_workflow_holds_a_change_against_what_is_published(tmp_path: Path, curl: str, held: bool) -> None:
    told = run_step("Check", tmp_path, URL="https://talks.example/", RUNNER_TEMP=str(tmp_path), CURL=curl)
    assert "dateline check --strict --base-url https://talks.example/" in told
    assert (f"--published {tmp_path}/events.json" in told) is held
    assert ("::warning::" in told) is not held
