"""Keeps Slack's library from taking settings out of the environment by itself.

With our own names in it Bolt warns of a second token; with a client id it would keep installs in files of its own.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_OURS = "SLACK_"


@contextmanager
def without_our_settings() -> Iterator[None]:
    """What is made inside sees none of them. No other task runs meanwhile: nothing in it may wait."""
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith(_OURS)}
    try:
        yield
    finally:
        os.environ.update(hidden)
