"""Attaching: what a date dates, be it the verb of its clause or a happening that a noun phrase names."""
