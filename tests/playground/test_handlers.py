"""What people do on the page, over real HTTP, with fake doors behind it."""

from typing import Any

import pytest

from bot.playground.samples import PRIVATE_PLACE, TEAM_CHANNEL, place_of
from bot.usecases.act import Replacement
from tests.playground.doors import INVITATION, QUESTION, SAVED, Broken, RecordingDoors
from tests.playground.ground import PLANNER, RECEPTIONIST, SUNDAY, TEAM, Ground, Page

# --- saying -----------------------------------------------------------------------------------------------


async def test_what_is_said_stands_in_the_channel_for_everybody(page: Page) -> None:
    await page.say("Wie neemt de vroege dienst? 🌅")

    (message,) = (await page.state(RECEPTIONIST))["messages"]
    assert (message["author"], message["text"]) == (PLANNER, "Wie neemt de vroege dienst? 🌅")


async def test_a_mention_begins_a_thread_and_is_left_out_of_the_text(
    page: Page, doors: RecordingDoors
) -> None:
    await page.say("@Vita: denk je mee?")

    (heard,) = doors.heard
    assert (heard.text, heard.mentions_vita, heard.sent_at) == ("denk je mee?", True, SUNDAY)
    assert heard.place == TEAM.in_thread(heard.message)


async def test_without_a_mention_no_thread_begins(page: Page, doors: RecordingDoors) -> None:
    await page.say("@Receptionist, is de sleutel terug?")

    (heard,) = doors.heard
    assert (heard.place, heard.mentions_vita, heard.mentions_others) == (TEAM, False, True)


async def test_a_dm_is_heard_as_a_dm(page: Page, doors: RecordingDoors) -> None:
    await page.say("Ik zit ergens mee", channel="dm-planner")

    assert [heard.place for heard in doors.heard] == [place_of("dm-planner")]


async def test_a_reply_is_heard_in_its_thread(page: Page, ground: Ground) -> None:
    root = ground.chat.post(TEAM, INVITATION)

    await page.say("Mijn eerste gedachte", thread=root.id)

    assert [heard.place for heard in ground.doors.heard] == [TEAM.in_thread(root.id)]


async def test_the_language_of_the_page_goes_along(page: Page, doors: RecordingDoors) -> None:
    await page.say("Good morning", language="en")

    assert [heard.author.language for heard in doors.heard] == ["en"]


# --- commands, clicks, forms ------------------------------------------------------------------------------


async def test_a_command_reaches_its_door_with_the_rest_of_the_line(
    page: Page, doors: RecordingDoors
) -> None:
    await page.ask("command", person=PLANNER, channel=TEAM_CHANNEL, text="/vita reflectie nu")

    ((word, act),) = doors.commands
    assert (word, act.text, act.place, act.answers) == ("vita", "reflectie nu", TEAM, None)


async def test_a_form_opens_and_comes_back_with_its_value_and_answers(
    page: Page, doors: RecordingDoors
) -> None:
    doors.answer = QUESTION
    opened = await page.ask("command", person=PLANNER, channel=TEAM_CHANNEL, text="/leervraag")
    doors.answer = SAVED

    await page.ask(
        "submit", person=PLANNER, form=opened["form"]["id"], answers={"text": "Waarom?", "other": "x"}
    )

    ((name, act),) = doors.acts
    assert (name, act.value, act.answers) == ("set-question", "step-1", {"text": "Waarom?", "who": ""})


async def test_the_card_that_an_act_gives_is_for_its_person_only(page: Page, doors: RecordingDoors) -> None:
    doors.answer = SAVED

    await page.ask("command", person=PLANNER, channel=TEAM_CHANNEL, text="/vita")

    own, others = (await page.state(PLANNER))["messages"], (await page.state(RECEPTIONIST))["messages"]
    assert [message["whisper"] for message in own] == [True]
    assert others == []


async def test_a_click_names_its_message_and_value(page: Page, ground: Ground) -> None:
    posting = ground.chat.post(TEAM, INVITATION)

    await page.ask("click", person=PLANNER, message=posting.id, action="choose", value="skip")

    ((name, act),) = ground.doors.acts
    assert (name, act.value, act.message, act.place) == ("choose", "skip", posting.id, TEAM)


async def test_a_replacement_changes_the_message_that_was_clicked(page: Page, ground: Ground) -> None:
    posting = ground.chat.post(TEAM, INVITATION)
    ground.doors.answer = Replacement(SAVED)

    await page.ask("click", person=PLANNER, message=posting.id, action="set-question", value="")

    (message,) = (await page.state(RECEPTIONIST))["messages"]
    assert (message["id"], message["edited"]) == (posting.id, True)


async def test_a_form_is_sent_once(page: Page, ground: Ground) -> None:
    opened = ground.chat.open_form(PLANNER, TEAM, QUESTION, "")
    await page.ask("submit", person=PLANNER, form=opened.id, answers={"text": "Waarom?"})

    answer = await page.ask("submit", status=400, person=PLANNER, form=opened.id, answers={"text": "Waarom?"})

    assert answer["error"].startswith("Dit formulier is al verstuurd of verlopen.")
    assert len(ground.doors.acts) == 1


async def test_a_form_that_could_not_be_taken_can_be_sent_again(page: Page, ground: Ground) -> None:
    opened = ground.chat.open_form(PLANNER, TEAM, QUESTION, "")
    ground.doors.fault = Broken()
    await page.ask("submit", status=500, person=PLANNER, form=opened.id, answers={})
    ground.doors.fault = None

    await page.ask("submit", person=PLANNER, form=opened.id, answers={})

    assert [name for name, _ in ground.doors.acts] == ["set-question"]


# --- what cannot be ---------------------------------------------------------------------------------------


async def test_a_button_that_is_not_there_does_nothing(page: Page, ground: Ground) -> None:
    posting = ground.chat.post(TEAM, INVITATION)

    await page.ask("click", status=400, person=PLANNER, message=posting.id, action="erase-my-data", value="")

    assert ground.doors.acts == []


async def test_nobody_clicks_in_the_dm_of_somebody_else(page: Page, ground: Ground) -> None:
    posting = ground.chat.post(place_of("dm-planner"), INVITATION)

    answer = await page.ask(
        "click", status=400, person=RECEPTIONIST, message=posting.id, action="set-question", value=""
    )

    assert answer == {"error": "Dit bericht is er niet meer, of je kunt het niet zien."}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"text": " \n "}, "Er staat nog niets."),
        ({"text": "a" * 40_001}, "Dat is te lang."),
        ({"channel": "dm-receptionist"}, "Hier kan deze persoon niet schrijven."),
        ({"channel": "team-west"}, "Hier kan deze persoon niet schrijven."),
        ({"person": "nobody"}, "Deze persoon hoort niet bij het voorbeeld."),
        ({"thread": "nowhere"}, "Dit bericht is er niet meer"),
        ({"text": 5}, "Dat kon Vita niet lezen."),
        ({"extra": "x"}, "Dat kon Vita niet lezen."),
    ],
)  # fmt: skip
async def test_bad_input_gets_a_friendly_sentence(
    page: Page, doors: RecordingDoors, body: dict[str, Any], words: str
) -> None:
    whole: dict[str, Any] = {"person": PLANNER, "channel": TEAM_CHANNEL, "text": "Hoi", **body}

    answer = await page.ask("say", status=400, **whole)

    assert answer["error"].startswith(words)
    assert doors.heard == []


async def test_a_fault_of_ours_is_a_friendly_card_with_a_code(page: Page, doors: RecordingDoors) -> None:
    doors.fault = Broken("a detail that nobody should read")

    answer = await page.ask("say", status=500, person=PLANNER, channel=TEAM_CHANNEL, text="Hoi")

    words = [span["text"] for block in answer["card"]["blocks"] for span in block["spans"]]
    assert words[0].startswith("Dat lukte niet.")
    assert words[-1].startswith("Code V-")
    assert "detail" not in " ".join(words)


# --- the clock and the beginning --------------------------------------------------------------------------


async def test_a_named_jump_moves_the_clock(page: Page) -> None:
    answer = await page.ask("clock", jump="kickoff")

    assert answer["now"] == "2026-11-23T08:00:00+00:00"


async def test_a_moment_without_a_zone_is_wall_time_of_the_team(page: Page) -> None:
    answer = await page.ask("clock", to="2026-12-01T10:30")

    assert answer["now"] == "2026-12-01T09:30:00+00:00"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"to": "2026-11-20T10:00"}, "De klok kan alleen vooruit."),
        ({"to": "2029-01-01T10:00"}, "Zo ver vooruit kan niet in één keer."),
        ({"to": "0001-01-01T00:00"}, "Dat kon Vita niet lezen."),
        ({"to": "ooit"}, "Dat kon Vita niet lezen."),
        ({"jump": "christmas"}, "Dat kon Vita niet lezen."),
        ({}, "Dat kon Vita niet lezen."),
    ],
)  # fmt: skip
async def test_a_move_that_cannot_be_says_why(page: Page, body: dict[str, str], words: str) -> None:
    answer = await page.ask("clock", status=400, **body)

    assert answer["error"].startswith(words)


async def test_beginning_again_empties_the_talk_and_seeds_once(page: Page, ground: Ground) -> None:
    await page.say("Weg ermee")
    await page.ask("clock", jump="kickoff")

    await page.ask("reset")

    state = await page.state()
    assert (state["messages"], state["clock"]["now"], ground.beginnings) == ([], SUNDAY.isoformat(), 1)


# --- what a page starts from ------------------------------------------------------------------------------


async def test_the_state_has_the_channel_and_the_own_dm(page: Page) -> None:
    state = await page.state(RECEPTIONIST)

    assert [each["channel"] for each in state["places"]] == [TEAM_CHANNEL, PRIVATE_PLACE, "dm-receptionist"]


async def test_the_model_that_answers_is_named(ground: Ground, page: Page) -> None:
    ground.model = "gpt-sample"

    assert (await page.state())["model"] == "gpt-sample"


async def test_each_language_gets_its_own_word_for_a_proposal(page: Page) -> None:
    dutch, english = await page.state(), await page.state(language="en")

    assert "/proposal" not in [command["word"] for command in dutch["commands"]]
    assert "/voorstel" not in [command["word"] for command in english["commands"]]
