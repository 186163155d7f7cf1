"""`vita doctor` against small servers on this machine: each trouble is found, named, and makes the exit code."""

import argparse
import socket
from pathlib import Path

import pytest

from bot.books import Books
from bot.console.doctor import doctor, run
from bot.console.doctor.finding import Finding, Level
from bot.console.ready import check_key, open_database
from bot.console.refused import Refused
from bot.ports import Purpose
from bot.settings import Settings
from storage import Cipher, migrate, new_key
from tests.console import servers
from tests.console.conftest import Install
from tests.storage.test_keeping import filled

BOT = "xoxb-sample"
APP = "xapp-sample"
NO_WORDS = argparse.Namespace()


async def _faults(settings: Settings) -> list[str]:
    return [finding.what for finding in await doctor(settings, {}) if finding.level is Level.FAULT]


async def _warnings(settings: Settings) -> list[str]:
    return [finding.what for finding in await doctor(settings, {}) if finding.level is Level.WARN]


async def test_a_new_installation_has_no_faults(install: Install) -> None:
    faults = await _faults(install())

    assert faults == []


async def test_without_a_fault_the_exit_code_is_zero(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await run(install(), NO_WORDS)

    assert code == 0
    assert capsys.readouterr().out.endswith("No faults.\n")


async def test_with_a_fault_the_exit_code_is_not_zero(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await run(install(VITA_ENCRYPTION_KEY="too short"), NO_WORDS)

    assert code == 1
    assert "fault  VITA_ENCRYPTION_KEY: An encryption key is 32 bytes in base64" in capsys.readouterr().out


async def test_every_trouble_is_told_in_whole_sentences(install: Install) -> None:
    settings = install(PORT="1", HOST="192.0.2.1", SLACK_BOT_TOKEN=BOT, OPENAI_API_KEY="sample")

    troubles = [str(finding) for finding in await doctor(settings, {}) if finding.level is not Level.OK]

    assert len(troubles) == 4
    assert [trouble for trouble in troubles if not trouble.endswith(".")] == []


async def test_a_live_organisation_without_a_key_in_the_settings_is_a_fault(install: Install) -> None:
    settings = install()
    await made_live(settings)

    faults = await _faults(settings)

    assert faults == ["Voorbeeld is live, and VITA_ENCRYPTION_KEY is not set, so `vita run` refuses."]


async def test_a_live_organisation_without_a_key_in_the_settings_is_not_served(install: Install) -> None:
    settings = install()
    await made_live(settings)
    store = open_database(settings)

    with pytest.raises(Refused, match="VITA_ENCRYPTION_KEY is not set"):
        await check_key(settings, store)


async def test_a_pilot_without_a_key_in_the_settings_is_served_with_a_warning(
    install: Install, caplog: pytest.LogCaptureFixture
) -> None:
    settings = install()
    store = open_database(settings)

    await check_key(settings, store)
    store.close()

    assert "Pilot without VITA_ENCRYPTION_KEY" in caplog.text


@pytest.mark.parametrize("name", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
async def test_a_key_that_does_not_open_what_is_stored_is_found(
    install: Install, request: pytest.FixtureRequest, name: str
) -> None:
    url = str(request.getfixturevalue(f"{name}_url"))
    await filled(url, Cipher(new_key()))

    findings = await doctor(install(DATABASE_URL=url, VITA_ENCRYPTION_KEY=new_key()), {})

    (found,) = (one for one in findings if "VITA_ENCRYPTION_KEY" in one.what)
    assert found.level is Level.FAULT
    assert found.what.startswith("Stored texts need the key with id ")
    assert "after a comma" in found.cure


async def test_a_key_that_opens_what_is_stored_is_in_order(install: Install, sqlite_url: str) -> None:
    key = new_key()
    await filled(sqlite_url, Cipher(key))

    findings = await doctor(install(DATABASE_URL=sqlite_url, VITA_ENCRYPTION_KEY=key), {})

    assert Finding(Level.OK, "Encryption key: opens what is stored.") in findings


async def made_live(settings: Settings) -> None:
    store = open_database(settings)

    def work(books: Books) -> None:
        organisation = books.organisations.found("slack", "T1", "Voorbeeld")
        books.organisations.set_live(organisation.id, live=True)

    await store.transact(Purpose.SET_UP, work)
    store.close()


# --- this machine -----------------------------------------------------------------------------------------


async def test_a_broken_cycle_of_the_organisation_is_found(install: Install, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "cycles"
    folder.mkdir(parents=True)
    (folder / "kort.yaml").write_text("key: kort\nversion: nul\n", encoding="utf-8")

    faults = await _faults(install(VITA_OWN_DIR=str(tmp_path / "own")))

    assert len(faults) == 1
    assert faults[0].startswith("A week cycle is wrong. kort.yaml: ")


async def test_a_broken_prompt_of_the_organisation_is_found(install: Install, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "prompts" / "sparren"
    folder.mkdir(parents=True)
    (folder / "nl.md").write_text("no front matter", encoding="utf-8")

    faults = await _faults(install(VITA_OWN_DIR=str(tmp_path / "own")))

    assert len(faults) == 1
    assert faults[0].startswith("A prompt file is wrong. ")
    assert "sparren/nl.md: front matter" in faults[0]


async def test_a_folder_of_the_organisation_that_is_not_there_is_found(
    install: Install, tmp_path: Path
) -> None:
    faults = await _faults(install(VITA_OWN_DIR=str(tmp_path / "nowhere")))

    assert faults == [f"VITA_OWN_DIR names {tmp_path / 'nowhere'}, which is no folder."]


async def test_a_data_folder_inside_a_file_is_found(install: Install, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    faults = await _faults(install(VITA_DATA_DIR=str(tmp_path / "file" / "data")))

    assert faults[0].endswith(f"{tmp_path / 'file'} cannot be written in.")


async def test_a_migrated_database_is_in_order(install: Install, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'vita.db'}"
    migrate(address)

    findings = await doctor(install(DATABASE_URL=address), {})

    assert Finding(Level.OK, "Database: at this version.") in findings


async def test_a_database_that_does_not_answer_is_found(install: Install, tmp_path: Path) -> None:
    settings = install(DATABASE_URL=f"postgresql+psycopg://vita@/vita?host={tmp_path}")

    faults = await _faults(settings)

    assert len(faults) == 1
    assert faults[0].startswith("The database does not answer")


async def test_an_address_that_is_no_database_is_found(install: Install) -> None:
    faults = await _faults(install(DATABASE_URL="mysql://vita@127.0.0.1/vita"))

    assert len(faults) == 1
    assert faults[0].startswith("DATABASE_URL: ")


@pytest.mark.postgresql
async def test_a_postgresql_without_tables_needs_vita_migrate(
    install: Install, empty_postgresql_url: str
) -> None:
    findings = await doctor(install(DATABASE_URL=empty_postgresql_url), {})

    assert Finding(Level.FAULT, "The database is not at this version.", "Run `vita migrate`.") in findings


async def test_a_port_in_use_is_found(install: Install) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = other.getsockname()[1]

        faults = await _faults(install(PORT=str(number)))

    assert faults == [f"Vita cannot listen on 127.0.0.1:{number} (Address already in use)."]


async def test_a_public_address_without_https_is_found(install: Install) -> None:
    faults = await _faults(install(VITA_PUBLIC_URL="vita.example.org"))

    assert faults == ["VITA_PUBLIC_URL is no https address."]


# --- Slack and Teams --------------------------------------------------------------------------------------


async def test_tokens_that_slack_accepts_are_in_order(install: Install) -> None:
    async with servers.slack() as address:
        findings = await doctor(install(SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, SLACK_API_URL=address), {})

    assert Finding(Level.OK, "Slack: accepted in the workspace Sample workspace.") in findings


async def test_a_bot_token_that_slack_refuses_is_found(install: Install) -> None:
    async with servers.slack(auth=servers.REFUSED) as address:
        faults = await _faults(install(SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, SLACK_API_URL=address))

    assert len(faults) == 1
    assert faults[0].startswith("Slack does not accept SLACK_BOT_TOKEN (invalid_auth).")


async def test_an_app_token_that_slack_refuses_is_found(install: Install) -> None:
    async with servers.slack(connection=servers.REFUSED) as address:
        faults = await _faults(install(SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, SLACK_API_URL=address))

    assert len(faults) == 1
    assert faults[0].startswith("Slack does not accept SLACK_APP_TOKEN (invalid_auth).")


async def test_an_app_token_in_the_place_of_the_bot_token_is_found(install: Install) -> None:
    async with servers.slack() as address:
        faults = await _faults(install(SLACK_BOT_TOKEN=APP, SLACK_APP_TOKEN=APP, SLACK_API_URL=address))

    assert len(faults) == 1
    assert faults[0].startswith("SLACK_BOT_TOKEN should begin with xoxb-")


async def test_a_slack_that_cannot_be_reached_is_found(install: Install) -> None:
    address = "http://127.0.0.1:9/api/"

    faults = await _faults(install(SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, SLACK_API_URL=address))

    assert faults == [f"Slack cannot be reached at {address}. Check the network, or SLACK_API_URL."]


async def test_a_bot_token_without_a_way_in_is_found(install: Install) -> None:
    faults = await _faults(install(SLACK_BOT_TOKEN=BOT))

    assert faults == ["SLACK_BOT_TOKEN stands alone, so nothing reaches Vita."]


async def test_an_app_token_without_a_bot_token_is_found(install: Install) -> None:
    faults = await _faults(install(SLACK_APP_TOKEN=APP))

    assert faults == ["SLACK_APP_TOKEN set without SLACK_BOT_TOKEN."]


async def test_a_teams_app_without_its_password_is_found(install: Install) -> None:
    faults = await _faults(install(MICROSOFT_APP_ID="sample-app", MICROSOFT_APP_TENANT_ID="sample-tenant"))

    assert faults == ["Teams: the app id has no client secret beside it; set the secret."]


async def test_a_teams_password_without_an_app_is_found(install: Install) -> None:
    faults = await _faults(install(MICROSOFT_APP_PASSWORD="sample"))

    assert faults == ["Teams: there is a password or a tenant, but no MICROSOFT_APP_ID."]


async def test_a_teams_app_of_an_unknown_type_is_found(install: Install) -> None:
    faults = await _faults(install(MICROSOFT_APP_ID="sample-app", MICROSOFT_APP_TYPE="MultiTenant"))

    assert faults == ["MICROSOFT_APP_TYPE is MultiTenant; it can be SingleTenant or UserAssignedMSI."]


async def test_teams_without_authentication_is_a_fault_off_this_machine(install: Install) -> None:
    faults = await _faults(install(TEAMS_ALLOW_UNAUTHENTICATED="1", HOST="0.0.0.0"))  # noqa: S104 - the fault itself

    assert faults == ["Teams without an app id may listen on 127.0.0.1 only, not on 0.0.0.0."]


# --- the model --------------------------------------------------------------------------------------------


async def test_a_model_that_its_server_lists_is_in_order(install: Install) -> None:
    async with servers.model("sample-model") as address:
        findings = await doctor(install(VITA_MODEL="sample-model", OPENAI_BASE_URL=address), {})

    assert Finding(Level.OK, f"Model: sample-model at {address}.") in findings


async def test_a_model_that_its_server_does_not_list_is_a_warning(install: Install) -> None:
    async with servers.model("another-model") as address:
        warnings = await _warnings(install(VITA_MODEL="sample-model", OPENAI_BASE_URL=address))

    assert f"Model sample-model: {address} does not list it (it lists another-model)." in warnings


async def test_a_model_that_does_not_answer_is_a_warning_and_no_fault(install: Install) -> None:
    findings = await doctor(install(VITA_MODEL="sample-model", OPENAI_BASE_URL="http://127.0.0.1:9/v1"), {})

    about_the_model = [finding.level for finding in findings if finding.what.startswith("Model ")]
    assert about_the_model == [Level.WARN]


async def test_a_key_that_the_model_refuses_is_a_fault(install: Install) -> None:
    async with servers.model(status=401) as address:
        faults = await _faults(install(VITA_MODEL="sample-model", OPENAI_BASE_URL=address))

    assert faults == [f"The model's server {address} refuses the key."]


async def test_the_second_model_is_asked_too(install: Install) -> None:
    async with servers.model("sample-model") as address:
        settings = install(
            VITA_MODEL="sample-model", OPENAI_BASE_URL=address, VITA_FALLBACK_MODEL="second-model"
        )
        warnings = await _warnings(settings)

    assert f"Model second-model: {address} does not list it (it lists sample-model)." in warnings


async def test_a_key_without_a_model_is_a_warning(install: Install) -> None:
    warnings = await _warnings(install(OPENAI_API_KEY="sample"))

    assert "There is a key for a model, but VITA_MODEL names none." in warnings


async def test_a_tracing_variable_is_a_fault(install: Install) -> None:
    findings = await doctor(install(), {"LANGSMITH_TRACING": "true"})

    faults = [finding.what for finding in findings if finding.level is Level.FAULT]
    assert len(faults) == 1
    assert faults[0].startswith("LANGSMITH_TRACING: ")
