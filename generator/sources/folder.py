"""The folder of sources: which files are read, with which metadata, under which id."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.config import Config
from generator.errors import Level, MissingExtraError, Problems
from generator.model.source import Source
from generator.sources import blocks, descent, files, frontmatter, ids, metadata, yaml

FOLDER = "seeds"
SIDECAR = ".yaml"


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its format's reader gives it: text, and what it says of itself."""

    text: str
    table: yaml.Table
    first_line: int = 1


def load_all(folder: Path, config: Config, problems: Problems, *, divided: bool = True) -> tuple[Source, ...]:
    """Every source of a site's `seeds/`, sorted by id. A file at fault is told and left out.

    `divided` says whether their blocks are told apart, which takes longer than all the rest and only events need.
    """
    found = list(files.walk(folder / FOLDER, folder, problems))
    texts = [path for path in found if path.suffix.lower() in _READERS]
    _tell_unread(found, texts, folder, problems)
    if not texts:
        problems.note("no-sources", "no source texts here; put one in, or call 'dateline add FILE'", FOLDER)
    sources: dict[str, Source] = {}
    for path in texts:
        source = load_file(path, folder, config, problems, divided=divided)
        if source is None:
            continue
        # Ids that differ by case alone would share an address where file names do not tell case apart.
        first = sources.setdefault(source.id.casefold(), source)
        if first is not source:
            problems.error(
                "id-twice",
                f"the id '{source.id}' is {first.path}'s already; rename one of the files, or give it another 'id:'",
                source.path,
            )
    descent.check(sources, problems)
    return tuple(sorted(sources.values(), key=lambda source: source.id))


def load_file(path: Path, folder: Path, config: Config, problems: Problems, *, divided: bool = True) -> Source | None:
    """One source, read alone; `None` where any error was found in it.

    `path` may lie outside of `folder` (the site's) where the user named it; a link out of `folder` is not followed.
    """
    del config  # every setting that reading might need is the source's own
    name = files.shown(path, folder)
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        problems.error("unknown-format", _advice(path), name)
        return None
    mine = Problems()
    try:
        source = _load(path, folder, reader, mine, divided=divided)
    except MissingExtraError as fault:
        mine.error("missing-extra", str(fault), name)
        source = None
    problems.extend(mine)
    return None if any(problem.level is Level.ERROR for problem in mine) else source


def _load(path: Path, folder: Path, reader: Reader, problems: Problems, *, divided: bool) -> Source | None:
    name = files.shown(path, folder)
    raw = files.read(path, folder, problems)
    document = reader(raw, name, problems) if raw is not None else None
    sidecar = _sidecar(path, folder, problems)
    if document is None or sidecar is None:
        return None
    table = metadata.merge(document.table, sidecar)
    known = metadata.read(table, problems)
    if not document.text.strip():
        problems.warning("empty-source", "holds no text", name)
    return Source(
        id=_id(path, name, table, problems),
        path=name,
        text=document.text,
        sha256=hashlib.sha256(document.text.encode("utf-8")).hexdigest(),
        metadata=known,
        blocks=blocks.divide(document.text) if divided else (),
        first_line=document.first_line,
        places=descent.places(table),
    )


def _id(path: Path, name: str, table: yaml.Table, problems: Problems) -> str:
    node = table.values.get("id")
    if isinstance(node, yaml.Text) and node.text.strip():
        told, mark = node.text.strip(), node.mark
        if not ids.is_id(told):
            advice = f"'{told}' cannot be an id: {ids.RULE}; write '{ids.slug(told) or 'source-1'}', for example"
            problems.error("bad-id", advice, mark.path, mark.line, mark.column)
        return told
    if not ids.is_id(path.stem):
        better = ids.slug(path.stem) or "source-1"
        problems.error(
            "bad-id",
            f"the name '{path.stem}' cannot be an id: {ids.RULE}; rename the file, or write 'id: {better}'",
            name,
        )
    return path.stem


def _sidecar(path: Path, folder: Path, problems: Problems) -> yaml.Table | None:
    """What stands in `NAME.ext.yaml`, else in `NAME.yaml`; an empty table where there is neither."""
    whole, short = (path.with_name(path.name + SIDECAR), path.with_name(path.stem + SIDECAR))
    used = whole if whole.is_file() or whole.is_symlink() else short
    name = files.shown(used, folder)
    if not used.is_file() and not used.is_symlink():
        return yaml.Table(yaml.Mark(files.shown(path, folder), 1, 1))
    if used is whole and short.is_file():
        problems.warning("two-sidecars", f"is not read, since {whole.name} is there, too; join the two",
                         files.shown(short, folder))  # fmt: skip
    raw = files.read(used, folder, problems)
    text = None if raw is None else files.decode(raw, name, problems)
    return None if text is None else yaml.load_mapping(text, name, problems)


def _text(raw: bytes, name: str, problems: Problems) -> Document | None:
    text = files.decode(raw, name, problems)
    parts = None if text is None else frontmatter.split(text, name, problems)
    return None if parts is None else Document(parts.text, parts.table, parts.first_line)


def _html(raw: bytes, name: str, problems: Problems) -> Document | None:
    from generator.sources import html  # noqa: PLC0415 (its library takes half a second to import)

    page = html.read(raw, name, problems)
    return None if page is None else Document(page.text, metadata.table(page.values, name))


def _pdf(raw: bytes, name: str, problems: Problems) -> Document | None:
    from generator.sources import pdf  # noqa: PLC0415 (needed by few)

    paper = pdf.read(raw, name, problems)
    return None if paper is None else Document(paper.text, metadata.table(paper.values, name))


Reader = Callable[[bytes, str, Problems], Document | None]

_READERS: dict[str, Reader] = {".txt": _text, ".md": _text, ".html": _html, ".htm": _html, ".pdf": _pdf}


def _advice(path: Path) -> str:
    if path.suffix.lower() in {".yml", ".yaml"}:
        return f"belongs to no source; a source's metadata stand in NAME{SIDECAR} beside NAME.txt"
    return f"files of this kind are not read; known are {', '.join(_READERS)}"


def _tell_unread(found: list[Path], texts: list[Path], folder: Path, problems: Problems) -> None:
    sidecars = {text.with_name(name + SIDECAR) for text in texts for name in (text.stem, text.name)}
    for path in found:
        if path.suffix.lower() not in _READERS and path not in sidecars:
            lone = path.suffix.lower() in {".yml", SIDECAR}
            code = "sidecar-alone" if lone else "unknown-format"
            problems.warning(code, _advice(path), files.shown(path, folder))
