"""Who gets in at `/api/messages`: the table of tokens, over HTTP, with a fake issuer's own keys."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from aiohttp import ClientSession, web
from botframework.connector.auth import ChannelValidation, JwtTokenExtractor

from bot.teams.keys import KeysUnavailable, SigningKeys
from bot.teams.registration import Kind, Registration, UnsafeRegistration, check
from bot.teams.server import Teams
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_issuer import SERVICE_URL, FakeIssuer, new_key
from tests.fakes.teams_people import APP_ID, NURSE, TENANT, said
from tests.teams.conftest import listening
from tests.teams.doors import FakeDoors

REGISTRATION = Registration(APP_ID, "sample-secret", TENANT)
A_STRANGERS_KEY = new_key()


@pytest.fixture
async def issuer() -> AsyncIterator[FakeIssuer]:
    async with FakeIssuer() as fake:
        before = ChannelValidation.open_id_metadata_endpoint
        ChannelValidation.open_id_metadata_endpoint = fake.metadata
        yield fake
        ChannelValidation.open_id_metadata_endpoint = before
        JwtTokenExtractor.metadataCache.clear()


@pytest.fixture
async def edge(issuer: FakeIssuer, doors: FakeDoors) -> AsyncIterator[FakeTeams]:
    """Vita as in production: with an app id, and asking everybody who they are."""
    vita = Teams(REGISTRATION, doors.note_place.look_up, "0.0.0.0")  # noqa: S104 - where production listens; nothing is bound here
    application = web.Application()
    vita.serve(application, doors)
    runner, address = await listening(application)
    async with FakeTeams(bot=address) as fake:
        fake.service_url = SERVICE_URL
        yield fake
    await runner.cleanup()
    await vita.close()


async def test_a_good_token_gets_in(edge: FakeTeams, issuer: FakeIssuer, doors: FakeDoors) -> None:
    edge.authorization = issuer.header()

    status = await edge.says(NURSE, "hoi")

    assert (status, [message.text for message in doors.heard]) == (200, ["hoi"])


async def test_the_spelling_of_entra_id_for_us_gets_in(edge: FakeTeams, issuer: FakeIssuer) -> None:
    edge.authorization = issuer.header(aud=f"api://botid-{APP_ID}")

    assert await edge.says(NURSE, "hoi") == 200


Header = Callable[[FakeIssuer], str]
REFUSED: dict[str, Header] = {
    "no header": lambda _: "",
    "basic": lambda _: "Basic c2FtcGxl",
    "lower case bearer": lambda issuer: issuer.header().replace("Bearer", "bearer"),
    "malformed": lambda _: "Bearer not.a.token",
    "another bot's": lambda issuer: issuer.header(aud="another-app"),
    "another issuer's": lambda issuer: issuer.header(iss="https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"),
    "expired": lambda issuer: issuer.header(exp=datetime.now(UTC) - timedelta(hours=1)),
    "without expiry": lambda issuer: issuer.header(exp=None),
    "for another service url": lambda issuer: issuer.header(serviceurl="https://smba.trafficmanager.net/amer/"),
    "without service url": lambda issuer: issuer.header(serviceurl=None),
    "not valid yet": lambda issuer: issuer.header(nbf=datetime.now(UTC) + timedelta(hours=1)),
    "without audience": lambda issuer: issuer.header(aud=None),
    "without issuer": lambda issuer: issuer.header(iss=None),
    "without a key's name": lambda issuer: issuer.header(kid=""),
    "two words": lambda issuer: issuer.header() + " more",
    "signed with a shared secret": lambda _: "Bearer " + jwt.encode({"iss": "https://api.botframework.com", "aud": APP_ID, "serviceurl": SERVICE_URL, "exp": 9999999999}, "s" * 32, "HS256", {"kid": "key-1"}),
    "bad signature": lambda issuer: issuer.header(key=A_STRANGERS_KEY),
    "unknown key": lambda issuer: issuer.header(kid="key-9"),
    "unsigned": lambda _: "Bearer " + jwt.encode({"iss": "https://api.botframework.com", "exp": 9999999999}, "", "none"),
}  # fmt: skip


@pytest.mark.parametrize("header", REFUSED.values(), ids=REFUSED.keys())
async def test_a_bad_token_is_refused(
    edge: FakeTeams, issuer: FakeIssuer, doors: FakeDoors, header: Header
) -> None:
    edge.authorization = header(issuer)

    status = await edge.says(NURSE, "hoi")

    assert (status, doors.heard, doors.note_place.noted) == (401, [], {})


async def test_a_key_for_another_channel_is_refused(edge: FakeTeams, issuer: FakeIssuer) -> None:
    issuer.endorsements = ["directline"]
    edge.authorization = issuer.header()

    assert await edge.says(NURSE, "hoi") == 401


@pytest.mark.parametrize(
    "odd",
    [
        {"channelId": "emulator"},
        {"channelId": None},
        {"serviceUrl": None},
        {"serviceUrl": "https://evil.trafficmanager.net/"},
        {"serviceUrl": "http://smba.trafficmanager.net/emea/"},
        {"serviceUrl": "https://smba.trafficmanager.net@evil.example/"},
        {"serviceUrl": "https://smba.trafficmanager.net:8443/"},
        {"serviceUrl": "https://[oops"},
        {"serviceUrl": "http://127.0.0.1:1/"},
        {"channelData": {"tenant": {"id": "another-tenant"}}},
        {"channelData": None, "conversation": {"id": "a:1", "conversationType": "personal"}},
    ],
)
async def test_a_call_from_elsewhere_is_refused(
    edge: FakeTeams, issuer: FakeIssuer, doors: FakeDoors, odd: dict[str, Any]
) -> None:
    edge.authorization = issuer.header(serviceurl=odd.get("serviceUrl", SERVICE_URL))

    status, _ = await edge.delivers(said(NURSE, "hoi", "1", SERVICE_URL) | odd)

    assert (status, doors.heard) == (401, [])


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"\xff\xfe", b'{"type": 3}', b'{"text": "hoi"}', b"[" * 200_000]
)
async def test_what_is_no_activity_is_a_bad_request(edge: FakeTeams, issuer: FakeIssuer, body: bytes) -> None:
    assert await posted(edge, body, {"Authorization": issuer.header()}) == 400


@pytest.mark.parametrize("body", [b"", b"{", b'{"type": "message"}'])
async def test_whoever_shows_no_token_hears_nothing_else(edge: FakeTeams, body: bytes) -> None:
    assert await posted(edge, body, {}) == 401


async def posted(edge: FakeTeams, body: bytes, headers: dict[str, str]) -> int:
    address = f"{edge.bot}/api/messages"
    async with ClientSession() as http, http.post(address, data=body, headers=headers) as response:
        return response.status


async def test_a_new_key_is_known_at_once(edge: FakeTeams, issuer: FakeIssuer) -> None:
    edge.authorization = issuer.header()
    issuer.keys = {"key-2": new_key()}
    edge.authorization = issuer.header(key=issuer.keys["key-2"], kid="key-2")

    assert await edge.says(NURSE, "hoi") == 200


async def test_without_microsofts_keys_teams_is_asked_to_deliver_again(
    edge: FakeTeams, issuer: FakeIssuer
) -> None:
    issuer.is_down = True
    edge.authorization = issuer.header()

    assert await edge.says(NURSE, "hoi") == 503


async def test_made_up_keys_do_not_make_us_ask_microsoft_again(issuer: FakeIssuer) -> None:
    moment = 0.0
    keys = SigningKeys(lambda: moment)

    for kid in ("made-up-1", "key-1", "made-up-2", "made-up-3"):
        await keys.find(kid)
    asked_first = issuer.reads
    moment = 301.0
    found = await keys.find("made-up-4")

    assert (asked_first, issuer.reads, found) == (1, 2, None)


async def test_known_keys_stay_when_microsoft_is_away(issuer: FakeIssuer) -> None:
    moment = 0.0
    keys = SigningKeys(lambda: moment)
    await keys.find("key-1")
    issuer.is_down = True
    moment = 90_000.0

    assert (await keys.find("key-1") or {}).get("kid") == "key-1"


async def test_without_any_key_nobody_can_be_judged(issuer: FakeIssuer) -> None:
    issuer.is_down = True

    with pytest.raises(KeysUnavailable):
        await SigningKeys().find("key-1")


@pytest.mark.parametrize(
    ("registration", "host", "sentence"),
    [
        (Registration(), "127.0.0.1", "no app id"),
        (Registration(allow_unauthenticated=True), "0.0.0.0", "127.0.0.1 only"),  # noqa: S104 - what must be refused
        (Registration(APP_ID, "sample-secret"), "127.0.0.1", "no tenant"),
        (Registration(APP_ID, app_tenant=TENANT), "127.0.0.1", "no client secret"),
    ],
)
def test_an_unsafe_registration_is_refused(registration: Registration, host: str, sentence: str) -> None:
    with pytest.raises(UnsafeRegistration, match=sentence):
        check(registration, host)


def test_a_managed_identity_needs_no_secret() -> None:
    registration = Registration(APP_ID, app_tenant=TENANT, kind=Kind.MANAGED_IDENTITY)

    check(registration, "0.0.0.0")  # noqa: S104 - where production listens

    assert registration.is_authenticated


def test_a_registration_does_not_show_its_secret() -> None:
    assert "sample-secret" not in repr(REGISTRATION)
