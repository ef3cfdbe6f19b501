"""Reading an expression once more against a date told before it, where that date is known better than its text has it.

"Ten days later" after "a year ago this week" is some day of a week, until somebody tells on which day of the week
before it happened.
"""

from __future__ import annotations

from generator.mentions.periods import Period
from generator.mentions.resolver import Settings
from generator.mentions.times import Env, Story
from generator.model.mention import AnchorKind, Mention
from generator.model.time import Day, Interval

_USUAL = Settings()


def recount(mention: Mention, told: Day, settings: Settings = _USUAL) -> Interval | None:
    """The days that a mention means, had the date told before it been the day `told`.

    `None` where it is not read against a date told before it, or has no place on the calendar with both ends.
    """
    if mention.anchor is not AnchorKind.NARRATIVE:
        return None
    story = Story()
    story.tell(Period("day", told))
    env = Env(None, story, mention.tense, southern=settings.southern, sunday=settings.sunday_weeks)
    days = mention.meaning.at(env).days
    if days is None or days[0] is None or days[1] is None:
        return None
    return Interval(*days)
