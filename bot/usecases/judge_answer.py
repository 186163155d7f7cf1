"""Somebody said what they thought of an answer: kept with the version of its template, and without who said it."""

from dataclasses import dataclass, field

from bot.books import Books, Verdict
from bot.cards import verdict as cards
from bot.domain.errors import Refusal
from bot.domain.place import MessageRef
from bot.domain.timetable import local_day
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Recognise

_REMEMBERED = 1000
"""Acts of which a second delivery is known; who acted is not kept with it."""


@dataclass(frozen=True, slots=True)
class JudgeAnswer:
    """Tells whoever looks after the templates which of them serve people; it is never about a person."""

    store: Store
    clock: Clock

    async def __call__(self, message: MessageRef, verdict: Verdict, remark: str) -> bool:
        """False when it is no answer of a model's that is still known, and nothing is kept."""

        def work(books: Books) -> bool:
            place = message.place
            organisation = books.organisations.at(place.network, place.workspace)
            key = books.outbox.key_of(organisation.id, message) if organisation else ""
            if organisation is None or not key:
                return False
            version = books.conversations.version_of(organisation.id, key)
            if not version:
                return False
            day = local_day(self.clock.now(), "UTC")
            books.verdicts.add(organisation.id, version, verdict, remark.strip()[: cards.LONGEST], day)
            return True

        return await self.store.transact(Purpose.CONVERSE, work)


@dataclass(frozen=True, slots=True)
class SayVerdict:
    """The same by a button below the answer: `value` is the verdict; what did not help may get a remark."""

    judge: JudgeAnswer
    recognise: Recognise
    done: dict[str, None] = field(default_factory=dict)

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`button-unknown`) a value that is no verdict."""
        if act.value not in set(Verdict):
            raise Refusal("button-unknown")
        verdict, texts = Verdict(act.value), texts_in(await self.recognise.language(act))
        if verdict is Verdict.DISLIKE and act.answers is None:
            return cards.remark(verdict, texts)
        if self._is_new(act.key):
            remark = (act.answers or {}).get("remark", "")
            await self.judge(MessageRef(act.place, act.message), verdict, remark)
        return cards.kept(texts) if act.answers else None

    def _is_new(self, key: str) -> bool:
        if key in self.done:
            return False
        self.done[key] = None
        if len(self.done) > _REMEMBERED:
            del self.done[next(iter(self.done))]
        return True
