"""An answer in pieces, over the real wire: what is shown while it comes, what is not, and what counts in the end."""

import asyncio
from contextlib import aclosing

import pytest

from bot.domain.dialogue import LADDER, DialogueState, Move
from bot.llm.bounds import BoundedSparring
from bot.llm.chat import ModelSparring
from bot.llm.guided import GuidedSparring
from bot.llm.model import ModelAway, ModelSettings, Partner, Said
from bot.llm.steady import PATIENCE, SteadySparring
from bot.ports import SparringReply, SparringTurn, Usage
from prompts import Library
from tests.fakes.openai import Cuts, Fails, FakeOpenAI, Says
from tests.llm.turns import turn
from tests.waiting import SECONDS, until

QUESTION = "Twee roosters liggen naast elkaar. Wat was deze keer het eerste teken?"
OTHER_QUESTION = "Daar zit een patroon. Wat zag je als eerste?"
TELLS = "Een lijst helpt. Je kunt bijvoorbeeld een app maken. Wat denk je daarvan?"


async def said(partner: Partner, to: SparringTurn) -> tuple[str, SparringReply]:
    """All that was shown while it came, and the reply."""
    *pieces, reply = [piece async for piece in partner.stream(to)]
    assert isinstance(reply, SparringReply)
    return "".join(piece for piece in pieces if isinstance(piece, str)), reply


async def test_an_answer_comes_in_pieces_and_then_whole(server: FakeOpenAI, model: ModelSparring) -> None:
    server.script(Says(QUESTION))

    shown, reply = await said(model, turn(move=Move.HINT))

    assert (shown, reply.text) == (QUESTION, QUESTION)


async def test_what_was_streamed_says_where_it_came_from_and_what_it_took(
    server: FakeOpenAI, model: ModelSparring
) -> None:
    server.script(Says(QUESTION))

    _, reply = await said(model, turn(move=Move.HINT))

    assert (reply.origin.generated_by, reply.origin.model) == ("model", "sample-model")
    assert reply.usage == Usage(prompt=10, answer=5)


async def test_the_first_word_does_not_wait_for_the_second(server: FakeOpenAI, model: ModelSparring) -> None:
    second = asyncio.Event()
    server.script(Says(QUESTION, until=second))

    async with asyncio.timeout(SECONDS), aclosing(model.stream(turn(move=Move.HINT))) as pieces:
        first = await anext(pieces)
    second.set()

    assert first == "Twee"


@pytest.mark.parametrize("leave", ["closed", "cancelled"])
async def test_an_answer_that_nobody_waits_for_any_more_is_not_made_on(
    server: FakeOpenAI, model: ModelSparring, leave: str
) -> None:
    server.script(Says(" ".join(["woord"] * 5_000), pause=0.02))
    pieces = model.stream(turn(move=Move.HINT))
    await anext(pieces)

    if leave == "cancelled":
        waiting = asyncio.create_task(said_on(pieces))
        await asyncio.sleep(0.05)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
    await pieces.aclose()

    await until(lambda: server.hung_up)
    assert len(server.asked) == 1


async def said_on(pieces: Said) -> None:
    async for _ in pieces:
        pass


async def test_with_a_closed_gate_an_answer_is_shown_by_the_sentence(
    server: FakeOpenAI, model: ModelSparring
) -> None:
    server.script(Says(QUESTION))

    pieces = [piece async for piece in model.stream(turn(move=Move.ASK))]

    assert pieces[:-1] == ["Twee roosters liggen naast elkaar. "]


async def test_with_a_closed_gate_nothing_that_tells_is_ever_shown(
    server: FakeOpenAI, model: ModelSparring
) -> None:
    server.script(Says(TELLS), Says(QUESTION))

    shown, reply = await said(model, turn(move=Move.ASK))

    assert (shown.strip(), reply.text) == ("Een lijst helpt.", QUESTION)


async def test_with_a_closed_gate_a_list_is_not_shown(server: FakeOpenAI, model: ModelSparring) -> None:
    server.script(Says("1. Bel eerst.\n2. Mail daarna.\nWat kies je?"), Says(QUESTION))

    shown, reply = await said(model, turn(move=Move.ASK))

    assert (shown, reply.text) == ("", QUESTION)


@pytest.mark.parametrize("move", [Move.ASK, Move.HINT])
@pytest.mark.parametrize("word", ["GRENS", "GRENS.", " Grens\n", "GRENS: bel 112"])
async def test_the_word_for_the_boundary_is_never_shown(
    server: FakeOpenAI, model: ModelSparring, move: Move, word: str
) -> None:
    server.script(Says(word))

    shown, reply = await said(model, turn(move=move))

    assert (shown, "112" in reply.text, reply.state.is_over) == ("", True, True)


async def test_a_word_that_only_begins_like_the_boundary_is_shown(
    server: FakeOpenAI, model: ModelSparring
) -> None:
    server.script(Says("Grenzen zijn er wel. Welke merkte jij als eerste?"))

    shown, _ = await said(model, turn(move=Move.HINT))

    assert shown.startswith("Grenzen zijn")


async def test_thinking_aloud_is_never_shown(server: FakeOpenAI, model: ModelSparring) -> None:
    server.script(Says(f"<think>de deelnemer wil hulp</think> {QUESTION}"))

    shown, reply = await said(model, turn(move=Move.HINT))

    assert (shown, reply.text) == (QUESTION, QUESTION)


async def test_the_signs_of_mark_up_are_not_shown(server: FakeOpenAI, model: ModelSparring) -> None:
    server.script(Says("**Twee** `roosters` liggen hier. Wat was het eerste teken?"))

    shown, reply = await said(model, turn(move=Move.HINT))

    assert shown == reply.text == "Twee roosters liggen hier. Wat was het eerste teken?"


async def test_an_answer_that_fails_its_checks_is_mended_out_of_sight(
    server: FakeOpenAI, model: ModelSparring
) -> None:
    server.script(Says("Wat zag je? En wat deed je toen?"), Says(QUESTION))

    shown, reply = await said(model, turn(move=Move.HINT))

    assert (shown, reply.text) == ("Wat zag je? En wat deed je toen?", QUESTION)


@pytest.mark.parametrize(
    "broken", [Cuts("Twee roosters lig"), Says("Twee roosters lig", finish="")], ids=repr
)
async def test_a_stream_that_breaks_off_is_asked_for_again_and_told_nothing(
    server: FakeOpenAI, model: ModelSparring, broken: Cuts | Says
) -> None:
    server.script(broken, Says(OTHER_QUESTION))

    shown, reply = await said(model, turn(move=Move.HINT))

    assert (shown, reply.text) == ("Twee roosters lig", OTHER_QUESTION)
    assert len(server.asked[1].body["messages"]) == len(server.asked[0].body["messages"])


async def test_a_model_that_does_not_begin_is_away(server: FakeOpenAI, model: ModelSparring) -> None:
    server.script(Fails(500))

    with pytest.raises(ModelAway):
        await said(model, turn(move=Move.HINT))


async def test_stopping_early_asks_no_model(server: FakeOpenAI, model: ModelSparring) -> None:
    state = DialogueState(move=Move.CLOSE, rung=1, turn=2)

    shown, reply = await said(model, SparringTurn("nl", state, "stop", in_channel=False))

    assert (shown, reply.origin.generated_by, server.asked) == ("", "guided", [])


# --- who takes over ---------------------------------------------------------------------------------------


async def test_before_the_first_word_another_model_takes_over_and_streams(
    model: ModelSparring, server: FakeOpenAI, library: Library, guided: GuidedSparring
) -> None:
    async with FakeOpenAI() as other:
        second = ModelSparring(ModelSettings("sample-second", other.base_url, retries=0), library, guided)
        server.script(Fails(500))
        other.script(Says(QUESTION))

        shown, reply = await said(SteadySparring([model, second], guided), turn(move=Move.HINT))
        await second.aclose()

    assert (shown, reply.origin.model) == (QUESTION, "sample-second")


async def test_after_the_first_words_another_model_answers_in_one_piece(
    model: ModelSparring, server: FakeOpenAI, library: Library, guided: GuidedSparring
) -> None:
    async with FakeOpenAI() as other:
        second = ModelSparring(ModelSettings("sample-second", other.base_url, retries=0), library, guided)
        server.script(Cuts("Twee roosters"), Fails(500))
        other.script(Says(OTHER_QUESTION))

        shown, reply = await said(SteadySparring([model, second], guided), turn(move=Move.HINT))
        await second.aclose()

    assert (shown, reply.text) == ("Twee roosters", OTHER_QUESTION)


async def test_a_stream_that_stalls_is_given_up_for_the_guided_question(
    server: FakeOpenAI,
    library: Library,
    guided: GuidedSparring,
) -> None:
    model = ModelSparring(
        ModelSettings("sample-model", server.base_url, timeout=3600, retries=0), library, guided
    )
    goes_on = asyncio.Event()
    server.script(Says(QUESTION, until=goes_on))

    async with (
        asyncio.timeout(SECONDS),
        aclosing(SteadySparring([model], guided).stream(turn(move=Move.HINT))) as pieces,
    ):
        first = await anext(pieces)
        hurry(PATIENCE)
        *_, reply = [piece async for piece in pieces]
    goes_on.set()
    await model.aclose()

    assert isinstance(reply, SparringReply)
    assert (first, reply.notice, reply.origin.generated_by) == ("Twee", "model-away", "guided")


def hurry(seconds: float) -> None:
    """So many seconds are over at once, for everybody in this test who waits for a time: its loop is its own."""
    loop = asyncio.get_running_loop()
    time = loop.time
    loop.time = lambda: time() + seconds  # type: ignore[method-assign]  # the clock of the loop


@pytest.mark.parametrize("move", LADDER)
async def test_guided_questions_come_in_one_piece(guided: GuidedSparring, move: Move) -> None:
    shown, reply = await said(guided, turn(move=move))

    assert (shown, reply) == ("", await guided.respond(turn(move=move)))


async def test_what_needs_a_person_never_reaches_the_model(server: FakeOpenAI, model: ModelSparring) -> None:
    shown, reply = await said(BoundedSparring(model), turn("ik wil niet meer leven"))

    assert (shown, reply.origin.prompt_version[:8], server.asked) == ("", "boundary", [])
