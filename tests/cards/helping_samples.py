"""Requests to think along, and Prof-cirkels beside them, with sample material."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.cards import friend, help_request, overview, question
from bot.cards.model import Card, Form
from bot.domain.help_request import HelpRequest
from bot.domain.ids import HelpRequestId, OrganisationId, PersonId
from bot.domain.visibility import Envelope
from bot.domain.wall import SharedKey
from bot.texts import Texts
from tests.cards.prof_circle_samples import PROF_CIRCLES
from tests.cards.proposal_samples import a_proposal

_AT = datetime(2026, 6, 8, 9, tzinfo=UTC)


def _request(words: dict[str, str], kind: str = "question") -> HelpRequest:
    envelope = Envelope(OrganisationId(1), PersonId(1))
    return HelpRequest(HelpRequestId(4), envelope, SharedKey(kind, 12), words["question"])


def _readers(words: dict[str, str], texts: Texts) -> str:
    return question.readers(words["team"], 5, texts)


HELPING: dict[str, Callable[[Texts, dict[str, str]], Card | Form]] = {
    "friend_questions": lambda t, w: friend.questions(a_proposal(w), (w["question"], w["smaller"]), "", t),
    "friend_writing": lambda t, _: friend.writing(t),
    "helping_for_team": lambda t, w: help_request.for_team(_request(w), "Anna", t),
    "helping_for_team_proposal": lambda t, w: help_request.for_team(_request(w, "proposal"), "Anna", t),
    "helping_closed": lambda t, w: help_request.for_team(replace(_request(w), closed_at=_AT), "Anna", t),
    "helping_asked": lambda t, w: help_request.asked(_request(w), w["team"], _readers(w, t), t),
    "helping_name": lambda t, w: help_request.looks_like_a_name(("mevrouw Voorbeeld",), "question:12", t),
    "helping_thread": lambda t, w: help_request.in_thread("Bram", "Anna", t, is_first=True),
    "helping_told": lambda t, w: help_request.somebody_helps(_request(w), "Bram", t),
    "helping_question_saved": lambda t, w: question.saved(
        w["question"], "", t, number=12, would_read=_readers(w, t)
    ),
    "helping_from_own_page": lambda t, w: overview.card(
        overview.Overview(w["team"], "", w["question"], "question:12", _readers(w, t)), t
    ),
    "helping_on_own_page": lambda t, w: overview.card(
        overview.Overview(w["team"], "", w["question"], asks=(overview.OwnAsk("4", w["question"]),)), t
    ),
    **PROF_CIRCLES,
}
