"""The end of a Prof-cirkel: everybody writes a harvest, Vita lays it before the circle, and its place is free again."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Appointment, Books
from bot.cards import contributions as cards
from bot.domain.consultation import Contribution
from bot.domain.errors import Refusal
from bot.domain.ids import ContributionId, PersonId, ProfCircleId
from bot.domain.prof_circle import CircleStage, ProfCircle
from bot.domain.timetable import days_from, local_day, moment
from bot.domain.visibility import Envelope, Viewer, Visibility
from bot.ports import Bell, Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.adopt_prof_circle import to_the_circle
from bot.usecases.calendar import calendar_for
from bot.usecases.missing import missing
from bot.usecases.prof_circles import own_circle
from bot.usecases.recognise import Defaults, recognised

HARVEST_DAYS = 5
"""Working days in which everybody can write what they take with them."""

HARVEST = "harvest"


@dataclass(frozen=True, slots=True)
class EndProfCircle:
    """`value` is the number of the circle."""

    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """For whoever guides (`prof-circle-guide`), and not while a consultation runs (`consultation-running`)."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present, now = recognised(books, act.by, act.place, self.defaults), self.clock.now()
        circle = own_circle(books, present, act.value)
        if circle.guide != present.person.id:
            raise Refusal("prof-circle-guide")
        if circle.stage is not CircleStage.RUNNING or circle.place is None:
            raise Refusal("consultation-no-place")
        organisation = circle.organisation_id
        if books.consultations.running(organisation, circle.id) is not None:
            raise Refusal("consultation-running")
        calendar = calendar_for(self.free_days, circle, now)
        day = days_from(local_day(now, circle.timezone), HARVEST_DAYS, circle.pattern, calendar)
        books.prof_circles.set_stage(organisation, circle.id, CircleStage.HARVEST)
        over = moment(day, circle.pattern.ends, circle.timezone)
        books.schedules.appoint(organisation, "prof_circle", circle.id, "meeting", f"{HARVEST}:end", over)
        texts = texts_in(circle.language)
        card = cards.harvest_asked(circle, present.person.name, texts.day(day), texts)
        books.outbox.put(to_the_circle(circle, circle.place, f"{circle.subject}:harvest", card), now)
        books.audit.note(organisation, present.person.id, "end-prof-circle", circle.subject, now)
        return cards.rounding_off(texts_in(present.person.language))


@dataclass(frozen=True, slots=True)
class BringHarvest:
    """`value` is the number of the circle."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`prof-circle-gone`) where nothing is being rounded off; sent twice it stands there once."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present, now = recognised(books, act.by, act.place, self.defaults), self.clock.now()
        circle, texts = own_circle(books, present, act.value), texts_in(present.person.language)
        if circle.stage is not CircleStage.HARVEST or circle.place is None:
            raise Refusal("prof-circle-gone")
        form = cards.harvest_form(circle, texts)
        if act.answers is None:
            return form
        errors = missing(form, act.answers, texts)
        if errors:
            return replace(form, errors=errors)
        if books.inbox.once(circle.organisation_id, act.key, now):
            envelope = Envelope(
                circle.organisation_id, present.person.id, Visibility.PROF_CIRCLE, shared_at=now
            )  # fmt: skip
            words = act.answers["text"].strip()
            made = Contribution(ContributionId(0), envelope, circle.id, None, HARVEST, words)
            made = replace(made, id=books.consultations.contribute(made, now))
            card = cards.harvested(present.person.name, made, texts_in(circle.language))
            books.outbox.put(to_the_circle(circle, circle.place, made.subject, card, made.subject), now)
        return cards.harvest_given(texts)


def ends(books: Books, appointment: Appointment, now: datetime) -> None:
    """The harvest is over."""
    circle = books.prof_circles.get(appointment.organisation_id, ProfCircleId(appointment.number))
    if circle is None or circle.stage is not CircleStage.HARVEST:
        return
    _say_the_end(books, circle, now)
    books.prof_circles.set_stage(circle.organisation_id, circle.id, CircleStage.ENDED)


def _say_the_end(books: Books, circle: ProfCircle, now: datetime) -> None:
    if circle.place is None:
        return
    eyes = Viewer(circle.organisation_id, PersonId(0), in_private=False, prof_circles=frozenset({circle.id}))
    said = books.consultations.contributions(eyes, circle.id, None)
    card = cards.ended(circle, len(said), texts_in(circle.language))
    books.outbox.put(to_the_circle(circle, circle.place, f"{circle.subject}:ended", card), now)
