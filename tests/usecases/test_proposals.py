"""A proposal goes in by short steps, is announced once, and can be taken back."""

from datetime import timedelta

from bot.books import SendState
from bot.cards.model import Form, TextField
from bot.domain.proposal import Stage
from bot.usecases import Replacement
from tests.fakes.house import ANNA, BRAM, CHANNEL, PILOT, House, buttons, sample, words
from tests.fakes.platform import Fault


async def stage(house: House, number: int = 1) -> Stage | None:
    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None
    viewer = await house.reads(lambda books: books.people.viewer(person, in_private=True))
    proposals = {
        proposal.id: proposal for proposal in await house.reads(lambda books: books.proposals.own(viewer))
    }
    return next((proposal.stage for id_, proposal in proposals.items() if id_ == number), None)


async def test_a_proposal_is_stored_and_announced_in_the_channel(house: House) -> None:
    await house.begins_team()

    answer = await house.proposes(ANNA, "Bel eerst")
    await house.settles()

    assert await stage(house) is Stage.SUBMITTED
    assert words(answer).startswith("“Bel eerst” is ingediend.")
    assert [words(card).splitlines()[0] for card in house.platform.said_in(CHANNEL)] == [
        "Nieuw voorstel van Anna: “Bel eerst”"
    ]


async def test_whoever_is_in_no_team_hears_what_to_do(house: House) -> None:
    answer = await house.clicks("propose", ANNA)

    assert words(answer).startswith("Ik weet nog niet bij welk team je hoort.")


async def test_a_step_that_misses_something_comes_back_and_keeps_what_was_typed(house: House) -> None:
    await house.begins_team()

    answer = await house.does("propose", ANNA, step="what", title="Bel eerst", about="", kind="improve")

    assert isinstance(answer, Form)
    assert (answer.value, answer.errors) == ("what", {"about": "Vul dit nog in."})
    assert next(field.initial for field in answer.fields if isinstance(field, TextField)) == "Bel eerst"


async def test_an_unfinished_proposal_waits_where_it_was_left(house: House) -> None:
    await house.begins_team()
    await house.does(
        "propose", ANNA, step="what", title="Bel eerst", about="We mailen nu alles.", kind="improve"
    )

    home = await house.clicks("show-home", ANNA)
    reopened = await house.clicks("propose", ANNA)

    assert "Je begon aan een voorstel." in words(home)
    assert isinstance(reopened, Form)
    assert [field.initial for field in reopened.fields if isinstance(field, TextField)] == [
        "Bel eerst", "We mailen nu alles.",
    ]  # fmt: skip


async def test_a_step_with_an_unknown_domain_comes_back(house: House) -> None:
    await house.begins_team()
    await house.does(
        "propose", ANNA, step="what", title="Bel eerst", about="We mailen nu alles.", kind="improve"
    )

    answer = await house.does("propose", ANNA, step="place", domains="sport")

    assert isinstance(answer, Form)
    assert list(answer.errors) == ["domains"]


async def test_the_last_step_shows_who_will_read_it(house: House) -> None:
    await house.begins_team(goals="Brieven die je snapt")
    await house.does(
        "propose", ANNA, step="what", title="Bel eerst", about="We mailen nu alles.", kind="improve"
    )

    await house.does("propose", ANNA, step="together", together="Bellen.", learning="Of het helpt.")
    await house.does("propose", ANNA, step="yield", goal="g1", flags="social")
    answer = await house.does("propose", ANNA, step="place", domains="execute")

    assert "Wie ziet dit: De 3 mensen van Team Noord, en wie in jullie werkruimte het kanaal opent." in words(
        answer
    )
    assert "Doel: “Brieven die je snapt”" in words(answer)


async def test_a_form_that_is_sent_twice_submits_once(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bel eerst", key="v1")

    answer = await house.does("propose", ANNA, step="submit", key="v1")
    await house.settles()

    assert words(answer) == "“Bel eerst” was al ingediend. Het staat er één keer."
    assert len(house.platform.said_in(CHANNEL)) == 1


async def test_a_last_step_without_a_draft_says_that_it_is_gone(house: House) -> None:
    await house.begins_team()

    answer = await house.does("propose", ANNA, step="submit")

    assert words(answer).startswith("Wat je invulde is al verstuurd of verlopen.")


async def test_a_draft_that_lost_its_title_is_not_submitted(house: House) -> None:
    await house.begins_team()
    await house.does("propose", ANNA, step="what", title=" ", about="We mailen nu alles.", kind="improve")

    answer = await house.does("propose", ANNA, step="submit")

    assert words(answer).startswith("Er ontbreekt nog iets aan je voorstel.")


async def test_after_submitting_the_draft_is_gone(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    home = await house.clicks("show-home", ANNA)

    assert "Je begon aan een voorstel." not in words(home)


async def test_a_colleague_reads_the_whole_proposal(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    answer = await house.clicks("read-proposal", BRAM, "1")

    assert ("We mailen nu alles." in words(answer), buttons(answer)) == (True, ["join-proposal"])


async def test_its_author_is_offered_to_take_it_back(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    answer = await house.clicks("read-proposal", ANNA, "1")

    assert buttons(answer) == ["edit-proposal", "ask-for-help", "withdraw-proposal"]


async def test_somebody_from_outside_the_team_is_told_nothing_about_it(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    answers = [await house.clicks("read-proposal", sample("Dirk"), number) for number in ("1", "99", "x", "")]

    assert {words(answer) for answer in answers} == {
        "Dit voorstel is er niet meer, of je kunt het niet zien."
    }


async def test_taking_it_back_changes_what_was_posted(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bel eerst")
    await house.settles()

    answer = await house.clicks("withdraw-proposal", ANNA, "1")
    await house.settles()

    assert isinstance(answer, Replacement)
    assert words(answer) == "“Bel eerst” is ingetrokken. Je hoeft niets te doen."
    assert [(ref.message, words(card)) for ref, card in house.platform.updated] == [
        ("m1", f"Ingetrokken voorstel.\n{PILOT}")
    ]


async def test_what_was_taken_back_is_off_the_wall_and_closed_to_colleagues(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bel eerst")
    await house.clicks("withdraw-proposal", ANNA, "1")

    wall = await house.clicks("show-wall", BRAM, place=CHANNEL)
    read = await house.clicks("read-proposal", BRAM, "1")

    assert "Bel eerst" not in words(wall)
    assert words(read) == "Dit voorstel is er niet meer, of je kunt het niet zien."


async def test_what_is_taken_back_before_it_was_announced_is_not_announced(house: House) -> None:
    await house.begins_team()
    house.platform.breaks(Fault.BUSY)
    await house.proposes(ANNA, "Bel eerst")
    await house.settles()

    await house.clicks("withdraw-proposal", ANNA, "1")
    house.clock.pass_(timedelta(minutes=1))
    await house.settles()

    assert house.platform.posted == []
    assert [(row.state, row.reason) for row in await house.deliveries()] == [(SendState.SKIPPED, "withdrawn")]


async def test_taking_it_back_twice_says_that_it_is_past(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    await house.clicks("withdraw-proposal", ANNA, "1")

    answer = await house.clicks("withdraw-proposal", ANNA, "1")

    assert words(answer).startswith("Dit voorstel is intussen verder.")


async def test_only_its_author_takes_it_back(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    answer = await house.clicks("withdraw-proposal", BRAM, "1")

    assert (words(answer), await stage(house)) == ("Dit kan alleen wie het schreef.", Stage.SUBMITTED)


async def test_the_first_proposal_of_a_team_that_nobody_introduced_stands_below_what_vita_is(
    house: House,
) -> None:
    await house.adds_team()
    await house.core.use_cases.meet(CHANNEL, ANNA, joined=True)

    await house.proposes(ANNA, "Bel eerst")
    await house.settles()

    card = house.platform.said_in(CHANNEL)[0]
    assert words(card).startswith("Ik ben Vita")
    assert "Nieuw voorstel van Anna: “Bel eerst”" in words(card)
