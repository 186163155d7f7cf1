"""`vita forget | purge | backup | rekey` and a person's own export, as whoever runs Vita types them."""

import argparse
import asyncio
import json
import shutil
from pathlib import Path

import pytest

from bot.books import Books
from bot.console import care, export
from bot.console.ready import open_database
from bot.console.refused import Refused
from bot.console.words import parser
from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.ports import Purpose
from bot.settings import Settings
from storage import new_key
from tests.console.conftest import Install
from tests.fakes.clock import MONDAY_MORNING

ANNA = Member(Account("teams", "tenant-1", "29:1:a"), "Anna", "nl", "UTC")
WHO = "teams:tenant-1:29:1:a"
WORDS = "kanarie-7"


def asked(*words: str) -> argparse.Namespace:
    return parser().parse_args(words)


@pytest.fixture
async def settings(install: Install) -> Settings:
    """A database in which Vita remembers something of Anna."""
    settings = install(VITA_ENCRYPTION_KEY=new_key())
    store = open_database(settings)

    def work(books: Books) -> None:
        organisation = books.organisations.found("teams", "tenant-1", "Voorbeeld").id
        person = books.people.meet(organisation, ANNA, language="nl", timezone="UTC")
        books.memory.add(organisation, person.id, WORDS, MONDAY_MORNING)

    await store.transact(Purpose.SET_UP, work)
    store.close()
    return settings


async def exported(settings: Settings, file: Path, *words: str) -> str:
    await export.run(settings, asked("export", "--person", WHO, "--output", str(file), *words))
    return await asyncio.to_thread(file.read_text, encoding="utf-8")


async def test_all_that_is_kept_about_somebody_comes_as_json_and_as_a_page(
    settings: Settings, tmp_path: Path
) -> None:
    kept = json.loads(await exported(settings, tmp_path / "a.json"))
    page = await exported(settings, tmp_path / "a.html", "--format", "report")

    assert kept["memory"][0]["text"] == WORDS
    assert WORDS in page
    assert "Wat Vita van je bewaart" in page


async def test_taking_it_out_by_hand_is_told_to_the_person(settings: Settings, tmp_path: Path) -> None:
    await exported(settings, tmp_path / "a.json")

    kept = json.loads(await exported(settings, tmp_path / "b.json"))

    assert [(event["act"], event.get("actor_id")) for event in kept["audit_event"]] == [("open", None)] * 2


async def test_forgetting_counts_first_and_erases_when_told_to(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counted = await care.forget(settings, asked("forget", WHO))
    still = json.loads(await exported(settings, tmp_path / "a.json"))
    erased = await care.forget(settings, asked("forget", WHO, "--yes"))

    assert (counted, erased, "memory" in still) == (1, 0, True)
    assert WORDS not in capsys.readouterr().out
    with pytest.raises(Refused, match="knows nobody"):
        await care.forget(settings, asked("forget", WHO))


async def test_a_purge_leaves_a_proof(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    await care.purge(settings, asked("purge"))
    await care.purge(settings, asked("purge", "--log"))

    assert capsys.readouterr().out.splitlines()[-1].endswith("Z  nothing")


async def test_after_rekey_the_newest_key_is_enough(install: Install, settings: Settings) -> None:
    old = settings.house.encryption_key.get_secret_value()
    new = new_key()

    await care.rekey(install(VITA_ENCRYPTION_KEY=f"{new},{old}"), asked("rekey"))

    store = open_database(install(VITA_ENCRYPTION_KEY=new))
    found = await store.transact(Purpose.OPERATE, _remembered)
    store.close()
    assert found == [WORDS]


async def test_rekey_needs_the_new_key_in_the_settings(install: Install) -> None:
    with pytest.raises(Refused, match="the new key, a comma, and the old one"):
        await care.rekey(install(), asked("rekey"))


async def test_a_backup_is_a_whole_database(settings: Settings, tmp_path: Path, install: Install) -> None:
    await care.backup(settings, asked("backup", str(tmp_path / "copy.db")))

    store = open_database(install(DATABASE_URL=f"sqlite:///{tmp_path / 'copy.db'}"))
    found = await store.transact(Purpose.OPERATE, _remembered)
    store.close()
    assert found == [WORDS]


async def test_a_copy_that_is_put_back_where_it_was_brings_nobody_back(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = Path(settings.house.database.removeprefix("sqlite:///"))
    await care.backup(settings, asked("backup", str(tmp_path / "copy.db")))
    await care.forget(settings, asked("forget", WHO, "--yes"))
    for left in file.parent.glob(f"{file.name}*"):
        left.unlink()
    shutil.copy(tmp_path / "copy.db", file)

    store = open_database(settings)
    found = await store.transact(Purpose.OPERATE, lambda books: books.people.at(ANNA.account))
    store.close()

    assert found is None
    assert "1 people who were erased since are erased again" in caplog.text


def _remembered(books: Books) -> list[str]:
    person = books.people.at(ANNA.account)
    assert person is not None
    viewer = books.people.viewer(person, in_private=True)
    return [one.text for one in books.memory.own(viewer)]
