"""The JSON Schemas of the JSON files.

`python -m generator.render.exports.schemas [DIR]` writes them, into docs/schemas/ where no folder is named.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from generator.render.exports import records


def schemas() -> Iterator[tuple[str, bytes]]:
    """File name and bytes of each schema (JSON Schema 2020-12), with the words under each field in `records`."""
    told = _field_docs()
    for name, record in records.FILES.items():
        schema: dict[str, Any] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": records.schema_id(name),
            "title": f"{name}.json of a dateline site",
            **msgspec.json.schema(record),
        }
        for struct, definition in schema["$defs"].items():
            for field, shape in definition.get("properties", {}).items():
                if (struct, field) in told:
                    shape["description"] = told[struct, field]
        yield f"{name}.schema.json", msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _field_docs() -> dict[tuple[str, str], str]:
    """The docstring under each field of each record."""
    found: dict[tuple[str, str], str] = {}
    structs = [node for node in ast.parse(inspect.getsource(records)).body if isinstance(node, ast.ClassDef)]
    for struct in structs:
        for field, after in pairwise(struct.body):
            match field, after:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                    found[struct.name, name] = words
    return found


def main(folder: Path) -> None:
    """Write every schema into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[3] / "docs" / "schemas")
