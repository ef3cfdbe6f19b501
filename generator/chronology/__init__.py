"""The network of dates: unknown publication dates, narrowed bounds, order and contradictions."""

from generator.chronology.arrange import arrange
from generator.chronology.order import most_told
from generator.chronology.publication import infer_publication

__all__ = ["arrange", "infer_publication", "most_told"]
