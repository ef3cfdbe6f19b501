"""dateline: from source texts and an editor's Markdown to a cited timeline.

The package is an application: its command line is `generator.cli`. The rooms, from the ground floor up, are described
in `docs/architecture.md`; a contract checked in CI keeps each from importing the ones above it.
"""

__version__ = "0.1.0"
