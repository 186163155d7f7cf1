"""Keeps conversations from being sent to a tracing service because a variable happens to be set."""

from collections.abc import Mapping

_PREFIXES = ("LANGSMITH_", "LANGCHAIN_TRACING")
_OFF = frozenset({"", "0", "false"})


class TracingRefused(Exception):  # noqa: N818 - named for what is the case
    """A variable asks LangChain to send conversations elsewhere; the message names it and says what to do."""


def refuse_tracing(environ: Mapping[str, str], *, allowed: bool) -> None:
    """Raises `TracingRefused` when tracing variables are set, unless the operator allows it."""
    found = sorted(
        name
        for name, value in environ.items()
        if name.startswith(_PREFIXES) and value.strip().lower() not in _OFF
    )
    if found and not allowed:
        raise TracingRefused(
            f"{', '.join(found)}: with this set, LangChain would send what people write to a tracing service. "
            "Unset it, or set VITA_ALLOW_TRACING=1 if that is what your organisation agreed to."
        )
