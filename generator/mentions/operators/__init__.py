"""The meaning of an expression: a function of its anchor, composed of a few small immutable operators.

Every operator has `at(env)`, which gives a `Time`; what cannot be known is a value with an X in it, not an exception.
`needs` tells which anchor an operator asks for. The same operators serve every language.
"""

from generator.mentions.operators.anchors import Meaning
from generator.mentions.operators.dates import (
    Ending,
    Exactly,
    Focus,
    OfEvent,
    OneOf,
    Ref,
    Seek,
    Shift,
    Today,
    Toward,
    Unknown,
    WinterOf,
    Within,
)
from generator.mentions.operators.lengths import (
    LENGTHS,
    MONTHS,
    Every,
    Lasting,
    Moved,
    Offset,
    Reaching,
    duration_value,
    move,
)
from generator.mentions.operators.parts import (
    About,
    Clock,
    Counterpart,
    Feast,
    Holding,
    Nth,
    NthWeekday,
    PartOf,
    Rest,
    Stretch,
    clock_suffix,
)

__all__ = [
    "LENGTHS",
    "MONTHS",
    "About",
    "Clock",
    "Counterpart",
    "Ending",
    "Every",
    "Exactly",
    "Feast",
    "Focus",
    "Holding",
    "Lasting",
    "Meaning",
    "Moved",
    "Nth",
    "NthWeekday",
    "OfEvent",
    "Offset",
    "OneOf",
    "PartOf",
    "Reaching",
    "Ref",
    "Rest",
    "Seek",
    "Shift",
    "Stretch",
    "Today",
    "Toward",
    "Unknown",
    "WinterOf",
    "Within",
    "clock_suffix",
    "duration_value",
    "move",
]
