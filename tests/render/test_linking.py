"""Links of a site without an address lead to files, and only those that led to folders."""

from __future__ import annotations

import pytest

from generator.render.linking import to_files


@pytest.mark.parametrize(
    ("link", "made"),
    [
        ("./", "./index.html"),
        ("../../", "../../index.html"),
        ("../../events/talks-end/", "../../events/talks-end/index.html"),
        ("../../events/talks-end/#citations", "../../events/talks-end/index.html#citations"),
        ("../?from=2015&amp;to=2015", "../index.html?from=2015&amp;to=2015"),
        ("years/y2015/#y2015", "years/y2015/index.html#y2015"),
        ("../../actors/caf%C3%A9/", "../../actors/caf%C3%A9/index.html"),
    ],
)
def test_a_folder_becomes_the_file_of_its_page(link: str, made: str) -> None:
    assert to_files(f'<a class="x" href="{link}">there</a>') == f'<a class="x" href="{made}">there</a>'


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/talks/">there</a>',
        '<a href="HTTPS://example.org/">there</a>',
        '<a href="mailto:desk@example.org?subject=a/">write</a>',
        '<a href="/talks/">from the root of the host</a>',
        '<a href="#e-talks/">here</a>',
        '<a href="?text=a/">found</a>',
        '<a href="../feed.xml">feed</a>',
        '<a href="https://example.org/#:~:text=from%20a/">words</a>',
        '<link rel="stylesheet" href="../assets/site.css">',
        '<form data-index="../assets/index/">no link</form>',
        "<p>A text says href=../events/ without marks.</p>",
        '<script type="application/ld+json">{"text":"href=\\"events/\\""}</script>',
    ],
)
def test_all_else_stays(html: str) -> None:
    assert to_files(html) == html


def test_a_redirect_leads_to_the_file() -> None:
    html = '<meta http-equiv="refresh" content="0; url=../../events/new/">'
    assert to_files(html) == '<meta http-equiv="refresh" content="0; url=../../events/new/index.html">'
