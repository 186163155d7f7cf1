"""A word that is nowhere else is said to Vita, or near it, and looked for where it must not be.

Whoever adds a way in (a message, a form, a file) adds its row here.
"""

import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.books import Books
from bot.domain.course import Press
from bot.domain.roles import Role
from bot.usecases import Act
from tests.fakes.circle_of_six import gathers
from tests.fakes.house import ANNA, BRAM, CHANNEL, House

CANARY = "kanarie-5c1e"

Way = Callable[[House], Awaitable[None]]


def kept_in(house: House) -> bytes:
    """The whole database as it stands on disk, with its log of writes."""
    file = Path(house.file)
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))


async def talks_with_a_colleague(house: House) -> None:
    await house.hears(BRAM, f"ik zeg {CANARY}", CHANNEL)


async def talks_in_somebody_elses_thread(house: House) -> None:
    thread = CHANNEL.in_thread("7.7")
    await house.says(ANNA, "denk mee", thread, mentions=True)
    await house.hears(BRAM, f"ik zeg {CANARY}", thread)


async def talks_to_a_colleague_in_the_own_thread(house: House) -> None:
    thread = CHANNEL.in_thread("7.7")
    await house.says(ANNA, "denk mee", thread, mentions=True)
    await house.hears(ANNA, f"@Bram ik zeg {CANARY}", thread, mentions_others=True)


async def talks_after_a_hush(house: House) -> None:
    thread = CHANNEL.in_thread("7.7")
    await house.says(ANNA, "stil", thread, mentions=True)
    await house.hears(ANNA, f"ik zeg {CANARY}", thread)


async def says_it_to_vita(house: House) -> None:
    await house.says(ANNA, f"ik zeg {CANARY}")


async def replies_with_it(house: House) -> None:
    answers = {"text": CANARY}
    await house.core.use_cases.perform("reply", Act(ANNA, CHANNEL.in_thread("7.7"), "r1", answers=answers))


async def sets_it_as_a_question(house: House) -> None:
    await house.asks(ANNA, CANARY)


async def brings_it_to_a_circle(house: House) -> None:
    await gathers(house)
    await house.does("bring-case", ANNA, step="1", method="incident", title=CANARY, text=CANARY)
    await house.settles()
    await house.does("contribute", BRAM, step="1:1", text=f"Wat is {CANARY}?")
    await house.settles()


async def notes_it(house: House) -> None:
    await house.does("take-note", ANNA, tried=CANARY)


async def makes_a_path_of_it(house: House) -> None:
    await house.does("make-path", ANNA, about=CANARY, own=CANARY, company=CANARY, weeks="2", goal="none")
    await house.does("edit-path-step", ANNA, step="1:1", act=CANARY, company=CANARY, notice=CANARY)
    await house.clicks("begin-path", ANNA, "1")
    await house.does("look-back-on-step", ANNA, step="1", saw=CANARY, turn="other", need=CANARY)


async def checks_what_is_known_of_it(house: House) -> None:
    await house.asks(ANNA, CANARY)
    await house.clicks("self-check", ANNA)
    await house.does("self-check", ANNA, step="1", first=CANARY, second=CANARY, third=CANARY)
    await house.clicks("keep-self-check", ANNA, "1")


async def makes_an_assignment_of_it(house: House) -> None:
    await house.does("make-assignment", ANNA, about=CANARY, weeks="1", goal="none")
    texts = dict.fromkeys(("title", "task", "roles", "product", "question"), CANARY)
    await house.does("offer-assignment", ANNA, step="new", weeks="1", **texts)
    for member in (ANNA, BRAM):
        await house.does("join-assignment", member, step="1", role="none")
    await house.clicks("begin-assignment", ANNA, "1")
    await house.does("finish-assignment", ANNA, step="1", result=CANARY, learned=CANARY)


async def looks_back_on_it(house: House) -> None:
    await house.looks_back(ANNA, CANARY)


async def proposes_it(house: House) -> None:
    await house.proposes(ANNA, CANARY)
    await house.settles()


async def edits_it_in(house: House) -> None:
    await house.proposes(ANNA)
    await house.settles()
    answers = {"about": CANARY, "together": CANARY, "learning": CANARY}
    await house.does("edit-proposal", ANNA, step="1:1", title=CANARY, **answers)
    await house.settles()


async def asks_it_about_a_proposal(house: House) -> None:
    person = await house.reads(lambda books: books.people.at(BRAM.account))
    assert person is not None
    await house.reads(lambda books: books.people.grant(person.organisation_id, person.id, Role.VALIDATOR))
    await house.proposes(ANNA)
    await house.clicks(Press.LOOK, BRAM, "1")
    await house.does(Press.RETURN, BRAM, step="1", reason=CANARY)


async def leaves_it_in_a_draft(house: House) -> None:
    await house.does("propose", ANNA, step="what", title=CANARY, about="Iets.", kind="renew")


async def makes_vita_fail_on_it(house: House) -> None:
    house.sparring.breaks = True
    await house.says(ANNA, CANARY)


async def has_it_remembered(house: House) -> None:
    def work(books: Books) -> None:
        organisation = books.organisations.found("slack", "T1", "T1").id
        person = books.people.meet(organisation, ANNA, language="nl", timezone="UTC")
        books.memory.add(organisation, person.id, CANARY, house.clock.now())

    await house.reads(work)


async def types_it_as_a_command(house: House) -> None:
    await house.types("vita", ANNA, CANARY)


def named(way: Way) -> str:
    return str(getattr(way, "__name__", way))


NOT_ADDRESSED = (
    talks_with_a_colleague, talks_in_somebody_elses_thread, talks_to_a_colleague_in_the_own_thread,
    talks_after_a_hush,
)  # fmt: skip
ADDRESSED = (
    says_it_to_vita, replies_with_it, sets_it_as_a_question, looks_back_on_it, proposes_it, edits_it_in, asks_it_about_a_proposal, leaves_it_in_a_draft,
    makes_vita_fail_on_it, has_it_remembered, notes_it, brings_it_to_a_circle, makes_a_path_of_it, makes_an_assignment_of_it, checks_what_is_known_of_it, types_it_as_a_command,
)  # fmt: skip


@pytest.mark.parametrize("way", NOT_ADDRESSED, ids=named)
async def test_what_is_not_addressed_to_vita_is_dropped_before_it_is_taken_in(house: House, way: Way) -> None:
    await house.begins_team()

    await way(house)
    await house.settles()

    assert await house.reads(lambda books: books.inbox.waiting()) == []
    assert CANARY not in repr(house.sparring.heard)
    assert CANARY not in repr(house.platform.posted)


@pytest.mark.parametrize("way", [*NOT_ADDRESSED, *ADDRESSED], ids=named)
async def test_no_byte_of_it_stands_readable_in_the_database(house: House, way: Way) -> None:
    await house.begins_team()

    await way(house)

    assert CANARY.encode() not in kept_in(house)


@pytest.mark.parametrize("way", [*NOT_ADDRESSED, *ADDRESSED], ids=named)
async def test_no_log_record_holds_it(house: House, way: Way, caplog: pytest.LogCaptureFixture) -> None:
    await house.begins_team()

    with caplog.at_level(logging.DEBUG):
        await way(house)

    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    assert (len(caplog.records) > 0, CANARY in logged) == (True, False)


async def test_a_word_that_is_kept_readable_would_be_found(house: House) -> None:
    await house.begins_team(CANARY)  # the name of a team is no secret

    assert CANARY.encode() in kept_in(house)
