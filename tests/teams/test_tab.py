"""The personal tab: who may frame it, who gets in, and what it says outside Teams."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import jwt
import pytest
from aiohttp import ClientSession, web

from bot.cards.model import Button, Buttons, Card, Choice, Choices, Facts, Link, Note, Text
from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.teams.drawing import html_of
from bot.teams.keys import SigningKeys, keys_at
from bot.teams.registration import Registration
from bot.teams.sign_in import SignIn
from bot.teams.tab import PATH, Tab
from tests.chromium import Browser
from tests.fakes.teams_issuer import FakeIssuer, new_key
from tests.fakes.teams_people import APP_ID, NURSE, TENANT
from tests.teams.conftest import listening
from tests.teams.doors import FakeDoors, FakeVisits

URL = "https://vita.example.org"
WHO = Member(Account("teams", TENANT, NURSE.id), NURSE.name, "nl", "Europe/Amsterdam")
A_STRANGERS_KEY = new_key()


@pytest.fixture
async def issuer() -> AsyncIterator[FakeIssuer]:
    async with FakeIssuer() as fake:
        yield fake


@pytest.fixture
def visits() -> FakeVisits:
    return FakeVisits()


@pytest.fixture
async def tab(issuer: FakeIssuer, doors: FakeDoors, visits: FakeVisits) -> AsyncIterator[str]:
    """The address of the tab, with one person whom Vita knows."""
    doors.known[("teams", TENANT, f"oid-{NURSE.id}")] = WHO
    keys = SigningKeys(fetch=partial(keys_at, issuer.keys_url))
    application = web.Application()
    sign_in = SignIn(Registration(APP_ID, "sample-secret", TENANT), URL, keys)
    Tab(doors, sign_in, visits).serve(application)
    runner, address = await listening(application)
    yield f"{address}{PATH}"
    await runner.cleanup()


async def opens(tab: str, header: str) -> tuple[int, str]:
    headers = {"Authorization": header} if header else {}
    async with ClientSession() as http, http.post(f"{tab}/session", headers=headers) as response:
        return response.status, await response.text()


async def test_whoever_teams_says_is_looking_gets_a_session(
    tab: str, issuer: FakeIssuer, visits: FakeVisits
) -> None:
    answered = await opens(tab, issuer.person())

    assert answered == (200, '{"session": "sample-session"}')
    assert visits.opened == [WHO.account]


@pytest.mark.parametrize("audience", [APP_ID, f"api://vita.example.org/{APP_ID}"])
@pytest.mark.parametrize(
    "of", [f"https://login.microsoftonline.com/{TENANT}/v2.0", f"https://sts.windows.net/{TENANT}/"]
)
async def test_both_kinds_of_token_that_microsoft_gives_get_in(
    tab: str, issuer: FakeIssuer, audience: str, of: str
) -> None:
    assert (await opens(tab, issuer.person(aud=audience, iss=of)))[0] == 200


async def test_somebody_whom_vita_never_met_gets_none(
    tab: str, issuer: FakeIssuer, visits: FakeVisits
) -> None:
    assert await opens(tab, issuer.person(oid="oid-somebody")) == (200, '{"session": ""}')
    assert visits.opened == []


Header = Callable[[FakeIssuer], str]
REFUSED: dict[str, Header] = {
    "no header": lambda _: "",
    "basic": lambda _: "Basic c2FtcGxl",
    "malformed": lambda _: "Bearer not.a.token",
    "for another app": lambda issuer: issuer.person(aud="another-app"),
    "of another issuer": lambda issuer: issuer.person(iss="https://login.example/v2.0"),
    "of another tenant": lambda issuer: issuer.person(tid="another-tenant"),
    "without a tenant": lambda issuer: issuer.person(tid=None),
    "without a person": lambda issuer: issuer.person(oid=None),
    "expired": lambda issuer: issuer.person(exp=datetime.now(UTC) - timedelta(hours=1)),
    "without expiry": lambda issuer: issuer.person(exp=None),
    "for another purpose": lambda issuer: issuer.person(scp="User.Read"),
    "for an app and no person": lambda issuer: issuer.person(scp=None),
    "bad signature": lambda issuer: issuer.person(key=A_STRANGERS_KEY),
    "unknown key": lambda issuer: issuer.person(kid="key-9"),
    "unsigned": lambda _: "Bearer " + jwt.encode({"tid": TENANT, "exp": 9999999999}, "", "none"),
}


@pytest.mark.parametrize("header", REFUSED.values(), ids=REFUSED.keys())
async def test_a_bad_token_opens_nothing(
    tab: str, issuer: FakeIssuer, visits: FakeVisits, header: Header
) -> None:
    assert await opens(tab, header(issuer)) == (401, "")
    assert visits.opened == []


async def test_a_session_that_fails_shows_nothing_of_what_failed(
    tab: str, issuer: FakeIssuer, visits: FakeVisits
) -> None:
    visits.broken.append(RuntimeError("secret words"))

    assert await opens(tab, issuer.person()) == (500, "")


async def test_only_teams_may_frame_the_page(tab: str) -> None:
    async with ClientSession() as http, http.get(tab) as response:
        policy = response.headers["Content-Security-Policy"]

    assert "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com" in policy
    assert "script-src 'self'" in policy
    assert "X-Frame-Options" not in response.headers


@pytest.mark.parametrize("path", ["/nothing", "/..%2Ftab.py", "/tab.html"])
async def test_no_other_file_is_handed_out(tab: str, path: str) -> None:
    async with ClientSession() as http, http.get(f"{tab}{path}") as response:
        assert response.status == 404


async def test_what_the_store_asks_for_is_there(tab: str) -> None:
    english = {"Accept-Language": "en-GB"}
    async with ClientSession() as http, http.get(f"{tab}/privacy", headers=english) as response:
        page = await response.text()

    assert 'lang="en"' in page
    assert "How Vita works" in page


def test_every_block_is_drawn_but_for_the_buttons() -> None:
    card = Card(
        "Vita",
        (
            Text("Een\n\nTwee"),
            Note("Gemaakt met AI"),
            Choices((Choice("Bel", "nu"), Choice("Mail", "straks"))),
            Facts((("Tot", "vrijdag"),)),
            Link("Open de muur", "https://vita.example.org/wall"),
            Buttons((Button("Noteer", "take-note"),)),
        ),
    )

    assert html_of(card) == (
        '<section><p>Een</p><p>Twee</p><p class="note">Gemaakt met AI</p>'
        "<ol><li><strong>Bel</strong> nu</li><li><strong>Mail</strong> straks</li></ol>"
        "<dl><dt>Tot</dt><dd>vrijdag</dd></dl>"
        '<p><a href="https://vita.example.org/wall">Open de muur</a></p></section>'
    )


@pytest.mark.browser
async def test_outside_teams_the_page_says_where_it_belongs(tab: str, browser: Browser) -> None:
    await browser.goto(tab)

    await browser.wait_for("main", text="This page belongs in Microsoft Teams.")
    browser.forgive("res.cdn.office.net")  # Teams' own script may not ask Microsoft, and does without
    browser.forgive("validDomains.json")
