"""The frame: what a change touches, what belongs to a goal, the learning strategy, and a team's own questions."""

from bot.books import Books
from bot.cards.model import Form
from bot.domain.frame import Frame
from tests.fakes.house import ANNA, BRAM, CHANNEL, NETWORK, WORKSPACE, House, buttons, dm_of, words

GOALS = "Brieven die je snapt\nRust op dinsdag"


async def test_a_goal_that_goes_with_something_under_it_says_so_first(house: House) -> None:
    await house.begins_team(goals=GOALS)
    await house.proposes(BRAM, "Bel eerst", goal="g1")
    await house.asks(BRAM, "Waarom bellen mensen?", who="team", goal="g1")

    answer = await house.does("change-frame", ANNA, goals="Rust op dinsdag")

    assert isinstance(answer, Form)
    assert (answer.value, await _version(house)) == ("confirm", 1)
    assert "Voorstel “Bel eerst”\nLeervraag “Waarom bellen mensen?”" in words(answer)


async def test_after_a_second_yes_the_goal_is_gone(house: House) -> None:
    await house.begins_team(goals=GOALS)
    await house.proposes(BRAM, goal="g1")
    await house.does("change-frame", ANNA, goals="Rust op dinsdag")

    await house.does("change-frame", ANNA, step="confirm")

    assert await _goals(house) == {"g2": "Rust op dinsdag"}


async def test_what_a_private_question_belongs_to_is_not_told(house: House) -> None:
    await house.begins_team(goals=GOALS)
    await house.asks(BRAM, "Waarom slaap ik slecht?", goal="g1")

    answer = await house.does("change-frame", ANNA, goals="Rust op dinsdag")

    assert words(answer).startswith("Het kader is bewaard als versie 2.")


async def test_a_goal_gets_its_questions_and_what_is_expected_of_it(house: House) -> None:
    await house.begins_team(goals=GOALS)
    await house.does("describe-goal", ANNA, goal="g1")

    await house.does("describe-goal", ANNA, step="g1", questions="Wat snapt men niet?", soon="Minder bellers")

    shown = words(await house.clicks("show-frame", BRAM))
    assert "Wat er te leren is: Wat snapt men niet?" in shown
    assert "Wat er snel te zien is: Minder bellers" in shown


async def test_with_several_goals_one_is_chosen_first(house: House) -> None:
    await house.begins_team(goals=GOALS)

    chosen = await house.clicks("describe-goal", ANNA)
    form = await house.does("describe-goal", ANNA, goal="g2")

    assert "Om welk doel gaat het?" in words(chosen)
    assert "“Rust op dinsdag”" in words(form)


async def test_more_questions_than_a_goal_can_bear_come_back(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")

    answer = await house.does("describe-goal", ANNA, step="g1", questions="a\nb\nc\nd\ne\nf")

    assert isinstance(answer, Form)
    assert answer.errors == {"questions": "Houd het bij vijf vragen."}


async def test_the_learning_strategy_is_answered_in_two_steps(house: House) -> None:
    await house.begins_team(goals=GOALS)
    await house.does("set-strategy", ANNA, step="1", why="Stilstaan kost tijd", vision="", way="In het werk")

    await house.does("set-strategy", ANNA, step="2", themes="Rust", facilitation="", roles="Bram begeleidt")

    shown = words(await house.clicks("show-frame", BRAM))
    assert "Waarom: Stilstaan kost tijd" in shown
    assert "Wie wat doet: Bram begeleidt" in shown
    assert await _version(house) == 2


async def test_a_half_answered_strategy_waits_where_it_was(house: House) -> None:
    await house.begins_team(goals=GOALS)
    await house.does("set-strategy", ANNA, step="1", why="Stilstaan kost tijd", vision="", way="")

    answer = await house.clicks("set-strategy", ANNA)

    assert isinstance(answer, Form)
    assert "Stilstaan kost tijd" in repr(answer.fields)


async def test_a_member_adds_what_the_team_wants_to_learn(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")

    await house.does("add-team-questions", BRAM, step="g1", questions="Wie belt wanneer?")

    assert "Wat jullie team wil leren: Wie belt wanneer?" in words(await house.clicks("show-frame", ANNA))


async def test_only_who_may_change_the_frame_fills_it_in(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")

    refused = [await house.clicks(name, BRAM) for name in ("describe-goal", "set-strategy")]

    assert {words(answer) for answer in refused} == {
        "Dit doet een beheerder of procesbegeleider. Vraag het daar."
    }
    assert buttons(await house.clicks("show-frame", BRAM)) == ["add-team-questions"]


async def test_a_goal_that_is_gone_meanwhile_cannot_be_filled_in(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")

    answer = await house.does("describe-goal", ANNA, step="g7", questions="Wat nu?")

    assert words(answer).startswith("Dit doel staat niet meer in het kader.")


async def test_a_conversation_about_a_question_carries_what_its_goal_wants_to_learn(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")
    await house.does("describe-goal", ANNA, step="g1", questions="Wat maakt dinsdag druk?")
    await house.does("add-team-questions", BRAM, step="g1", questions="Wie belt wanneer?")
    await house.asks(BRAM, goal="g1")

    await house.says(BRAM, "Denk mee", dm_of(BRAM))

    assert house.sparring.heard[-1].development == ("Wat maakt dinsdag druk?", "Wie belt wanneer?")


async def test_in_a_channel_a_private_question_brings_nothing_along(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")
    await house.does("describe-goal", ANNA, step="g1", questions="Wat maakt dinsdag druk?")
    await house.asks(BRAM, goal="g1")

    await house.says(BRAM, "denk mee", CHANNEL.in_thread("1.1"), mentions=True)

    assert house.sparring.heard[-1].development == ()


async def _version(house: House) -> int:
    frame = await house.reads(_frame)
    return frame.version


async def _goals(house: House) -> dict[str, str]:
    frame = await house.reads(_frame)
    return {goal.key: goal.text for goal in frame.goals}


def _frame(books: Books) -> Frame:
    organisation = books.organisations.at(NETWORK, WORKSPACE)
    assert organisation is not None
    frame = books.frames.current(organisation.id)
    assert frame is not None
    return frame
