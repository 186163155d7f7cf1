"""The pages over real HTTP, around a whole house; and a browser's jar of cookies for who came in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.books import Books
from bot.domain.hearing import Member
from bot.pages.server import Pages
from bot.playground.history import History
from bot.playground.samples import SAMPLE_GOALS, SAMPLE_PEOPLE
from bot.ports import Purpose
from tests.fakes.house import CHANNEL, House, sample

COOKIE = "vita"


@dataclass(frozen=True, slots=True)
class Served:
    house: House
    client: TestClient[Any, Any]

    def url(self, path: str = "/wall") -> str:
        return str(self.client.make_url(path))

    async def session_of(self, member: Member) -> str:
        """The secret of a new session."""
        session = await self.house.core.visits.open_for(member.account)
        assert session is not None
        return session

    async def lets_in(self, member: Member) -> None:
        self.client.session.cookie_jar.update_cookies({COOKIE: await self.session_of(member)})

    async def link_of(self, member: Member) -> str:
        """The path of a new link."""
        person = await self.house.reads(lambda books: books.people.at(member.account))
        assert person is not None
        return f"/wall/enter/{await self.house.core.visits.invite(person)}"

    async def gets(self, path: str = "/wall", *, status: int = 200) -> str:
        answer = await self.client.get(path)
        text = await answer.text()
        assert answer.status == status, text
        return text


@asynccontextmanager
async def served(house: House, public_url: str = "") -> AsyncIterator[Served]:
    application = web.Application()
    Pages(
        house.core.read_wall, house.core.visits, house.core.themes, house.core.read_agenda, public_url
    ).serve(application)
    async with TestClient(TestServer(application)) as client:
        yield Served(house, client)


PEOPLE = {one.key: sample(one.handle) for one in SAMPLE_PEOPLE}


async def furnished(house: House) -> None:
    """The sample team with the weeks that went before."""
    await house.begins_team("Team Oost (voorbeeld)")

    def work(books: Books) -> None:
        team = books.teams.of_channel(CHANNEL)
        assert team is not None
        people = {}
        for key, member in PEOPLE.items():
            people[key] = books.people.meet(
                team.organisation_id, member, language="nl", timezone=team.timezone
            )
            books.people.join(team.organisation_id, people[key].id, team.id)
        books.frames.add_version(team.organisation_id, SAMPLE_GOALS, None, house.clock.now())
        History(team, people, house.clock.now()).tell(books)

    await house.core.store.transact(Purpose.SET_UP, work)
