"""The coasts of the earth, from Natural Earth's layer for 1:110 million, which lies beside this file.

Coasts alone: that layer draws borders as they are held on the ground, not as states recognise them, and a dossier on a
conflict must not take a side by its base map.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from generator.pages.maps.topojson import Ring, rings

FILE = Path(__file__).with_name("land-110m.json")


@lru_cache(maxsize=1)
def land() -> tuple[Ring, ...]:
    """The rings of all land, in degrees; land that crosses the antimeridian jumps by 360 degrees there."""
    return rings(json.loads(FILE.read_bytes()), "land")
