"""Kinds of arguments that several commands take."""

from __future__ import annotations

import re

import click

from generator.dates import days
from generator.model.time import Day

_DAY = re.compile(r"(?P<year>\d{4}|[+-]\d{4,})-(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII)


def day(text: str) -> Day:
    """A calendar day as ISO 8601 has it; years outside 1–9999 carry a sign."""
    found = _DAY.fullmatch(text)
    if found is None:
        raise click.BadParameter(f"{text!r} is not a day; write it as 2024-08-06")
    try:
        return days.ordinal(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise click.BadParameter(f"the calendar has no {text}") from error


def address(_context: click.Context, _parameter: click.Parameter, text: str | None) -> str | None:
    """A site's address; an empty one stands for none, whatever the settings say."""
    from generator.config import is_base  # noqa: PLC0415 - a command imports what it needs when it runs

    if text and not is_base(text):
        raise click.BadParameter(f"{text!r} is not a web address of the form https://host/path, without ? or #")
    return text


AS_OF = click.option("--as-of", type=day, metavar="DATE", help="The day that plans and embargoes are judged against.")
JOBS = click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that read sources.")
STRICT = click.option("--strict", is_flag=True, help="Let warnings fail.")
BASE_URL = click.option(
    "--base-url", metavar="URL", callback=address, help="Where the site will stand (default: dateline.toml's)."
)
DRAFTS = click.option("--drafts", is_flag=True, help="Include drafts and events under an embargo.")
