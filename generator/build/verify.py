"""The first invariant, checked at every build: a citation's words are the source's words.

What fails here is a fault of the program, not of the editor's files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.errors import DatelineError
from generator.model.chronology import DatedEvent
from generator.model.event import Citation, Origin
from generator.model.source import Publish, Source

LONGEST = 300
"""Most characters of a source's text that one citation publishes, context included."""


def verify(events: Iterable[DatedEvent], sources: Mapping[str, Source]) -> None:
    """Raise `DatelineError` with every broken citation of these events."""
    broken = [fault for event in events for fault in _faults(event, sources)]
    if broken:
        raise DatelineError("a citation does not hold, which is a fault of this program: " + "; ".join(broken))


def _faults(dated: DatedEvent, sources: Mapping[str, Source]) -> Iterator[str]:
    name = dated.event.id
    if dated.event.origin is not Origin.EDITOR and not dated.citations:
        yield f"{name} was drawn from a source and cites none"
    for citation in dated.citations:
        yield from (f"{name}: {fault}" for fault in _citation_faults(citation, sources))
        # How much an editor quotes is the editor's own fault, told as an error at its place before this.
        if dated.event.editor is None and is_too_long(citation, sources):
            yield f"{name}: more than {LONGEST} characters of {citation.source} are published at once"


def _citation_faults(citation: Citation, sources: Mapping[str, Source]) -> Iterator[str]:
    if citation.source is None:
        if citation.verified or (citation.start, citation.end, citation.sha256) != (None, None, None):
            yield f"{citation.url} was checked against nothing and says otherwise"
        return
    source = sources.get(citation.source)
    if source is None:
        yield f"there is no source {citation.source}"
        return
    if citation.sha256 != source.sha256:
        yield f"the hash of {source.id} is not that of its text"
    if citation.quote is None:
        return
    if citation.start is None or citation.end is None:
        yield f"a quote of {source.id} has no place"
        return
    start, end = citation.start, citation.end
    if not (0 <= start <= end <= len(source.text)) or source.text[start:end] != citation.quote:
        yield f"{source.id} does not hold {citation.quote!r} from {start} to {end}"
    before = source.text[max(0, start - len(citation.prefix)) : start]
    if before != citation.prefix or not source.text.startswith(citation.suffix, end):
        yield f"the context of {citation.quote!r} is not that of {source.id}"


def is_too_long(citation: Citation, sources: Mapping[str, Source]) -> bool:
    """Whether a citation publishes more of a text in seeds/ than its source allows."""
    source = sources.get(citation.source or "")
    if source is None or source.metadata.publish is Publish.FULL:
        return False
    return len(citation.prefix) + len(citation.quote or "") + len(citation.suffix) > LONGEST
