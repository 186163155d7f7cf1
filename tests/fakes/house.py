"""The whole of Vita without a network: the real store and use cases, a fake platform, a clock that stands still.

All people are samples.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import TypeVar

from bot.app import Core
from bot.books import Books, Delivery
from bot.cards.model import Buttons, Card, Choices, Facts, Form, Link, Note, Quote, Text
from bot.cards.model import plain as without_marks
from bot.domain.dialogue import Wish
from bot.domain.hearing import Member, Message
from bot.domain.place import Account, Place, PlaceKind
from bot.domain.roles import Role
from bot.domain.team import Team
from bot.ports import Purpose
from bot.usecases import Act, Answer, Replacement, UseCase
from bot.usecases.add_team import NewTeam
from tests.fakes.clock import StandingClock
from tests.fakes.platform import FakePlatform
from tests.fakes.sparring import ScriptedSparring

T = TypeVar("T")

NETWORK, WORKSPACE = "slack", "T1"
CHANNEL = Place(NETWORK, WORKSPACE, "C1", PlaceKind.CHANNEL)


def sample(name: str, language: str = "nl") -> Member:
    return Member(Account(NETWORK, WORKSPACE, f"U-{name}"), name, language, "Europe/Amsterdam")


ANNA, BRAM, CHRIS = sample("Anna"), sample("Bram"), sample("Chris")
MIRA = sample("Mira")
"""Not in the channel of the team."""


def dm_of(member: Member) -> Place:
    return Place(NETWORK, WORKSPACE, f"D-{member.account.account}", PlaceKind.DM)


@dataclass
class House:
    core: Core
    clock: StandingClock
    platform: FakePlatform
    sparring: ScriptedSparring
    file: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def takes(self, acts: Mapping[str, UseCase]) -> None:
        """These take the place of the acts with the same names."""
        doors = self.core.use_cases
        self.core = replace(self.core, use_cases=replace(doors, acts={**doors.acts, **acts}))

    # --- what people do -----------------------------------------------------------------------------------

    async def begins_team(self, name: str = "Team Noord", *, goals: str = "") -> Team:
        """A team on the channel, with Anna, Bram and Chris in it and Anna as administrator."""
        await self.core.use_cases.perform("start-team", self.act(ANNA, CHANNEL, text=name))
        for member in (BRAM, CHRIS):
            await self.core.use_cases.meet(CHANNEL, member, joined=True)
        if goals:
            await self.does("change-frame", ANNA, goals=goals)
        team = await self.reads(lambda books: books.teams.of_channel(CHANNEL))
        assert team is not None
        return team

    async def has_a_manager(self) -> None:
        """Mira manages the team and is not in its channel; the pilot is over."""
        await self.core.use_cases.perform("show-home", self.act(MIRA))

        def grant(books: Books) -> None:
            mira, team = books.people.at(MIRA.account), books.teams.of_channel(CHANNEL)
            assert mira is not None
            assert team is not None
            books.people.grant(mira.organisation_id, mira.id, Role.MANAGER, team.id)
            books.organisations.set_live(mira.organisation_id, live=True)

        await self.reads(grant)

    async def adds_team(self, cycle: str = "", timezone: str = "") -> datetime:
        """The same by the command line: nothing is posted and nobody has acted. Gives the first kickoff."""
        _, first = await self.core.add_team(NewTeam(CHANNEL, "Team Noord", cycle=cycle, timezone=timezone))
        return first

    async def hears(
        self, member: Member, text: str, place: Place | None = None, *, mentions: bool = False, key: str = "",
        wish: Wish | None = None, wordless: bool = False, mentions_others: bool = False,
    ) -> bool:  # fmt: skip
        """Takes a message in, without answering it. In the person's DM unless a place is named."""
        number = next(self.numbers)
        message = Message(
            place or dm_of(member), member, text, f"t{number}", key or f"e{number}", self.clock.now(),
            mentions_vita=mentions, mentions_others=mentions_others, wordless=wordless, wish=wish,
        )  # fmt: skip
        return await self.core.use_cases.hear(message)

    async def says(
        self, member: Member, text: str, place: Place | None = None, *, mentions: bool = False
    ) -> list[Card]:
        """Says something and gives what Vita posted about it, in order."""
        before = len(self.platform.posted)
        await self.hears(member, text, place, mentions=mentions)
        await self.settles()
        return [posted.card for posted in self.platform.posted[before:]]

    async def settles(self) -> None:
        """Answers what waits and delivers what is due."""
        await self.core.turns()
        await self.core.turns.drain()
        await self.core.delivery.drain()

    def act(
        self, member: Member, place: Place | None = None, *, text: str = "", value: str = "", key: str = "",
        answers: Mapping[str, str] | None = None,
    ) -> Act:  # fmt: skip
        return Act(
            member, place or dm_of(member), key or f"a{next(self.numbers)}", text, value, answers, "m1"
        )

    async def does(
        self, name: str, member: Member, *, step: str = "", key: str = "", **answers: str
    ) -> Answer:
        """Sends a finished form."""
        return await self.core.use_cases.perform(name, self.act(member, value=step, key=key, answers=answers))

    async def clicks(self, name: str, member: Member, value: str = "", place: Place | None = None) -> Answer:
        return await self.core.use_cases.perform(name, self.act(member, place, value=value))

    async def types(self, word: str, member: Member, text: str = "", place: Place | None = None) -> Answer:
        """Gives a command."""
        return await self.core.use_cases.command(word, self.act(member, place, text=text))

    async def proposes(
        self,
        member: Member,
        title: str = "Bel eerst",
        *,
        key: str = "",
        goal: str = "none",
        coauthors: str = "",
    ) -> Answer:
        """Goes through all steps of the form."""
        await self.clicks("propose", member)
        await self.does(
            "propose", member, step="what", title=title, about="We mailen nu alles.", kind="improve"
        )
        answers = {
            "together": "Wie de vraag krijgt, belt.",
            "learning": "Of bellen sneller is.",
        }
        await self.does("propose", member, step="together", **answers)
        await self.does("propose", member, step="yield", flags="social", goal=goal)
        await self.does("propose", member, step="place", domains="execute", coauthors=coauthors)
        return await self.does("propose", member, step="submit", key=key)

    async def asks(
        self, member: Member, text: str = "Waarom bellen mensen?", *, who: str = "private", goal: str = "none",
        key: str = "",
    ) -> Answer:  # fmt: skip
        """Sets a learning question."""
        answers = {"text": text, "thought": "Ze snappen de brief niet.", "goal": goal, "who": who}
        return await self.does("set-question", member, key=key, **answers)

    async def looks_back(
        self, member: Member, now: str = "De brief is te lang.", *, who: str = "private"
    ) -> Answer:
        await self.does("look-back", member, step="recall", recalled="Iets met de brief.")
        return await self.does("look-back", member, step="pair", now=now, who=who)

    # --- what can be seen ---------------------------------------------------------------------------------

    async def reads(self, work: Callable[[Books], T]) -> T:
        return await self.core.store.transact(Purpose.OPERATE, work)

    async def deliveries(self) -> list[Delivery]:
        """The rows of the outbox, oldest first."""
        return list(reversed(await self.reads(lambda books: books.outbox.deliveries(None, 500))))


FRIDAY = 5


def heard(house: House, member: Member) -> str:
    """All that Vita said to this person in private."""
    return "\n".join(words(card) for card in house.platform.said_in(dm_of(member)))


async def hears(house: House, *members: Member) -> list[str]:
    """What each of them heard by ten on the next working day: news comes together, once a working day."""
    morning = house.clock.now() + timedelta(days=1)
    while morning.isoweekday() > FRIDAY:
        morning += timedelta(days=1)
    house.clock.move_to(morning.replace(hour=8, minute=0))
    await house.core.catch_up()
    return [heard(house, member) for member in members]


PILOT = "Proef: Vita wordt hier uitgeprobeerd."
"""The last line of what Vita says to a team until the organisation takes it into use."""


def words(answer: Answer) -> str:
    """All words of a card or form, a line a block."""
    match answer:
        case Replacement():
            return words(answer.card)
        case Card():
            return without_marks(
                "\n".join(_words(block) for block in answer.blocks if not isinstance(block, Buttons))
            )
        case Form():
            texts = [part.text for part in answer.parts if isinstance(part, Text | Quote | Note)]
            return without_marks("\n".join((answer.title, *texts, *(field.label for field in answer.fields))))
        case None:
            return ""


def buttons(answer: Answer) -> list[str]:
    """The use cases behind the buttons of a card."""
    card = answer.card if isinstance(answer, Replacement) else answer
    assert isinstance(card, Card)
    return [button.action for block in card.blocks if isinstance(block, Buttons) for button in block.items]


def _words(block: Text | Quote | Note | Choices | Facts | Link) -> str:
    match block:
        case Text() | Quote() | Note():
            return block.text
        case Choices():
            return "\n".join(f"{choice.title} {choice.text}".strip() for choice in block.items)
        case Facts():
            return "\n".join(f"{name}: {value}" for name, value in block.items)
        case Link():
            return f"{block.label}: {block.address}"
