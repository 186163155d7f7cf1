"""Each chat platform with its network behind it, a private chat and a channel, and eyes that see what stands there."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.cards.model import Card, Link, Text
from bot.domain.place import Account, Place, PlaceKind, Readers
from bot.errands import Errands
from bot.playground.chat import Chat
from bot.playground.clock import MovableClock
from bot.playground.feed import Feed
from bot.playground.journal import Journal
from bot.playground.platform import PlaygroundPlatform
from bot.playground.posting import Posting
from bot.playground.samples import SAMPLE_PEOPLE, TEAM_CHANNEL, place_of
from bot.ports import Messenger
from bot.slack.people import People
from bot.slack.platform import SlackPlatform
from bot.slack.web import Access, connected
from bot.switchboard import Switchboard
from bot.teams.connector import Connector
from bot.teams.platform import TeamsPlatform
from bot.teams.registration import Registration
from tests.fakes import slack, teams_people
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, CHANNEL, dm_of
from tests.fakes.platform import FakePlatform
from tests.fakes.slack.workspace import CHANNEL as SLACK_CHANNEL
from tests.fakes.slack.workspace import TEAM, VITA
from tests.fakes.stopwatch import Stopwatch
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_places import OneAddress
from tests.waiting import SECONDS


@dataclass(frozen=True, slots=True)
class Stage:
    """`seen` gives the words of each message in the private chat, in order, `in_channel` those that all in the channel see.

    `read` gives every word of each message in the private chat; `read_by` is who can read the channel.
    """

    messenger: Messenger
    dm: Place
    channel: Place
    reader: Account
    seconds: Stopwatch
    seen: Callable[[], list[str]]
    in_channel: Callable[[], list[str]]
    read: Callable[[], list[str]]
    read_by: Readers = Readers.OPEN
    files: Callable[[], list[tuple[str, bytes]]] = list


@asynccontextmanager
async def on_slack(_folder: Path) -> AsyncIterator[Stage]:
    seconds = Stopwatch()
    async with slack.FakeSlack() as fake:
        fake.workspace.channels[SLACK_CHANNEL].members.add(VITA)
        channel = fake.workspace.dm_of(slack.NURSE.id).id
        asked = _asked(fake, channel)
        web = connected(Access(fake.bot_token, api_url=fake.api_url))
        errands = Errands()
        platform = SlackPlatform(web, People(web, StandingClock()), errands, seconds)
        yield Stage(
            platform,
            Place("slack", TEAM, channel, PlaceKind.DM, asked.ts),
            Place("slack", TEAM, SLACK_CHANNEL, PlaceKind.CHANNEL),
            Account("slack", TEAM, slack.NURSE.id),
            seconds,
            lambda: [one.words for one in fake.dm(slack.NURSE)],
            lambda: [
                one.words
                for one in fake.workspace.posted
                if one.channel == SLACK_CHANNEL and not one.only_for
            ],
            lambda: [one.words for one in fake.dm(slack.NURSE)],
            files=lambda: [file for one in fake.dm(slack.NURSE) for file in one.files],
        )
        await errands.drain(SECONDS)
        await web.session.close()

        assert fake.violations == []


def _asked(fake: slack.FakeSlack, channel: str) -> slack.Posted:
    """What the answer hangs under."""
    asked = slack.Posted(channel, fake.workspace.next_ts(), slack.NURSE.id, "denk mee")
    fake.workspace.posted.append(asked)
    return asked


@asynccontextmanager
async def on_teams(_folder: Path) -> AsyncIterator[Stage]:
    seconds = Stopwatch()
    async with FakeTeams(people=teams_people.PEOPLE) as fake:

        async def no_token() -> str:
            return ""

        nurse = teams_people.NURSE
        registration = Registration(teams_people.APP_ID)
        platform = TeamsPlatform(registration, Connector(no_token), OneAddress(fake.service_url), seconds)
        yield Stage(
            platform,
            Place("teams", teams_people.TENANT, nurse.chat, PlaceKind.DM),
            Place("teams", teams_people.TENANT, teams_people.CHANNEL, PlaceKind.CHANNEL),
            Account("teams", teams_people.TENANT, nurse.id),
            seconds,
            lambda: [message.text for message in fake.messages(nurse.chat)],
            lambda: [message.text for message in fake.messages(teams_people.CHANNEL)],
            lambda: [
                json.dumps(message.activity, ensure_ascii=False) for message in fake.messages(nurse.chat)
            ],
            Readers.EXTERNAL,  # a guest is in it
        )
        await platform.close()

        assert fake.violations == []


@asynccontextmanager
async def on_the_playground(folder: Path) -> AsyncIterator[Stage]:
    seconds, feed = Stopwatch(), Feed()
    chat = Chat(Journal(folder / "talk.jsonl"), MovableClock(folder / "clock.json"), feed)
    person = SAMPLE_PEOPLE[0]
    with feed.subscribe() as page:
        seen: dict[str, Posting] = {}

        def there(channel: str) -> list[Posting]:
            while not page.empty():
                news = page.get_nowait()
                if isinstance(news, Posting):
                    seen[news.id] = news
            return [one for one in seen.values() if one.card and one.channel == channel and not one.only_for]

        def look(channel: str) -> list[str]:
            return [_text(one.card) for one in there(channel) if one.card]

        platform = PlaygroundPlatform(chat, seconds)
        yield Stage(
            platform,
            place_of(person.dm),
            place_of(TEAM_CHANNEL),
            person.account,
            seconds,
            lambda: look(person.dm),
            lambda: look(TEAM_CHANNEL),
            lambda: [str(one.card) for one in there(person.dm)],
            Readers.PRIVATE,
            lambda: [file for one in there(person.dm) for file in _files(chat, person.key, one.card)],
        )


def _files(chat: Chat, person: str, card: Card | None) -> list[tuple[str, bytes]]:
    """Those to which a card leads."""
    links = [block for block in card.blocks if isinstance(block, Link)] if card else []
    numbers = [link.address.removeprefix("/api/file/").partition("?")[0] for link in links]
    found = [chat.file(person, number) for number in numbers]
    return [(file.name, file.data) for file in found if file is not None]


@asynccontextmanager
async def on_the_switchboard(_folder: Path) -> AsyncIterator[Stage]:
    fake = FakePlatform()
    yield _faked(Switchboard({"slack": fake}), fake)


@asynccontextmanager
async def on_the_fake(_folder: Path) -> AsyncIterator[Stage]:
    fake = FakePlatform()
    yield _faked(fake, fake)


def _faked(messenger: Messenger, fake: FakePlatform) -> Stage:
    def look() -> list[str]:
        changed = {ref: _text(card) for ref, card in fake.updated}
        return [changed.get(live.ref, live.shown[-1]) for live in fake.live]

    def in_channel() -> list[str]:
        changed = {ref.message: card for ref, card in fake.updated}
        return [_text(changed.get(one.message, one.card)) for one in fake.posted if one.place == CHANNEL]

    return Stage(messenger, dm_of(ANNA), CHANNEL, ANNA.account, Stopwatch(), look, in_channel, look)


def _text(card: Card) -> str:
    return "\n".join(block.text for block in card.blocks if isinstance(block, Text))
