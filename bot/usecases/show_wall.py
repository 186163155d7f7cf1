"""Shows what the team shared, as a message: what also stands on the page."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import wall
from bot.domain.team import Team
from bot.domain.wall import OnTheWall
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.on_the_wall import on_the_wall
from bot.usecases.recognise import Defaults, Present, recognised

_SHOWN = 5
"""Of each kind: what fits on a phone."""


@dataclass(frozen=True, slots=True)
class ShowWall:
    store: Store
    defaults: Defaults
    has_pages: bool = False

    async def __call__(self, act: Act) -> Answer:
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        team = present.team_or_refuse()
        shown = of_team(books, present, team)
        return wall.card(team.name, shown, texts_in(present.person.language), has_pages=self.has_pages)


def of_team(books: Books, present: Present, team: Team) -> OnTheWall:
    """What of this team's wall this person may see."""
    return on_the_wall(books, present.viewer, team.id, first=_SHOWN, has_circle=False)
