"""The ten faults that are most likely: the doctor names each, and says what to do about it."""

import socket
from pathlib import Path

import pytest

from bot.console.doctor import doctor
from bot.console.doctor.finding import Level
from storage import Cipher, new_key
from tests.console import servers
from tests.console.conftest import Install
from tests.storage.test_keeping import filled

BOT, APP = "xoxb-sample", "xapp-sample"
IMPERATIVE = (
    "Add", "Ask", "Change", "Check", "Give", "Install", "Make", "Put", "Run", "Set", "Start", "Stop", "Take", "Unset", "Copy",
    "should begin", "make one", "set the", "set a", "expected",
)  # fmt: skip
"""How a cure begins, or an error that says what to do in its own sentence."""


@pytest.mark.parametrize(
    ("variables", "what"),
    [
        ({"SLACK_BOT_TOKEN": BOT}, "nothing reaches Vita"),
        ({"SLACK_APP_TOKEN": APP}, "without SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": APP, "SLACK_APP_TOKEN": APP}, "should begin with xoxb-"),
        ({"MICROSOFT_APP_ID": "a", "MICROSOFT_APP_TENANT_ID": "t"}, "no client secret"),
        ({"MICROSOFT_APP_PASSWORD": "x"}, "no MICROSOFT_APP_ID"),
        ({"VITA_ENCRYPTION_KEY": "too short"}, "VITA_ENCRYPTION_KEY"),
        ({"VITA_PUBLIC_URL": "vita.example.org"}, "no https address"),
        ({"VITA_OWN_DIR": "/nowhere"}, "which is no folder"),
        ({"DATABASE_URL": "mysql://vita@127.0.0.1/vita"}, "DATABASE_URL"),
    ],
)
async def test_a_setting_that_is_wrong_is_named_with_its_cure(
    install: Install, variables: dict[str, str], what: str
) -> None:
    findings = await doctor(install(**variables), {})

    found = [str(one) for one in findings if one.level is Level.FAULT]
    assert [one for one in found if what in one] != []
    assert [one for one in found if not any(verb in one for verb in IMPERATIVE)] == []


async def test_what_is_not_as_it_should_be_around_vita_is_named_with_its_cure(
    install: Install, tmp_path: Path, sqlite_url: str
) -> None:
    await filled(sqlite_url, Cipher(new_key()))
    own = tmp_path / "own" / "cycles"
    own.mkdir(parents=True)
    (own / "kort.yaml").write_text("key: kort\nversion: nul\n", encoding="utf-8")
    async with servers.slack(auth=servers.REFUSED) as slack, servers.model(status=401) as model:
        with socket.create_server(("127.0.0.1", 0)) as other:
            settings = install(
                SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, SLACK_API_URL=slack, PORT=str(other.getsockname()[1]),
                VITA_MODEL="sample-model", OPENAI_BASE_URL=model, VITA_ENCRYPTION_KEY=new_key(), DATABASE_URL=sqlite_url,
                VITA_OWN_DIR=str(tmp_path / "own"),
            )  # fmt: skip
            findings = await doctor(settings, {"LANGSMITH_TRACING": "true"})

    found = [str(one) for one in findings if one.level is Level.FAULT]
    for what in (
        "does not accept",
        "cannot listen",
        "refuses the key",
        "need the key with id",
        "week cycle is wrong",
        "LANGSMITH",
    ):
        assert [one for one in found if what in one] != [], (what, found)
    assert [one for one in found if not any(verb in one for verb in IMPERATIVE)] == []
