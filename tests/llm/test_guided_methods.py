"""Methods without a model: the hand-written question of each step, in order, and a quiet end."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.model import plain
from bot.domain.dialogue import DialogueState, Move, Wish
from bot.domain.methods import METHODS, Intent, begun, progress, with_intent, with_method
from bot.llm.guided import GuidedSparring
from bot.llm.wording import unquoted
from bot.ports import Exchange, SparringReply, SparringTurn
from prompts import METHOD_STEPS, load

LIBRARY = load()
GUIDED = GuidedSparring(LIBRARY)
IN_BOTH = pytest.mark.parametrize("language", ["nl", "en"])
SAYS = (
    "we schuiven de start naar acht uur",
    "de planning maakt het rooster",
    "een kwartier te laat begonnen",
)


async def talk(
    state: DialogueState, *says: tuple[str, Wish | None], language: str = "nl"
) -> list[SparringReply]:
    replies: list[SparringReply] = []
    earlier: tuple[Exchange, ...] = ()
    for said, wish in says:
        turn = SparringTurn(language, progress(state, wish), said, in_channel=False, earlier=earlier)
        reply = await GUIDED.respond(turn)
        earlier = (*earlier, Exchange(by_vita=False, text=said), Exchange(by_vita=True, text=reply.text))
        state = reply.state
        replies.append(reply)
    return replies


def answers(count: int) -> list[tuple[str, Wish | None]]:
    return [(SAYS[number % len(SAYS)], None) for number in range(count)]


@IN_BOTH
@pytest.mark.parametrize("method", METHODS)
async def test_the_steps_come_in_their_order_and_then_one_thing_to_try(method: str, language: str) -> None:
    steps = METHOD_STEPS[method]

    replies = await talk(with_method(DialogueState(), method), *answers(len(steps) + 1), language=language)

    assert [reply.state.purpose for reply in replies[:-1]] == list(steps)
    bank = LIBRARY.steps(method, language)
    assert bank is not None
    lasts = [reply.text.splitlines()[-1] for reply in replies[:-1]]
    assert [
        last for last, step in zip(lasts, steps, strict=True) if "“" not in last and last not in bank[step]
    ] == []
    assert replies[-1].state.is_over
    assert plain(replies[-1].text).startswith(("Proberen:", "Try this:"))


async def test_the_version_names_the_method() -> None:
    (reply,) = await talk(with_method(DialogueState(), "grow"), *answers(1))

    assert reply.origin.prompt_version == "guided-grow-1"


async def test_the_persons_own_words_come_back_before_the_next_step() -> None:
    said = ("in maart", None), ("het liep uit, de planning maakt het rooster", None)
    _, second = await talk(with_method(DialogueState(), "starr"), *said)

    assert second.text == "“de planning maakt het rooster”.\nWat was jouw taak daar?"


async def test_a_skipped_step_brings_the_next_one() -> None:
    _, second = await talk(with_method(DialogueState(), "gibbs"), *answers(1), ("", Wish.SKIP))

    assert second.text == "Wat je voelde mag je noemen, het hoeft niet. Wat ging er door je hoofd?"


async def test_not_knowing_brings_a_smaller_question_and_then_the_next_step() -> None:
    _, smaller, after = await talk(
        with_method(DialogueState(), "starr"), *answers(1), ("geen idee", Wish.UNSURE), *answers(1)
    )

    assert smaller.text.startswith("Dan kleiner.")
    assert after.state.purpose == "task"


async def test_options_are_given_in_the_middle_of_a_method() -> None:
    _, options, after = await talk(
        with_method(DialogueState(), "starr"), *answers(1), ("geef opties", Wish.OPTIONS), *answers(1)
    )

    assert len(options.options) == 3
    assert after.state.purpose == "task"


async def test_a_question_to_vita_in_a_method_gets_the_reason_and_the_step() -> None:
    _, second = await talk(with_method(DialogueState(), "grow"), *answers(1), ("wat vind jij", None))

    assert (
        second.text == "Zonder AI heb ik geen antwoord. Wel een vraag.\nHoe staat het er nu voor, in feiten?"
    )


async def test_stopping_early_in_a_method_is_one_line() -> None:
    _, stopped = await talk(with_method(DialogueState(), "grow"), *answers(1), ("stop", Wish.STOP))

    assert stopped.text == "Goed, dan stopt het hier."


@IN_BOTH
@pytest.mark.parametrize("intent", Intent)
async def test_an_intent_has_a_question_of_its_own_once(intent: Intent, language: str) -> None:
    asked = begun(with_intent(DialogueState(), intent))
    lines = LIBRARY.words("guided/general", language)[intent]

    reply = await GUIDED.respond(SparringTurn(language, asked, "", in_channel=False))
    (after,) = await talk(reply.state, *answers(1), language=language)

    assert reply.text in lines
    assert after.state.purpose != intent


@settings(max_examples=80, deadline=None)
@given(
    method=st.sampled_from(sorted(METHODS)),
    language=st.sampled_from(["nl", "en"]),
    says=st.lists(
        st.tuples(
            st.one_of(
                st.text(max_size=120), st.sampled_from([*SAYS, "ze moeten altijd 12", "", "dus ja " * 900])
            ),
            st.sampled_from([None, None, Wish.SKIP, Wish.UNSURE, Wish.OPTIONS, Wish.STOP, Wish.TRY]),
        ),
        min_size=12,
        max_size=12,
    ),
)
async def test_whatever_people_say_a_method_asks_one_short_question_a_turn(
    method: str, language: str, says: list[tuple[str, Wish | None]]
) -> None:
    replies = await talk(with_method(DialogueState(), method), *says, language=language)

    for reply in replies:
        text = plain(unquoted(reply.text))
        assert 0 < len(reply.text) <= 450
        assert "!" not in text
        assert text.count("?") == (0 if reply.state.is_over else 1)
        assert reply.state.is_over or text.endswith("?")


async def test_switching_mid_way_asks_nothing_twice() -> None:
    first = (await talk(with_method(DialogueState(), "grow"), *answers(2)))[-1].state

    (reply,) = await talk(with_method(first, "premortem"), ("we beginnen een uur eerder", None))

    assert reply.state.step == 1
    assert reply.state.asked == (*first.asked, "premortem.failure.1")
    assert reply.state.move is Move.HALF or reply.state.rung > first.rung


async def test_a_method_that_is_gone_from_the_files_goes_on_as_an_ordinary_talk() -> None:
    state = replace(DialogueState(), method="verdwenen", step=2, turn=3, move=Move.NUDGE, rung=1)

    reply = await GUIDED.respond(SparringTurn("nl", state, SAYS[0], in_channel=False))

    assert reply.origin.prompt_version == "guided-sparren-2"
