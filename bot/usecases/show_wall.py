"""Shows what the team shared: questions, insights and proposals."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import wall
from bot.domain.circle import open_figures
from bot.domain.proposal import Stage
from bot.domain.team import Team
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, Present, recognised

_SHOWN = 5
"""Of each kind, newest first: what fits on a phone."""


@dataclass(frozen=True, slots=True)
class ShowWall:
    store: Store
    defaults: Defaults
    has_pages: bool = False

    async def __call__(self, act: Act) -> Answer:
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        shown = wall_of(books, present, present.team_or_refuse)
        return wall.card(shown, texts_in(present.person.language), has_pages=self.has_pages)


def wall_of(books: Books, present: Present, team: Team) -> wall.Wall:
    """What of this team's wall this person may see."""
    viewer = replace(present.viewer, in_private=False)  # what was not shared is not on the wall
    names = {person.id: person.name for person in books.teams.members(team.organisation_id, team.id)}
    questions = books.questions.shared(viewer, limit=_SHOWN)
    insights = books.insights.shared(viewer, limit=_SHOWN)
    proposals = books.proposals.shared(viewer, limit=_SHOWN)
    asks = books.help_requests.open(viewer, limit=_SHOWN)
    return wall.Wall(
        team.name,
        tuple((names.get(item.envelope.owner, "—"), item.text) for item in questions),
        tuple((names.get(item.envelope.owner, "—"), item.now) for item in insights),
        tuple((item.title, item.stage) for item in proposals if item.stage is not Stage.WITHDRAWN),
        asks=tuple((names.get(item.envelope.owner, "—"), item.text) for item in asks),
        commitments=tuple(
            (books.people.get(team.organisation_id, one.envelope.owner).name or "—", one.text, one.until)
            for one in books.accounts.commitments(viewer, _SHOWN)
        ),
        figures=open_figures(books.circle.passages(viewer)),
    )
