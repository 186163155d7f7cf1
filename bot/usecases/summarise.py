"""Brings the summary of one long conversation up to date. No transaction is open while a model thinks."""

from dataclasses import dataclass

from bot.books import Author, Books, Stretch
from bot.domain.team import Team
from bot.ports import Clock, Exchange, Purpose, Store, Summarising, Summary
from bot.usecases.budget import Budget

PURPOSE = "summarise"
"""Under which the tokens are counted."""


@dataclass(frozen=True, slots=True)
class Summarise:
    store: Store
    clock: Clock
    summarising: Summarising
    budget: Budget

    async def __call__(self, stretch: Stretch) -> bool:
        """False when it was not kept: no room left today, a turn was deleted meanwhile, another was first."""
        if self.summarising.uses_model and not await self.store.transact(
            Purpose.CONVERSE, lambda books: self._has_room(books, stretch)
        ):
            return False
        exchanges = [Exchange(said.author is Author.VITA, said.text) for said in stretch.said]
        summary = await self.summarising.summarise(stretch.language, stretch.conversation.summary, exchanges)
        return await self.store.transact(Purpose.CONVERSE, lambda books: self._keep(books, stretch, summary))

    def _has_room(self, books: Books, stretch: Stretch) -> bool:
        organisation = stretch.conversation.organisation_id
        return self.budget.has_room(books, organisation, _team(books, stretch), self.clock.now())

    def _keep(self, books: Books, stretch: Stretch, summary: Summary) -> bool:
        now, origin = self.clock.now(), summary.origin
        organisation = stretch.conversation.organisation_id
        self.budget.spent(books, organisation, _team(books, stretch), now, PURPOSE, summary.usage)
        return books.summaries.keep(
            stretch,
            summary.text,
            now,
            generated_by=origin.generated_by,
            model=origin.model,
            prompt_version=origin.prompt_version,
        )


def _team(books: Books, stretch: Stretch) -> Team | None:
    """The team that pays: the first that the person is in."""
    person = stretch.conversation.engagement.person_id
    if person is None:
        return None
    return next(iter(books.teams.of_person(stretch.conversation.organisation_id, person)), None)
