"""What goes wrong between Slack and Vita, a row each: what the person sees; nothing is lost and nothing comes twice."""

import asyncio
from datetime import timedelta

import pytest

from bot.books import Books, SendState
from bot.domain.place import Account
from bot.ports import Purpose
from tests.fakes.slack import NURSE, PLANNER
from tests.fakes.slack.faults import AnswerLost, Fault, RateLimited, Refused, ServerError
from tests.fakes.slack.workspace import CHANNEL, TEAM
from tests.slack.whole.conftest import Whole

LATER = timedelta(seconds=31)
"""Longer than Slack may take to show what it accepted."""


async def asks(whole: Whole, text: str = "ons overleg duurt lang") -> None:
    await whole.fake.writes(NURSE, text)


async def test_an_event_that_comes_three_times_more_is_answered_once(whole: Whole) -> None:
    await whole.meets()
    await asks(whole)
    for _ in range(3):
        await whole.fake.deliver(whole.fake.events[-1])
    await whole.settles()

    assert whole.answers == ["Antwoord 1."]


async def test_the_two_events_of_one_mention_are_answered_once(whole: Whole) -> None:
    await whole.fake.invites_vita(by=NURSE)
    await whole.settles()
    before = len(whole.fake.messages())
    await whole.fake.mentions(PLANNER, "denk mee")
    await whole.settles()

    assert len(whole.fake.messages()) - before == 1


async def test_when_the_connection_is_cut_half_way_the_answer_comes_all_the_same(whole: Whole) -> None:
    await whole.meets()
    whole.sparring.gate = asyncio.Event()
    await asks(whole)
    await whole.core.turns()
    await whole.fake.sockets.disconnect()
    whole.sparring.gate.set()
    await whole.settles()
    await whole.fake.eventually(lambda: whole.fake.sockets.open)
    await asks(whole, "en nu?")
    await whole.settles()

    assert whole.answers == ["Antwoord 1.", "Antwoord 2."]


async def test_when_slack_refuses_its_own_ticket_another_is_asked_for(whole: Whole) -> None:
    await whole.meets()
    whole.fake.sockets.refuse_next = 2
    await whole.fake.sockets.disconnect()
    await whole.fake.eventually(lambda: whole.fake.sockets.open)
    await asks(whole)
    await whole.settles()

    assert whole.answers == ["Antwoord 1."]


async def test_a_storm_of_too_many_requests_is_waited_out(whole: Whole) -> None:
    await whole.meets()
    whole.fake.faults.plan("chat.postMessage", *[RateLimited(after=2)] * 5)
    await asks(whole)
    for _ in range(6):
        await whole.settles(timedelta(seconds=3))

    assert whole.answers == ["Antwoord 1."]


@pytest.mark.parametrize(
    "storm",
    [
        [ServerError(503)] * 4,
        [ServerError(accepted=True)],
        [AnswerLost()],
        [ServerError(), AnswerLost()],
        [Refused("fatal_error"), ServerError(502)],
    ],
    ids=str,
)
async def test_a_storm_of_server_errors_loses_nothing_and_doubles_nothing(
    whole: Whole, storm: list[Fault]
) -> None:
    await whole.meets()
    whole.fake.faults.plan("chat.postMessage", *storm)
    await asks(whole)
    await whole.settles()
    for _ in range(6):
        await whole.settles(LATER)

    assert whole.answers == ["Antwoord 1."]


async def newest(whole: Whole) -> SendState:
    return await whole.core.store.transact(
        Purpose.OPERATE, lambda books: books.outbox.deliveries(None, 1)[0].state
    )


async def test_a_token_that_is_withdrawn_half_way_is_seen_and_the_answer_comes_when_slack_lets_vita_in_again(
    whole: Whole,
) -> None:
    await whole.meets()
    good = set(whole.fake.wire.tokens)
    await asks(whole)
    whole.fake.wire.tokens.clear()
    await whole.settles()
    ended = await newest(whole)
    whole.fake.wire.tokens |= good
    await asks(whole, "en nu?")
    await whole.settles()
    await whole.settles(timedelta(seconds=3))

    assert ended is SendState.FAILED
    assert sorted(whole.answers) == ["Antwoord 1.", "Antwoord 2."]


async def test_an_answer_that_found_no_way_out_comes_after_the_next_install(whole: Whole) -> None:
    await whole.meets()
    good = set(whole.fake.wire.tokens)
    await asks(whole)
    whole.fake.wire.tokens.clear()
    await whole.settles(timedelta(days=6))
    whole.fake.wire.tokens |= good
    await whole.core.use_cases.installs.come_back("slack", TEAM)
    await whole.settles()

    assert whole.answers == ["Antwoord 1."]


async def test_an_answer_that_may_have_arrived_before_vita_was_taken_out_is_looked_for_when_it_is_back(
    whole: Whole,
) -> None:
    await whole.meets()
    good = set(whole.fake.wire.tokens)
    whole.fake.faults.plan("chat.postMessage", AnswerLost())
    await asks(whole)
    await whole.settles()
    whole.fake.wire.tokens.clear()
    await whole.settles(LATER)
    ended = await newest(whole)
    whole.fake.wire.tokens |= good
    await whole.core.use_cases.installs.come_back("slack", TEAM)
    await whole.settles()

    assert ended is SendState.UNKNOWN
    assert whole.answers == ["Antwoord 1."]


async def test_a_stream_that_slack_ends_too_soon_becomes_the_whole_answer(whole: Whole) -> None:
    await whole.meets()
    whole.sparring.uses_model = "voorbeeldmodel"
    whole.sparring.pieces = ("Twee", " roosters", " naast elkaar.")
    whole.fake.faults.plan("chat.appendStream", *[Refused("message_not_in_streaming_state")] * 3)
    whole.fake.faults.plan("chat.stopStream", Refused("message_not_in_streaming_state"))
    await asks(whole)
    await whole.settles()
    for one in whole.told():
        one.is_streaming = False
    await whole.settles(LATER)

    (answer,) = whole.told()
    assert answer.words.startswith("Antwoord 1.")


async def test_a_form_that_is_sent_twice_is_kept_once(whole: Whole) -> None:
    await whole.fake.invites_vita(by=NURSE)
    await whole.settles()
    (welcome,) = whole.fake.messages()
    await whole.fake.clicks(NURSE, welcome, "Begin met standaard")
    view = (await whole.fake.types(NURSE, "/leervraag")).view
    assert view is not None
    filled = {
        "text": "Wat is er anders om half acht?",
        "thought": "De avond schrijft te weinig op",
        "who": "private",
    }
    for _ in range(2):
        await whole.fake.submits(view, filled)
        view.is_open = True
    await whole.settles()

    assert await whole.core.store.transact(Purpose.OPERATE, questions_of_the_nurse) == 1


def questions_of_the_nurse(books: Books) -> int:
    person = books.people.at(Account("slack", TEAM, NURSE.id))
    assert person is not None
    return len(books.questions.own(books.people.viewer(person, in_private=True)))


async def test_a_form_that_can_open_no_more_is_told_in_words(whole: Whole) -> None:
    whole.fake._trigger_lives = 0.0
    await whole.fake.invites_vita(by=NURSE)
    typed = await whole.fake.types(NURSE, "/leervraag", channel=CHANNEL)
    await whole.settles()

    assert typed.view is None
    assert typed.shown is not None
    assert typed.shown.words.startswith("Slack wachtte niet lang genoeg op mij.")


async def test_half_a_character_is_no_reason_not_to_answer(whole: Whole) -> None:
    await whole.meets()
    await asks(whole, "ons overleg \ud800 duurt\0 lang")
    await whole.settles()

    assert whole.answers == ["Antwoord 1."]


async def test_an_edit_is_read_and_not_answered(whole: Whole) -> None:
    await whole.meets()
    posted = await whole.fake.writes(NURSE, "mevrouw Jansen belt steeds")
    await whole.settles()
    await whole.fake.edits(posted, "een cliënt belt steeds")
    await whole.fake.writes(NURSE, "en dan nemen we op", thread=posted.ts)
    await whole.settles()

    said = [one.text for one in whole.sparring.heard[-1].earlier]
    assert whole.answers == ["Antwoord 1.", "Antwoord 2."]
    assert any("een cliënt belt steeds" in text for text in said)
    assert not any("Jansen" in text for text in said)
