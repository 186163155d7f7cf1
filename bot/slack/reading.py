"""Payloads that Slack does not send: whatever reads one says so in one way, so that it can be acked and dropped."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Unreadable(ValueError):  # noqa: N818 - a fact about a payload
    """Not the shape that Slack documents. It would not be another one the next time, so Slack need not repeat it."""


def reads(reader: Callable[P, T]) -> Callable[P, T]:
    """Makes `Unreadable` of what goes wrong in a reader of payloads; it holds no word of the payload."""

    @wraps(reader)
    def careful(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return reader(*args, **kwargs)
        except (LookupError, TypeError, AttributeError, ValueError) as error:
            raise Unreadable(type(error).__name__) from error

    return careful
