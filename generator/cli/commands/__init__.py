"""One module a command of `dateline`; each holds its `command`."""
