"""Links of a site that has no address: opened from a disk, where a folder answers with the list of its files."""

from __future__ import annotations

import re

_FOLDER = re.compile(
    r"""
    (\bhref="|<meta\ http-equiv="refresh"\ content="0;\ url=)
    (?![a-z][a-z0-9+.-]*:|/)                            # neither an address elsewhere nor a path of the host
    ([^"?#]*/)                                          # a folder
    (?=[?#"])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def to_files(html: str) -> str:
    """The page with each relative link to a folder leading to the file that holds its page.

    Links elsewhere, to files, to parts of the page itself and from the root of a host stay as they are.
    """
    return _FOLDER.sub(r"\1\2index.html", html)
