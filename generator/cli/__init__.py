"""The command line: arguments, printing and exit statuses."""

from generator.cli.app import main

__all__ = ["main"]
