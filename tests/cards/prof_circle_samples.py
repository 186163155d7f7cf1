"""Prof-cirkels and their peer consultations, with sample material."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import consultation, contributions, prof_circle
from bot.cards.model import Card, Form
from bot.consultations import OURS, MethodFiles
from bot.domain.consultation import Consultation, ConsultationStage, Contribution, Kind
from bot.domain.generated import Generated
from bot.domain.ids import ConsultationId, ContributionId, OrganisationId, PersonId, ProfCircleId
from bot.domain.place import Place, PlaceKind
from bot.domain.prof_circle import CircleStage, ProfCircle, Rhythm
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Envelope
from bot.texts import Texts

_AT = datetime(2026, 6, 8, 9, tzinfo=UTC)
_DAY = date(2026, 6, 9)
_NAMES = ("Anna", "Bram", "Chris", "Dirk")
_FILES = MethodFiles()
_METHODS = [_FILES.parse(_FILES.source(key)) for key in OURS]
_PLACE = Place("slack", "T1", "G1", PlaceKind.CHANNEL)


def _circle(words: dict[str, str], stage: CircleStage = CircleStage.RUNNING) -> ProfCircle:
    people = tuple(PersonId(number) for number in range(1, 5))
    return ProfCircle(
        ProfCircleId(3), OrganisationId(1), words["question"], "g1", "nl", "Europe/Amsterdam", "NL",
        Rhythm.FORTNIGHTLY, stage, guide=people[0], place=_PLACE, members=people,
    )  # fmt: skip


def _shown(
    words: dict[str, str], stage: CircleStage = CircleStage.RUNNING, **more: bool | str
) -> prof_circle.Shown:
    shown = prof_circle.Shown(_circle(words, stage), _NAMES, "Anna", next=_DAY)
    return replace(shown, **more)  # type: ignore[arg-type] # what a sample says of itself


def _case(words: dict[str, str], position: int = 1) -> Consultation:
    return Consultation(
        ConsultationId(7), OrganisationId(1), ProfCircleId(3), PersonId(1), words["question"], _METHODS[0], position,
        ConsultationStage.RUNNING, _AT, _AT,
    )  # fmt: skip


def _said(words: dict[str, str], *, by_ai: bool = False) -> consultation.Written:
    envelope = Envelope(OrganisationId(1), PersonId(2), shared_at=_AT)
    made = Generated("model", "sample-model", "case-1", _AT) if by_ai else None
    said = Contribution(
        ContributionId(9), envelope, ProfCircleId(3), ConsultationId(7), "questions", words["smaller"], generated=made
    )  # fmt: skip
    return consultation.Written("Bram", said, "Vragen")


PROF_CIRCLES: dict[str, Callable[[Texts, dict[str, str]], Card | Form]] = {
    "prof_circle_overview": lambda t, w: prof_circle.overview(
        [_shown(w, is_in=True, guides=True)], [_shown(w, CircleStage.GATHERING)], [_shown(w)], "channel:G1", t
    ),
    "prof_circle_none": lambda t, _: prof_circle.overview([], [], [], "", t),
    "prof_circle_start": lambda t, _: prof_circle.start_form((), t),
    "prof_circle_invited": lambda t, w: prof_circle.invited(_circle(w), "Anna", w["question"], t),
    "prof_circle_adopted": lambda t, w: prof_circle.adopted(_circle(w), _NAMES, _DAY, t),
    "prof_circle_meeting": lambda t, w: prof_circle.meeting(_circle(w), "Bram", IsoWeek(2026, 24), t),
    "consultation_how": lambda t, _: consultation.how(_METHODS, t),
    "consultation_bring": lambda t, _: consultation.bring_form(_METHODS, 3, t),
    "consultation_round": lambda t, w: consultation.round_card(_case(w), "Anna", _DAY, t),
    "consultation_positions": lambda t, w: consultation.form(_case(w, 4), "", "7:4", (), t),
    "consultation_said": lambda t, w: consultation.written(_said(w), Kind.ASK, t),
    "consultation_said_by_ai": lambda t, w: consultation.written(_said(w, by_ai=True), Kind.ASK, t),
    "consultation_standing": lambda t, w: consultation.standing(
        _case(w), "Anna", _DAY, (_said(w), _said(w, by_ai=True)), t, may_close=True, may_stop=True
    ),
    "consultation_choose": lambda t, w: consultation.choose(_case(w), _DAY, t),
    "consultation_reminder": lambda t, w: consultation.reminder(_case(w), t),
    "contributions_mine": lambda t, w: contributions.mine(
        [
            contributions.Own(one.contribution, f"“{w['question']}”")
            for one in (_said(w), _said(w, by_ai=True))
        ],
        0,
        t,
    ),
    "contributions_take": lambda t, w: contributions.take_form(
        _said(w).contribution, w["smaller"], w["team"], w["team"], t
    ),
    "harvest_asked": lambda t, w: contributions.harvest_asked(_circle(w), "Anna", t.day(_DAY), t),
    "harvest_ended": lambda t, w: contributions.ended(_circle(w), 3, t),
}
