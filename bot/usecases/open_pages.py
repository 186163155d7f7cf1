"""Gives somebody a link of their own to the wall as a page; where there is no address, the wall stays in the chat."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import wall
from bot.domain.errors import Refusal
from bot.domain.team import Person
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.visit_pages import VisitPages


@dataclass(frozen=True, slots=True)
class OpenPages:
    """`public_url` is where people reach the pages; without one no message holds a link."""

    store: Store
    visits: VisitPages
    public_url: str
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`pages-none`) where there is no address."""
        if not self.public_url:
            raise Refusal("pages-none")

        def who(books: Books) -> Person:
            return recognised(books, act.by, act.place, self.defaults).person

        person = await self.store.transact(Purpose.CONVERSE, who)
        link = await self.visits.invite(person)
        address = f"{self.public_url.rstrip('/')}/wall/enter/{link}"
        return wall.way_in(address, texts_in(person.language))
