"""A decision's file: what an editor made of one thing that the program drew."""

from __future__ import annotations

from generator.errors import Problems
from generator.model.event import Decision, DecisionKind, Status
from generator.sources import ids
from generator.sources.fields import Fields
from generator.sources.frontmatter import Parts
from generator.sources.yaml import Table, Text

_KINDS = tuple(kind.value for kind in DecisionKind)
KEYS = (*_KINDS, "event", "by", "reason", "date")
SYNONYMS = {"events": "event", "editor": "by", "because": "reason", "why": "reason"}


def read(parts: Parts, path: str, problems: Problems) -> Decision | None:
    """The decision of one file, or `None` and a problem where it does not say what is decided.

    One of `accept`, `hide`, `merge`, `apart`, `ruling` with the ids it is on, or `status` with `event`; `by`, `reason`,
    and optionally `date`.
    """
    fields = Fields(parts.table, problems)
    fields.check_keys(KEYS, SYNONYMS)
    for key in ("by", "reason"):
        if fields.text(key) is None and fields.node(key) is None:
            fields.error("missing-key", f"a decision needs '{key}'", fields.mark(key))
    told = [kind for kind in DecisionKind if fields.node(kind.value) is not None]
    if len(told) != 1:
        which = " and ".join(f"'{kind}'" for kind in told)
        message = f"a file holds one decision, here are {which}; write each into its own" if told else (
            "nothing is decided here; write one of " + ", ".join(_KINDS)
        )  # fmt: skip
        fields.error("decision-unclear", message, fields.mark(told[1].value if told else ""))
        return None
    kind = told[0]
    status = _status(fields) if kind is DecisionKind.STATUS else None
    targets = _targets(fields, kind)
    if not targets or (kind is DecisionKind.STATUS and status is None):
        return None
    return Decision(
        path, kind, targets, fields.text("by") or "", fields.text("reason") or "", status, parts.text.strip(),
        fields.stamp("date"),
    )  # fmt: skip


def _status(fields: Fields) -> Status | None:
    node = fields.table.values["status"]
    return _inner(node, fields).choice("status", Status) if isinstance(node, Table) else fields.choice("status", Status)


def _inner(node: Table, fields: Fields) -> Fields:
    """`status: {event: ID, status: postponed}`."""
    inner = Fields(node, fields.problems)
    inner.check_keys(("event", "status"))
    return inner


def _targets(fields: Fields, kind: DecisionKind) -> tuple[str, ...]:
    holder, key = fields, kind.value
    if kind is DecisionKind.STATUS:
        node = fields.table.values["status"]
        holder, key = (Fields(node, fields.problems) if isinstance(node, Table) else fields), "event"
    found: list[str] = []
    for member in holder.nodes(key):
        if isinstance(member, Text) and ids.is_id(member.text.strip()):
            found.append(member.text.strip())
        else:
            fields.error("bad-id", f"'{kind.value}' takes ids", member.mark)
    least = 2 if kind in {DecisionKind.MERGE, DecisionKind.APART} else 1
    if len(set(found)) < least:
        needed = "the ids of two events or more" if least == 2 else f"an id in '{key}'"
        fields.error("missing-key", f"'{kind.value}' needs {needed}", fields.mark(kind.value))
        return ()
    return tuple(dict.fromkeys(found))
