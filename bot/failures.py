"""Any exception becomes a card for people and one log record with an incident id; nobody reads a stack trace.

Called in five places only: Bolt's error hook, the Teams edge, the page middleware, the job and turn runner,
and `__main__`.
"""

import logging
import secrets

from bot.cards import refusal
from bot.cards.model import Card
from bot.domain.errors import Refusal
from bot.texts import texts_in

_LOG = logging.getLogger("vita.failures")


def card_for(error: BaseException, language: str) -> Card:
    """The friendly card: a rule's own sentence, or our fault with the code of the incident."""
    if isinstance(error, Refusal):
        return refusal.card(error, texts_in(language))
    return refusal.failure(record(error), texts_in(language))


def record(error: BaseException, doing: str = "") -> str:
    """Logs the exception, by type and place in the code, and gives the incident id.

    The exception's own words stay out: they may quote what somebody wrote.
    """
    incident = f"V-{secrets.token_hex(3).upper()}"
    origin = _origin(error)
    _LOG.error(
        "%s: %s at %s",
        incident,
        type(error).__name__,
        origin,
        extra={"incident": incident, "error": type(error).__name__, "at": origin, "doing": doing},
    )
    return incident


def _origin(error: BaseException) -> str:
    """File and line of our own innermost frame, or the innermost at all."""
    trace, found = error.__traceback__, "unknown"
    while trace is not None:
        code = trace.tb_frame.f_code
        name = trace.tb_frame.f_globals.get("__name__", "")
        if found == "unknown" or name.split(".")[0] in {"bot", "storage", "scheduler", "prompts"}:
            found = f"{name}:{code.co_name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
