"""Drafting: the statements that one source tells, each with its title, status, names, kind and date."""
