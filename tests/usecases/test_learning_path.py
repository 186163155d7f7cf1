"""A learning path: made together, changed at will, adjusted after each step, and nobody else's."""

from datetime import timedelta

import pytest

from bot.cards.model import Card, Form
from bot.domain.dialogue import Wish
from bot.ports import StepWanted
from bot.usecases import Replacement, UseCase
from bot.usecases.make_path import MakePath, WritePath
from bot.usecases.recognise import Defaults
from bot.usecases.walk_path import LookBackOnStep, WriteStep
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, words
from tests.fakes.tailoring import ScriptedTailoring
from tests.usecases.drafting import initial, writing_in
from tests.usecases.test_calling import MONDAY_NINE, WEDNESDAY_TEN, comes, in_dms, nudges

ABOUT = "Hoe schrijf ik een verslag dat klopt?"


async def lays(house: House, weeks: str = "4", **answers: str) -> Card:
    card = await house.does("make-path", ANNA, about=ABOUT, weeks=weeks, goal="none", **answers)
    assert isinstance(card, Card)
    return card


@pytest.fixture
async def walking(house: House) -> House:
    await house.begins_team()
    await lays(house)
    await house.clicks("begin-path", ANNA, "1")
    return house


async def test_the_form_begins_with_this_weeks_question(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, ABOUT)

    form = await house.types("vita", ANNA, "leerpad")

    assert (initial(form, "about"), initial(form, "weeks")) == (ABOUT, "4")


async def test_a_path_has_the_own_step_first_and_fixed_steps_behind_it(house: House) -> None:
    await house.begins_team()

    card = await lays(house, "3", own="Ik lees er een na.", company="Met Bram")

    shown = words(card)
    assert "Stap 1: Ik lees er een na.\nMet wie: Met Bram" in shown
    assert "Stap 3: Zet wat je leerde in één zin." in shown
    assert "Vaste stappen, zonder AI" in shown
    assert "begin-path" in buttons(card)


async def test_a_goal_of_the_frame_goes_along(house: House) -> None:
    await house.begins_team(goals="Minder fouten in verslagen")

    answer = await house.does("make-path", ANNA, about=ABOUT, weeks="2", goal="g1")

    assert "Doel: “Minder fouten in verslagen”" in words(answer)


async def test_sent_twice_it_is_laid_once(house: House) -> None:
    await house.begins_team()
    await lays(house)

    assert "Stap 4" in words(await lays(house, "2"))
    assert words(await house.clicks("my-data", ANNA)).count(ABOUT) == 1


async def test_a_step_can_be_changed_before_and_while_it_runs(walking: House) -> None:
    form = await walking.clicks("edit-path-step", ANNA, "1:2")
    assert isinstance(form, Form)

    answer = await walking.does(
        "edit-path-step", ANNA, step="1:2", act="Ik vraag Bram.", company="Bram", notice="Hij knikt."
    )

    assert "Stap 3: Ik vraag Bram.\nMet wie: Bram\nJe merkt het zo: Hij knikt." in words(answer)


async def test_a_step_without_words_goes(walking: House) -> None:
    answer = await walking.does("edit-path-step", ANNA, step="1:3", act="", company="", notice="")

    assert "Stap 4" not in words(answer)


async def test_a_step_of_which_only_the_rest_is_filled_in_is_asked_again(walking: House) -> None:
    form = await walking.does("edit-path-step", ANNA, step="1:3", act=" ", company="Bram", notice="")

    assert isinstance(form, Form)
    assert form.errors == {"act": "Schrijf op wat je probeert."}


async def test_looking_back_shows_the_step_and_asks_first_what_was_seen(walking: House) -> None:
    form = await walking.clicks("look-back-on-step", ANNA, "1")

    assert isinstance(form, Form)
    assert "Kies één stuk werk van vorige week." in words(form)
    assert form.fields[0].key == "saw"


async def test_the_path_is_adjusted_at_each_looking_back(walking: House) -> None:
    smaller = await walking.does(
        "look-back-on-step", ANNA, step="1", saw="Het was te veel.", turn="smaller", need=""
    )
    again = await walking.does("look-back-on-step", ANNA, step="1", saw="Geen tijd.", turn="again", need="")

    assert "Gezien: “Het was te veel.”" in words(smaller)
    assert "Stap 2, nu: Schrijf één moment van deze week op" in words(smaller)
    assert "Stap 3, nu: Schrijf één moment van deze week op" in words(again)


async def test_a_form_sent_twice_takes_one_step(walking: House) -> None:
    for _ in range(2):
        answer = await walking.does(
            "look-back-on-step", ANNA, step="1", key="twice", saw="Gezien.", turn="on", need=""
        )

    assert "Stap 2, nu" in words(answer)


async def test_a_way_to_training_is_there_only_for_a_need_that_was_named(walking: House) -> None:
    without = await walking.does("look-back-on-step", ANNA, step="1", saw="Goed gegaan.", turn="on", need="")
    named = await walking.does(
        "look-back-on-step", ANNA, step="1", saw="Lastig.", turn="on", need="rekenen in een tabel."
    )

    assert "training" not in words(without)
    assert "Je mist: “rekenen in een tabel”. Vraag eerst wie in je team dit al kan" in words(named)
    assert "rekenen in een tabel" not in words(await walking.clicks("make-path", ANNA))


async def test_a_stopped_path_makes_room_for_a_new_one(walking: House) -> None:
    answer = await walking.clicks("stop-path", ANNA, "1")

    assert isinstance(answer, Replacement)
    assert "Het pad is gestopt." in words(answer)
    assert isinstance(await walking.clicks("make-path", ANNA), Form)


async def test_after_the_last_step_there_is_a_way_to_a_proposal(house: House) -> None:
    await house.begins_team()
    await lays(house, "2")
    await house.clicks("begin-path", ANNA, "1")

    for saw in ("Eerste.", "Tweede."):
        answer = await house.does("look-back-on-step", ANNA, step="1", saw=saw, turn="on", need="")

    assert buttons(answer) == ["propose", "make-path"]


async def test_somebody_elses_path_is_not_there(walking: House) -> None:
    assert "gestopt of gelopen" in words(await walking.clicks("begin-path", BRAM, "1"))
    assert isinstance(await walking.clicks("make-path", BRAM, place=CHANNEL), Form)


async def test_half_way_the_week_the_step_is_asked_after_instead_of_the_question(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await house.asks(ANNA)
    await lays(house)
    await house.clicks("begin-path", ANNA, "1")

    await comes(house, WEDNESDAY_TEN)

    assert len(await nudges(house, "note")) == 1
    assert "Kies één stuk werk van vorige week." in words(in_dms(house)[-1])


async def test_a_path_that_is_laid_but_not_begun_is_not_asked_after(house: House) -> None:
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    await lays(house)

    await comes(house, WEDNESDAY_TEN)

    assert await nudges(house, "note") == []


async def test_looking_back_at_the_week_leads_to_the_step(walking: House) -> None:
    walking.clock.move_to(MONDAY_NINE + timedelta(days=4))

    assert buttons(await walking.looks_back(ANNA)) == ["look-back-on-step"]


# --- with a model -----------------------------------------------------------------------------------------


@pytest.fixture
async def tailored(house: House) -> tuple[House, ScriptedTailoring]:
    """A house in which a model tailors."""
    core, tailor, defaults = house.core, ScriptedTailoring(), Defaults()
    store, clock, hear = core.store, house.clock, core.use_cases.hear
    ours: dict[str, UseCase] = {
        "make-path": MakePath(store, clock, tailor, hear, defaults),
        "look-back-on-step": LookBackOnStep(store, clock, tailor, hear, defaults),
    }
    house.takes(ours)
    await house.begins_team()
    return house, tailor


async def writes(house: House, tailor: ScriptedTailoring) -> Card:
    """Takes the turn that waits in Anna's DM."""
    turn = await house.reads(lambda books: books.inbox.next_of("slack:T1:D-U-Anna:"))
    assert turn is not None
    write = WritePath if turn.message.wish is Wish.PATH else WriteStep
    await write(writing_in(house), tailor)(turn)
    await house.core.delivery.drain()
    return house.platform.posted[-1].card


async def test_a_model_writes_first_and_the_path_comes_in_private(
    tailored: tuple[House, ScriptedTailoring],
) -> None:
    house, tailor = tailored

    at_once = await lays(house, "2", own="Ik lees er een na.")
    card = await writes(house, tailor)

    assert "Ik leg een pad bij je vraag." in words(at_once)
    assert "Stap 2: Leg het uit." in words(card)
    assert "sample-model" in words(card)
    assert [ABOUT in repr(wanted) for wanted in tailor.wanted] == [True]


async def test_a_model_makes_the_smaller_step_too(tailored: tuple[House, ScriptedTailoring]) -> None:
    house, tailor = tailored
    await lays(house, "2")
    await writes(house, tailor)
    await house.clicks("begin-path", ANNA, "1")

    await house.does("look-back-on-step", ANNA, step="1", saw="Te groot.", turn="smaller", need="")
    card = await writes(house, tailor)

    assert "Stap 2, nu: Vraag het één iemand." in words(card)
    assert tailor.wanted[-1].saw == "Te groot." if isinstance(tailor.wanted[-1], StepWanted) else False


async def test_without_room_on_the_budget_the_fixed_steps_stand_in(
    tailored: tuple[House, ScriptedTailoring],
) -> None:
    house, tailor = tailored
    await lays(house, "2")
    turn = await house.reads(lambda books: books.inbox.next_of("slack:T1:D-U-Anna:"))
    assert turn is not None

    await WritePath(writing_in(house, daily=0), tailor)(turn)

    assert [wanted.without_model for wanted in tailor.wanted] == [True]
