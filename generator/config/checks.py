"""Checking the values of `dateline.toml`, each with its mistakes at their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping

from generator.config.addresses import is_base
from generator.config.places import nearest_place
from generator.config.settings import FILE, Config, Extracted, KnownName
from generator.config.words import nearest
from generator.dates import zones
from generator.errors import Problems

_KEYS = (
    "title", "description", "language", "timezone", "base_url", "repository", "licence", "hemisphere", "numeric_dates",
    "publish", "search", "theme", "actors", "places",
)  # fmt: skip
_PUBLISH_KEYS = ("extracted", "possible_conflicts", "reliability", "event_pictures", "map_coasts")
_SEARCH_KEYS = ("engine",)
_ACTOR_KEYS = ("name", "aliases", "kind", "of")
_ACTOR_KINDS = ("country", "organisation", "person", "office")
_PLACE_KEYS = ("name", "aliases", "kind", "of", "lat", "lon")
_SYNONYMS = {
    "license": "licence", "baseurl": "base_url", "base-url": "base_url", "url": "base_url", "lang": "language",
    "time_zone": "timezone", "numeric-dates": "numeric_dates", "repo": "repository",
}  # fmt: skip

_Path = tuple[str, ...]


class Settings:
    """Checks the values of `dateline.toml` one by one."""

    def __init__(self, values: dict[str, object], places: dict[_Path, tuple[int, int]], problems: Problems) -> None:
        self._values = values
        self._places = places
        self._problems = problems

    def config(self) -> Config:
        """The settings; a mistake is told, and its setting has the default."""
        top = self._table(self._values, (), _KEYS, _SYNONYMS)
        publish = self._sub(top, "publish", _PUBLISH_KEYS)
        search = self._sub(top, "search", _SEARCH_KEYS)
        plain = Config()
        extracted = self._choice(publish, ("publish", "extracted"), [kind.value for kind in Extracted])
        return Config(
            title=" ".join((self._text(top, ("title",)) or plain.title).split()),
            description=self._text(top, ("description",)) or "",
            language=self._checked(top, ("language",), _is_language, "a language code such as en or pt-BR")
            or plain.language,
            timezone=self._timezone(top) or plain.timezone,
            base_url=self._address(top, "base_url", slash=True),
            repository=self._address(top, "repository", slash=False),
            licence=self._text(top, ("licence",)),
            southern=self._choice(top, ("hemisphere",), ("northern", "southern")) == "southern",
            numeric_dates=self._choice(top, ("numeric_dates",), ("dmy", "mdy")),
            show_reliability=self._flag(publish, ("publish", "reliability")),
            extracted=Extracted(extracted) if extracted else plain.extracted,
            possible_conflicts=self._flag(publish, ("publish", "possible_conflicts")),
            event_pictures=self._flag(publish, ("publish", "event_pictures")),
            map_coasts=self._flag(publish, ("publish", "map_coasts"), default=True),
            search=self._choice(search, ("search", "engine"), ("own", "pagefind")) or plain.search,
            theme=self._theme(top),
            actors=self._names(top, "actors", _ACTOR_KEYS, _ACTOR_KINDS),
            places=self._names(top, "places", _PLACE_KEYS, (*_ACTOR_KINDS, "place")),
            set_at=self._places,
        )

    def _error(self, code: str, message: str, path: _Path) -> None:
        self._problems.error(code, message, FILE, *nearest_place(self._places, path))

    def _table(
        self, table: Mapping[str, object], path: _Path, known: Collection[str], synonyms: Mapping[str, str]
    ) -> dict[str, object]:
        """The table with its unknown keys told and left out, and synonyms under their right names."""
        good: dict[str, object] = {}
        for key, value in table.items():
            right = synonyms.get(key, key)
            if right not in known:
                close = nearest(key, known)
                advice = f"did you mean '{close}'?" if close else f"known are {', '.join(sorted(known))}"
                self._error(
                    "unknown-key", f"there is no setting '{'.'.join((*path[:1], key))}'; {advice}", (*path, key)
                )
            else:
                if right != key:
                    line, column = self._places.get((*path, key), (1, 1))
                    self._places.setdefault((*path, right), (line, column))
                    advice = f"'{key}' is read as '{right}'; write '{right}'"
                    self._problems.warning("key-synonym", advice, FILE, line, column)
                good[right] = value
        return good

    def _sub(self, top: Mapping[str, object], name: str, known: Collection[str]) -> dict[str, object]:
        value = top.get(name, {})
        if isinstance(value, dict):
            return self._table(value, (name,), known, {})
        self._error("wrong-type", f"'{name}' is a table: write [{name}] on a line of its own", (name,))
        return {}

    def _text(self, table: Mapping[str, object], path: _Path) -> str | None:
        value = table.get(path[-1])
        if value is None or isinstance(value, str):
            return (value or "").strip() or None
        self._error("wrong-type", f"'{'.'.join(path)}' takes a text in quotation marks", path)
        return None

    def _flag(self, table: Mapping[str, object], path: _Path, *, default: bool = False) -> bool:
        value = table.get(path[-1], default)
        if isinstance(value, bool):
            return value
        self._error("wrong-type", f"'{'.'.join(path)}' takes true or false, without quotation marks", path)
        return default

    def _choice(self, table: Mapping[str, object], path: _Path, values: Collection[str]) -> str | None:
        text = self._text(table, path)
        if text is None or text in values:
            return text
        close = nearest(text, values)
        advice = f"did you mean '{close}'?" if close else "it is one of " + ", ".join(values)
        self._error("unknown-value", f"'{text}' is no {path[-1]}; {advice}", path)
        return None

    def _checked(self, table: Mapping[str, object], path: _Path, fits: Callable[[str], bool], what: str) -> str | None:
        text = self._text(table, path)
        if text is None or fits(text):
            return text
        self._error("unknown-value", f"'{path[-1]}': '{text}' is not {what}", path)
        return None

    def _timezone(self, top: Mapping[str, object]) -> str | None:
        text = self._text(top, ("timezone",))
        try:
            if text is not None:
                zones.zone(text)
        except zones.ZoneError as error:
            self._error("bad-timezone", str(error), ("timezone",))
            return None
        return text

    def _address(self, top: Mapping[str, object], key: str, *, slash: bool) -> str | None:
        text = self._checked(top, (key,), is_base, "a web address of the form https://host/path, without ? or #")
        return text and text.rstrip("/") + ("/" if slash else "")

    def _theme(self, top: Mapping[str, object]) -> dict[str, str]:
        """The theme's options, whatever they are called: each a text, a number, true or false."""
        value = top.get("theme", {})
        if not isinstance(value, dict):
            self._error("wrong-type", "'theme' is a table: write [theme] on a line of its own", ("theme",))
            return {}
        options: dict[str, str] = {}
        for key, option in value.items():
            if isinstance(option, bool):
                options[key] = "true" if option else "false"
            elif isinstance(option, str | int | float):
                options[key] = str(option)
            else:
                self._error("wrong-type", f"'theme.{key}' takes a text, a number, true or false", ("theme", key))
        return options

    def _names(
        self, top: Mapping[str, object], name: str, known: Collection[str], kinds: Collection[str]
    ) -> tuple[KnownName, ...]:
        value = top.get(name, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self._error("wrong-type", f"'{name}' is a list of tables: write [[{name}]] above each", (name,))
            return ()
        found: list[KnownName] = []
        for number, entry in enumerate(value):
            path = (name, str(number))
            table = self._table(entry, path, known, {"alias": "aliases"})
            title = self._text(table, (*path, "name"))
            if title is None:
                self._error("missing-key", f"[[{name}]] needs a 'name'", path)
                continue
            if any(title == other.name for other in found):
                self._error("duplicate-name", f"'{title}' stands in [[{name}]] twice; join the two", path)
                continue
            found.append(
                KnownName(
                    title,
                    self._texts(table, (*path, "aliases")),
                    self._choice(table, (*path, "kind"), kinds),
                    self._text(table, (*path, "of")),
                    self._degrees(table, (*path, "lat"), 90),
                    self._degrees(table, (*path, "lon"), 180),
                )
            )
        return tuple(found)

    def _texts(self, table: Mapping[str, object], path: _Path) -> tuple[str, ...]:
        members = [value] if isinstance(value := table.get(path[-1], []), str) else value
        if isinstance(members, list) and all(isinstance(member, str) for member in members):
            return tuple(member.strip() for member in members if member.strip())
        self._error("wrong-type", f"'{path[-1]}' takes a list of texts", path)
        return ()

    def _degrees(self, table: Mapping[str, object], path: _Path, limit: int) -> float | None:
        value = table.get(path[-1])
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool) and -limit <= value <= limit:
            return float(value)
        self._error("bad-number", f"'{path[-1]}' is a number from -{limit} to {limit}", path)
        return None


def _is_language(text: str) -> bool:
    return re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", text) is not None
