"""Events: statements drafted from dated clauses, their status, names and citations, and the joining of them.

`draft` makes statements of one source, `merge` joins those of all sources with the editors' events, `cite` and
`cite_editor` make what a page shows of the words behind them.
"""

from generator.events.citing import cite, cite_editor
from generator.events.drafting.statements import draft
from generator.events.merging.joining import merge
from generator.events.names import Names
from generator.events.terms import Terms

__all__ = ["Names", "Terms", "cite", "cite_editor", "draft", "merge"]
