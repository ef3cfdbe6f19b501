"""Messages of a reasoning in the words of a site's language: its catalogue's sentences, its dates by CLDR."""

from __future__ import annotations

from dataclasses import dataclass

from generator import interface
from generator.model.message import Dates, Field, Message, Said
from generator.pages import units
from generator.pages.dates import DateWriter, Known

_ISOLATED = "\u2068{}\u2069"
"""Words within a sentence from right to left, kept from mixing with it (Unicode's first strong isolate)."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Says messages in one language."""

    words: interface.Catalogue
    writer: DateWriter

    @classmethod
    def of(cls, language: str) -> Teller:
        """The teller of a site's language."""
        return cls(interface.load(language), DateWriter.of(language))

    def say(self, said: Said | Dates) -> str:
        """A message in the catalogue's language, English as the message itself has it; other words as they are."""
        if isinstance(said, str) or self.words.language.partition("-")[0] == interface.SOURCE:
            return str(said)
        if isinstance(said, Dates):
            return self._dates(said)
        values = {name: self._field(value) for name, value in said.fields.items()}
        if said.plural is not None:
            num = said.fields["num"]
            return self.words.ngettext(said.text, said.plural, **{**values, "num": num})  # type: ignore[arg-type]
        if said.context is not None:
            return self.words.pgettext(said.context, said.text, **values)
        return self.words.gettext(said.text, **values)

    def _field(self, value: Field) -> str:
        match value:
            case Message() | Dates():
                return self.say(value)
            case int():
                return self.writer.calendar.number(value)
            case _:
                return _ISOLATED.format(value) if self.writer.calendar.locale.text_direction == "rtl" else value

    def _dates(self, dates: Dates) -> str:
        """The days, with those of the week where they are wanted and it is no whole month or year."""
        both, calendar = dates.span.begin, self.writer.calendar
        if dates.span.begin != dates.span.end:
            return self.writer.write(Known(dates.span)).text
        if dates.weekdays and both.earliest is not None and both.latest is not None:
            if both.exact is not None:
                return calendar.day_of_week(both.exact)
            if units.of(both) is None:
                return calendar.days_of_week(both.earliest, both.latest)
        return self.writer.interval(both).text
