"""Assertions: who says a thing, how sure they are, and whether it stands: speaker, status, claim, doubt and outcome."""
