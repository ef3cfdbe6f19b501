"""The folder `content/`: every file read, and what one file says of another checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from generator.config import Config, control_character, nearest
from generator.content import decisions, events
from generator.content.types import Content, DateReader
from generator.errors import Level, Problems
from generator.model.event import Decision, EditorEvent, Page
from generator.sources import files, frontmatter
from generator.sources.fields import Fields
from generator.sources.frontmatter import Parts

FOLDER = "content"
_ROOMS = ("events", "decisions", "pages")

_TAKEN = frozenset(
    {"404", "actors", "assets", "corrections", "disagreements", "embed", "events", "index", "map", "places", "review",
     "sources", "tags", "undated", "years"}
)  # fmt: skip
"""Pages and folders of the program's own; `method` is not among them, as an editor's page of that name adds to it."""
_FILE_ENDINGS = (".html", ".json", ".xml", ".ics", ".csv", ".txt", ".bib", ".png")

_EXTRACTED = re.compile(r".*-[0-9a-f]{8}")
"""An extracted event's id ends with a short hash; whether there is such an event is known once the texts are read."""

Read = TypeVar("Read", EditorEvent, Decision, Page)
Named = TypeVar("Named", EditorEvent, Page)


def load(folder: Path, config: Config, problems: Problems, read_date: DateReader) -> Content:
    """Everything of a site's `content/` that is in order; a file at fault is told and left out.

    `read_date` reads an editor's dates (`generator.mentions.phrase`).
    """
    del config
    _tell_strays(folder, problems)
    found_events = _distinct(
        _gather(
            folder, "events", problems, lambda parts, path, stem, mine: events.read(parts, path, stem, read_date, mine)
        ),
        problems,
    )
    found_events = _check_former(found_events, problems)
    _check_links(found_events, problems)
    return Content(
        events=tuple(sorted(found_events, key=lambda event: event.id)),
        decisions=tuple(
            _gather(folder, "decisions", problems, lambda parts, path, _, mine: decisions.read(parts, path, mine))
        ),
        pages=tuple(sorted(_distinct(_gather(folder, "pages", problems, _page), problems), key=lambda page: page.id)),
    )


def _gather(
    folder: Path, room: str, problems: Problems, read: Callable[[Parts, str, str, Problems], Read | None]
) -> Iterator[Read]:
    """What is read from each Markdown file of one of the folders; nothing of a file with an error."""
    for path in files.walk(folder / FOLDER / room, folder, problems):
        name = files.shown(path, folder)
        if path.suffix.lower() != ".md":
            problems.warning("unknown-format", "is not read; files here end in .md", name)
            continue
        mine = Problems()
        raw = files.read(path, folder, mine)
        text = None if raw is None else files.decode(raw, name, mine)
        if text is not None:
            _refuse_control(text, name, mine)
        parts = None if text is None else frontmatter.split(text, name, mine)
        if parts is not None and not parts.present and room != "pages":
            mine.error("front-matter-missing", "begins without front matter; start with '---', 'title: …', '---'", name)
            parts = None
        found = None if parts is None else read(parts, name, path.stem, mine)
        problems.extend(mine)
        if found is not None and not any(problem.level is Level.ERROR for problem in mine):
            yield found


def _refuse_control(text: str, path: str, problems: Problems) -> None:
    """Refuse a control character in what an editor wrote: it would stand in pages and feeds, which cannot hold it."""
    at = control_character(text)
    if at is not None:
        before = text[:at].replace("\r\n", "\n").replace("\r", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        problems.error("control-character", "a control character stands here; remove it", path, line, column)


def _page(parts: Parts, path: str, stem: str, problems: Problems) -> Page | None:
    fields = Fields(parts.table, problems)
    fields.check_keys(("title", "id"))
    name = events.identity(fields, path, stem)
    if name is not None and _belongs_to_program(name):
        message = f"the program writes a page or file called '{name}' itself; rename the file, or give it another 'id:'"
        problems.error("id-taken", message, path)
        return None
    title = fields.text("title") or _first_heading(parts.text) or stem.replace("-", " ").replace("_", " ").capitalize()
    return None if name is None else Page(name, path, title, parts.text.strip("\r\n"))


def _belongs_to_program(name: str) -> bool:
    """Whether a page of this id would stand in the place of one of the program's own pages or files."""
    return name.casefold() in _TAKEN or name.casefold().endswith(_FILE_ENDINGS)


def _first_heading(text: str) -> str | None:
    match = re.match(r"\s*#[ \t]+([^\r\n]+)", text)
    return match[1].strip(" #\t") if match else None


def _distinct(found: Iterable[Named], problems: Problems) -> list[Named]:
    """Those whose id no earlier file has; ids that differ by case alone would share an address."""
    first: dict[str, Named] = {}
    for one in found:
        other = first.setdefault(one.id.casefold(), one)
        if other is not one:
            line, column = one.lines.get("id", (1, 1)) if isinstance(one, EditorEvent) else (1, 1)
            problems.error(
                "id-twice",
                f"the id '{one.id}' is {other.path}'s already; give one of the two another",
                one.path,
                line,
                column,
            )
    return list(first.values())


def _check_former(found: Sequence[EditorEvent], problems: Problems) -> list[EditorEvent]:
    """Refuse `formerly` where an old id is in use."""
    taken = {event.id.casefold(): event for event in found}
    good: list[EditorEvent] = []
    for event in found:
        clash = next(((old, taken[old.casefold()]) for old in event.formerly if old.casefold() in taken), None)
        if clash is None:
            taken.update({old.casefold(): event for old in event.formerly})
            good.append(event)
            continue
        old, other = clash
        message = f"'formerly': the id '{old}' is {other.path}'s; an old id leads to one event alone"
        problems.error("id-twice", message, event.path, *event.lines.get("formerly", (1, 1)))
    return good


def _check_links(found: Sequence[EditorEvent], problems: Problems) -> None:
    """Tell `after` and `before` that name no event."""
    known = {event.id for event in found} | {old for event in found for old in event.formerly}
    for event in found:
        for key, links in (("after", event.after), ("before", event.before)):
            for link in links:
                if link.event == event.id:
                    message = f"'{key}': an event does not come {key} itself"
                elif link.event in known or _EXTRACTED.fullmatch(link.event):
                    continue
                else:
                    close = nearest(link.event, known - {event.id})
                    message = f"'{key}': there is no event '{link.event}'" + (
                        f"; did you mean '{close}'?" if close else ""
                    )
                problems.error("unknown-event", message, event.path, link.line, link.column)


def _tell_strays(folder: Path, problems: Problems) -> None:
    """Warn of files in `content/` itself, and of folders there that nothing reads."""
    top = folder / FOLDER
    if not top.is_dir():
        return
    for entry in sorted(top.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith(".") or entry.name in _ROOMS:
            continue
        close = nearest(entry.name, _ROOMS)
        advice = f"did you mean {FOLDER}/{close}?" if close else f"files stand in {', '.join(_ROOMS)}"
        problems.warning("stray-file", f"is not read; {advice}", files.shown(entry, folder))
