"""`vita pack`: a page for the works council that follows the code and the settings, and holds no secret and nobody."""

from dataclasses import replace

import pytest

from bot.console.pack import Standing, assessment, kinds, pack
from bot.domain.promises import PROMISES
from bot.ports import Purpose
from bot.settings import Settings
from bot.texts import LANGUAGES, texts_in
from storage.tables import metadata
from tests.fakes.house import House


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("VITA_MODEL", "voorbeeld-model")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://model.example.org/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "geheim-123")
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://vita:geheim-456@db.example.org/vita")
    return Settings()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_purpose_and_promise_is_in_it(settings: Settings, language: str) -> None:
    page = pack(settings, (), texts_in(language))

    assert [name for name in metadata.tables if f">{name}<" not in page] == []
    assert [promise.id for promise in PROMISES if f"{promise.id}. " not in page] == []
    assert page.count("<li>") == len(Purpose)


def test_the_switches_are_those_of_now_and_no_secret_is_told(settings: Settings) -> None:
    page = pack(settings, (), texts_in("nl"))

    assert all(word in page for word in ("voorbeeld-model", "model.example.org", "postgresql"))
    assert [secret for secret in ("geheim-123", "geheim-456", "db.example.org") if secret in page] == []


async def test_a_team_stands_in_it_with_its_switches_and_nobody_by_name(
    house: House, settings: Settings
) -> None:
    team = await house.begins_team("Team <Noord>")

    page = pack(settings, (Standing("Voorbeeld", is_live=False, teams=(team,)),), texts_in("nl"))

    assert "Team &lt;Noord&gt;" in page
    assert "op proef" in page
    assert [name for name in ("Anna", "Bram", "Chris") if name in page] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_has_its_words_in_each_language(language: str) -> None:
    lacking = [name for name in metadata.tables if not texts_in(language).has(f"pack-kept-{name}")]

    assert lacking == []


def test_a_dutch_works_council_reads_its_laws_in_dutch(settings: Settings) -> None:
    page = pack(settings, (), texts_in("nl"))

    assert "AI-verordening, bijlage III(4); WOR, artikel 27" in page
    assert [word for word in ("article", "annex", "design rule", "AI Act", " and ") if word in page] == []


async def test_how_much_ai_a_team_may_use_stands_with_its_switches(house: House, settings: Settings) -> None:
    team = replace(await house.begins_team(), daily_tokens=80_000)

    page = pack(settings, (Standing("Voorbeeld", is_live=False, teams=(team,)),), texts_in("nl"))

    assert "zo&#39;n 40 AI-antwoorden per dag" in page


def test_what_is_about_a_person_is_told_as_such() -> None:
    told = {kind.table: kind.is_personal for kind in kinds(texts_in("nl"))}

    assert (told["note"], told["rate"]) == (True, False)


def test_a_privacy_assessment_is_answered_as_far_as_this_installation_knows(settings: Settings) -> None:
    told = dict(assessment(settings, (), texts_in("nl")))

    assert "model.example.org" in told["Wie de gegevens nog krijgt"]
    assert "VITA_ENCRYPTION_KEY" in told["Hoe het beveiligd is"]
    assert [asked for asked, answer in told.items() if not answer] == list(told)[-4:]


def test_without_a_model_nobody_else_gets_the_data() -> None:
    told = dict(assessment(Settings(), (), texts_in("nl")))

    assert told["Wie de gegevens nog krijgt"].startswith("Niemand")
