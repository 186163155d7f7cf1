"""Telling each other how it went, with sample material."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import account, question
from bot.cards.model import Card, Form
from bot.domain.accountability import Commitment, Outcome, Round, Side, Statement
from bot.domain.ids import CommitmentId, OrganisationId, PersonId, RoundId, StatementId, TeamId
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Envelope
from bot.texts import Texts

_ENVELOPE = Envelope(OrganisationId(1), PersonId(1))
_ROUND = Round(
    RoundId(1), OrganisationId(1), TeamId(1), IsoWeek(2026, 26), datetime(2026, 6, 26, 15, 30, tzinfo=UTC)
)
_UNTIL = date(2026, 7, 24)


def _setting(words: dict[str, str], texts: Texts, side: Side = Side.PROFESSIONAL) -> account.Setting:
    other = "Mira" if side is Side.PROFESSIONAL else words["team"]
    readers = question.readers(words["team"], 5, texts)
    return account.Setting(_ROUND, side, other, readers, "Mira", _UNTIL, "Europe/Amsterdam")


def _committed(words: dict[str, str]) -> Commitment:
    return Commitment(
        CommitmentId(3), _ENVELOPE, StatementId(1), Side.MANAGER, words["together"].rstrip("."), _UNTIL
    )


def _told(words: dict[str, str], side: Side) -> Statement:
    answers = {"changed": words["insight"], "commits": words["together"]}
    return Statement(StatementId(1), _ENVELOPE, RoundId(1), side, answers, (words["title"],))


def _shown(words: dict[str, str]) -> account.Shown:
    both = (("Anna", _told(words, Side.PROFESSIONAL)), ("Mira", _told(words, Side.MANAGER)))
    return account.Shown(words["team"], both, own="1", rest="1:4")


ACCOUNTS: dict[str, Callable[[Texts, dict[str, str]], Card | Form]] = {
    "account_invitation": lambda t, w: account.invitation(_setting(w, t), (), t),
    "account_invitation_manager": lambda t, w: account.invitation(
        _setting(w, t, Side.MANAGER), (_committed(w),), t
    ),
    "account_form": lambda t, w: account.form(
        _setting(w, t), (("insight:1", w["insight"]),), {"changed": w["thought"], "items": "insight:1"}, t
    ),
    "account_given": lambda t, w: account.given(_setting(w, t), t),
    "account_ready": lambda t, _: account.ready(t),
    "account_side_by_side": lambda t, w: account.side_by_side((_shown(w),), (), (_committed(w),), t),
    "account_running": lambda t, w: account.side_by_side((), (_setting(w, t),), (), t),
    "account_nothing": lambda t, _: account.side_by_side((), (), (), t),
    "account_settled": lambda t, w: account.settled(replace(_committed(w), outcome=Outcome.DONE), t),
    "account_otherwise": lambda t, w: account.settled(replace(_committed(w), outcome=Outcome.OTHERWISE), t),
    "account_taken_back": lambda t, _: account.taken_back(t),
    "account_no_manager": lambda t, w: account.no_manager(w["team"], t),
}
