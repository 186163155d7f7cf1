"""Asks a model for the words of a team's week, ahead of time. No transaction is open while it thinks.

What goes along is the frame and what the whole team may read; the model gets no names. Where nothing goes along,
where the team has no room today or the phase goes without AI, the words that rotate are used.
"""

from dataclasses import dataclass

from bot.books import Books, Outgoing
from bot.cards.fresh import Fresh
from bot.domain.cycle import AiMode, Part, Week
from bot.domain.team import Team
from bot.ports import AnnouncementWanted, Announcing, Clock, Cycles, Purpose, Store
from bot.usecases import week_seen
from bot.usecases.budget import Budget

PURPOSE = "announce"
"""Under which the tokens are counted."""

_PARTS = {"kickoff": Part.START, "reflection": Part.REFLECT}
_OF_EACH_KIND = 2


@dataclass(frozen=True, slots=True)
class FreshWords:
    store: Store
    clock: Clock
    announcing: Announcing
    cycles: Cycles
    budget: Budget

    @property
    def has_model(self) -> bool:
        return bool(self.announcing.uses_model)

    async def __call__(self, outgoing: Outgoing) -> Fresh | None:
        """Checked words, or None for those that rotate."""
        found = await self.store.transact(Purpose.CYCLE, lambda books: self._wanted(books, outgoing))
        if found is None:
            return None
        team, wanted = found
        announced = await self.announcing.announce(wanted)
        now, usage = self.clock.now(), announced.usage
        await self.store.transact(
            Purpose.CYCLE,
            lambda books: self.budget.spent(books, team.organisation_id, team, now, PURPOSE, usage),
        )
        if not announced.question:
            return None
        return Fresh(announced.opening, announced.question, announced.origin.model)

    def _wanted(self, books: Books, outgoing: Outgoing) -> tuple[Team, AnnouncementWanted] | None:
        if outgoing.topic not in _PARTS:
            return None
        team, iso = week_seen.subject(books, outgoing)
        week = books.weeks.of_team(team.organisation_id, team.id, iso)
        now = self.clock.now()
        if week is None or team.paused or self._goes_without_ai(books, week, _PARTS[outgoing.topic]):
            return None
        if not self.budget.has_room(books, team.organisation_id, team, now):
            return None
        about = week if outgoing.topic == "reflection" else week_seen.before(books, team, iso)
        if about is None:
            return None
        shared = week_seen.shared_in(books, team, about, _OF_EACH_KIND)
        frame = books.frames.current(team.organisation_id)
        goals = tuple(goal.text for goal in frame.goals) if frame else ()
        names = tuple(one.first_name for one in books.teams.members(team.organisation_id, team.id))
        texts = tuple(thing.text for thing in shared)
        return team, AnnouncementWanted(outgoing.topic, team.language, goals, texts, names)

    def _goes_without_ai(self, books: Books, week: Week, part: Part) -> bool:
        source = books.weeks.cycle_sources([week.cycle_version_id])[week.cycle_version_id]
        return self.cycles.parse(source).part(part).ai_mode is AiMode.OFF
