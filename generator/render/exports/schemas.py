"""The JSON Schemas of the JSON files.

`python -m generator.render.exports.schemas [DIR]` writes them, into docs/schemas/ where no folder is named.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from generator.render.exports.records import FILES, schema_id


def schemas() -> Iterator[tuple[str, bytes]]:
    """File name and bytes of each schema (JSON Schema 2020-12)."""
    for name, record in FILES.items():
        schema: dict[str, Any] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": schema_id(name),
            "title": f"{name}.json of a dateline site",
            **msgspec.json.schema(record),
        }
        yield f"{name}.schema.json", msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def main(folder: Path) -> None:
    """Write every schema into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[3] / "docs" / "schemas")
