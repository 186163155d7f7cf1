"""The story of one proposal, and of learning made to measure, on Slack, over its real wire formats."""

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.app import build_core
from bot.books import Books
from bot.cycles import CycleFiles
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.llm import Mind
from bot.ports import Purpose
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.slack import FakeSlack, Posted, View
from tests.fakes.slack.workspace import CHANNEL, TEAM, VITA, Channel, Person
from tests.journeys import prof_circle_story
from tests.journeys.circle_story import BEGINS, People, the_circle_becomes_round
from tests.journeys.conftest import SlackHouse
from tests.journeys.learning_story import a_path_is_walked, an_assignment_becomes_a_proposal
from tests.journeys.private_life import DOORS, lives_in_private
from tests.journeys.sweep import Watch, told_nowhere
from tests.journeys.unhurried import unhurried_edge, unpaced
from tests.operators import file_of
from tests.waiting import SECONDS

pytestmark = pytest.mark.journey

ROLES = {
    "author": (),
    "guide": (Role.PROCESS_GUIDE,),
    "manager": (Role.MANAGER, Role.ADMINISTRATOR),
    "validator": (Role.VALIDATOR,),
    "facilitator": (Role.DECISION_FACILITATOR,),
    "decider": (Role.DECIDER,),
}
PRIVATE = "G0CIRCLE"
PEOPLE = {key: Person(f"U0{key.upper()}", f"{key.capitalize()} (voorbeeld)") for key in ROLES}


@dataclass(frozen=True, slots=True)
class Workspace:
    house: SlackHouse

    @property
    def people(self) -> People:
        return People(*ROLES)

    async def begins(self, moment: datetime = BEGINS) -> None:
        """Vita is invited, six people are in the channel, and each has a role."""
        slack = self.house.slack
        slack.workspace.people |= {person.id: person for person in PEOPLE.values()}
        slack.workspace.channels[CHANNEL].members |= {person.id for person in PEOPLE.values()}
        self.house.clock.move_to(moment)
        await slack.invites_vita(by=PEOPLE["manager"])
        await self.house.core.catch_up()
        (welcome,) = slack.messages(CHANNEL)
        await slack.clicks(PEOPLE["manager"], welcome, "Begin met standaard")
        for person in PEOPLE.values():
            await slack.invites(person)
        await self.house.core.store.transact(Purpose.SET_UP, _grant)

    async def says_in_passing(self, who: str, text: str) -> None:
        await self.house.slack.says(PEOPLE[who], text)

    async def lives_in_private(self, watch: Watch) -> None:
        """The validator has a week of their own, with something in every private field."""
        await lives_in_private(self)
        await watch.lays_ready(self.house.core, self.house.clock, _account("validator"))

    async def is_swept(self, watch: Watch, file: Path) -> None:
        """Nothing of that week is found where anybody else looks."""
        for word in DOORS:
            await self.commands("guide", "vita", word)
        await self.house.core.catch_up()
        await watch.sweeps(self.house.core, self.house.clock, file, self._seen_by_others(), _account("guide"))
        told_nowhere(watch, self.house.slack.typed, file)

    def _seen_by_others(self) -> str:
        slack, person = self.house.slack, PEOPLE["validator"]
        own = slack.workspace.dm_of(person.id).id
        said = [
            one
            for one in slack.workspace.posted
            if one.user == VITA and one.only_for != person.id and one.channel != own
        ]
        views = [one for one in slack.workspace.views.values() if one.user != person.id]
        homes = [home for user, home in slack.workspace.homes.items() if user != person.id]
        return repr((said, views, homes))

    async def moves_to(self, moment: datetime) -> None:
        """Past all that is due on the way, so that it happens at its own time."""
        await self.house.core.catch_up()
        while (due := await self.house.core.store.transact(Purpose.OPERATE, _next_due)) and due < moment:
            await self.house.moves_to(max(due, self.house.clock.now() + timedelta(seconds=1)))
        await self.house.moves_to(moment)

    async def says(self, who: str, text: str) -> None:
        """In the thread in which Vita answered last: each one in a DM is a conversation of its own."""
        answered = self.house.slack.dm(PEOPLE[who])
        thread = answered[-1].thread_ts if answered else ""
        await self.house.slack.writes(PEOPLE[who], text, thread=thread)
        await self.house.core.turns()
        await self.house.core.turns.drain()
        await self.house.core.delivery.drain()

    async def commands(self, who: str, word: str, text: str = "") -> None:
        channel = self.house.slack.workspace.dm_of(PEOPLE[who].id).id
        await self.house.slack.types(PEOPLE[who], f"/{word}", text, channel)

    async def presses(self, who: str, label: str) -> None:
        slack = self.house.slack
        posted = await slack.eventually(lambda: self._newest(who, lambda one: label in one.buttons))
        assert posted is not None
        await slack.clicks(PEOPLE[who], posted, label)
        await self.house.core.catch_up()

    async def fills(self, who: str, **answers: str) -> None:
        view = await self.house.slack.eventually(lambda: self._form(who))
        assert view is not None
        known = set(view.inputs)
        typed = {key: _typed(view, key, answer) for key, answer in answers.items()}
        assert set(typed) <= known, f"no such fields: {set(typed) - known}"
        await self.house.slack.submits(view, typed)
        assert view.errors == {}
        await self.house.core.catch_up()

    async def sees(self, who: str, words: str) -> None:
        await self._until(lambda: words in self.all_seen_by(who), who, words)

    def all_seen_by(self, who: str) -> str:
        return "\n".join(_plain(one.words) for one in self._seen(who))

    async def team_sees(self, words: str) -> None:
        slack = self.house.slack
        await self._until(
            lambda: any(words in _plain(one.words) for one in slack.messages(CHANNEL)), "guide", words
        )

    async def makes_a_private_channel(self) -> None:
        """All six are in it; Vita is invited by whoever made it."""
        slack = self.house.slack
        inside = {person.id for person in PEOPLE.values()}
        slack.workspace.channels[PRIVATE] = Channel(PRIVATE, "familie", "group", inside)
        await slack.invites_vita(by=PEOPLE["author"], channel=PRIVATE)
        await self.house.core.catch_up()

    async def commands_in_place(self, who: str, word: str) -> None:
        await self.house.slack.types(PEOPLE[who], "/vita", word, PRIVATE)

    async def circle_sees(self, words: str) -> None:
        await self._until(lambda: self._stands_in_circle(words), "guide", words)

    async def circle_does_not_see(self, words: str) -> None:
        assert not self._stands_in_circle(words)

    def _stands_in_circle(self, words: str) -> bool:
        return any(
            words in _plain(one.words) for one in self.house.slack.messages(PRIVATE) if not one.only_for
        )

    def _seen(self, who: str) -> list[Posted]:
        slack, person = self.house.slack, PEOPLE[who]
        places = {CHANNEL, PRIVATE, slack.workspace.dm_of(person.id).id}
        return [
            one
            for one in slack.workspace.posted
            if one.only_for == person.id or (one.channel in places and not one.only_for)
        ]

    def _newest(self, who: str, fits: Callable[[Posted], bool]) -> Posted | None:
        return next((one for one in reversed(self._seen(who)) if fits(one)), None)

    def _form(self, who: str) -> View | None:
        views = list(self.house.slack.workspace.views.values())
        return next((one for one in reversed(views) if one.user == PEOPLE[who].id and one.is_open), None)

    async def _until(self, condition: Callable[[], bool], who: str, words: str) -> None:
        end = time.monotonic() + SECONDS
        while not condition():
            assert time.monotonic() < end, f"{who} waited for {words!r}:\n{self.all_seen_by(who)[-3000:]}"
            await self.house.core.delivery.drain()


def _typed(view: View, key: str, answer: str) -> str | list[str]:
    """Several options are named with commas between them; one of a list by the beginning of its words."""
    element = view.inputs[key]["element"]
    if element["type"] == "plain_text_input":
        return answer
    labels = {one["text"]["text"]: one["value"] for one in element["options"]}
    named = [
        next((v for label, v in labels.items() if label.lower().startswith(one)), one)
        for one in answer.split(",")
    ]
    return named[0] if element["type"] == "static_select" else named


def _plain(words: str) -> str:
    """Without Slack's marks of emphasis."""
    return words.replace("*", "")


def _account(who: str) -> Account:
    return Account("slack", TEAM, PEOPLE[who].id)


def _next_due(books: Books) -> datetime | None:
    moments = (books.schedules.next_moment(), books.outbox.next_due())
    return min((moment for moment in moments if moment is not None), default=None)


def _grant(books: Books) -> None:
    for key, roles in ROLES.items():
        person = books.people.at(_account(key))
        assert person is not None
        for role in roles:
            books.people.grant(person.organisation_id, person.id, role)


@pytest.fixture
async def quick_house(store: SqlStore, clock: StandingClock, mind: Mind) -> AsyncIterator[SlackHouse]:
    async with FakeSlack() as fake:
        edge = unhurried_edge(fake, clock)
        core = build_core(store, clock, mind, CycleFiles(), Defaults(), {"slack": edge.platform})
        core = unpaced(core)
        await edge.start(core.use_cases)
        yield SlackHouse(fake, core, clock)
        await edge.stop()
        await core.turns.drain()
        await core.delivery.drain()
        await edge.close()

        assert fake.violations == []


@pytest.fixture
async def workspace(
    quick_house: SlackHouse, watch: Watch, sqlite_url: str, request: pytest.FixtureRequest
) -> AsyncIterator[Workspace]:
    """Six people with their roles; beside the story one of them lives a private week, of which nothing comes out."""
    workspace = Workspace(quick_house)
    await workspace.begins(getattr(request, "param", BEGINS))
    await workspace.lives_in_private(watch)
    yield workspace
    await workspace.is_swept(watch, file_of(sqlite_url))


async def test_a_proposal_goes_from_a_conversation_until_its_circle_is_round(workspace: Workspace) -> None:
    await the_circle_becomes_round(workspace)


@pytest.mark.parametrize("workspace", [prof_circle_story.BEGINS], indirect=True)
async def test_a_prof_circle_thinks_along_for_nine_working_days(workspace: Workspace) -> None:
    await workspace.makes_a_private_channel()

    await prof_circle_story.a_circle_thinks_along(workspace)


async def test_a_path_of_four_weeks_is_adjusted_twice(workspace: Workspace) -> None:
    await a_path_is_walked(workspace)


async def test_an_assignment_ends_in_a_proposal(workspace: Workspace) -> None:
    await an_assignment_becomes_a_proposal(workspace)
