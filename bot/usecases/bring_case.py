"""Brings a case to a Prof-cirkel: what is brought is the first round of a peer consultation."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books
from bot.cards import consultation as cards
from bot.domain.consultation import (
    FEWEST,
    Consultation,
    ConsultationStage,
    Method,
)
from bot.domain.errors import Refusal
from bot.domain.ids import ConsultationId
from bot.domain.place import Place
from bot.domain.prof_circle import CircleStage, ProfCircle, check_place
from bot.ports import (
    Bell,
    Clock,
    FreeDays,
    Messenger,
    Methods,
    NotPosted,
    PlaceGone,
    Purpose,
    Store,
    Uncertain,
)
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.consult import (
    Held,
    due_of,
    lay_before,
    open_round,
    written_by,
)
from bot.usecases.missing import missing
from bot.usecases.prof_circles import own_circle
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.seen_names import SURE, again, names_seen


@dataclass(frozen=True, slots=True)
class BringCase:
    """`value` is the number of the circle, behind a seen warning for names with `:sure`."""

    store: Store
    clock: Clock
    bell: Bell
    messenger: Messenger
    methods: Methods
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`consultation-running`) a second one, (`consultation-few`) with fewer than three in the circle.

        Before the form opens it is looked at anew who reads the place: it may have been opened since it was taken.
        """
        if act.answers is None:
            place = await self.store.transact(Purpose.CYCLE, lambda books: self._place(books, act))
            await self._check_readers(place)
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _place(self, books: Books, act: Act) -> Place | None:
        present = recognised(books, act.by, act.place, self.defaults)
        return own_circle(books, present, act.value).place

    async def _check_readers(self, place: Place | None) -> None:
        if place is None:
            return
        try:
            check_place(place, await self.messenger.readers(place))
        except (NotPosted, PlaceGone, Uncertain) as error:
            raise Refusal("prof-circle-place-unknown") from error

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        circle = own_circle(books, present, act.value.removesuffix(SURE))
        running = books.consultations.running(circle.organisation_id, circle.id)
        _check_can_begin(circle, running)
        texts = texts_in(present.person.language)
        methods = [self.methods.parse(self.methods.source(key)) for key in self.methods.known()]
        form = cards.bring_form(methods, circle.id, texts)
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return again(form, act, errors, act.value)
        if names := names_seen(books, circle, act, ("title", "text"), texts):
            return again(form, act, names, f"{circle.id}{SURE}")
        now = self.clock.now()
        if not books.inbox.once(circle.organisation_id, act.key, now):
            raise Refusal("consultation-running")
        method = next((one for one in methods if one.key == act.answers["method"]), None)
        if method is None:
            raise Refusal("form-unreadable")
        self._begin(books, present, circle, method, act.answers, now)
        return cards.brought(texts)

    def _begin(
        self, books: Books, present: Present, circle: ProfCircle, method: Method, answers: Mapping[str, str],
        now: datetime,
    ) -> None:  # fmt: skip
        """What is brought is the first round, and it is over at once."""
        first = Consultation(
            ConsultationId(0), circle.organisation_id, circle.id, present.person.id, answers["title"].strip(),
            method, 0, ConsultationStage.RUNNING, now, now,
        )  # fmt: skip
        second = replace(first, position=1)
        second = replace(second, due=due_of(circle, second.round, now, self.free_days))
        number = books.consultations.add(second, now)
        one = Held(circle, replace(second, id=number))
        story = written_by(present, replace(first, id=number), answers["text"].strip(), now)
        made = books.consultations.contribute(story, now)
        lay_before(books, one, replace(story, id=made), now)
        open_round(books, one, now)


def _check_can_begin(circle: ProfCircle, running: Consultation | None) -> None:
    if circle.stage is not CircleStage.RUNNING:
        raise Refusal("consultation-no-place")
    if running is not None:
        raise Refusal("consultation-running")
    if len(circle.members) < FEWEST:
        raise Refusal("consultation-few", fewest=FEWEST)
