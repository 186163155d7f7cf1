"""The composition root: builds everything, once, and is the only reader of settings beside the command line.

`Core` is what every way of running Vita shares: store, use cases and scheduler. `run_playground` and `run`
put the networks around it and serve until they are told to stop.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot import llm
from bot.consultations import MethodFiles
from bot.cycles import CycleFiles
from bot.domain.cycle import Product
from bot.domain.dialogue import Wish
from bot.ports import ChatPlatform, Clock, Messenger, Sender, TurnTaking
from bot.settings import HouseSettings, ModelSettings
from bot.switchboard import Switchboard
from bot.usecases import UseCases
from bot.usecases.add_team import AddTeam
from bot.usecases.answer_message import AnswerMessage
from bot.usecases.apologise import Apologise
from bot.usecases.ask_vita_along import WriteAlong
from bot.usecases.bearing import Bearing
from bot.usecases.beginning import Beginning
from bot.usecases.boundaries import Boundaries
from bot.usecases.brake import Brake
from bot.usecases.budget import Budget
from bot.usecases.calling import CALLERS
from bot.usecases.check_yourself import WriteCheck
from bot.usecases.compose import Compose
from bot.usecases.correct_message import CorrectMessage
from bot.usecases.draft_proposal import WriteDraft
from bot.usecases.find_themes import FindThemes
from bot.usecases.follow_prof_circles import FollowProfCircles
from bot.usecases.follow_proposals import FollowProposals
from bot.usecases.forget_message import ForgetMessage
from bot.usecases.fresh_words import FreshWords
from bot.usecases.hand_over import WriteHandOver
from bot.usecases.hear import Hear
from bot.usecases.installs import Installs
from bot.usecases.inviting import invite_to_propose
from bot.usecases.judge_answer import JudgeAnswer
from bot.usecases.keep_members import KeepMembers
from bot.usecases.keeping import KeepTurn
from bot.usecases.make_assignment import WriteAssignment
from bot.usecases.make_path import WritePath
from bot.usecases.meet import Meet
from bot.usecases.note_place import NotePlace
from bot.usecases.offer_to_keep import OfferToKeep
from bot.usecases.pair_insight import WritePair
from bot.usecases.phase import PhaseNow
from bot.usecases.prepare_questions import WriteQuestions
from bot.usecases.private_session import EndLapsed
from bot.usecases.purge import Purge
from bot.usecases.read_agenda import ReadAgenda
from bot.usecases.read_wall import ReadWall
from bot.usecases.reading import ReadTurn
from bot.usecases.recognise import Defaults, Recognise
from bot.usecases.related import Related
from bot.usecases.resume_team import ResumeTeam
from bot.usecases.sharpen_question import WriteSharper
from bot.usecases.speaking import Speak
from bot.usecases.stop_answer import StopAnswer
from bot.usecases.suggest import Suggest
from bot.usecases.summarise import Summarise
from bot.usecases.tell_each_other import CloseRounds, invite_both_sides
from bot.usecases.update_person import UpdatePerson
from bot.usecases.visit_pages import VisitPages
from bot.usecases.walk_path import WriteStep
from bot.usecases.welcome import Welcome
from bot.usecases.who_is import WhoIs
from bot.wiring import Acts, Kit
from scheduler.agenda_file import agenda_file
from scheduler.bell import EventBell
from scheduler.claiming import Claiming, Patience
from scheduler.composer import Composer
from scheduler.delivery import Delivery
from scheduler.express import Express
from scheduler.jobs import Job, embedded, fixed, scaled
from scheduler.manners import Manners
from scheduler.own_calendar import own_calendar
from scheduler.pacing import Pacing
from scheduler.runner import Runner, Work
from scheduler.summaries import Summaries
from scheduler.tick import Tick
from scheduler.turns import Turns
from scheduler.workers import Workers
from storage import JOBS_SCHEMA, Cipher, SqlStore, own_key


@dataclass(frozen=True, slots=True)
class Core:
    """Store, use cases and scheduler, ready to be started."""

    store: SqlStore
    use_cases: UseCases
    add_team: AddTeam
    resume_team: ResumeTeam
    tick: Tick
    composer: Composer
    delivery: Delivery
    follow: FollowProposals
    close_rounds: CloseRounds
    follow_prof_circles: FollowProfCircles
    turns: Turns
    runner: Runner
    read_wall: ReadWall
    read_agenda: ReadAgenda
    visits: VisitPages
    themes: FindThemes
    purge: Purge
    members: KeepMembers

    async def catch_up(self) -> None:
        """Does all that is due at this moment, and waits until it is done."""
        await self.follow()
        await self.close_rounds()
        await self.follow_prof_circles()
        await self.tick()
        await self.composer()
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
    bell = EventBell()
    free_days = own_calendar(cycles.folder)
    add_team = AddTeam(store, clock, cycles, free_days, defaults)
    messenger = Switchboard(platforms)
    capabilities = {network: platform.capabilities() for network, platform in platforms.items()}
    fresh = FreshWords(store, clock, mind.announcing, cycles, Budget())
    compose = Compose(store, clock, mind.sparring, free_days)
    composer = Composer(store, clock, compose, fresh)
    pacing = Pacing(capabilities)
    claiming = Claiming(compose, pacing, Manners(free_days), patience or Patience())
    delivery = Delivery(store, clock, messenger, claiming)
    boundaries = Boundaries(clock)
    express = Express(delivery)
    answer = _answering(
        store, clock, mind, bell, cycles, messenger, express, boundaries, defaults, public_url
    )
    heard = EventBell()
    apologise = Apologise(store, clock, bell, defaults)
    turns = Turns(store, heard, answer, apologise, are_handed_out=bool(store.engine_address))
    themes = FindThemes(store, clock, mind.theming, llm.GuidedTheming())
    members = KeepMembers(store, clock, messenger)
    read_agenda = ReadAgenda(store, clock, free_days, PhaseNow(cycles, free_days), agenda_file)
    use_cases = _use_cases(
        store,
        clock,
        mind,
        bell,
        express,
        turns,
        add_team,
        boundaries,
        defaults,
        themes,
        messenger,
        MethodFiles(cycles.folder),
        members,
        read_agenda,
        public_url,
        has_own_key=has_own_key,
    )
    callers = {**CALLERS, Product.STATEMENT: (invite_both_sides,), Product.PROPOSAL: (invite_to_propose,)}
    tick = Tick(store, clock, cycles, free_days, callers, pacing)
    follow = FollowProposals(store, clock, bell, free_days)
    close_rounds = CloseRounds(store, clock, bell)
    follow_prof_circles = FollowProfCircles(
        store, clock, bell, free_days, WriteAlong(store, clock, bell, mind.drafting, Budget())
    )

    purge = Purge(store, clock)
    budget = Budget()
    summaries = Summaries(store, clock, Summarise(store, clock, mind.summarising, budget))
    jobs = fixed(
        tick,
        composer,
        purge,
        summaries,
        EndLapsed(store, clock),
        follow,
        close_rounds,
        follow_prof_circles,
        members.newcomers,
        members,
    )
    runner = _runner(jobs, store, clock, delivery, turns, ((heard, turns.attend), (bell, delivery)))
    return Core(
        store,
        use_cases,
        add_team,
        ResumeTeam(store, clock),
        tick,
        composer,
        delivery,
        follow,
        close_rounds,
        follow_prof_circles,
        turns,
        runner,
        ReadWall(store, clock, PhaseNow(cycles, free_days)),
        read_agenda,
        VisitPages(store, clock),
        themes,
        purge,
        members,
    )


def _runner(
    jobs: tuple[Job, ...], store: SqlStore, clock: Clock, delivery: Delivery, turns: Turns,
    urgent: tuple[tuple[EventBell, Work], ...],
) -> Runner:  # fmt: skip
    """On SQLite this process looks for sends and turns itself; on PostgreSQL the engine hands them out."""
    if not store.engine_address:
        return Runner((*jobs, *embedded(delivery, turns)), urgent)
    workers = Workers(store.engine_address, JOBS_SCHEMA, store, clock, delivery, turns)
    return Runner((*jobs, *scaled(workers.sweep, delivery.patience.lease / 2)), (), workers)


def _answering(
    store: SqlStore, clock: Clock, mind: llm.Mind, bell: EventBell, cycles: CycleFiles, messenger: Messenger,
    sender: Sender, boundaries: Boundaries, defaults: Defaults, public_url: str,
) -> AnswerMessage:  # fmt: skip
    budget = Budget()
    bearing = Bearing(clock, boundaries, Related(), budget, Brake())
    return AnswerMessage(
        store,
        sender,
        ReadTurn(clock, mind.sparring, Beginning(clock, cycles), sender, bearing, defaults),
        Speak(store, messenger, mind.sparring, clock, is_shared=bool(store.engine_address)),
        KeepTurn(clock, mind.sparring, sender, budget, public_url),
        {
            Wish.ASSIGNMENT: WriteAssignment(store, clock, mind.tailoring, bell, budget, defaults),
            Wish.CHECK: WriteCheck(store, clock, mind.tailoring, bell, budget, defaults),
            Wish.DRAFT: WriteDraft(store, clock, mind.drafting, bell, budget, defaults),
            Wish.FRIEND: WriteQuestions(store, clock, mind.drafting, bell, budget, defaults),
            Wish.PATH: WritePath(store, clock, mind.tailoring, bell, budget, defaults),
            Wish.STEP: WriteStep(store, clock, mind.tailoring, bell, budget, defaults),
            Wish.SHARPEN: WriteSharper(store, clock, mind.drafting, bell, budget, defaults),
            Wish.PAIR: WritePair(store, clock, mind.drafting, bell, budget, defaults),
            Wish.HAND_OVER: WriteHandOver(store, clock, mind.drafting, budget, defaults),
        },
    )


def _use_cases(
    store: SqlStore, clock: Clock, mind: llm.Mind, bell: EventBell, sender: Sender, turns: TurnTaking,
    add_team: AddTeam, boundaries: Boundaries, defaults: Defaults, themes: FindThemes, messenger: Messenger,
    methods: MethodFiles, members: KeepMembers, read_agenda: ReadAgenda, public_url: str, *, has_own_key: bool,
) -> UseCases:  # fmt: skip
    recognise = Recognise(store, defaults)
    hear = Hear(store, clock, turns)
    phase_now = PhaseNow(add_team.cycles, add_team.free_days)
    free_days = add_team.free_days
    kit = Kit(
        store,
        clock,
        mind,
        bell,
        sender,
        hear,
        add_team,
        free_days,
        phase_now,
        Beginning(clock, add_team.cycles),
        recognise,
        defaults,
        themes,
        messenger,
        methods,
        members,
        read_agenda,
        public_url,
        has_own_key=has_own_key,
    )
    return UseCases(
        hear=hear,
        welcome=Welcome(store, clock, mind.sparring, bell, phase_now, defaults),
        meet=Meet(store, clock, defaults),
        forget=ForgetMessage(store),
        correct=CorrectMessage(store),
        note_place=NotePlace(store, clock),
        stop=StopAnswer(store, clock, turns),
        suggest=Suggest(store, clock, phase_now, defaults),
        recognise=recognise,
        who_is=WhoIs(store),
        judge=JudgeAnswer(store, clock),
        offer_to_keep=OfferToKeep(store, clock),
        update_person=UpdatePerson(store, clock),
        installs=Installs(store, clock, defaults),
        acts=Acts(kit, boundaries),
    )


def build_sparring(settings: ModelSettings, own_dir: Path | None) -> llm.Partner:
    """The sparring partner that the settings ask for; without a model the guided questions."""
    model, fallback = _models(settings)
    return llm.build(model, fallback, own_prompts=_prompts_of(own_dir))


def build_mind(
    settings: ModelSettings, own_dir: Path | None, tell: Callable[[str], None] | None = None
) -> llm.Mind:
    """All that thinks along; with `tell` it follows changes of prompt files."""
    model, fallback = _models(settings)
    return llm.build_mind(model, fallback, own_prompts=_prompts_of(own_dir), tell=tell)


def _prompts_of(own_dir: Path | None) -> Path | None:
    return own_dir / "prompts" if own_dir else None


def _models(settings: ModelSettings) -> tuple[llm.ModelSettings | None, llm.ModelSettings | None]:
    """The first model and the one behind it; none without `VITA_MODEL`."""
    model = fallback = None
    if settings.model:
        key, url = settings.api_key.get_secret_value(), settings.base_url
        model = llm.ModelSettings(settings.model, url, key, settings.max_tokens_field)
        if settings.fallback_model:
            fallback = _fallback(settings, key, url)
    return model, fallback


def _fallback(settings: ModelSettings, key: str, url: str) -> llm.ModelSettings:
    """The first model's key goes along only to the first model's address."""
    address = settings.fallback_base_url or url
    own_key = settings.fallback_api_key.get_secret_value() or (key if address == url else "")
    return llm.ModelSettings(settings.fallback_model, address, own_key, settings.max_tokens_field)


def build_cipher(settings: HouseSettings, folder: Path) -> Cipher:
    """The key from the settings; without one, SQLite's own key file beside the data."""
    key = settings.encryption_key.get_secret_value()
    return Cipher.from_text(key) if key else own_key(folder / "encryption.key")


def defaults_of(settings: HouseSettings) -> Defaults:
    return Defaults(language=settings.language, timezone=settings.timezone)
