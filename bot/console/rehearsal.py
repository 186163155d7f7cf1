"""Vita in a room of its own, to be judged: the whole of it, on a throw-away database and the playground's network.

Each situation meets a Vita that knows nothing yet. The clock stands still on a working morning, and nothing
happens of itself.
"""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bot.app import Core, build_core
from bot.books import Books
from bot.cycles import CycleFiles
from bot.domain.cycle import AiMode
from bot.domain.frame import Goal
from bot.domain.hearing import Member, Message
from bot.domain.place import Place, Readers
from bot.domain.team import Team
from bot.domain.timetable import IsoWeek, local_day
from bot.llm import Mind
from bot.llm.evaluation import Shown, Situation, Where, clicked
from bot.playground import samples
from bot.playground.chat import Chat
from bot.playground.clock import MovableClock
from bot.playground.feed import Feed
from bot.playground.journal import Journal
from bot.playground.platform import PlaygroundPlatform
from bot.playground.posting import VITA, Posting
from bot.ports import Purpose, Sparring
from bot.usecases import Act
from bot.usecases.add_team import NewTeam
from bot.usecases.recognise import Defaults
from storage import SqlStore

_TUESDAY = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
_SPEAKER = samples.SAMPLE_PEOPLE[0]
_THREAD = "thread"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Implements `Listener` of `bot.llm.evaluation`."""

    core: Core
    chat: Chat
    clock: MovableClock
    cycles: CycleFiles
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    async def meets(self, situation: Situation) -> Sequence[Shown]:
        await self.core.store.empty()
        self.chat.reset()
        await self._furnish(situation)
        return [await self._says(said, situation) for said in situation.says]

    async def _says(self, said: str, situation: Situation) -> Shown:
        """What Vita shows because of this."""
        before = {posting.id for posting in self._vita_said()}
        by, place = _SPEAKER.member(situation.language), _place(situation.where)
        key = f"said-{next(self._numbers)}"
        wish = clicked(said)
        if wish is None:
            mentions = situation.where is Where.THREAD
            message = Message(place, by, said, key, key, self.clock.now(), mentions_vita=mentions)
            await self.core.use_cases.hear(message)
        else:
            await self.core.use_cases.perform("choose", Act(by, place, key, value=wish))
        await self._settles()
        new = [posting for posting in self._vita_said() if posting.id not in before]
        is_private = all(posting.ref.place.is_dm or posting.only_for for posting in new)
        return Shown(tuple(posting.card for posting in new if posting.card), is_private)

    async def _settles(self) -> None:
        """Answers what waits, and delivers it."""
        await self.core.turns()
        await self.core.turns.drain()
        await self.core.delivery.drain()

    def _vita_said(self) -> list[Posting]:
        return [posting for posting in self.chat.visible_to(_SPEAKER.key) if posting.author == VITA]

    async def _furnish(self, situation: Situation) -> None:
        """A team that knows Vita, with the frame and the cycle of this situation."""
        channel, language = samples.place_of(samples.TEAM_CHANNEL), situation.language
        new = NewTeam(channel, samples.SAMPLE_TEAM, samples.SAMPLE_ORGANISATION, language, samples.ZONE)
        team, _ = await self.core.add_team(new)

        def settle(books: Books) -> None:
            now = self.clock.now()
            _joins(books, team, _SPEAKER.member(language))
            if situation.goals:
                named = enumerate(situation.goals, start=1)
                goals = tuple(Goal(f"goal-{number}", text) for number, text in named)
                books.frames.add_version(team.organisation_id, goals, None, now)
            for place in (channel, samples.place_of(_SPEAKER.dm)):
                books.places.note(team.organisation_id, place, readers=Readers.PRIVATE)
                books.places.introduce(team.organisation_id, place, now)
            source = _with_mode(self.cycles.source(team.cycle), situation.mode)
            books.weeks.open(team, IsoWeek.of(local_day(now, team.timezone)), source, now)

        await self.core.store.transact(Purpose.SET_UP, settle)


@asynccontextmanager
async def rehearsing(sparring: Sparring, store: SqlStore, folder: Path) -> AsyncIterator[Rehearsal]:
    """A room for this partner. The store is emptied before each situation, and not closed in the end."""
    clock = MovableClock(folder / "clock.json", real=lambda: _TUESDAY)
    chat = Chat(Journal(folder / "talk.jsonl"), clock, Feed())
    cycles = CycleFiles()
    platforms = {samples.NETWORK: PlaygroundPlatform(chat)}
    core = build_core(store, clock, Mind.around(sparring), cycles, Defaults(), platforms)
    try:
        yield Rehearsal(core, chat, clock, cycles)
    finally:
        await core.turns.drain()


def _place(where: Where) -> Place:
    match where:
        case Where.DM:
            return samples.place_of(_SPEAKER.dm)
        case Where.THREAD:
            return samples.place_of(samples.TEAM_CHANNEL, _THREAD)
        case Where.CHANNEL:
            return samples.place_of(samples.TEAM_CHANNEL)


def _joins(books: Books, team: Team, member: Member) -> None:
    organisation = team.organisation_id
    person = books.people.meet(organisation, member, language=team.language, timezone=team.timezone)
    books.people.join(organisation, person.id, team.id)


def _with_mode(cycle: str, mode: AiMode) -> str:
    """The cycle with the AI taking part in this way in every phase."""
    return re.sub(r"ai_mode: .*", f'ai_mode: "{mode}"', cycle)
