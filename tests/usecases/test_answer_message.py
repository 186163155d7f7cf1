"""Exactly one answer to each message, and it fits what was said."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.books import Books, Outgoing, Sending, SendState
from bot.cards.model import Label
from bot.domain.dialogue import Move, Wish
from bot.domain.place import Place, PlaceKind
from scheduler.claiming import LEASE
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, sample, words
from tests.waiting import until

THREAD = CHANNEL.in_thread("100.1")
INTRODUCTION = "ik ben Vita: een computerprogramma met vaste vragen"


class Unsent:
    """A sender that dies before it sends."""

    def put(self, books: Books, outgoing: Outgoing) -> Sending | None:
        """Nobody asks it to."""

    async def send(self, sendings: Sequence[Sending], *, introduced: bool) -> None:
        """Nothing leaves the house."""


async def test_the_first_words_in_a_dm_say_what_vita_is(house: House) -> None:
    introduction, answer = await house.says(ANNA, "de brieven zijn onduidelijk")

    assert INTRODUCTION in words(introduction)
    assert words(answer) == "Antwoord 1.\nVaste vraag, zonder AI"


async def test_the_second_message_in_a_dm_gets_its_answer_alone(house: House) -> None:
    await house.says(ANNA, "de brieven zijn onduidelijk")

    answers = await house.says(ANNA, "ze zijn te lang")

    assert [words(answer) for answer in answers] == ["Antwoord 2.\nVaste vraag, zonder AI"]


async def test_the_first_words_in_a_channel_stand_below_what_vita_is(house: House) -> None:
    await house.adds_team()

    answers = await house.says(ANNA, "denk mee", THREAD, mentions=True)

    assert len(answers) == 1
    assert words(answers[0]).startswith("Ik ben Vita")
    assert words(answers[0]).endswith("Antwoord 1.\nVaste vraag, zonder AI")


async def test_in_an_introduced_channel_the_answer_stands_alone(house: House) -> None:
    await house.begins_team()

    answers = await house.says(ANNA, "denk mee", THREAD, mentions=True)

    assert [words(answer) for answer in answers] == ["Antwoord 1.\nVaste vraag, zonder AI"]


async def test_an_answer_goes_where_the_question_was_asked(house: House) -> None:
    await house.begins_team()

    await house.says(ANNA, "denk mee", THREAD, mentions=True)

    assert [posted.place for posted in house.platform.posted] == [THREAD]


async def test_with_a_model_the_answer_says_which(house: House) -> None:
    house.sparring.uses_model = "voorbeeldmodel"

    answer = (await house.says(ANNA, "de brieven zijn onduidelijk"))[-1]

    assert answer.label is Label.MODEL
    assert words(answer).endswith("Gemaakt met AI (voorbeeldmodel)")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("", "Er stond geen tekst in je bericht."),
        ("  \n\t ", "Er stond geen tekst in je bericht."),
        ("x" * 40_000, "Dit bericht is te lang voor mij: meer dan 8000 tekens."),
        ("Hoi", "Hoi. Waar zit je mee?"),
        ("hahaha 😂", "Typ gerust verder als je wilt."),
        ("wie ben jij?", "Ik ben Vita, een computerprogramma met vaste vragen over je werk."),
        ("ben jij een mens", "Nee. Ik ben een computerprogramma, nu zonder AI."),
    ],
    ids=["empty", "blank", "40,000 characters", "hello", "a laugh", "who are you", "what are you"],
)
async def test_a_message_that_is_no_story_gets_its_own_answer(house: House, text: str, start: str) -> None:
    answer = (await house.says(ANNA, text))[-1]

    assert words(answer).startswith(start)
    assert house.sparring.heard == []


async def test_in_private_an_answer_is_in_the_language_of_the_message(house: House) -> None:
    await house.says(ANNA, "can we do this in English?")
    await house.says(ANNA, "ok")
    await house.says(ANNA, "dat kan ik niet goed lezen")

    assert [turn.language for turn in house.sparring.heard] == ["en", "en", "nl"]


async def test_a_message_with_only_a_picture_gets_one_line_and_two_buttons(house: House) -> None:
    await house.hears(ANNA, "", wordless=True)
    await house.settles()

    answer = house.platform.said_in(dm_of(ANNA))[-1]
    assert (
        words(answer) == "Ik lees alleen tekst. Typ je vraag in je eigen woorden. Een paar woorden is genoeg."
    )
    assert buttons(answer) == ["spar", "set-question"]


@pytest.mark.parametrize(
    "text", ["👍🏽 rooster 🎉", "مرحبا، عندي سؤال", "a\u202eb\u0000c", "{ $goal } %s {0}", "<script>*_`"]
)
async def test_any_writing_at_all_is_answered(house: House, text: str) -> None:
    answer = (await house.says(ANNA, text))[-1]

    assert words(answer).startswith("Antwoord 1.")
    assert house.sparring.heard[0].said == text


@pytest.mark.parametrize(
    ("text", "use_case"),
    [
        ("voorstel", "propose"),
        ("/leervraag", "set-question"),
        ("muur", "show-wall"),
        ("ik wil iets voorstellen", "propose"),
    ],
)
async def test_a_command_in_a_message_gets_the_button_that_opens_it(
    house: House, text: str, use_case: str
) -> None:
    answer = (await house.says(ANNA, text))[-1]

    assert buttons(answer) == [use_case]


async def test_help_in_a_dm_shows_what_is_open(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")

    answer = (await house.says(ANNA, "help"))[-1]

    assert "Je leervraag: “Waarom bellen mensen?”" in words(answer)


async def test_help_in_a_channel_shows_nothing_of_anybody(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")

    answer = (await house.says(ANNA, "help", THREAD, mentions=True))[-1]

    assert (words(answer), buttons(answer)) == ("Dat kan zo:", ["show-home"])


async def test_stopping_in_a_dm_closes(house: House) -> None:
    await house.says(ANNA, "de brieven zijn onduidelijk")

    await house.says(ANNA, "stop")

    assert house.sparring.heard[-1].state.move is Move.CLOSE


async def test_a_button_counts_as_a_message(house: House) -> None:
    await house.says(ANNA, "de brieven zijn onduidelijk")

    await house.clicks("choose", ANNA, Wish.OPTIONS)
    await house.settles()

    assert house.sparring.heard[-1].state.move is Move.OPTIONS


async def test_a_button_with_an_unknown_wish_is_from_an_older_version(house: House) -> None:
    answer = await house.clicks("choose", ANNA, "dansen")

    assert words(answer).startswith("Deze knop is van een oudere versie.")


async def test_the_conversation_goes_along_and_nobodys_name_does(house: House) -> None:
    await house.says(ANNA, "de brieven zijn onduidelijk")

    await house.says(ANNA, "ze zijn te lang")

    turn = house.sparring.heard[-1]
    assert [(said.by_vita, said.text) for said in turn.earlier] == [
        (False, "de brieven zijn onduidelijk"), (True, "Antwoord 1."),
    ]  # fmt: skip
    assert "Anna" not in repr(turn)


async def test_in_a_dm_the_own_question_and_the_goals_go_along(house: House) -> None:
    await house.begins_team(goals="Brieven die je snapt")
    await house.asks(ANNA, "Waarom bellen mensen?")

    await house.says(ANNA, "de brieven zijn onduidelijk")

    turn = house.sparring.heard[-1]
    assert (turn.question, turn.first_thought, turn.goals) == (
        "Waarom bellen mensen?", "Ze snappen de brief niet.", ("Brieven die je snapt",),
    )  # fmt: skip


async def test_in_a_channel_the_own_question_stays_out(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?", who="team")

    await house.says(ANNA, "denk mee", THREAD, mentions=True)

    turn = house.sparring.heard[-1]
    assert (turn.in_channel, turn.question, turn.first_thought) == (True, "", "")


async def test_two_peoples_dms_do_not_mix(house: House) -> None:
    await house.says(ANNA, "iets van Anna")

    await house.says(BRAM, "iets van Bram")

    assert house.sparring.heard[-1].earlier == ()


async def test_a_dm_is_answered_in_the_persons_own_language(house: House) -> None:
    answers = await house.says(sample("Dana", "en"), "the letters are unclear")

    assert words(answers[-1]).endswith("Fixed question, without AI")


async def test_a_crash_after_thinking_repeats_the_turn_and_answers_once(house: House) -> None:
    await house.hears(ANNA, "de brieven zijn onduidelijk")
    house.sparring.gate = asyncio.Event()
    await house.core.turns()
    await until(lambda: house.sparring.waiting)
    for task in house.core.turns.running.values():
        task.cancel()  # the process dies while it thinks: nothing was written
    await asyncio.gather(*house.core.turns.running.values(), return_exceptions=True)
    house.sparring.gate = None

    await house.settles()

    assert [words(card)[:10] for card in house.platform.said_in(dm_of(ANNA))] == ["Hoi Anna, ", "Antwoord 2"]


async def test_a_crash_after_the_answer_was_written_only_delivers(house: House) -> None:
    await house.hears(ANNA, "de brieven zijn onduidelijk")
    answer = house.core.turns.answer
    dying = replace(house.core.turns, answer=replace(answer, sender=Unsent()))
    await dying()
    await dying.drain()  # and here the process dies: nothing was delivered
    house.clock.pass_(LEASE)

    await house.settles()

    rows = await house.deliveries()
    assert (len(house.sparring.heard), [row.state for row in rows]) == (1, [SendState.SENT, SendState.SENT])


async def test_a_mention_in_a_group_is_answered_there(house: House) -> None:
    group = Place("slack", "T1", "G1", PlaceKind.GROUP)

    await house.says(ANNA, "denk mee", group, mentions=True)

    assert [posted.place for posted in house.platform.posted] == [group]
