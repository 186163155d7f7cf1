"""Picking a method, or saying what one wants: the thread goes on, and the first question comes at once."""

from dataclasses import dataclass, field, replace

import pytest

from bot.books import Author, Books, Conversation, Said
from bot.cards.model import Button, Buttons, Card, Label
from bot.cycles import CycleFiles
from bot.domain.dialogue import Gate, Move
from bot.domain.errors import Refusal
from bot.domain.methods import METHODS
from bot.domain.place import Place, Readers
from bot.llm.guided import GuidedSparring
from bot.ports import Purpose, SparringReply, SparringTurn
from bot.usecases import Answer
from bot.usecases.beginning import Beginning
from bot.usecases.pick_method import PickMethod
from bot.usecases.recognise import Defaults, recognised
from prompts import load
from scheduler.bell import EventBell
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of, words

DM = dm_of(ANNA)
THREAD = CHANNEL.in_thread("t1")
GUIDED = GuidedSparring(load())


@dataclass
class Picking:
    """The use case beside a house, and what can be seen of the conversation."""

    house: House
    pick: PickMethod

    async def does(self, value: str, place: Place = DM) -> Answer:
        return await self.pick(self.house.act(ANNA, place, value=value))

    async def conversation(self, place: Place = DM) -> Conversation:
        def work(books: Books) -> Conversation:
            present = recognised(books, ANNA, place, Defaults())
            return books.conversations.open(
                present.organisation.id, place, present.person.id, self.house.clock.now()
            )

        return await self.house.reads(work)

    async def said(self, place: Place = DM) -> list[Said]:
        conversation = await self.conversation(place)
        return list(await self.house.reads(lambda books: books.conversations.recent(conversation, 9)))


@pytest.fixture
async def picking(house: House) -> Picking:
    await house.begins_team()
    pick = PickMethod(
        house.core.store, house.clock, EventBell(), GUIDED, Beginning(house.clock, CycleFiles()), Defaults()
    )
    return Picking(house, pick)


def buttons(answer: Answer) -> list[Button]:
    assert isinstance(answer, Card)
    return [button for block in answer.blocks if isinstance(block, Buttons) for button in block.items]


async def test_without_a_value_the_methods_that_fit_are_shown(picking: Picking) -> None:
    card = await picking.does("")

    assert [button.value for button in buttons(card)] == ["grow", "socratisch", "premortem", "none"]
    assert {button.action for button in buttons(card)} == {"pick-method"}


async def test_a_picked_method_asks_its_first_question_labelled_as_made_by_hand(picking: Picking) -> None:
    card = await picking.does("grow")

    assert isinstance(card, Card)
    assert card.label is Label.GUIDED
    assert words(card) == (
        "Van wens naar stap: stap 1 van 7\nWaar wil je staan als dit gesprek klaar is?\nVaste vraag, zonder AI"
    )
    assert [button.value for button in buttons(card)] == ["skip", "options", "stop"]


@pytest.mark.parametrize("method", METHODS)
async def test_every_method_can_be_picked(picking: Picking, method: str) -> None:
    await picking.does(method)

    state = (await picking.conversation()).state
    assert (state.method, state.step, state.move, state.gate) == (method, 1, Move.ASK, Gate.CLOSED)


async def test_the_choice_and_the_question_join_the_conversation(picking: Picking) -> None:
    await picking.does("grow")

    choice, question = await picking.said()
    assert (choice.author, choice.text) == (Author.PERSON, "Van wens naar stap")
    assert (question.author, question.text) == (Author.VITA, "Waar wil je staan als dit gesprek klaar is?")
    assert (question.generated_by, question.prompt_version) == ("guided", "guided-grow-1")


async def test_switching_mid_way_keeps_the_thread(picking: Picking) -> None:
    for text in ("de overdracht duurt te lang", "de lijst is te vol"):
        await picking.house.says(ANNA, text)
    before = (await picking.conversation()).state

    await picking.does("premortem")

    after = (await picking.conversation()).state
    assert (after.gate, after.turn) == (before.gate, before.turn)
    assert after.rung >= before.rung
    assert after.asked[: len(before.asked)] == before.asked


async def test_going_on_without_a_method_is_one_line_and_no_question(picking: Picking) -> None:
    await picking.does("grow")

    card = await picking.does("none")

    assert words(card) == "Goed, zonder werkwijze. Schrijf maar verder."
    assert (await picking.conversation()).state.method == "none"


async def test_what_one_wants_can_be_asked_for(picking: Picking) -> None:
    card = await picking.does("intent")

    assert [button.value for button in buttons(card)] == [
        "intent:analyse", "intent:decide", "intent:produce", "intent:innovate", "intent:none",
    ]  # fmt: skip


async def test_an_intent_is_kept_and_asked_about(picking: Picking) -> None:
    card = await picking.does("intent:decide")

    assert words(card).splitlines()[:2] == [
        "Je wilt iets kiezen.",
        "Waar moet je tussen kiezen, en wat als je niet kiest?",
    ]
    assert (await picking.conversation()).state.intent == "decide"
    assert [button.value for button in buttons(await picking.does(""))] == [
        "grow",
        "premortem",
        "tegenspraak",
        "none",
    ]


async def test_an_intent_can_be_taken_back(picking: Picking) -> None:
    await picking.does("intent:decide")

    card = await picking.does("intent:none")

    assert "?" not in words(card)
    assert (await picking.conversation()).state.intent == ""


@pytest.mark.parametrize("value", ["zomaar", "intent:alles", "intent:", "grow:2"])
async def test_what_is_neither_is_refused_and_changes_nothing(picking: Picking, value: str) -> None:
    before = await picking.conversation()

    with pytest.raises(Refusal, match="button-unknown"):
        await picking.does(value)

    assert await picking.conversation() == before


async def test_in_a_thread_everybody_gets_to_see_the_question(picking: Picking) -> None:
    posted = len(picking.house.platform.posted)

    answer = await picking.does("grow", THREAD)
    await picking.house.settles()

    (message,) = picking.house.platform.posted[posted:]
    assert answer is None
    assert message.place == THREAD
    assert "Waar wil je staan" in words(message.card)


async def test_a_click_under_a_message_in_the_channel_belongs_to_its_thread(picking: Picking) -> None:
    await picking.does("grow", CHANNEL)

    assert (await picking.conversation(CHANNEL.in_thread("m1"))).state.method == "grow"


async def test_where_another_organisation_reads_along_it_is_refused(picking: Picking) -> None:
    organisation = (await picking.conversation()).organisation_id
    await picking.house.reads(
        lambda books: books.places.note(organisation, CHANNEL, readers=Readers.EXTERNAL)
    )

    with pytest.raises(Refusal, match="external"):
        await picking.does("grow", THREAD)


async def test_english_speakers_get_it_in_english(picking: Picking) -> None:
    member = replace(BRAM, language="en")

    card = await picking.pick(picking.house.act(member, value="starr"))

    assert "Where and when was it?" in words(card)


@dataclass
class SlowGuided:
    """The guided questions, while somebody else's turn in the same conversation is saved first, once."""

    picking: Picking
    turns: list[SparringTurn] = field(default_factory=list)

    @property
    def uses_model(self) -> str:
        return ""

    async def respond(self, turn: SparringTurn) -> SparringReply:
        self.turns.append(turn)
        if len(self.turns) == 1:
            conversation = await self.picking.conversation()
            overtaking = replace(conversation, state=replace(conversation.state, turn=5, gate=Gate.OPEN))
            now = self.picking.house.clock.now()
            await self.picking.house.core.store.transact(
                Purpose.CONVERSE, lambda books: books.conversations.save(overtaking, now)
            )
        return await GUIDED.respond(turn)

    stream = GUIDED.stream


async def test_a_choice_that_was_overtaken_holds_for_what_came_first(picking: Picking) -> None:
    slow = SlowGuided(picking)

    await replace(picking.pick, guided=slow)(picking.house.act(ANNA, DM, value="grow"))

    state = (await picking.conversation()).state
    assert (state.method, state.step, state.turn, state.gate) == ("grow", 1, 5, Gate.OPEN)
    assert len(await picking.said()) == 2
