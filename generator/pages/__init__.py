"""View models: everything that a template needs, with nothing left to decide.

`view` turns a `Dossier` into a `Site`: one frozen view for each page, the addresses and numbers in it settled, what is
not to be published left out. Nothing here knows HTML or reads a file.
"""

from generator.pages.dossier import Dossier
from generator.pages.site import view
from generator.pages.views import (
    Site,
)

__all__ = ["Dossier", "Site", "view"]
