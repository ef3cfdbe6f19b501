"""Tokens: words of a sentence with their places and coarse parts of speech."""

from generator.events.syntax.tokens.splitting import Token
from generator.events.syntax.tokens.tagging import tokenize

__all__ = ["Token", "tokenize"]
