"""`publish: none`: the site with the source and the site without it are the same, byte for byte."""

from __future__ import annotations

from pathlib import Path

from generator.build import site as building
from generator.build.options import Options

SECRET = (
    "---\ntitle: Quillfeather cable\nid: quillfeather-cable\npublished: 2023-06-30\nupdated: 2023-07-01\n"
    "accessed: 2023-07-02\nurl: https://secret.example/quillfeather\npublish: none\n---\n"
    "Envoys of Sudan and Egypt met in Jeddah on 9 May 2023, an informer called Quillfeather said.\n\n"
    "The Jeddah declaration was signed on 12 May 2023. A secret annex on Quillfeather was signed on 13 May 2023.\n"
)
CITED = "  - source: quillfeather-cable\n    quote: The Jeddah declaration was signed on 12 May 2023\n"


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _built(site: Path, out: Path) -> dict[str, bytes]:
    result = building.build(site, out, Options(base_url="https://example.org/talks/"))
    assert not result.problems.fatal()
    return _files(out)


def test_a_site_shows_no_byte_of_a_source_that_is_not_to_be_published(site: Path, tmp_path: Path) -> None:
    event = site / "content/events/jeddah-declaration.md"
    written = event.read_text(encoding="utf-8")
    gazette = site / "seeds/gazette.txt"
    named = gazette.read_text(encoding="utf-8")
    plain = _built(site, tmp_path / "plain")
    (site / "seeds/quillfeather.txt").write_text(SECRET, encoding="utf-8")
    event.write_text(written.replace("sources:\n", f"sources:\n{CITED}"), encoding="utf-8")
    gazette.write_text(named.replace("---\n", "---\nderived_from: quillfeather-cable\n", 1), encoding="utf-8")
    secret = _built(site, tmp_path / "secret")

    assert secret.keys() == plain.keys()
    assert {name for name in plain if plain[name] != secret[name]} == set()
    assert not [name for name, data in secret.items() if b"uillfeather" in data or "uillfeather" in name]


def test_without_the_setting_the_same_source_leaves_many_traces(site: Path, tmp_path: Path) -> None:
    (site / "seeds/quillfeather.txt").write_text(SECRET.replace("publish: none\n", ""), encoding="utf-8")

    traces = [name for name, data in _built(site, tmp_path / "open").items() if b"uillfeather" in data]
    assert {"events.json", "sources.json", "events.csv", "feed.xml", "index.html"} <= set(traces)
