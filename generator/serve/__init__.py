"""The preview: builds into a private folder, watches what an editor saves, and shows it in the browser."""

from generator.serve.preview import serve

__all__ = ["serve"]
