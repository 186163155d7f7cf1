"""How often Python looks for garbage: seldom, and never again through what a process was made of.

A full collection goes through every object there is and lets nobody else work meanwhile, neither an answer nor the
event loop: 325 ms of a tick over 1,500 schedules, in which all that was found was what imports had made.
"""

import gc

_A_START = 1_000_000
"""Objects: twice what imports make. Looking for garbage among them takes a tenth of the start, and there is none."""

_OFTEN_ENOUGH = 50_000


def is_seldom() -> None:
    """From the first line on."""
    gc.set_threshold(_A_START, 20, 50)


def is_only_new() -> None:
    """What is there now stays, and no collection needs to go through it again. For whoever serves from now on."""
    gc.freeze()
    gc.set_threshold(_OFTEN_ENOUGH, 20, 50)
