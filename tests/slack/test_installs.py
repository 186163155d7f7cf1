"""Many workspaces: installing from a browser, speaking with each one's own token, and being taken out."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import ClientSession, CookieJar, web

from bot.cards.model import Card, Text
from bot.domain.place import Place, PlaceKind
from bot.ports import PlaceGone
from bot.slack.manifest import SCOPES
from bot.slack.oauth import INSTALL, REDIRECT
from bot.slack.preflight import SlackNotReady
from bot.slack.server import PATH, Slack
from bot.slack.web import Access
from tests.fakes.slack import NURSE, FakeSlack
from tests.fakes.slack.wire import CLIENT_ID, CLIENT_SECRET
from tests.fakes.slack.workspace import CHANNEL, TEAM
from tests.slack.conftest import StillClock
from tests.slack.doors import FakeDoors

TEAM_CHANNEL = Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL)
CARD = Card("Kort", (Text("Een kaart."),))
PUBLIC = "https://vita.example"


@pytest.fixture
def access(fake: FakeSlack) -> Access:
    return Access(
        signing_secret=fake.signing_secret,
        api_url=fake.api_url,
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        public_url=PUBLIC,
    )


@dataclass(frozen=True, slots=True)
class House:
    """Vita's address, and a browser in which somebody installs it."""

    slack: Slack
    browser: ClientSession
    address: str

    async def begins(self) -> tuple[str, dict[str, str]]:
        """Where Slack's own question stands, and what is asked there."""
        async with self.browser.get(self.address + INSTALL, allow_redirects=False) as response:
            assert response.status == 302
            cookie = response.headers["Set-Cookie"]
            assert {"Secure", "HttpOnly"} <= {part.strip() for part in cookie.split(";")}
            asked = urlsplit(response.headers["Location"])
        return f"{asked.scheme}://{asked.netloc}{asked.path}", {
            key: values[0] for key, values in parse_qs(asked.query).items()
        }

    async def ends(self, cookie: str, **answer: str) -> tuple[int, str]:
        """Back from Slack; the browser shows the secret that it was given."""
        headers = {"Cookie": f"slack-app-oauth-state={cookie}"} if cookie else {}
        async with self.browser.get(self.address + REDIRECT, params=answer, headers=headers) as response:
            return response.status, await response.text()

    async def installs(self, fake: FakeSlack) -> None:
        _, asked = await self.begins()
        status, _ = await self.ends(asked["state"], code=fake.allows(NURSE), state=asked["state"])
        assert status == 200


@pytest.fixture
async def house(access: Access, clock: StillClock, doors: FakeDoors, fake: FakeSlack) -> AsyncIterator[House]:
    slack = Slack(access, clock)
    application = web.Application()
    slack.serve(application)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await slack.start(doors)
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    fake.deliver_to(address + PATH)
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
        yield House(slack, browser, address)
    await slack.close()
    await runner.cleanup()


async def test_slack_is_asked_for_what_vita_uses_and_for_nothing_of_people(
    house: House, fake: FakeSlack
) -> None:
    where, asked = await house.begins()

    assert where == fake.api_url.removesuffix("api/") + "oauth/v2/authorize"
    assert set(asked["scope"].split(",")) == set(SCOPES)
    assert (asked["redirect_uri"], asked.get("user_scope", "")) == (PUBLIC + REDIRECT, "")


async def test_after_a_yes_vita_is_installed_and_says_what_comes_next(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    _, asked = await house.begins()
    status, page = await house.ends(asked["state"], code=fake.allows(NURSE), state=asked["state"])

    assert status == 200
    assert "Vita is nu geïnstalleerd in Voorbeeld." in page
    install = doors.installs.kept[TEAM]
    assert (install.bot_user, doors.installs.installers) == ("U0VITA", [NURSE.id])
    assert install.token not in repr(install)


@pytest.mark.parametrize(
    ("cookie", "state", "status"), [("yes", "again", 401), ("", "fresh", 400), ("other", "fresh", 400)]
)
async def test_an_install_ends_once_and_in_the_browser_in_which_it_began(
    house: House, fake: FakeSlack, doors: FakeDoors, cookie: str, state: str, status: int
) -> None:
    _, asked = await house.begins()
    secret = asked["state"]
    if state == "again":
        await house.ends(secret, code=fake.allows(NURSE), state=secret)
    shown = {"yes": secret, "": "", "other": "x"}[cookie]
    found, page = await house.ends(shown, code=fake.allows(NURSE), state=secret)

    assert (found, "Vita is niet geïnstalleerd" in page) == (status, True)
    assert len(doors.installs.installers) == (state == "again")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"error": "access_denied"}, "Je hebt het installeren gestopt."),
        ({"code": "made-up"}, "Begin nog een keer."),
        ({"code": "<script>"}, "Begin nog een keer."),
    ],
)
async def test_what_went_wrong_is_said_in_words(
    house: House, doors: FakeDoors, answer: dict[str, str], words: str
) -> None:
    _, asked = await house.begins()
    _, page = await house.ends(asked["state"], state=asked["state"], **answer)

    assert words in page
    assert (doors.installs.kept, "<script>" in page) == ({}, False)


async def test_the_page_at_the_end_is_kept_by_nobody_and_shown_within_no_other(house: House) -> None:
    async with house.browser.get(house.address + REDIRECT, params={"error": "access_denied"}) as answer:
        headers = answer.headers

    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert headers["X-Content-Type-Options"] == "nosniff"


async def test_an_install_for_a_whole_grid_is_refused(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    _, asked = await house.begins()
    code = fake.allows(NURSE, whole_grid=True)
    _, page = await house.ends(asked["state"], code=code, state=asked["state"])

    assert "niet voor een heel Enterprise Grid" in page
    assert doors.installs.kept == {}


async def test_where_it_is_installed_vita_hears_and_speaks_with_that_token(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    await house.installs(fake)
    await fake.invites_vita(by=NURSE)
    await fake.mentions(NURSE, "denk mee")
    await house.slack.platform.post(TEAM_CHANNEL, CARD, "k")

    assert [message.text for message in doors.heard] == ["denk mee"]
    assert [one.words for one in fake.messages()] == ["Een kaart."]


async def test_where_it_is_not_installed_nothing_is_heard_and_nothing_said(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    await fake.invites_vita(by=NURSE)
    await fake.mentions(NURSE, "denk mee")
    await fake.types(NURSE, "/kader")

    assert (doors.heard, doors.acts, fake.messages()) == ([], [], [])
    with pytest.raises(PlaceGone):
        await house.slack.platform.post(TEAM_CHANNEL, CARD, "k")


async def test_once_it_is_taken_out_the_token_is_used_no_more(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    await house.installs(fake)
    await fake.invites_vita(by=NURSE)
    await fake.uninstalls()
    calls = len(fake.wire.calls)

    with pytest.raises(PlaceGone):
        await house.slack.platform.post(TEAM_CHANNEL, CARD, "k")
    assert (doors.installs.kept, set(doors.installs.left)) == ({}, {TEAM})
    assert len(fake.wire.calls) == calls


async def test_installed_again_it_speaks_with_the_new_token(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    await house.installs(fake)
    await fake.invites_vita(by=NURSE)
    await fake.uninstalls()
    await house.installs(fake)

    await house.slack.platform.post(TEAM_CHANNEL, CARD, "k")
    assert [one.words for one in fake.messages()] == ["Een kaart."]


async def test_news_of_being_taken_out_that_comes_after_the_next_install_undoes_nothing(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    await house.installs(fake)
    await fake.invites_vita(by=NURSE)
    fake.wire.tokens.clear()
    await house.installs(fake)
    await fake.tells("tokens_revoked", tokens={"oauth": [], "bot": ["U0VITA"]})
    await fake.tells("app_uninstalled")

    await house.slack.platform.post(TEAM_CHANNEL, CARD, "k")
    assert (set(doors.installs.kept), doors.installs.left) == ({TEAM}, [])


async def test_the_end_of_somebodys_own_token_is_not_the_end_of_vita(
    house: House, fake: FakeSlack, doors: FakeDoors
) -> None:
    await house.installs(fake)
    await fake.tells("tokens_revoked", tokens={"oauth": [NURSE.id], "bot": []})

    assert doors.installs.left == []


async def test_without_an_address_for_people_many_workspaces_cannot_be(
    fake: FakeSlack, clock: StillClock, doors: FakeDoors
) -> None:
    slack = Slack(Access(signing_secret="s", api_url=fake.api_url, client_id="1", client_secret="s"), clock)

    with pytest.raises(SlackNotReady, match="VITA_PUBLIC_URL"):
        await slack.start(doors)
    await slack.close()
