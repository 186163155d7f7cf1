"""Shows what a team and its managers told each other last, and what is still open for oneself."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.cards import account as cards
from bot.domain.ids import TeamId
from bot.domain.team import Team
from bot.domain.trail import OPEN
from bot.domain.visibility import Viewer
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.tell_each_other import open_for

EACH = 4
"""Texts of one message; the rest is one click further."""


@dataclass(frozen=True, slots=True)
class ShowAccounts:
    """`value` is empty, or the team and how many texts were read already (`3:4`)."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """For this person's eyes alone: their teams, and those that they manage."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        viewer, texts = present.own_eyes, texts_in(present.person.language)
        number, _, skipped = act.value.partition(":")
        wanted = {TeamId(int(number))} if number.isdecimal() else viewer.teams | viewer.manages
        teams = [
            books.teams.get(viewer.organisation_id, team)
            for team in sorted(wanted & (viewer.teams | viewer.manages))
        ]
        after = int(skipped) if skipped.isdecimal() else 0
        now = self.clock.now()
        shown = [found for team in teams if (found := _shown(books, team, viewer, after, now))]
        open_now = (open_for(books, team, present.person, now, texts) for team in teams)
        running = [setting for setting in open_now if setting is not None] if not after else []
        return cards.side_by_side(shown, running, books.accounts.own_open(viewer) if not after else (), texts)


def _shown(books: Books, team: Team, viewer: Viewer, after: int, now: datetime) -> cards.Shown | None:
    """The last round of this team that was shown; None when nothing of it may be read.

    Of a manager from outside the team it is noted what they opened, for whoever wrote it.
    """
    round_ = books.accounts.latest_shown(team.organisation_id, team.id)
    statements = books.accounts.shown(viewer, round_.id) if round_ else ()
    if round_ is None or not statements:
        return None
    read = statements[after : after + EACH]
    for each in read if team.id not in viewer.teams else ():
        books.audit.note(team.organisation_id, viewer.person_id, OPEN, f"statement:{each.id}", now)
    named = tuple(
        (books.people.get(team.organisation_id, each.envelope.owner).name or "—", each) for each in read
    )
    is_own = any(each.envelope.owner == viewer.person_id for each in statements)
    rest = f"{team.id}:{after + EACH}" if len(statements) > after + EACH else ""
    return cards.Shown(team.name, named, str(round_.id) if is_own else "", rest)
