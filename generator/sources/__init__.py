"""Readers of source formats: files of `seeds/` become `Source` values with text, metadata, hash and blocks."""

from __future__ import annotations

from generator.sources.folder import load_all, load_file

__all__ = ["load_all", "load_file"]
