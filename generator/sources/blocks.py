"""Blocks."""

from __future__ import annotations

import re

from generator.model.source import Block, BlockKind


def divide(text: str) -> tuple[Block, ...]:
    """Blocks of a text."""
    return tuple(Block(m.start(), m.end(), BlockKind.BODY) for m in re.finditer(r"\S[^\r\n]*(?<=\S)", text))
