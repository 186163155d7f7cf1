"""A log record is one line, for people or for programs; no secret is in it, and nobody forges another one."""

import io
import json
import logging
import re
from collections.abc import Iterator

import pytest

from bot import failures, logs
from bot.console.chosen import mind_of
from bot.console.networks import access_of, registration_of
from bot.settings import Settings
from storage import Cipher, new_key
from storage.engine import checked, connect_to
from tests.settings import defaults

SECRET = "xoxb-kanarie-1234"
FORMS = ("console", "json")


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers, root.level
    yield io.StringIO()
    root.handlers = before
    root.setLevel(level)


def logged(form: str, stream: io.StringIO, message: str, *secrets: str, **extra: object) -> list[str]:
    logs.set_up(form, secrets, stream)
    logging.getLogger("vita.test").warning("%s", message, extra=extra)
    return stream.getvalue().splitlines()


def test_for_people_it_is_a_sentence_with_what_belongs_to_it(stream: io.StringIO) -> None:
    assert logged("console", stream, "uncertain send", outbox=12) == [
        "WARNING vita.test: uncertain send outbox=12"
    ]


def test_for_programs_it_is_an_object(stream: io.StringIO) -> None:
    record = json.loads(logged("json", stream, "uncertain send", outbox=12)[0])

    assert (record["level"], record["logger"], record["message"], record["outbox"]) == (
        "WARNING", "vita.test", "uncertain send", 12,
    )  # fmt: skip
    assert record["at"].endswith("+00:00")


@pytest.mark.parametrize("form", FORMS)
def test_an_incident_has_its_code_in_the_log(stream: io.StringIO, form: str) -> None:
    logs.set_up(form, (), stream)

    incident = failures.record(ValueError("wat iemand schreef"), doing="turn")

    assert incident in stream.getvalue()
    assert "wat iemand schreef" not in stream.getvalue()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "forged",
    [
        "klaar\nERROR vita: alles weg",
        "klaar\r\nERROR",
        "klaar\x1b[2Jweg",
        "klaar\u2028ERROR",
        "klaar\u202egnat",
    ],
)
def test_nobody_forges_a_record(stream: io.StringIO, form: str, forged: str) -> None:
    lines = logged(form, stream, forged, reason=forged)

    assert len(lines) == 1
    assert lines[0].isprintable()


@pytest.mark.parametrize("form", FORMS)
def test_a_secret_is_hidden_wherever_it_stands(stream: io.StringIO, form: str) -> None:
    said = "".join(logged(form, stream, f"Bearer {SECRET}", SECRET, url=f"https://x/{SECRET}/y"))

    assert SECRET not in said
    assert said.count(logs.HIDDEN) == 2


@pytest.mark.parametrize("form", FORMS)
def test_what_an_exception_of_a_library_says_stays_out(stream: io.StringIO, form: str) -> None:
    logs.set_up(form, (), stream)
    try:
        int("wat iemand schreef")
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request")

    assert "ValueError" in stream.getvalue()
    assert "wat iemand schreef" not in stream.getvalue()


def test_every_secret_of_the_settings_is_known_to_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    secret = {
        "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_SECRET", "MICROSOFT_APP_PASSWORD",
        "OPENAI_API_KEY", "VITA_FALLBACK_API_KEY", "VITA_METRICS_TOKEN", "VITA_ENCRYPTION_KEY",
    }  # fmt: skip
    for name in defaults():
        monkeypatch.delenv(name, raising=False)
    for name in secret:
        monkeypatch.setenv(name, f"geheim-{name}")
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://vita:wacht%20woord@db.example/vita")

    known = set(Settings().secrets())

    assert {f"geheim-{name}" for name in secret} | {"wacht woord"} <= known


def test_no_secret_is_shown_by_the_settings_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in defaults():
        if any(
            word in name for word in ("_TOKEN", "SECRET", "PASSWORD", "KEY", "DATABASE_URL")
        ) and not name.endswith("_FIELD"):
            monkeypatch.setenv(name, SECRET)

    settings = Settings()

    assert SECRET not in repr([vars(settings)])


def test_no_secret_is_shown_by_what_is_made_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in defaults():
        monkeypatch.delenv(name, raising=False)
    of_secrets = [name for name in defaults() if re.search(r"_TOKEN|SECRET|PASSWORD|API_KEY", name)]
    for name in of_secrets:
        monkeypatch.setenv(name, SECRET)
    for name in (
        "SLACK_CLIENT_ID",
        "MICROSOFT_APP_ID",
        "MICROSOFT_APP_TENANT_ID",
        "VITA_MODEL",
        "VITA_FALLBACK_MODEL",
    ):
        monkeypatch.setenv(name, "voorbeeld")
    monkeypatch.setenv("DATABASE_URL", f"postgresql+psycopg://vita:{SECRET}@db.example/vita")
    settings = Settings()

    made = (
        access_of(settings.slack, "https://vita.example.org"), registration_of(settings.teams),
        mind_of(settings.model, None), connect_to(checked(settings.house.database)), Cipher(new_key()),
    )  # fmt: skip

    assert len(of_secrets) > 6
    assert [type(one).__name__ for one in made if SECRET in f"{one!r} {one}"] == []
