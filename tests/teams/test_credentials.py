"""Vita's credentials are made once, and a token that cannot be had means that nothing was posted."""

from dataclasses import dataclass

import pytest

from bot.ports import NotPosted
from bot.teams.credentials import Credentials
from bot.teams.registration import Kind, Registration
from tests.fakes.teams_people import APP_ID, TENANT

REGISTRATION = Registration(APP_ID, "sample-secret", TENANT)


@dataclass
class FakeFactory:
    """Makes credentials that give one token, or that fail as MSAL's do."""

    failure: Exception | None = None
    made: int = 0

    async def create_credentials(self, *_asked: object) -> "FakeFactory":
        self.made += 1
        return self

    def get_access_token(self) -> str:
        if self.failure is not None:
            raise self.failure
        return "sample-token"


async def test_many_tokens_come_from_one_application() -> None:
    factory = FakeFactory()
    credentials = Credentials(REGISTRATION, factory)

    tokens = [await credentials.token() for _ in range(3)]

    assert (tokens, factory.made) == (["sample-token"] * 3, 1)


@pytest.mark.parametrize(
    "failure", [PermissionError("wrong secret"), ConnectionError("no network"), ValueError("bad tenant")]
)
async def test_without_a_token_nothing_is_posted(failure: Exception) -> None:
    credentials = Credentials(REGISTRATION, FakeFactory(failure))

    with pytest.raises(NotPosted) as refused:
        await credentials.token()

    assert refused.value.reason == "no-token"


async def test_without_an_app_id_there_is_no_token() -> None:
    credentials = Credentials(Registration(allow_unauthenticated=True))

    assert (await credentials.token(), await credentials.is_authentication_disabled()) == ("", True)


@pytest.mark.parametrize("kind", Kind)
async def test_each_kind_of_registration_gets_its_own_credentials(kind: Kind) -> None:
    credentials = Credentials(Registration(APP_ID, "sample-secret", TENANT, kind))

    made = await credentials.create_credentials(APP_ID, "scope", "https://login.microsoftonline.com/", True)

    assert made.microsoft_app_id == APP_ID
