"""Follows Prof-cirkels by the clock: their meetings, and the rounds of the consultations that they hold."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Appointment, Books
from bot.cards import prof_circle as cards
from bot.domain.consultation import ConsultationStage
from bot.domain.ids import ConsultationId, ProfCircleId
from bot.domain.prof_circle import CircleStage, ProfCircle
from bot.domain.timetable import IsoWeek, Occurrence, following
from bot.ports import Bell, Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.adopt_prof_circle import FIRST, to_the_circle
from bot.usecases.ask_vita_along import WriteAlong
from bot.usecases.calendar import calendar_for
from bot.usecases.consult import Held, close_round, close_when_complete, keep, remind, stop
from bot.usecases.end_prof_circle import HARVEST, ends
from bot.usecases.prof_circles import guide_again, guided, names_of

BATCH = 100
_WEEKS_AHEAD = 60
"""So far ahead a meeting is looked for, when whole weeks are free."""


@dataclass(frozen=True, slots=True)
class FollowProfCircles:
    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    write_along: WriteAlong

    async def __call__(self) -> int:
        """Handles all that is due; gives the number."""
        handled = await self.write_along()
        while count := await self.store.transact(Purpose.CYCLE, self._batch):
            handled += count
        if handled:
            self.bell.ring()
        return handled

    def _batch(self, books: Books) -> int:
        now = self.clock.now()
        meetings = books.schedules.appointments("prof_circle", now, BATCH)
        terms = books.schedules.appointments("consultation", now, BATCH)
        books.schedules.rest([each.id for each in (*meetings, *terms)])
        for each in meetings:
            self._meet(books, each, now)
        for each in terms:
            self._look(books, each, now)
        return len(meetings) + len(terms)

    def _meet(self, books: Books, appointment: Appointment, now: datetime) -> None:
        """Whoever began it guides first, then the guiding goes round; while a consultation runs its rounds are what the circle does."""
        circle = books.prof_circles.get(appointment.organisation_id, ProfCircleId(appointment.number))
        if appointment.occurrence.startswith(f"{HARVEST}:"):
            ends(books, appointment, now)
            return
        if circle is None or circle.stage is not CircleStage.RUNNING or circle.place is None:
            return
        this = IsoWeek.parse(appointment.occurrence.split(":")[1])
        coming = self._after(circle, this, now)
        books.schedules.appoint(
            circle.organisation_id, "prof_circle", circle.id, "meeting", coming.key, coming.due
        )
        if books.consultations.running(circle.organisation_id, circle.id) is not None:
            return
        is_first = appointment.occurrence.endswith(f":{FIRST}")
        circle = guided(books, circle, now) if is_first else guide_again(books, circle, now)
        guide = names_of(books, circle.organisation_id, (circle.guide,) if circle.guide else ())
        texts = texts_in(circle.language)
        card = cards.meeting(circle, guide[0] if guide else "—", this, texts, is_first=is_first)
        key = f"prof-circle:{circle.id}:{appointment.occurrence}"
        if circle.place is not None:
            books.outbox.put(to_the_circle(circle, circle.place, key, card), now)

    def _after(self, circle: ProfCircle, this: IsoWeek, now: datetime) -> Occurrence:
        """The next one that is still to come; after a long rest nothing is caught up."""
        calendar, rule = calendar_for(self.free_days, circle, now), circle.rhythm.rule
        for _ in range(_WEEKS_AHEAD):
            coming = following(rule, this, circle.pattern, calendar, circle.timezone)
            if coming.due > now and not coming.skipped:
                return coming
            this = coming.week
        return coming

    def _look(self, books: Books, appointment: Appointment, now: datetime) -> None:
        found = books.consultations.get(appointment.organisation_id, ConsultationId(appointment.number))
        circle = books.prof_circles.get(appointment.organisation_id, found.prof_circle_id) if found else None
        if found is None or circle is None:
            return
        one, (what, _, position) = Held(circle, found), appointment.occurrence.partition(":")
        is_this_round = found.is_running and position == str(found.position)
        if found.is_running and found.owner not in circle.members:
            stop(books, one, now)
        elif what == "remind" and is_this_round:
            remind(books, one, now)
        elif what == "end" and is_this_round:
            close_round(books, one, now, self.free_days)
        elif what == "look" and found.is_running:
            close_when_complete(books, one, now, self.free_days)
        elif what == "choose" and found.stage is ConsultationStage.CHOOSING:
            ended = replace(found, stage=ConsultationStage.ENDED)
            if books.consultations.move(found, ended):
                keep(books, one, (), now)
