"""What all tests share."""

from hypothesis import settings

# No deadlines, since a machine may be busy; derandomised, so that a run depends on nothing but the code.
settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")
