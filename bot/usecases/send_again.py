"""Sends again what failed, or of which nobody knows whether it came: a person's click, and noted as such."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books, Category, Outgoing
from bot.cards import overview as cards
from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId, OutboxId, PersonId
from bot.domain.roles import SEES_SENT
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class SendAgain:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Only what goes to a team; refuses (`send-again-not-yours`) whoever does not look after that."""
        answer = await self.store.transact(Purpose.OPERATE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        if not present.roles & SEES_SENT:
            raise Refusal("send-again-not-yours")
        if not act.value.isdecimal():
            raise Refusal("send-again-gone")
        row, organisation = OutboxId(int(act.value)), present.organisation.id
        outgoing = books.outbox.ended_badly(organisation, row)
        if outgoing is None or outgoing.category is not Category.ANNOUNCEMENT:
            raise Refusal("send-again-gone")
        send_again(books, row, outgoing, organisation, present.person.id, self.clock.now())
        return cards.goes_again(texts_in(present.person.language))


def send_again(
    books: Books, row: OutboxId, outgoing: Outgoing, organisation: OrganisationId, by: PersonId | None,
    now: datetime,
) -> None:  # fmt: skip
    """Refuses what is too late (`send-again-late`) and a place that Vita is not in (`send-again-removed`)."""
    if outgoing.until is not None and now > outgoing.until:
        raise Refusal("send-again-late")
    if outgoing.place is not None and books.places.is_removed(organisation, outgoing.place.outside_threads()):
        raise Refusal("send-again-removed")
    if not books.outbox.again(row):
        raise Refusal("send-again-gone")
    books.audit.note(organisation, by, "send-again", f"outbox:{row}", now)
