"""The learning question, looking back and the frame: forms that keep what was typed, and act once."""

from bot.cards.model import Form, TextField
from bot.domain.visibility import Viewer
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words


def errors(answer: Answer) -> dict[str, str]:
    assert isinstance(answer, Form)
    return answer.errors


def initial(answer: Answer, key: str) -> str:
    assert isinstance(answer, Form)
    return next(field.initial for field in answer.fields if isinstance(field, TextField) and field.key == key)


async def own_questions(house: House) -> list[str]:
    viewer = await eyes_of_anna(house)
    return [question.text for question in await house.reads(lambda books: books.questions.own(viewer))]


async def eyes_of_anna(house: House) -> Viewer:
    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None
    return await house.reads(lambda books: books.people.viewer(person, in_private=True))


# --- the learning question --------------------------------------------------------------------------------


async def test_a_command_opens_the_form_with_the_words_behind_it(house: House) -> None:
    answer = await house.types("leervraag", ANNA, "waarom bellen ze")

    assert initial(answer, "text") == "waarom bellen ze"


async def test_somebody_without_a_team_can_set_a_private_question(house: House) -> None:
    answer = await house.asks(ANNA, "Waarom bellen mensen?")

    assert (words(answer).splitlines()[0], await own_questions(house)) == (
        "Bewaard: “Waarom bellen mensen?”", ["Waarom bellen mensen?"],
    )  # fmt: skip


async def test_a_question_without_a_first_thought_comes_back_with_what_was_typed(house: House) -> None:
    answer = await house.does("set-question", ANNA, text="Waarom bellen mensen?", thought=" ", who="private")

    assert errors(answer) == {"thought": "Vul dit nog in."}
    assert initial(answer, "text") == "Waarom bellen mensen?"
    assert await own_questions(house) == []


async def test_a_question_that_is_corrected_is_saved(house: House) -> None:
    await house.does("set-question", ANNA, text="Waarom bellen mensen?", thought="", who="private", key="v1")

    await house.asks(ANNA, "Waarom bellen mensen?", key="v1")

    assert await own_questions(house) == ["Waarom bellen mensen?"]


async def test_a_question_that_is_sent_twice_is_saved_once(house: House) -> None:
    first = await house.asks(ANNA, key="v1")

    second = await house.asks(ANNA, key="v1")

    assert (first == second, len(await own_questions(house))) == (True, 1)


async def test_the_form_names_the_real_readers(house: House) -> None:
    await house.begins_team()

    answer = await house.clicks("set-question", ANNA)

    assert isinstance(answer, Form)
    assert "De 3 mensen van Team Noord" in repr(answer.parts)


async def test_a_question_shared_with_the_team_says_so(house: House) -> None:
    await house.begins_team()

    answer = await house.asks(ANNA, who="team")

    assert "Gedeeld met Team Noord" in words(answer)


async def test_without_a_team_nothing_can_be_shared_with_one(house: House) -> None:
    answer = await house.asks(ANNA, who="team")

    assert errors(answer) == {"who": "Vul dit nog in."}


# --- looking back -----------------------------------------------------------------------------------------


async def test_looking_back_asks_before_it_shows(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA)

    answer = await house.clicks("look-back", ANNA)

    assert "Wat was je eerste gedachte bij je vraag?" in words(answer)
    assert "Ze snappen de brief niet." not in words(answer)


async def test_after_the_recall_then_and_now_stand_side_by_side(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA)

    answer = await house.does("look-back", ANNA, step="recall", recalled="Iets met de brief.")

    assert "Dit dacht je toen:\nZe snappen de brief niet." in words(answer)
    assert "En dit schreef je net:\nIets met de brief." in words(answer)


async def test_looking_back_ends_with_the_pair(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA)

    answer = await house.looks_back(ANNA, "De brief is te lang.")

    assert words(answer).startswith("Eerst: “Ze snappen de brief niet.”\nNu: “De brief is te lang.”")


async def test_a_look_back_without_its_last_sentence_comes_back(house: House) -> None:
    answer = await house.looks_back(ANNA, " ")

    assert errors(answer) == {"now": "Vul dit nog in."}


async def test_the_recall_survives_an_error(house: House) -> None:
    await house.looks_back(ANNA, " ")

    await house.does("look-back", ANNA, step="pair", now="De brief is te lang.", who="private")

    viewer = await eyes_of_anna(house)
    insight = await house.reads(lambda books: books.insights.own_latest(viewer))
    assert insight is not None
    assert (insight.recalled, insight.now) == ("Iets met de brief.", "De brief is te lang.")


async def test_a_look_back_that_is_sent_twice_is_saved_once(house: House) -> None:
    await house.looks_back(ANNA)

    answer = await house.does("look-back", ANNA, step="pair", now="De brief is te lang.", who="private")

    viewer = await eyes_of_anna(house)
    assert words(answer).startswith("Wat je invulde is al verstuurd")
    assert len(await house.reads(lambda books: books.insights.own(viewer))) == 1


async def test_a_second_look_back_asks_for_the_insight_of_the_first(house: House) -> None:
    await house.looks_back(ANNA)

    answer = await house.clicks("look-back", ANNA)

    assert "Wat was je inzicht van vorige week?" in words(answer)


# --- the frame --------------------------------------------------------------------------------------------


async def test_an_administrator_fills_in_the_frame(house: House) -> None:
    await house.begins_team()

    answer = await house.does("change-frame", ANNA, goals="Brieven die je snapt\nRust op dinsdag")

    assert words(answer).startswith("Het kader is bewaard als versie 1.")


async def test_a_change_is_a_new_version_and_the_old_one_stays(house: House) -> None:
    await house.begins_team(goals="Brieven die je snapt")
    team = await house.reads(lambda books: books.teams.of_channel(CHANNEL))
    assert team is not None
    first = await house.reads(lambda books: books.frames.current(team.organisation_id))
    assert first is not None

    answer = await house.does("change-frame", ANNA, goals="Rust op dinsdag")

    kept = await house.reads(lambda books: books.frames.get(team.organisation_id, first.id))
    assert words(answer).startswith("Het kader is bewaard als versie 2.")
    assert [goal.text for goal in kept.goals] == ["Brieven die je snapt"]


async def test_somebody_without_the_role_reads_the_frame_and_cannot_change_it(house: House) -> None:
    await house.begins_team(goals="Brieven die je snapt")

    shown = await house.clicks("show-frame", BRAM)
    refused = await house.does("change-frame", BRAM, goals="Iets anders")

    assert ("Brieven die je snapt" in words(shown), buttons(shown)) == (True, ["add-team-questions"])
    assert words(refused).startswith("Dit doet een beheerder of procesbegeleider.")


async def test_an_empty_frame_comes_back_with_its_fault(house: House) -> None:
    await house.begins_team()

    answer = await house.does("change-frame", ANNA, goals=" \n ")

    assert errors(answer) == {"goals": "Vul dit nog in."}


async def test_goals_that_are_only_bullets_are_no_goals(house: House) -> None:
    await house.begins_team()

    answer = await house.does("change-frame", ANNA, goals="-\n•\n*")

    assert errors(answer) == {"goals": "Vul dit nog in."}


async def test_more_goals_than_a_person_remembers_come_back_as_they_were_typed(house: House) -> None:
    await house.begins_team()
    many = "\n".join(f"Doel {number}" for number in range(10))

    answer = await house.does("change-frame", ANNA, goals=many)

    assert errors(answer) == {"goals": "Houd het bij negen doelen. Meer onthoudt niemand."}
    assert initial(answer, "goals") == many


async def test_the_same_frame_sent_twice_is_one_version(house: House) -> None:
    await house.begins_team(goals="Brieven die je snapt")

    answer = await house.does("change-frame", ANNA, goals="Brieven die je snapt")

    assert words(answer).startswith("Het kader is bewaard als versie 1.")


# --- pausing ----------------------------------------------------------------------------------------------


async def test_a_pause_runs_until_the_day_that_was_chosen(house: House) -> None:
    answer = await house.does("pause", ANNA, until="2026-06-15")

    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None
    assert (str(person.paused_until), words(answer).split(".")[0]) == (
        "2026-06-14", "Pauze tot en met zondag 14 juni",
    )  # fmt: skip


async def test_a_pause_is_lifted_in_one_click(house: House) -> None:
    await house.does("pause", ANNA, until="2026-06-15")

    answer = await house.clicks("lift-pause", ANNA)

    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None
    assert (person.paused_until, words(answer)) == (None, "De pauze is opgeheven. Er is niets in te halen.")


async def test_whoever_pauses_is_still_answered(house: House) -> None:
    await house.does("pause", ANNA, until="2026-06-15")

    answers = await house.says(ANNA, "de brieven zijn onduidelijk", dm_of(ANNA))

    assert words(answers[-1]).startswith("Antwoord 1.")


async def test_a_pause_in_a_channel_tells_nobody(house: House) -> None:
    await house.begins_team()

    await house.core.use_cases.perform("pause", house.act(ANNA, CHANNEL, answers={"until": "2026-06-15"}))
    await house.settles()

    assert house.platform.posted == []
