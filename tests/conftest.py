"""Fixtures for every test; each kind lives in a module of its own."""

from hypothesis import settings

pytest_plugins = ("tests.chromium", "tests.databases", "tests.goldens", "tests.houses", "tests.operators")

# The same examples on every run, and no clock that a busy machine can fail.
settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")
