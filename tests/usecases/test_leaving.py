"""Who leaves: roles end and are told, proposals pass on, and thirty days later nothing is left but a number."""

from datetime import timedelta

from bot.books import Books
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.domain.visibility import Viewer
from bot.ports import Purpose
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, dm_of, hears, words

MONTH = timedelta(days=30)


async def person_of(house: House, account: str = "U-Bram") -> Person:
    found = await house.reads(lambda books: books.people.at(BRAM.account.__class__("slack", "T1", account)))
    assert found is not None
    return found


async def leaves(house: House) -> None:
    await house.core.use_cases.meet(CHANNEL, BRAM, joined=False)
    await house.settles()


async def kept_of(house: House, person: Person) -> set[str]:
    viewer = Viewer(person.organisation_id, person.id)
    kept = await house.reads(lambda books: books.personal_data.of(viewer))
    return set(kept)


async def test_the_roles_of_who_left_are_free_and_the_administrator_hears_it(house: House) -> None:
    await house.begins_team()
    bram = await person_of(house)
    await house.does("set-roles", ANNA, who=str(bram.id), role="decider", change="grant")

    await leaves(house)

    held = await house.reads(lambda books: books.people.with_role(bram.organisation_id, Role.DECIDER))
    heard = words(house.platform.said_in(dm_of(ANNA))[-1])
    assert held == []
    assert "In Team Noord zijn rollen vrijgekomen: beslist." in heard
    assert "Bram" not in heard


async def test_who_left_their_last_team_hears_once_when_it_goes_and_takes_all_of_it_along(
    house: House,
) -> None:
    await house.begins_team()
    await house.asks(BRAM, "Wat neem ik mee?")
    await house.says(BRAM, "denk mee")
    await leaves(house)
    await leaves(house)
    (_, told) = await hears(house, CHRIS, BRAM)

    await house.clicks("take-my-data", BRAM)

    gone_on = "woensdag 8 juli"
    assert told.count(f"Wat ik van je bewaar, wis ik op {gone_on}.") == 1
    assert [file.name for to, file, _ in house.platform.given if to == BRAM.account] == [
        "vita.txt",
        "vita.json",
    ]
    assert [b"Wat neem ik mee?" in file.data for _, file, _ in house.platform.given] == [True, True]


async def test_who_is_back_before_it_is_told_hears_nothing_of_it(house: House) -> None:
    await house.begins_team()
    await house.says(BRAM, "denk mee")
    house.clock.pass_(timedelta(hours=12))  # in the evening news waits
    await leaves(house)
    await house.core.use_cases.meet(CHANNEL, BRAM, joined=True)

    (told,) = await hears(house, BRAM)

    assert "wis ik op" not in told


async def test_who_never_talked_with_vita_hears_nothing_when_leaving(house: House) -> None:
    await house.begins_team()
    await leaves(house)

    (told,) = await hears(house, BRAM)

    assert told == ""


async def test_an_open_proposal_passes_on_to_its_next_author(house: House) -> None:
    await house.begins_team()
    chris = await person_of(house, "U-Chris")
    await house.proposes(BRAM, "Bel eerst", coauthors=str(chris.id))

    await leaves(house)

    own = await house.reads(lambda books: books.proposals.own(Viewer(chris.organisation_id, chris.id)))
    assert [(one.title, one.envelope.owner) for one in own] == [("Bel eerst", chris.id)]


async def test_after_thirty_days_what_was_kept_about_who_left_is_gone_with_a_proof(house: House) -> None:
    await house.begins_team()
    bram = await person_of(house)
    await house.asks(BRAM)
    await house.does("take-note", BRAM, tried="Ik belde eerst")
    await house.says(BRAM, "denk mee")
    await leaves(house)

    house.clock.pass_(MONTH - timedelta(hours=1))
    await house.core.rhythm.purge()
    before = await kept_of(house, bram)
    house.clock.pass_(timedelta(hours=2))
    gone = await house.core.rhythm.purge()

    after = await kept_of(house, bram)
    proof = await house.reads(lambda books: books.personal_data.purges(1))
    assert {"note", "learning_question", "message"} <= before
    assert after <= {"person", "audit_event"}
    assert (gone["left"], proof[0][0], proof[0][1]["left"]) == (1, house.clock.now(), 1)


async def test_who_comes_back_in_time_finds_everything(house: House) -> None:
    await house.begins_team()
    bram = await person_of(house)
    await house.does("take-note", BRAM, tried="Ik belde eerst")
    await leaves(house)

    house.clock.pass_(timedelta(days=20))
    await house.core.use_cases.meet(CHANNEL, BRAM, joined=True)
    house.clock.pass_(timedelta(days=20))
    await house.core.rhythm.purge()

    assert "note" in await kept_of(house, bram)


async def test_nothing_stays_longer_than_its_class_when_the_clock_moves(house: House) -> None:
    await house.begins_team()
    anna = await person_of(house, "U-Anna")
    await house.says(ANNA, "denk mee")
    await house.asks(ANNA, "Waarom?", who="team")
    await house.does("propose", ANNA, step="what", title="Concept", about="Iets.", kind="renew")

    left = {}
    for weeks in (0, 5, 9, 105):
        house.clock.pass_(timedelta(weeks=weeks))
        await house.core.rhythm.purge()
        left[weeks] = await kept_of(house, anna) & {"message", "form_draft", "learning_question"}

    assert left == {
        0: {"message", "form_draft", "learning_question"},
        5: {"message", "learning_question"},
        9: {"learning_question"},
        105: set(),
    }


async def test_who_leaves_one_of_two_teams_keeps_everything(house: House) -> None:
    await house.begins_team()
    bram = await person_of(house)
    south = CHANNEL.__class__("slack", "T1", "C2", CHANNEL.kind)
    await house.core.use_cases.perform("start-team", house.act(CHRIS, south))
    await house.core.use_cases.meet(south, BRAM, joined=True)
    await house.does("take-note", BRAM, tried="Ik belde eerst")

    await leaves(house)
    house.clock.pass_(MONTH * 2)
    await house.core.rhythm.purge()

    assert "note" in await kept_of(house, bram)


async def test_erasing_reaches_what_waits_to_be_sent_and_to_be_answered(house: House) -> None:
    await house.begins_team()
    bram = await person_of(house)
    await house.hears(BRAM, "denk mee met dit geheim")

    def erase(books: Books) -> None:
        books.personal_data.erase(bram.organisation_id, bram.id, MONDAY_MORNING)

    await house.core.store.transact(Purpose.DATA_RIGHTS, erase)
    await house.settles()

    assert "geheim" not in repr(house.sparring.heard)
    assert house.platform.said_in(dm_of(BRAM)) == []
