"""What the model saw is shown to the person whose conversation it was, by kind and name, and to nobody else."""

from dataclasses import replace

import pytest

from bot.books import Author, Books, Item, Said
from bot.domain.dialogue import DialogueState
from bot.domain.errors import Refusal
from bot.domain.hearing import Member
from bot.ports import Exchange, SharedItem, SparringTurn
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.what_was_seen import WhatWasSeen, went_along
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of, words

TURN = SparringTurn("nl", DialogueState(), "de overdracht duurt lang", in_channel=False)
BY_MODEL = Said(
    Author.VITA, "Wat heb je al geprobeerd?", MONDAY_MORNING, None, "", "model", "voorbeeldmodel", "sparren-nl-3"
)  # fmt: skip
GUIDED = replace(BY_MODEL, generated_by="guided", model="", prompt_version="guided-sparren-1")


async def talked(house: House, *answers: Said, member: Member = ANNA) -> None:
    """A conversation in which each of these answers followed a message."""

    def work(books: Books) -> None:
        present = recognised(books, member, dm_of(member), Defaults())
        conversation = books.conversations.open(
            present.organisation.id, dm_of(member), present.person.id, MONDAY_MORNING
        )
        for number, answer in enumerate(answers, start=1):
            asked = Said(Author.PERSON, f"vraag {number}", MONDAY_MORNING, present.person.id)
            books.conversations.say(conversation, asked, None)
            books.conversations.say(conversation, answer, None)

    await house.reads(work)


async def seen(house: House, member: Member = ANNA) -> list[str]:
    return words(await WhatWasSeen(house.core.store, house.clock, Defaults())(house.act(member))).splitlines()


def test_a_bare_turn_takes_nothing_along_but_its_message() -> None:
    assert went_along(TURN, "voorbeeldmodel") == ()


def test_everything_that_goes_along_is_named_by_kind_and_number() -> None:
    shared = SharedItem("insight", 12, "Team Noord, juni", "Wie terugbelt, las de brief niet.")
    turn = replace(
        TURN, goals=("een", "twee"), question="Hoe?", first_thought="Zo.", summary="Eerder.", memory=("nachten",),
        shared=(shared,), earlier=(Exchange(by_vita=True, text="Wat?"),),
    )  # fmt: skip

    items = went_along(turn, "voorbeeldmodel")

    assert items == (
        Item("goals", 2), Item("question", 1), Item("thought", 1), Item("summary", 1), Item("memory", 1),
        Item("earlier", 1), Item("shared-insight", 12),
    )  # fmt: skip


def test_without_a_model_nothing_goes_anywhere() -> None:
    assert went_along(replace(TURN, goals=("een",)), "") == ()


async def test_a_turn_shows_its_moment_model_template_and_what_went_along(house: House) -> None:
    items = (Item("goals", 2), Item("memory", 3), Item("earlier", 4))

    await talked(house, replace(BY_MODEL, items=items))

    assert await seen(house) == [
        "Wat het AI-model zag",
        "maandag 8 juni, 8.00 uur",
        "vraag 1",
        "Model: voorbeeldmodel",
        "Sjabloon: sparren-nl-3",
        "Ging mee: je bericht; de doelen van je organisatie; 3 dingen die je liet onthouden; de 4 berichten ervoor",
        "Alleen jij ziet dit. Het model krijgt ook vaste instructies van Vita, maar geen naam.",
    ]


async def test_a_shared_thing_is_named_by_who_shared_it(house: House) -> None:
    await house.begins_team()
    await house.looks_back(BRAM, "Wie terugbelt, las de brief niet.", who="team")

    await talked(house, replace(BY_MODEL, items=(Item("shared-insight", 1),)))

    assert "Ging mee: je bericht; gedeeld: Bram, Team Noord, juni" in await seen(house)


async def test_what_is_no_longer_shared_is_not_named(house: House) -> None:
    await house.begins_team()
    await house.looks_back(BRAM, "Wie terugbelt, las de brief niet.")

    await talked(house, replace(BY_MODEL, items=(Item("shared-insight", 1),)))

    assert "Ging mee: je bericht; iets wat nu niet meer gedeeld is" in await seen(house)


async def test_a_guided_question_says_that_nothing_went_to_a_model(house: House) -> None:
    await talked(house, GUIDED)

    assert (await seen(house))[3] == "Vaste vraag, zonder AI. Er ging niets naar een model."


async def test_where_a_model_was_asked_in_vain_vita_says_what_may_have_gone(house: House) -> None:
    await talked(house, replace(GUIDED, items=(Item("question", 1),)))

    assert (await seen(house))[3:5] == [
        "Sjabloon: guided-sparren-1",
        "Ging misschien mee: je bericht; je leervraag",
    ]


async def test_the_last_five_answers_are_shown_the_newest_first(house: House) -> None:
    await talked(house, *[BY_MODEL] * 7)

    quotes = [line for line in await seen(house) if line.startswith("vraag")]

    assert quotes == ["vraag 7", "vraag 6", "vraag 5", "vraag 4", "vraag 3"]


async def test_a_conversation_without_answers_says_so(house: House) -> None:
    assert (await seen(house))[1] == "In dit gesprek staat nog geen antwoord."


async def test_nobody_sees_another_persons_turns(house: House) -> None:
    await talked(house, BY_MODEL)
    look = WhatWasSeen(house.core.store, house.clock, Defaults())

    answer = await look(house.act(BRAM, dm_of(ANNA)))

    assert "vraag 1" not in words(answer)


async def test_where_others_read_along_nothing_is_shown(house: House) -> None:
    with pytest.raises(Refusal, match="only-in-dm"):
        await WhatWasSeen(house.core.store, house.clock, Defaults())(house.act(ANNA, CHANNEL))
