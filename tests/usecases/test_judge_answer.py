"""A thumb below an answer: kept with the version of the template, and with nobody's name."""

import pytest

from bot.books import Books, Verdict
from bot.domain.place import MessageRef
from storage.tables import verdict as table
from tests.fakes.house import ANNA, House, dm_of
from tests.test_canary import kept_in


async def tally(house: House) -> list[tuple[str, Verdict, int]]:
    def look(books: Books) -> list[tuple[str, Verdict, int]]:
        organisation = books.organisations.at("slack", "T1")
        assert organisation is not None
        return list(books.verdicts.tally(organisation.id))

    return await house.reads(look)


@pytest.fixture
async def answer(house: House) -> MessageRef:
    """An answer by a model, as it stands in Anna's DM."""
    house.sparring.uses_model = "voorbeeldmodel"
    house.platform.streams = False
    await house.says(ANNA, "Ik wil over mailen nadenken.")
    return house.platform.posted[-1].ref


async def test_it_is_kept_with_the_version_of_the_template(house: House, answer: MessageRef) -> None:
    for verdict in (Verdict.LIKE, Verdict.LIKE, Verdict.DISLIKE):
        assert await house.core.use_cases.judge(answer, verdict, "Dit helpt.")

    versions = {version for version, _, _ in await tally(house)}
    assert [(verdict, count) for _, verdict, count in await tally(house)] == [
        (Verdict.DISLIKE, 1),
        (Verdict.LIKE, 2),
    ]
    assert len(versions) == 1
    assert "" not in versions


async def test_an_answer_that_grew_is_known_too(house: House) -> None:
    house.sparring.uses_model = "voorbeeldmodel"
    house.sparring.pieces = ("Twee ",)
    await house.says(ANNA, "Ik wil over mailen nadenken.")
    grown = house.platform.live[-1].ref

    assert await house.core.use_cases.judge(grown, Verdict.LIKE, "")


async def test_a_question_of_ours_takes_no_verdict(house: House) -> None:
    await house.says(ANNA, "Ik wil over mailen nadenken.")

    assert not await house.core.use_cases.judge(house.platform.posted[-1].ref, Verdict.LIKE, "")
    assert await tally(house) == []


@pytest.mark.usefixtures("answer")
async def test_a_message_that_is_not_known_takes_none(house: House) -> None:
    assert not await house.core.use_cases.judge(MessageRef(dm_of(ANNA), "m99"), Verdict.LIKE, "")


async def test_it_says_nothing_of_who_said_it(house: House, answer: MessageRef) -> None:
    await house.core.use_cases.judge(answer, Verdict.DISLIKE, "Hier stond kanarie-7a2b.")

    assert set(table.columns.keys()) == {
        "id",
        "organisation_id",
        "prompt_version",
        "verdict",
        "remark",
        "day",
    }
    assert b"kanarie-7a2b" not in kept_in(house)
