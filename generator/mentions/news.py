"""The dates of news, each worked out after the ones before it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.mentions.account import At
from generator.mentions.passages import Passages, in_passing
from generator.mentions.times import Env, Story, Time
from generator.model.mention import Mention, Reading, Sentence, TimexType


def one_by_one(
    reading: Reading, mentions: Sequence[Mention], passages: Passages, silent: frozenset[int], env: Env, at: At
) -> list[Time]:
    """The times of the first mentions of a text that is read as news, each after the ones before it.

    `silent` are mentions that nothing is counted from.
    """
    times = []
    main: tuple[Story, Sentence] | None = None
    for mention in mentions:
        if main is not None and main[1] != mention.sentence:
            env.story, main = main[0], None
        time = at(mention)
        times.append(time)
        if time.period is None or mention.type is TimexType.SET or mention.index in silent:
            continue
        passing = mention.index in passages.naming or in_passing(reading.text, mention, time.period, env.story)
        if mention.index in passages.background:
            # Its own sentence counts from what lies behind, what follows from what was told before.
            if main is None and time.period.unit in env.story.recent:
                main = env.story.copy(), mention.sentence
        elif main is not None:
            main[0].tell(time.period, passing=passing)
        env.story.tell(time.period, passing=passing)
    return times
