"""The composition root: builds everything, once.

`Core` is what every way of running Vita shares: store, use cases and scheduler. The verbs of `bot.console` read the
settings, put the networks around it and serve until they are told to stop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import llm
from bot.consultations import MethodFiles
from bot.cycles import CycleFiles
from bot.ports import ChatPlatform, Clock, Sender, TurnTaking
from bot.switchboard import Switchboard
from bot.usecases import UseCases
from bot.usecases.add_team import AddTeam
from bot.usecases.apologise import Apologise
from bot.usecases.boundaries import Boundaries
from bot.usecases.compose import Compose
from bot.usecases.find_themes import FindThemes
from bot.usecases.hear import Hear
from bot.usecases.keep_members import KeepMembers
from bot.usecases.read_agenda import ReadAgenda
from bot.usecases.read_wall import ReadWall
from bot.usecases.recognise import Defaults
from bot.usecases.resume_team import ResumeTeam
from bot.usecases.visit_pages import VisitPages
from bot.wiring import Kit, Later, Parts, answering, doors
from scheduler.agenda_file import agenda_file
from scheduler.bell import EventBell
from scheduler.claiming import Claiming, Patience
from scheduler.delivery import Delivery
from scheduler.express import Express
from scheduler.jobs import Job, embedded, scaled
from scheduler.manners import Manners
from scheduler.own_calendar import own_calendar
from scheduler.pacing import Pacing
from scheduler.runner import Runner, Work
from scheduler.turns import Turns
from scheduler.workers import Workers
from storage import JOBS_SCHEMA, SqlStore

if TYPE_CHECKING:
    from bot.wiring.rhythm import Rhythm


@dataclass(frozen=True, slots=True)
class Core:
    """Store, use cases and scheduler, ready to be started."""

    store: SqlStore
    use_cases: UseCases
    add_team: AddTeam
    resume_team: ResumeTeam
    later_rhythm: Later[Rhythm]
    delivery: Delivery
    turns: Turns
    runner: Runner
    read_wall: ReadWall
    read_agenda: ReadAgenda
    visits: VisitPages
    themes: FindThemes
    members: KeepMembers

    @property
    def rhythm(self) -> Rhythm:
        """What happens of itself; loaded when somebody first asks."""
        return self.later_rhythm()

    async def catch_up(self) -> None:
        """Does all that is due at this moment, and waits until it is done."""
        await self.rhythm.catch_up()
        await self.delivery.drain()

    async def stop(self) -> None:
        """Finishes the turns and sends that are under way (at most 25 seconds), then closes the store."""
        await self.runner.stop()
        try:
            async with asyncio.timeout(25):
                await self.turns.drain()
                if not self.store.engine_address:
                    await self.delivery.drain()
                await self.delivery.finish()
        except TimeoutError:
            self.delivery.queued.clear()  # what is unfinished is found again by its lease
        self.store.close()


def build_core(
    store: SqlStore, clock: Clock, mind: llm.Mind, cycles: CycleFiles, defaults: Defaults,
    platforms: Mapping[str, ChatPlatform], patience: Patience | None = None, public_url: str = "", *,
    has_own_key: bool = False,
) -> Core:  # fmt: skip
    """Everything on one store; `platforms` by network, `patience` with what it sends."""
    free_days, bell, heard = own_calendar(cycles.folder), EventBell(), EventBell()
    parts = Parts(
        store=store,
        clock=clock,
        mind=mind,
        bell=bell,
        cycles=cycles,
        free_days=free_days,
        methods=MethodFiles(cycles.folder),
        messenger=Switchboard(platforms),
        boundaries=Boundaries(clock),
        defaults=defaults,
        public_url=public_url,
        has_own_key=has_own_key,
    )
    compose = Compose(store, clock, mind.sparring, free_days)
    pacing = Pacing({network: platform.paces() for network, platform in platforms.items()})
    claiming = Claiming(compose, pacing, Manners(free_days), patience or Patience())
    delivery = Delivery(store, clock, parts.messenger, claiming)
    sender = Express(delivery)
    turns = _turns(store, heard, parts, sender)
    kit = _kit(parts, sender, turns)
    of_itself = Later(lambda: _rhythm(parts, kit.members, compose, pacing))
    urgent = ((heard, turns.attend), (bell, delivery))
    return Core(
        store=store,
        use_cases=doors(kit, turns),
        add_team=kit.add_team,
        resume_team=ResumeTeam(store, clock),
        later_rhythm=of_itself,
        delivery=delivery,
        turns=turns,
        runner=_runner(lambda: of_itself().jobs(), store, clock, delivery, turns, urgent),
        read_wall=ReadWall(store, clock, parts.phase_now),
        read_agenda=kit.read_agenda,
        visits=VisitPages(store, clock),
        themes=kit.themes,
        members=kit.members,
    )


def _turns(store: SqlStore, heard: EventBell, parts: Parts, sender: Sender) -> Turns:
    """On PostgreSQL, which several processes share, the engine hands out the turns."""
    is_shared = bool(store.engine_address)
    return Turns(
        store,
        heard,
        answering(parts, sender, is_shared=is_shared),
        Apologise(store, parts.clock, parts.bell, parts.defaults),
        are_handed_out=is_shared,
    )


def _kit(parts: Parts, sender: Sender, turns: TurnTaking) -> Kit:
    store, clock, free_days = parts.store, parts.clock, parts.free_days
    return Kit(
        parts=parts,
        sender=sender,
        hear=Hear(store, clock, turns),
        add_team=AddTeam(store, clock, parts.cycles, free_days, parts.defaults),
        themes=FindThemes(store, clock, parts.mind.theming, llm.GuidedTheming()),
        members=KeepMembers(store, clock, parts.messenger),
        read_agenda=ReadAgenda(store, clock, free_days, parts.phase_now, agenda_file),
    )


def _rhythm(parts: Parts, members: KeepMembers, compose: Compose, pacing: Pacing) -> Rhythm:
    from bot.wiring.rhythm import rhythm  # noqa: PLC0415 - what `later` is for

    return rhythm(parts, members, compose, pacing)


def _runner(
    jobs: Callable[[], tuple[Job, ...]], store: SqlStore, clock: Clock, delivery: Delivery, turns: Turns,
    urgent: tuple[tuple[EventBell, Work], ...],
) -> Runner:  # fmt: skip
    """On SQLite this process looks for sends and turns itself; on PostgreSQL the engine hands them out."""
    if not store.engine_address:
        return Runner(lambda: (*jobs(), *embedded(delivery, turns)), urgent)
    workers = Workers(store.engine_address, JOBS_SCHEMA, store, clock, delivery, turns)
    return Runner(lambda: (*jobs(), *scaled(workers.sweep, delivery.patience.lease / 2)), (), workers)
