"""An assignment for a group: made from what was shared, changed and accepted by the group, ended in a proposal."""

from datetime import UTC, datetime

import pytest

from bot.books import Books
from bot.cards.model import Card, Form
from bot.domain.dialogue import Wish
from bot.domain.ids import ProposalId
from bot.domain.proposal import Origin
from bot.domain.provenance import origin_of
from bot.usecases import UseCase
from bot.usecases.make_assignment import MakeAssignment, WriteAssignment
from bot.usecases.recognise import Defaults
from tests.fakes.circle_of_six import OWN_PLACE, gathers
from tests.fakes.house import ANNA, BRAM, CHRIS, House, buttons, sample, words
from tests.fakes.tailoring import ASSIGNMENT, ScriptedTailoring
from tests.usecases.drafting import initial, writing_in

LAST_DAY = datetime(2026, 6, 19, 8, 30, tzinfo=UTC)
ABOUT = "Hoe dragen we een dienst beter over?"
OFFERED = {
    "title": "De overdracht op tafel", "task": "Neem drie overdrachten.", "roles": "Wie uitzoekt\nWie schrijft",
    "product": "Een lijst.", "question": "Wat wisten jullie?", "weeks": "2",
}  # fmt: skip


async def offers(house: House, **other: str) -> None:
    await house.does("make-assignment", ANNA, source="other", about=ABOUT, weeks="2", goal="none")
    await house.does("offer-assignment", ANNA, step="new", **{**OFFERED, **other})
    await house.settles()


async def runs(house: House) -> None:
    await offers(house)
    await house.does("join-assignment", ANNA, step="1", role="0")
    await house.does("join-assignment", BRAM, step="1", role="none")
    await house.clicks("begin-assignment", BRAM, "1")
    await house.settles()


def on_the_card(house: House) -> str:
    """The card in the channel as it stands now."""
    shown = [posted.card for posted in house.platform.posted if "Gaat niet door" in repr(posted.card)]
    changed = [card for _, card in house.platform.updated]
    return words((shown + changed)[-1])


@pytest.fixture
async def team(house: House) -> House:
    await house.begins_team()
    return house


async def test_a_shared_question_can_be_chosen_and_what_is_private_cannot(team: House) -> None:
    await team.asks(BRAM, "Waarom bellen mensen?", who="team")
    await team.asks(BRAM, "Ben ik te traag?")

    form = await team.clicks("make-assignment", ANNA)

    assert "Waarom bellen mensen?" in repr(form)
    assert "Ben ik te traag?" not in repr(form)


async def test_the_chosen_question_is_what_it_is_about(team: House) -> None:
    await team.asks(BRAM, "Hoe krijg ik een klant rustig aan de telefoon?", who="team")

    form = await team.does("make-assignment", ANNA, source="1", about="", weeks="3", goal="none")

    assert (initial(form, "title"), initial(form, "weeks")) == ("Een keer meekijken", "3")


async def test_without_a_question_it_is_asked_again(team: House) -> None:
    await team.asks(BRAM, "Waarom bellen mensen?", who="team")

    form = await team.does("make-assignment", ANNA, source="other", about=" ", weeks="2", goal="none")

    assert isinstance(form, Form)
    assert form.errors == {"about": "Kies een vraag of schrijf er zelf een op."}


async def test_the_readers_stand_in_the_form_before_anything_is_shared(team: House) -> None:
    form = await team.does("make-assignment", ANNA, about=ABOUT, weeks="2", goal="none")

    assert "Wie ziet dit: De 3 mensen van Team Noord" in words(form)
    assert "overdracht" not in repr(team.platform.posted)


async def test_it_stands_in_the_channel_with_its_roles_free(team: House) -> None:
    await offers(team)

    card = on_the_card(team)
    assert "Anna legt een opdracht voor: De overdracht op tafel" in card
    assert "Wie uitzoekt: nog vrij" in card
    assert "Nog niet begonnen." in card


async def test_offered_twice_it_stands_there_once(team: House) -> None:
    await offers(team)

    again = await team.does("offer-assignment", ANNA, step="new", **OFFERED)

    assert "al verstuurd of verlopen" in words(again)


async def test_whoever_joins_stands_on_the_card_with_a_role(team: House) -> None:
    await offers(team)

    await team.does("join-assignment", BRAM, step="1", role="1")
    await team.settles()

    assert "Wie schrijft: Bram" in on_the_card(team)


async def test_one_alone_cannot_begin_and_nobody_begins_for_others(team: House) -> None:
    await offers(team)
    await team.does("join-assignment", ANNA, step="1", role="0")

    alone = await team.clicks("begin-assignment", ANNA, "1")
    outside = await team.clicks("begin-assignment", CHRIS, "1")

    assert "Er doet nog niemand anders mee." in words(alone)
    assert "Dit doet iemand die meedoet." in words(outside)


async def test_it_runs_until_the_last_working_day_and_says_so(team: House) -> None:
    await runs(team)

    assert "De opdracht loopt, tot en met vrijdag 19 juni." in on_the_card(team)


async def test_changed_words_ask_whoever_took_part_again(team: House) -> None:
    await offers(team)
    await team.does("join-assignment", BRAM, step="1", role="1")

    await team.does("change-assignment", CHRIS, step="1", **{**OFFERED, "title": "Anders"})
    await team.settles()

    assert "Wie schrijft: nog vrij" in on_the_card(team)
    assert any("Chris paste de opdracht “Anders” aan." in words(p.card) for p in team.platform.posted)


async def test_what_runs_is_not_changed_any_more(team: House) -> None:
    await runs(team)

    assert "Deze opdracht loopt al." in words(await team.clicks("change-assignment", CHRIS, "1"))


async def test_on_its_last_day_the_group_hears_so_once(team: House) -> None:
    await runs(team)

    team.clock.move_to(LAST_DAY)
    await team.core.catch_up()

    assert any("laatste dag van de opdracht" in words(p.card) for p in team.platform.posted)


async def test_what_is_off_is_not_asked_after(team: House) -> None:
    await runs(team)
    await team.clicks("drop-assignment", BRAM, "1")

    team.clock.move_to(LAST_DAY)
    await team.core.catch_up()

    assert not any("laatste dag van de opdracht" in words(p.card) for p in team.platform.posted)


async def ends_in_a_proposal(house: House) -> Form:
    await house.does(
        "finish-assignment",
        BRAM,
        step="1",
        result="Vijf dingen missen vaak.",
        learned="De tijd stond nergens.",
    )
    form = await house.clicks("propose-from-assignment", ANNA, "1")
    assert isinstance(form, Form)
    return form


async def test_its_outcome_stands_in_the_form_of_a_proposal(team: House) -> None:
    await runs(team)

    form = await ends_in_a_proposal(team)

    assert (initial(form, "title"), initial(form, "about")) == (OFFERED["title"], "Vijf dingen missen vaak.")


async def hands_in(house: House, title: str = OFFERED["title"]) -> str:
    """The proposal as a colleague reads it."""
    first = {"title": title, "about": "Vijf dingen missen vaak.", "kind": "improve"}
    together = {"together": "Vijf dingen bovenaan.", "learning": "De tijd stond nergens."}
    await house.does("propose", ANNA, step="what", **first)
    await house.does("propose", ANNA, step="together", **together)
    await house.does("propose", ANNA, step="yield", flags="social", goal="none")
    await house.does("propose", ANNA, step="place", domains="execute", coauthors="")
    await house.does("propose", ANNA, step="submit")
    return words(await house.clicks("read-proposal", CHRIS, "1"))


async def test_the_proposal_says_which_assignment_it_came_out_of(team: House) -> None:
    await runs(team)
    await ends_in_a_proposal(team)

    assert "Komt uit de groepsopdracht: “De overdracht op tafel”" in await hands_in(team)


async def test_somebody_of_another_team_finds_nothing_of_it(team: House) -> None:
    await runs(team)
    dirk = sample("Dirk")

    for door in ("join-assignment", "change-assignment", "finish-assignment", "propose-from-assignment"):
        assert "Deze opdracht is af, gaat niet door of is niet voor jou." in words(
            await team.clicks(door, dirk, "1")
        )


async def test_the_command_shows_what_there_is(team: House) -> None:
    await offers(team)

    card = await team.types("vita", BRAM, "opdracht")

    assert "“De overdracht op tafel” ligt voor bij Team Noord." in words(card)
    assert buttons(card)[-1] == "make-assignment"


# --- with a model -----------------------------------------------------------------------------------------


async def test_a_model_writes_first_and_its_words_stay_visible_in_the_proposal(team: House) -> None:
    tailor, core = ScriptedTailoring(), team.core
    hear, defaults = core.use_cases.hear, Defaults()
    ours: dict[str, UseCase] = {
        "make-assignment": MakeAssignment(core.store, team.clock, tailor, hear, defaults)
    }
    team.takes(ours)

    at_once = await team.does("make-assignment", ANNA, about=ABOUT, weeks="2", goal="none")
    turn = await team.reads(lambda books: books.inbox.next_of("slack:T1:D-U-Anna:"))
    assert turn is not None
    assert turn.message.wish is Wish.ASSIGNMENT
    await WriteAssignment(writing_in(team), tailor)(turn)
    await team.core.delivery.drain()
    card = team.platform.posted[-1].card
    await team.does(
        "offer-assignment",
        ANNA,
        step="new",
        **{**OFFERED, "title": ASSIGNMENT.title, "task": ASSIGNMENT.task},
    )
    await team.does("join-assignment", ANNA, step="1", role="0")
    await team.does("join-assignment", BRAM, step="1", role="1")
    await team.clicks("begin-assignment", BRAM, "1")
    await ends_in_a_proposal(team)
    await hands_in(team, ASSIGNMENT.title)

    assert isinstance(at_once, Card)
    assert "sample-model" in words(card)
    assert await team.reads(_origins) == {"title": Origin.AI, "about": Origin.PERSON}


def _origins(books: Books) -> dict[str, Origin]:
    anna = books.people.at(ANNA.account)
    assert anna is not None
    proposal = books.proposals.get(books.people.viewer(anna, in_private=True), ProposalId(1))
    assert proposal is not None
    return {one.key: origin_of(one) for one in proposal.sections if one.key in {"title", "about"}}


# --- for a Prof-cirkel ------------------------------------------------------------------------------------


async def test_one_of_a_circle_stands_in_the_circles_own_place_and_is_for_its_people_only(
    house: House,
) -> None:
    await gathers(house)
    await house.core.use_cases.perform(
        "make-assignment", house.act(ANNA, OWN_PLACE, answers={"about": ABOUT, "weeks": "1", "goal": "none"})
    )
    await house.core.use_cases.perform("offer-assignment", house.act(ANNA, value="new", answers=OFFERED))
    await house.settles()

    joined = await house.does("join-assignment", BRAM, step="1", role="0")
    outside = await house.clicks("join-assignment", sample("Gijs"), "1")

    assert "De overdracht op tafel" in words(house.platform.said_in(OWN_PLACE)[-1])
    assert words(joined) == "Je doet mee aan “De overdracht op tafel”."
    assert "is niet voor jou" in words(outside)
