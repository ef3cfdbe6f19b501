"""Merging: statements joined to events, with the reasons of every join, their ids and their status."""
