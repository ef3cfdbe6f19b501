"""Matching: whether two tellings are of one event, and which tellings are worth comparing at all."""
