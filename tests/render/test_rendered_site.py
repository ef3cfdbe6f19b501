from __future__ import annotations

import gzip
import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from jinja2 import UndefinedError

from generator.pages import view
from generator.pages.dossier import UNTOLD
from generator.render import render
from generator.render.environment import environment, folders, json_ld

_SPEC = importlib.util.spec_from_file_location("rich_dossier", Path(__file__).parent / "fixtures" / "rich_dossier.py")
assert _SPEC is not None
assert _SPEC.loader is not None
rich: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rich)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(render(view(rich.dossier())))


@pytest.fixture(scope="module")
def html(files: dict[str, bytes]) -> dict[str, str]:
    """The pages; what is put into pages of others has no head, and tests of its own."""
    return {
        path: data.decode("utf-8")
        for path, data in files.items()
        if path.endswith(".html") and not path.endswith("/fragment.html")
    }


class _Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(html: dict[str, str]) -> Iterator[tuple[str, str, dict[str, str | None]]]:
    for path, text in html.items():
        for tag, attrs in _Elements(text).found:
            yield path, tag, attrs


def test_the_same_views_give_the_same_bytes() -> None:
    assert list(render(view(rich.dossier()))) == list(render(view(rich.dossier())))


def test_no_path_is_given_twice() -> None:
    paths = [path for path, _ in render(view(rich.dossier()))]

    assert len(paths) == len(set(paths))
    assert {"index.html", "404.html", "assets/site.css", "assets/site.js", "events.json", "feed.xml"} <= set(paths)


def test_the_policy_comes_straight_after_the_charset_on_every_page(html: dict[str, str]) -> None:
    for path, text in html.items():
        head = text[text.index("<head>") :].splitlines()
        assert head[1] == '<meta charset="utf-8">', path
        assert head[2].startswith('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'), path
        assert "unsafe" not in head[2]


def test_nothing_is_inline_that_the_policy_would_block(html: dict[str, str]) -> None:
    for path, tag, attrs in elements(html):
        assert tag != "style", path
        assert "style" not in attrs, path
        assert not [name for name in attrs if name.startswith("on")], path
        if tag == "script":
            assert attrs.get("type") == "application/ld+json" or attrs.get("src"), path


def test_every_address_within_the_site_leads_to_a_file_and_an_id(files: dict[str, bytes], html: dict[str, str]) -> None:
    ids = {path: {attrs["id"] for _, attrs in _Elements(text).found if "id" in attrs} for path, text in html.items()}
    for path, tag, attrs in elements(html):
        href = attrs.get("href") or attrs.get("src")
        if href is None or (tag == "link" and attrs.get("rel") == "canonical"):
            continue
        target = urlsplit(urljoin(f"https://example.org/talks/{path}", href))
        if target.netloc != "example.org" or not target.path.startswith("/talks/"):
            continue
        file = unquote(target.path.removeprefix("/talks/"))
        file += "index.html" if file == "" or file.endswith("/") else ""
        assert file in files, (path, href)
        if target.fragment and file in ids:
            assert unquote(target.fragment) in ids[file], (path, href)


def test_links_are_web_addresses_or_the_sites_own(html: dict[str, str]) -> None:
    for path, _, attrs in elements(html):
        for name in ("href", "src"):
            address = attrs.get(name)
            if address is not None:
                assert urlsplit(address).scheme in ("", "http", "https", "data"), (path, address)


def test_what_an_editor_or_a_source_wrote_is_escaped() -> None:
    nasty = '"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;'
    dated = replace(
        rich.MEETING,
        event=replace(rich.MEETING.event, title=nasty, tags=(nasty,)),
        citations=tuple(replace(one, title=nasty, locator=nasty, translation=nasty) for one in rich.MEETING.citations),
        expression=nasty,
    )
    source = replace(
        rich.BY_ID["gazette"], metadata=replace(rich.BY_ID["gazette"].metadata, title=nasty, language='x"y')
    )
    config = replace(rich.CONFIG, title=nasty, description=nasty, licence=nasty, language="en")
    made = rich.dossier(
        config=config,
        sources=(source, rich.BY_ID["harbour-news"], rich.BY_ID["ledger"]),
        chronology=rich.Chronology((dated,), (), rich.PUBLISHED, rich.CONFLICTS),
    )

    for path, data in render(view(made)):
        if path.endswith(".html"):
            text = data.decode("utf-8")
            assert "<script>alert" not in text, path
            assert "<img" not in text, path
            assert not [attrs for _, attrs in _Elements(text).found if "onerror" in attrs], path


def test_addresses_that_are_not_of_the_web_become_no_link() -> None:
    bad = "javascript:alert(1)"
    source = replace(rich.BY_ID["ledger"], metadata=replace(rich.BY_ID["ledger"].metadata, url=bad, archive=bad))
    dated = replace(rich.MEETING, citations=(replace(rich.MEETING.citations[3], url=bad, archive=bad),))
    made = rich.dossier(
        config=replace(rich.CONFIG, repository=bad),
        sources=(source,),
        chronology=rich.Chronology((dated,), (), rich.PUBLISHED, ()),
    )

    for path, data in render(view(made)):
        if path.endswith(".html"):
            assert b'href="javascript:' not in data.lower(), path


def test_structured_data_cannot_end_their_element() -> None:
    text = str(json_ld({"name": "</script><!-- & \u2028"}))

    assert "<" not in text
    assert "&" not in text
    assert "\u2028" not in text
    assert json.loads(text)["name"] == "</script><!-- & \u2028"


def test_structured_data_stand_in_every_event(html: dict[str, str]) -> None:
    for path, text in html.items():
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
        moved = "has moved" in text or "was withdrawn" in text
        assert bool(found) is (path.startswith("events/") and not moved), path
        for block in found:
            assert json.loads(block)["@type"] == "Event"


def test_status_stands_before_the_title_and_every_title_is_a_heading(html: dict[str, str]) -> None:
    home = html["index.html"]
    entry = home[home.index('id="e-prisoner-exchange"') :]

    assert entry.index("Postponed") < entry.index("<h5")
    assert home.count('class="entry-title"') == 8


def test_headings_never_skip_a_level(html: dict[str, str]) -> None:
    for path, text in html.items():
        levels = [int(tag[1]) for tag, _ in _Elements(text).found if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        for one, two in pairwise(levels):
            assert two <= one + 1, path


def test_redirects_lead_to_the_event_and_are_not_indexed(html: dict[str, str]) -> None:
    old = html["events/amity-talks/index.html"]

    assert '<meta http-equiv="refresh" content="0; url=../../events/port-amity-meeting/">' in old
    assert '<meta name="robots" content="noindex">' in old
    assert "A caption, not an event." in html["events/noise-0a1b2c/index.html"]


def test_another_language_keeps_its_own_words_marked(html: dict[str, str]) -> None:
    event = html["events/port-amity-meeting/index.html"]

    assert '<blockquote lang="ar" dir="rtl">' in event
    assert "(our translation)" in event
    assert '<bdi lang="ar">بيان الوزارة</bdi>' in event


def test_the_site_of_a_right_to_left_language_says_so() -> None:
    made = rich.dossier(config=replace(rich.CONFIG, language="ar"))
    home = dict(render(view(made)))["index.html"].decode("utf-8")

    assert '<html lang="ar" dir="rtl">' in home


def test_a_sites_own_template_wins(tmp_path: Path) -> None:
    (tmp_path / "missing.html").write_text("own {{ page.title }}", encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_bytes(b"/* own */")
    made = dict(render(view(rich.dossier()), tmp_path))

    assert made["404.html"] == b"own Page not found"
    assert made["assets/site.css"] == b"/* own */"
    assert b"<h1>" in made["index.html"]
    assert dict(render(view(rich.dossier()), [tmp_path]))["404.html"] == b"own Page not found"


def test_folders_that_do_not_exist_are_passed_over(tmp_path: Path) -> None:
    assert tmp_path / "none" not in folders([tmp_path / "none"])
    assert folders()


def test_templates_of_any_ending_escape_and_fail_on_what_is_not_defined(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text("{{ text }}", encoding="utf-8")
    engine = environment([tmp_path])

    assert engine.get_template("x.svg").render(text="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        engine.get_template("x.svg").render()


def test_a_dossier_without_anything_still_makes_a_site() -> None:
    empty = rich.dossier(
        config=replace(rich.CONFIG, base_url=None, repository=None, licence=None, description=""),
        sources=(), content=rich.Content(), chronology=rich.Chronology((), (), {}, ()),
    )  # fmt: skip
    made = dict(render(view(empty)))

    assert b"There are no events yet." in made["index.html"]
    assert b"canonical" not in made["index.html"]
    assert "sitemap.xml" not in made


def test_a_long_chronology_stays_small_on_the_wire() -> None:
    made = dict(render(view(rich.busy(300))))

    assert len(gzip.compress(made["index.html"], 9)) < 100_000
    assert len(gzip.compress(made["assets/site.css"], 9)) < 12_000
    assert sum(len(gzip.compress(data, 9)) for path, data in made.items() if path.endswith(".js")) < 15_000


def test_what_a_button_copies_stands_on_its_page(html: dict[str, str]) -> None:
    """Each way to cite an entry, a source, and a page that only an editor cites, has its own."""
    for path, text in html.items():
        found = [attrs for _, attrs in _Elements(text).found]
        ids = {attrs.get("id") for attrs in found}
        copied = [attrs["data-copy"] for attrs in found if "data-copy" in attrs]
        assert set(copied) <= ids, path
        assert len(copied) == len(set(copied)), path
        if path.startswith("sources/") and path.count("/") == 2:
            assert copied == ["cite-chicago", "cite-apa", "cite-bibtex", "cite-csl"], path
    assert html["events/port-amity-meeting/index.html"].count("data-copy=") == 8


def test_a_site_that_tells_no_day_does_not_pretend_to_one(html: dict[str, str]) -> None:
    """A file that must have a day has one, but no page and no reference says that the site stands as of 1970."""
    untold = dict(render(view(rich.dossier(as_of=UNTOLD, config=replace(rich.CONFIG, theme={"name": "broadsheet"})))))
    said = [path for path, data in untold.items() if path.endswith(".html") and re.search(rb"\b[Aa]s of \d", data)]

    assert "As of " in html["index.html"]
    assert "; as of " in html["events/port-amity-meeting/index.html"]
    assert said == []
    assert b'class="issue"' not in untold["index.html"]


def test_a_chronology_whose_events_have_no_date_leads_to_them() -> None:
    known = rich.dossier().chronology
    home = dict(render(view(rich.dossier(chronology=replace(known, events=(), conflicts=())))))["index.html"].decode()
    number = len(known.undated)

    assert number > 0
    assert f'<a href="./undated/">{number} event{"s" * (number > 1)}</a>' in home
    assert '<a href="./undated/">Events without a date</a>' in home
    assert "0 events" not in home
    assert "There are no events yet." not in home
    empty = dict(render(view(rich.dossier(chronology=replace(known, events=(), undated=(), conflicts=())))))
    assert "There are no events yet." in empty["index.html"].decode()
