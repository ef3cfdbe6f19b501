"""The settings of a site: `dateline.toml`."""

from __future__ import annotations

from generator.config.addresses import is_base, is_web_address
from generator.config.loading import load
from generator.config.settings import FILE, Config, Extracted, KnownName
from generator.config.words import control_character, nearest

__all__ = [
    "FILE", "Config", "Extracted", "KnownName", "control_character", "is_base", "is_web_address", "load", "nearest",
]  # fmt: skip
