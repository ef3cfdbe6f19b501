"""The words of the interface in the site's language, from gettext catalogues; the messages themselves are English."""

from generator.interface.catalogue import (
    FOLDER,
    SOURCE,
    Catalogue,
    gettext_noop,
    languages,
    load,
    pgettext_noop,
)

__all__ = ["FOLDER", "SOURCE", "Catalogue", "gettext_noop", "languages", "load", "pgettext_noop"]
