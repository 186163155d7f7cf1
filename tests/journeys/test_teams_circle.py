"""The story of one proposal, and of learning made to measure, in Microsoft Teams, over its real wire formats: chats,
dialogs and cards.
"""

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.app import Core, build_core
from bot.books import Books
from bot.cycles import CycleFiles
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.llm import Mind
from bot.ports import Purpose
from bot.teams.registration import Registration
from bot.teams.server import Teams
from bot.usecases.known_place import LookUpPlace
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.teams import FakeTeams, Posted
from tests.fakes.teams_people import CHANNEL, TENANT, Person, activity, press, said
from tests.journeys import prof_circle_story
from tests.journeys.circle_story import BEGINS, People, the_circle_becomes_round
from tests.journeys.learning_story import a_path_is_walked, an_assignment_becomes_a_proposal
from tests.journeys.private_life import DOORS, lives_in_private
from tests.journeys.sweep import Watch, told_nowhere
from tests.journeys.unhurried import unpaced
from tests.operators import file_of
from tests.teams.conftest import listening
from tests.waiting import SECONDS

pytestmark = pytest.mark.journey

Json = dict[str, Any]
ROLES = {
    "author": (),
    "guide": (Role.PROCESS_GUIDE,),
    "manager": (Role.MANAGER, Role.ADMINISTRATOR),
    "validator": (Role.VALIDATOR,),
    "facilitator": (Role.DECISION_FACILITATOR,),
    "decider": (Role.DECIDER,),
}
CHAT = "19:familie@thread.v2"
PEOPLE = {key: Person(f"29:{key}", f"{key.capitalize()} (voorbeeld)") for key in ROLES}


@dataclass
class Tenant:
    """Six people with Teams open; each has at most one dialog open, over the channel."""

    teams: FakeTeams
    core: Core
    clock: StandingClock
    dialogs: dict[str, Posted] = field(default_factory=dict)
    shown: list[tuple[str, Json]] = field(default_factory=list)
    """Whom Teams showed what as the answer to a press."""

    @property
    def people(self) -> People:
        return People(*ROLES)

    async def begins(self, moment: datetime = BEGINS) -> None:
        """Vita is installed, the team begins, six people are in the channel, and each has a role."""
        self.clock.move_to(moment)
        manager, url = PEOPLE["manager"], self.teams.service_url
        there = activity(manager, "1", url, channel=CHANNEL)
        await self.teams.delivers({**there, "type": "installationUpdate", "action": "add"})
        await self.core.catch_up()
        await self.presses("manager", "Begin met standaard")
        joined = [{"id": person.id, "aadObjectId": f"oid-{person.id}"} for person in PEOPLE.values()]
        news = {"type": "conversationUpdate", "id": "2", "membersAdded": joined}
        await self.teams.delivers({**there, **news})
        await self.core.store.transact(Purpose.SET_UP, partial(_grant, self.teams.tenant))

    async def says_in_passing(self, who: str, text: str) -> None:
        """Teams hands over no such message; should it ever, it is dropped."""
        told = activity(
            PEOPLE[who], self.teams._next(), self.teams.service_url, channel=f"{CHANNEL};messageid=9"
        )
        await self.teams.delivers(told | {"type": "message", "text": text, "entities": []})

    async def lives_in_private(self, watch: Watch) -> None:
        """The validator has a week of their own, with something in every private field."""
        await lives_in_private(self)
        await watch.lays_ready(self.core, self.clock, _account("validator"))

    async def is_swept(self, watch: Watch, file: Path) -> None:
        """Nothing of that week is found where anybody else looks."""
        for word in DOORS:
            await self.commands("guide", "vita", word)
        await self._settles()
        await watch.sweeps(self.core, self.clock, file, self._seen_by_others(), _account("guide"))
        told_nowhere(watch, self.teams.typed, file)

    def _seen_by_others(self) -> str:
        own = PEOPLE["validator"].chat
        said = [one for one in self.teams.posted.values() if not one.conversation.startswith(own)]
        return repr((said, [answer for who, answer in self.shown if who != "validator"]))

    async def moves_to(self, moment: datetime) -> None:
        """Past all that is due on the way, so that it happens at its own time."""
        await self.core.catch_up()
        while (due := await self.core.store.transact(Purpose.OPERATE, _next_due)) and due < moment:
            self.clock.move_to(max(due, self.clock.now() + timedelta(seconds=1)))
            await self.core.catch_up()
        self.clock.move_to(moment)
        await self.core.catch_up()

    async def says(self, who: str, text: str) -> None:
        await self.teams.says(PEOPLE[who], text)
        await self._settles()

    async def commands(self, who: str, word: str, text: str = "") -> None:
        await self.says(who, f"/{word} {text}".strip())

    async def presses(self, who: str, label: str) -> None:
        """In a chat the answer takes the card's place or follows below; in the channel it opens a dialog."""
        await self._until(
            lambda: self._newest(who, lambda one: label in _labels(one)) is not None, who, label
        )
        posted = self._newest(who, lambda one: label in _labels(one))
        assert posted is not None
        button = next(one for one in posted.buttons if one["title"] == label)
        await self._sends(who, posted, button, {})

    async def fills(self, who: str, **answers: str) -> None:
        await self._until(lambda: self._newest(who, _is_form) is not None, who, "a form")
        form = self._newest(who, _is_form)
        assert form is not None
        inputs = {part["id"].removeprefix("answer."): part for part in form.card["body"] if "id" in part}
        assert set(answers) <= set(inputs), f"no such fields: {set(answers) - set(inputs)}"
        typed = {
            key: _typed(part, answers[key]) if key in answers else part.get("value", "")
            for key, part in inputs.items()
        }
        await self._sends(who, form, form.card["actions"][0], typed)
        again = self._newest(who, _is_form)
        assert again is None or "Attention" not in str(again.card["body"]), again.text

    async def sees(self, who: str, words: str) -> None:
        await self._until(lambda: words in self.all_seen_by(who), who, words)

    def all_seen_by(self, who: str) -> str:
        return "\n".join(one.text for one in self._seen(who))

    async def team_sees(self, words: str) -> None:
        await self._until(
            lambda: any(words in one.text for one in self.teams.messages(CHANNEL)), "guide", words
        )

    async def makes_a_group_chat(self) -> None:
        """All six are in it, and Vita is added."""
        there = activity(PEOPLE["author"], "3", self.teams.service_url, channel=CHAT)
        await self.teams.delivers({**there, "type": "installationUpdate", "action": "add"})
        await self._settles()

    async def commands_in_place(self, who: str, word: str) -> None:
        """With a mention, as in every group chat."""
        typed = said(PEOPLE[who], f"/{word}", self.teams._next(), self.teams.service_url, channel=CHAT)
        await self.teams.delivers(typed)
        await self._settles()

    async def circle_sees(self, words: str) -> None:
        await self._until(lambda: self._stands_in_circle(words), "guide", words)

    async def circle_does_not_see(self, words: str) -> None:
        assert not self._stands_in_circle(words)

    def _stands_in_circle(self, words: str) -> bool:
        return any(words in one.text for one in self.teams.messages(CHAT))

    def _seen(self, who: str) -> list[Posted]:
        """The channel and the own chat, in the order in which it was said; an open dialog lies over both."""
        places = (CHANNEL, CHAT, PEOPLE[who].chat)
        there = [one for one in self.teams.posted.values() if one.conversation.startswith(places)]
        return [*there, *([self.dialogs[who]] if who in self.dialogs else [])]

    def _newest(self, who: str, fits: Callable[[Posted], bool]) -> Posted | None:
        return next((one for one in reversed(self._seen(who)) if fits(one)), None)

    async def _sends(self, who: str, posted: Posted, button: Json, typed: dict[str, str]) -> None:
        person, url = PEOPLE[who], self.teams.service_url
        sent = press(person, button, posted.conversation, self.teams._next(), url, typed)
        in_dialog = self.dialogs.pop(who, None) is posted
        sent |= {"name": "task/submit"} if in_dialog else {"replyToId": posted.id}
        status, answer = await self.teams.delivers(sent)
        assert status == 200, answer
        self._shows(who, posted, answer)
        await self._settles()

    def _shows(self, who: str, posted: Posted, answer: Json) -> None:
        """What the client makes of the answer to a press."""
        self.shown.append((who, answer))
        task = answer.get("task", {})
        if task.get("type") == "continue":
            self.dialogs[who] = _with(posted, task["value"]["card"]["content"])
        elif answer.get("type") == "application/vnd.microsoft.card.adaptive":
            self.teams.posted[posted.id] = _with(posted, answer["value"])

    async def _settles(self) -> None:
        await self.core.turns()
        await self.core.turns.drain()
        await self.core.catch_up()

    async def _until(self, condition: Callable[[], bool], who: str, words: str) -> None:
        end = time.monotonic() + SECONDS
        while not condition():
            assert time.monotonic() < end, f"{who} waited for {words!r}:\n{self.all_seen_by(who)[-3000:]}"
            await self.core.delivery.drain()


def _with(posted: Posted, card: Json) -> Posted:
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": card}
    return replace(posted, activity={"attachments": [attachment]})


def _labels(posted: Posted) -> list[str]:
    return [button["title"] for button in posted.buttons] if "attachments" in posted.activity else []


def _is_form(posted: Posted) -> bool:
    """Every form of Vita's carries its own mark in what its button sends; one without fields is one too."""
    actions = posted.card.get("actions", []) if "attachments" in posted.activity else []
    return any(action["data"].get("form") for action in actions)


def _typed(part: Json, answer: str) -> str:
    """Several options are named with commas between them; each by its value or the beginning of its words."""
    if part["type"] == "Input.Text":
        return answer
    values = {one["title"].lower(): one["value"] for one in part["choices"]}
    named = [
        next((value for title, value in values.items() if title.startswith(one)), one)
        for one in answer.split(",")
    ]
    return ",".join(named)


def _account(who: str, tenant: str = TENANT) -> Account:
    return Account("teams", tenant, PEOPLE[who].id)


def _next_due(books: Books) -> datetime | None:
    moments = (books.schedules.next_moment(), books.outbox.next_due())
    return min((moment for moment in moments if moment is not None), default=None)


def _grant(tenant: str, books: Books) -> None:
    for key, roles in ROLES.items():
        person = books.people.at(_account(key, tenant))
        assert person is not None
        for role in roles:
            books.people.grant(person.organisation_id, person.id, role)


@pytest.fixture
async def quick_tenant(store: SqlStore, clock: StandingClock, mind: Mind) -> AsyncIterator[Tenant]:
    async with FakeTeams(people=tuple(PEOPLE.values())) as fake:
        vita = Teams(Registration(allow_unauthenticated=True), LookUpPlace(store, Defaults()), "127.0.0.1")
        core = build_core(store, clock, mind, CycleFiles(), Defaults(), {"teams": vita.platform})
        core = unpaced(core)
        application = web.Application()
        vita.serve(application, core.use_cases)
        runner, fake.bot = await listening(application)
        fake.after = partial(vita.errands.drain, SECONDS)
        yield Tenant(fake, core, clock)
        await core.turns.drain()
        await core.delivery.drain()
        await runner.cleanup()
        await vita.close()

        assert fake.violations == []


@pytest.fixture
async def tenant(
    quick_tenant: Tenant, watch: Watch, sqlite_url: str, request: pytest.FixtureRequest
) -> AsyncIterator[Tenant]:
    """Six people with their roles; beside the story one of them lives a private week, of which nothing comes out."""
    await quick_tenant.begins(getattr(request, "param", BEGINS))
    await quick_tenant.lives_in_private(watch)
    yield quick_tenant
    await quick_tenant.is_swept(watch, file_of(sqlite_url))


async def test_a_proposal_goes_from_a_conversation_until_its_circle_is_round(tenant: Tenant) -> None:
    await the_circle_becomes_round(tenant)


@pytest.mark.parametrize("tenant", [prof_circle_story.BEGINS], indirect=True)
async def test_a_prof_circle_thinks_along_for_nine_working_days(tenant: Tenant) -> None:
    await tenant.makes_a_group_chat()

    await prof_circle_story.a_circle_thinks_along(tenant)


async def test_a_path_of_four_weeks_is_adjusted_twice(tenant: Tenant) -> None:
    await a_path_is_walked(tenant)


async def test_an_assignment_ends_in_a_proposal(tenant: Tenant) -> None:
    await an_assignment_becomes_a_proposal(tenant)
