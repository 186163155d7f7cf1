"""A first week on Slack, over its real wire formats: invited, kicked off, a question, sparring, a proposal, a look back."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.fakes.slack import NURSE, PLANNER, Posted, View
from tests.fakes.slack.workspace import CHANNEL
from tests.journeys.conftest import SlackHouse

pytestmark = pytest.mark.journey

KICKOFF = datetime(2026, 6, 15, 7, 0, tzinfo=UTC)
LOOK_BACK = datetime(2026, 6, 19, 13, 0, tzinfo=UTC)


async def team_begins(house: SlackHouse) -> None:
    """Vita is invited, and somebody begins with the standard."""
    house.clock.move_to(datetime(2026, 6, 10, 8, 0, tzinfo=UTC))
    await house.slack.invites_vita(by=NURSE)
    (welcome,) = await house.slack.eventually(lambda: house.slack.messages(CHANNEL))
    await house.slack.clicks(NURSE, welcome, "Begin met standaard")


def newest(posted: list[Posted], words: str) -> Posted | None:
    return next((one for one in reversed(posted) if words in one.words), None)


async def heard(house: SlackHouse, words: str) -> Posted:
    """The newest message in the channel with these words."""
    found = await house.slack.eventually(lambda: newest(list(house.slack.messages(CHANNEL)), words))
    assert found is not None
    return found


async def told(house: SlackHouse, words: str) -> Posted:
    """The newest message in the nurse's DM with these words."""
    found = await house.slack.eventually(lambda: newest(list(house.slack.dm(NURSE)), words))
    assert found is not None
    return found


def opened(view: View | None) -> View:
    assert view is not None
    return view


async def test_the_team_is_begun_by_one_click_and_the_welcome_becomes_its_beginning(
    slack_house: SlackHouse,
) -> None:
    await team_begins(slack_house)

    begun = await heard(slack_house, "is begonnen")
    assert "maandag 15 juni om 9.00 uur" in begun.words


async def test_the_week_is_kicked_off_on_monday_at_nine_and_once(slack_house: SlackHouse) -> None:
    await team_begins(slack_house)
    await slack_house.moves_to(KICKOFF)
    await slack_house.moves_to(KICKOFF)

    kickoffs = [one for one in slack_house.slack.messages(CHANNEL) if "Zet een leervraag" in one.buttons]
    assert len(kickoffs) == 1


async def test_a_question_set_from_the_kickoff_is_looked_back_at_on_friday(slack_house: SlackHouse) -> None:
    house = slack_house
    await team_begins(house)
    await house.moves_to(KICKOFF)
    kickoff = await heard(house, "jullie eerste week met mij")
    form = opened((await house.slack.clicks(NURSE, kickoff, "Zet een leervraag")).view)
    await house.slack.submits(
        form,
        {
            "text": "Wat is er anders om half acht?",
            "thought": "De avond schrijft te weinig op",
            "who": "private",
        },
    )
    await house.moves_to(LOOK_BACK)
    invitation = await heard(house, "Tien minuten voor wat er deze week gebeurde")
    recall = opened((await house.slack.clicks(NURSE, invitation, "Kijk terug")).view)
    assert "De avond schrijft te weinig op" not in recall.words
    await house.slack.submits(recall, {"recalled": "Dat er te weinig stond"})

    assert "De avond schrijft te weinig op" in recall.words
    await house.slack.submits(recall, {"now": "dat ik op de verkeerde plek keek", "who": "private"})
    assert not recall.is_open


async def test_sparring_in_the_dm_says_first_what_vita_is_and_then_asks(slack_house: SlackHouse) -> None:
    await slack_house.slack.writes(NURSE, "overdracht weer drama. stond ik met het verkeerde verband")
    answer = await told(slack_house, "Vaste vraag, zonder AI")

    first, *_ = (one for one in slack_house.slack.dm(NURSE) if one.user != NURSE.id)
    assert "ik ben Vita: een computerprogramma" in first.words
    assert answer.words.count("?") == 1


async def test_the_choice_of_a_button_goes_on_in_the_same_conversation(slack_house: SlackHouse) -> None:
    await slack_house.slack.writes(NURSE, "ons overleg duurt te lang")
    question = await told(slack_house, "Vaste vraag, zonder AI")
    await slack_house.slack.clicks(NURSE, question, "Geef opties")

    options = await told(slack_house, "drie manieren")
    assert options.thread_ts == question.thread_ts


async def test_a_mention_in_the_channel_is_answered_in_its_thread_once(slack_house: SlackHouse) -> None:
    await team_begins(slack_house)
    asked = await slack_house.slack.mentions(PLANNER, "hoe krijgen we de route korter")
    await heard(slack_house, "Vaste vraag, zonder AI")
    await slack_house.core.turns.drain()
    await slack_house.core.delivery.drain()

    answers = [one for one in slack_house.slack.messages(CHANNEL) if one.thread_ts == asked.ts]
    assert len(answers) == 1


async def test_a_follow_up_in_the_thread_needs_no_mention_and_colleagues_are_left_alone(
    slack_house: SlackHouse,
) -> None:
    house = slack_house
    await team_begins(house)
    asked = await house.slack.mentions(PLANNER, "hoe krijgen we de route korter")
    await heard(house, "Vaste vraag, zonder AI")
    await house.slack.says(NURSE, "dat vraag ik me ook af", thread=asked.ts)
    await house.slack.says(PLANNER, "ik denk dat de ochtend te vol zit", thread=asked.ts)

    def by_vita() -> list[Posted]:
        return [
            one for one in house.slack.messages(CHANNEL) if one.thread_ts == asked.ts and "?" in one.words
        ]

    await house.slack.eventually(lambda: len(by_vita()) > 1)
    await house.core.turns.drain()
    await house.core.delivery.drain()
    assert len(by_vita()) == 2


async def test_a_proposal_goes_through_its_steps_into_the_channel(slack_house: SlackHouse) -> None:
    house = slack_house
    await team_begins(house)
    form = opened((await house.slack.types(NURSE, "/voorstel")).view)
    await house.slack.submits(form, {"title": "Vier punten bovenaan", "about": "We zoeken elke ochtend"})
    await house.slack.submits(
        form, {"together": "De avond zet vier punten bovenaan", "learning": "Of we minder zoeken"}
    )
    await house.slack.submits(form)
    await house.slack.submits(form)
    assert "Wie ziet dit" in form.words
    await house.slack.submits(form)

    card = await heard(house, "Nieuw voorstel")
    assert "De avond zet vier punten bovenaan" in card.words


async def test_a_withdrawn_proposal_says_so_where_it_was_posted(slack_house: SlackHouse) -> None:
    house = slack_house
    await team_begins(house)
    form = opened((await house.slack.types(NURSE, "/voorstel")).view)
    await house.slack.submits(form, {"title": "Vier punten", "about": "We zoeken elke ochtend"})
    await house.slack.submits(form, {"together": "Vier punten bovenaan", "learning": "Of we minder zoeken"})
    for _ in ("yield", "place", "submit"):
        await house.slack.submits(form)
    await heard(house, "Nieuw voorstel")
    confirmation = await house.slack.eventually(
        lambda: next((one for one in house.slack.only_for(NURSE) if "Trek in" in one.buttons), None)
    )
    assert confirmation is not None
    # The channel has heard three things by now; Slack takes the next one a moment later.
    await house.moves_to(house.clock.now() + timedelta(seconds=10))
    await house.slack.clicks(NURSE, confirmation, "Trek in")

    await heard(house, "Ingetrokken voorstel.")
