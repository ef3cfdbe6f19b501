"""Syntax: words, verb groups and clauses of a sentence, found in a few passes without a parse tree."""
