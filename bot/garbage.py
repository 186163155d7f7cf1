"""How often Python looks for garbage: seldom, and never again through what a process was made of.

A full collection goes through every object there is and lets nobody else work meanwhile, neither an answer nor the
event loop: 325 ms of a tick over 1,500 schedules, in which all that was found was what imports had made.
"""

import gc


def is_seldom() -> None:
    """From the first line on: imports make half a million objects and hardly any garbage.

    Looking for it takes a fifth of the start.
    """
    gc.set_threshold(50_000, 20, 50)


def is_only_new() -> None:
    """What is there now stays: no collection needs to go through it again."""
    gc.freeze()
