"""The network of dates: unknown publication dates, narrowed bounds, order and contradictions."""
