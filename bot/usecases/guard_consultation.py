"""Guards a peer consultation: whoever guides closes a round, and whoever brought it stops it or chooses what is kept."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import consultation as cards
from bot.domain.consultation import ConsultationStage
from bot.domain.errors import Refusal
from bot.ports import Bell, Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.consult import close_round, held, keep, stop
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class CloseRound:
    """`value` is the number of the consultation and the round."""

    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`prof-circle-guide`) everybody but who guides, (`consultation-over`) a round that was closed."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        one = held(books, present, act.value)
        if one.circle.guide != present.person.id:
            raise Refusal("prof-circle-guide")
        if not one.consultation.is_running or act.value.partition(":")[2] != str(one.consultation.position):
            raise Refusal("consultation-over")
        close_round(books, one, self.clock.now(), self.free_days)
        return cards.closed(texts_in(present.person.language))


@dataclass(frozen=True, slots=True)
class StopConsultation:
    """`value` is the number of the consultation."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """For whoever brought it and whoever guides (`prof-circle-guide`)."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        one = held(books, present, act.value)
        if present.person.id not in {one.circle.guide, one.consultation.owner}:
            raise Refusal("prof-circle-guide")
        if not one.consultation.is_running:
            raise Refusal("consultation-over")
        stop(books, one, self.clock.now())
        return cards.stopped(one.consultation, texts_in(present.person.language))


@dataclass(frozen=True, slots=True)
class KeepConsultation:
    """`value` is the number of the consultation."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Only whoever brought it chooses (`consultation-not-yours-to-keep`), and once."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        one = held(books, present, act.value)
        if one.consultation.owner != present.person.id:
            raise Refusal("consultation-not-yours-to-keep")
        if one.consultation.stage is not ConsultationStage.CHOOSING:
            raise Refusal("consultation-over")
        texts = texts_in(present.person.language)
        if act.answers is None:
            return cards.choose_form(one.consultation, texts)
        now = self.clock.now()
        ended = replace(one.consultation, stage=ConsultationStage.ENDED)
        rounds = tuple(filter(None, act.answers.get("rounds", "").split(",")))
        if books.consultations.move(one.consultation, ended):
            keep(books, one, rounds, now)
        chosen = cards.chosen(texts, anything=bool(rounds))
        return Replacement(chosen) if act.place.is_dm else chosen
