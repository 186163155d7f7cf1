"""Cards that come in the course of a week: the invitation to propose, one's own notes, the end of a pause."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from bot.cards import agenda, invitation, my_data, note, pause, question
from bot.cards.model import Card
from bot.domain.ids import NoteId, PersonId
from bot.domain.note import Note
from bot.domain.timetable import IsoWeek
from bot.texts import Texts

_WEEK = IsoWeek(2026, 24)


def _noted(words: dict[str, str]) -> Note:
    at = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)
    return Note(NoteId(1), PersonId(1), None, None, words["thought"], words["insight"], at)


WEEKS: dict[str, Callable[[Texts, dict[str, str]], Card]] = {
    "agenda_given": lambda t, w: agenda.given(t),
    "agenda_in_words": lambda t, w: agenda.in_words(
        [(t.day(date(2026, 6, 15)), t("agenda-kickoff", team=w["team"]))], t
    ),
    "agenda_way_in": lambda t, w: agenda.way_in(
        "https://vita.example.org/wall/enter/abc?to=agenda",
        [(t.day(date(2026, 6, 15)), t("agenda-prof-circle", theme=w["title"]))],
        t,
    ),
    "agenda_empty": lambda t, w: agenda.empty(t),
    "agenda_failed": lambda t, w: agenda.failed(t),
    "my_data_given": lambda t, w: my_data.given(t),
    "my_data_not_given": lambda t, w: my_data.not_given(t),
    "invitation": lambda t, w: invitation.card(_WEEK, t, has_shared=False),
    "invitation_shared": lambda t, w: invitation.card(_WEEK, t, has_shared=True),
    "note_deleted": lambda t, w: note.deleted(t),
    "notes_own": lambda t, w: note.own([_noted(w)], t),
    "notes_own_none": lambda t, w: note.own((), t),
    "question_left_open_earlier": lambda t, w: question.left_open(w["question"], _WEEK, t, weeks_ago=3),
    "pause_back": lambda t, w: pause.back("Anna", w["question"], t),
}
