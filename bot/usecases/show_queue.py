"""Shows what waits for whom and since when: to whoever looks after proposals or decides on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.books import Books, Category, SendState
from bot.cards import course as cards
from bot.cards.overview import Sent
from bot.domain.errors import Refusal
from bot.domain.roles import LOOKS_AFTER, Role
from bot.domain.timetable import local_day
from bot.ports import Clock, FreeDays, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.matter import matter_of
from bot.usecases.read_proposal import view_of
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.show_overview import sent_to_teams

_NOT_COME = (SendState.SKIPPED, SendState.FAILED, SendState.UNKNOWN)

SHOWN = 10
"""The longest waiting first: what fits in a message."""


@dataclass(frozen=True, slots=True)
class ShowQueue:
    store: Store
    clock: Clock
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`queue-not-yours`) whoever holds none of these roles; no private text is in it (L5)."""
        return await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        if not present.roles & LOOKS_AFTER:
            raise Refusal("queue-not-yours")
        now, waiting = self.clock.now(), []
        for proposal in books.proposals.waiting(present.viewer):
            matter = matter_of(books, proposal, now, self.free_days)
            view = view_of(books, present, matter)
            last = matter.happenings[-1].at if matter.happenings else proposal.envelope.shared_at
            if last is not None:
                waiting.append(cards.Waiting(proposal, view, local_day(last, matter.team.timezone)))
        longest_first = sorted(waiting, key=lambda each: (not each.view.moment.is_late, each.since))
        texts = texts_in(present.person.language)
        stuck = _stuck(books, present, texts) if Role.PROCESS_GUIDE in present.roles else None
        return cards.queue(longest_first[:SHOWN], texts, stuck)


def _stuck(books: Books, present: Present, texts: Texts) -> Sequence[Sent]:
    """Weeks that were skipped, and messages to teams of which nobody knows whether they came: no content (L5)."""
    rows = books.outbox.deliveries(present.organisation.id, SHOWN, Category.ANNOUNCEMENT, _NOT_COME)
    return sent_to_teams(books, present, rows, texts)
