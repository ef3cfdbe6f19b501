"""Clauses: found by their marks and verbs, and what each is to its sentence."""
