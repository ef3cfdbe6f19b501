from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import addresses


@pytest.mark.parametrize(
    ("id_", "folder", "href", "root"),
    [
        ("talks-begin", "events/talks-begin/", "events/talks-begin/", "../../"),
        ("überfall 2", "events/überfall 2/", "events/%C3%BCberfall%202/", "../../"),
        ("../../etc", "events/..-..-etc/", "events/..-..-etc/", "../../"),
        ("..", "events/-../", "events/-../", "../../"),
    ],
)
def test_an_event_has_one_folder_whatever_its_id(id_: str, folder: str, href: str, root: str) -> None:
    address = addresses.event(id_)

    assert (address.folder, address.href, address.root) == (folder, href, root)
    assert address.file == f"{folder}index.html"


def test_the_home_page_is_its_own_root() -> None:
    assert (addresses.HOME.href, addresses.HOME.root, addresses.HOME.file) == ("", "./", "index.html")


@pytest.mark.parametrize(
    ("name", "slug"),
    [("United Nations", "united-nations"), ("Côte d’Ivoire", "cote-d-ivoire"), ("Київ", "київ"), ("!?", "unnamed")],
)
def test_slugs_keep_letters_of_any_script(name: str, slug: str) -> None:
    assert addresses.slug(name) == slug


def test_names_that_look_alike_get_slugs_of_their_own_in_any_order() -> None:
    assert addresses.slugs(["A b", "A-b", "a B"]) == addresses.slugs(["a B", "A-b", "A b"])
    assert sorted(addresses.slugs(["A b", "A-b", "a B"]).values()) == ["a-b", "a-b-2", "a-b-3"]


@given(st.text())
def test_a_segment_never_leaves_its_folder(id_: str) -> None:
    segment = addresses.segment(id_)

    assert segment
    assert "/" not in segment
    assert "\\" not in segment
    assert segment not in (".", "..")


@pytest.mark.parametrize(
    ("url", "path"),
    [
        (None, "/"),
        ("https://example.org/", "/"),
        ("https://example.org/project/", "/project/"),
        ("/", "/"),
        ("/sub/", "/sub/"),
    ],
)
def test_the_missing_page_knows_the_whole_way_to_the_root(url: str | None, path: str) -> None:
    assert addresses.base_path(url) == path
