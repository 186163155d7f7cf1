"""Commands, clicks and forms over Socket Mode, and how the answer reaches the one who acted."""

from bot.cards.model import Button, Buttons, Card, Form, Note, Text, TextField
from bot.domain.place import Place, PlaceKind
from bot.ports import StoreUnavailable
from bot.slack.server import Slack
from bot.slack.web import Access
from bot.usecases.act import Replacement
from tests.fakes.slack import NURSE, PLANNER, STRANGER, FakeSlack, Posted
from tests.fakes.slack.faults import RateLimited
from tests.fakes.slack.workspace import CHANNEL, TEAM, Channel
from tests.slack.conftest import StillClock
from tests.slack.doors import FakeDoors

TEAM_CHANNEL = Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL)
NURSE_DM = Place("slack", TEAM, "D0NURSE", PlaceKind.DM)
ANSWER = Card("Antwoord", (Text("Alleen voor jou."),))
FIRST = Form("propose", "Nieuw voorstel", "Verder", (TextField("title", "Hoe heet het"),), "Sluit", "1")
SECOND = Form("propose", "Nieuw voorstel", "Verder", (TextField("learning", "Wat leren we"),), "Sluit", "2")
OFFER = Card(
    "Aanbod", (Text("Zin?"), Buttons((Button("Ja", "take-up", "week:1:7"), Button("Nee", "take-up", "no"))))
)


async def offered(fake: FakeSlack, vita: Slack) -> Posted:
    """A message with two buttons in the team's channel."""
    ref = await vita.platform.post(TEAM_CHANNEL, OFFER, "offer")
    posted = fake.workspace.message(CHANNEL, ref.message)
    assert posted is not None
    return posted


async def test_a_command_hands_over_its_words_and_where_it_was_typed(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await fake.types(NURSE, "/vita", "reflectie nu")

    ((word, act),) = doors.acts
    assert (word, act.text, act.by.name, act.place) == ("vita", "reflectie nu", NURSE.name, TEAM_CHANNEL)


async def test_a_card_for_a_command_in_a_channel_is_seen_by_the_typist_alone(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [ANSWER]
    typed = await fake.types(NURSE, "/kader")

    assert typed.shown is not None
    assert (typed.shown.words, typed.shown.only_for) == ("Alleen voor jou.", NURSE.id)
    assert fake.messages() == []


async def test_a_card_for_a_command_in_the_dm_stays_there(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [ANSWER]
    fake.workspace.dm_of(NURSE.id)
    await fake.types(NURSE, "/kader", channel="D0NURSE")

    (posted,) = await fake.eventually(lambda: fake.dm(NURSE))
    assert posted.words == "Alleen voor jou."


async def test_a_command_between_two_colleagues_is_taken_as_said_in_private(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    fake.add_channel(Channel("D0BETWEEN", "directmessage", "im", {NURSE.id, PLANNER.id}))
    doors.answers = [ANSWER]
    typed = await fake.types(NURSE, "/kader", channel="D0BETWEEN")

    assert doors.acts[0][1].place == NURSE_DM
    assert typed.shown is not None
    assert typed.shown.only_for == NURSE.id


async def test_a_form_opens_and_comes_back_with_its_answers_value_and_place(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [FIRST]
    typed = await fake.types(NURSE, "/voorstel")
    assert typed.view is not None
    await fake.submits(typed.view, {"Hoe heet het": "Overdracht <korter> & beter"})

    name, act = doors.acts[-1]
    assert (name, act.value, act.place) == ("propose", "1", TEAM_CHANNEL)
    assert act.answers == {"title": "Overdracht <korter> & beter"}
    assert not typed.view.is_open


async def test_a_next_step_takes_the_place_of_the_first_under_the_same_key(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [FIRST, SECOND]
    view = (await fake.types(NURSE, "/voorstel")).view
    assert view is not None
    await fake.submits(view, {"title": "Overdracht"})
    await fake.submits(view, {"learning": "Minder bellen"})

    first, second = (act for _, act in doors.acts[1:])
    assert (first.value, second.value) == ("1", "2")
    assert first.key == second.key


async def test_an_error_stands_at_its_field_and_keeps_the_form_open(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    wrong = Form("propose", "Nieuw voorstel", "Verder", FIRST.parts, errors={"title": "Vul dit nog in."})
    doors.answers = [FIRST, wrong]
    view = (await fake.types(NURSE, "/voorstel")).view
    assert view is not None
    await fake.submits(view, {"title": "?"})

    assert (view.is_open, view.errors) == (True, {"title": "Vul dit nog in."})


async def test_an_error_at_a_field_of_an_earlier_step_shows_that_step_again(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    wrong = Form("propose", "Nieuw voorstel", "Verder", FIRST.parts, errors={"title": "Vul dit nog in."})
    doors.answers = [SECOND, wrong]
    view = (await fake.types(NURSE, "/voorstel")).view
    assert view is not None
    await fake.submits(view, {"learning": "Minder bellen"})

    assert "title" in view.inputs
    assert "Vul dit nog in." in view.words


async def test_a_card_after_a_form_is_whispered_where_the_form_was_opened(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [FIRST, ANSWER]
    view = (await fake.types(NURSE, "/voorstel")).view
    assert view is not None
    await fake.submits(view, {"title": "Overdracht"})

    (whispered,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert (whispered.words, whispered.channel, view.is_open) == ("Alleen voor jou.", CHANNEL, False)


async def test_a_card_after_a_form_comes_by_dm_where_vita_is_not_in_the_channel(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    fake.add_channel(Channel("C0ELSEWHERE", "elders", "channel", {NURSE.id}))
    doors.answers = [FIRST, ANSWER]
    view = (await fake.types(NURSE, "/voorstel", channel="C0ELSEWHERE")).view
    assert view is not None
    await fake.submits(view, {"title": "Overdracht"})

    (posted,) = await fake.eventually(lambda: fake.dm(NURSE))
    assert posted.words == "Alleen voor jou."


async def test_a_click_hands_over_the_value_of_its_own_button(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    posted = await offered(fake, vita)
    await fake.clicks(NURSE, posted, "Ja")
    await fake.clicks(NURSE, posted, "Nee")

    assert [(name, act.value, act.message) for name, act in doors.acts] == [
        ("take-up", "week:1:7", posted.ts),
        ("take-up", "no", posted.ts),
    ]
    assert doors.acts[0][1].key != doors.acts[1][1].key


async def test_a_card_after_a_click_is_whispered(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    doors.answers = [ANSWER]
    await fake.clicks(NURSE, await offered(fake, vita), "Ja")

    (whispered,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert whispered.words == "Alleen voor jou."


async def test_a_replacement_changes_the_message_that_was_clicked(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [Replacement(Card("Gedaan", (Note("Gedaan."),)))]
    posted = await offered(fake, vita)
    await fake.clicks(NURSE, posted, "Ja")
    await fake.eventually(lambda: posted.edits)

    assert posted.words == "Gedaan."


async def test_a_replacement_of_what_one_person_sees_changes_that(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [OFFER, Replacement(Card("Gedaan", (Note("Gedaan."),)))]
    shown = (await fake.types(NURSE, "/vita")).shown
    assert shown is not None
    await fake.clicks(NURSE, shown, "Ja")
    await fake.eventually(lambda: shown.edits)

    assert shown.words == "Gedaan."
    assert doors.acts[-1][1].message == ""


async def test_a_card_after_a_click_on_what_one_person_sees_reaches_that_person(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    fake.add_channel(Channel("C0ELSEWHERE", "elders", "channel", {NURSE.id}))
    doors.answers = [OFFER, ANSWER]
    shown = (await fake.types(NURSE, "/vita", channel="C0ELSEWHERE")).shown
    assert shown is not None
    await fake.clicks(NURSE, shown, "Ja")

    seen = await fake.eventually(lambda: fake.only_for(NURSE)[1:])
    assert [one.words for one in seen] == ["Alleen voor jou."]


async def test_a_form_after_a_click_can_change_the_message_that_was_clicked(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [FIRST, Replacement(Card("Gedaan", (Note("Gedaan."),)))]
    posted = await offered(fake, vita)
    view = (await fake.clicks(NURSE, posted, "Ja")).view
    assert view is not None
    await fake.submits(view, {"title": "Overdracht"})
    await fake.eventually(lambda: posted.edits)

    assert posted.words == "Gedaan."


async def test_a_click_by_somebody_of_another_organisation_does_nothing(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    clicked = await fake.clicks(STRANGER, await offered(fake, vita), "Ja")

    assert (clicked.outcome.acked, doors.acts) == (True, [])


async def test_a_form_that_comes_too_late_says_so(clock: StillClock, doors: FakeDoors) -> None:
    async with FakeSlack(trigger_lives=-1) as fake:
        slack = Slack(Access(fake.bot_token, fake.app_token, api_url=fake.api_url), clock)
        await slack.start(doors)
        doors.answers = [FIRST]
        typed = await fake.types(NURSE, "/voorstel")
        await slack.close()

    assert typed.shown is not None
    assert typed.shown.text == "Het formulier ging niet open"


async def test_a_whisper_that_has_to_wait_comes_after_all(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [ANSWER]
    fake.faults.plan("chat.postEphemeral", RateLimited(after=0))
    await fake.clicks(NURSE, await offered(fake, vita), "Ja")

    (whispered,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert whispered.words == "Alleen voor jou."


async def test_a_failing_command_gets_a_friendly_card(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    doors.broken = [StoreUnavailable("secret detail")]
    typed = await fake.types(NURSE, "/kader")

    assert typed.shown is not None
    assert "Dat lag aan mij" in typed.shown.words
    assert "secret detail" not in typed.shown.words


async def test_a_failing_click_gets_a_friendly_card(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    posted = await offered(fake, vita)
    doors.broken = [StoreUnavailable("secret detail")]
    clicked = await fake.clicks(NURSE, posted, "Ja")

    (whispered,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert clicked.outcome.acked
    assert "Dat lag aan mij" in whispered.words


async def test_a_failing_form_stays_open_with_all_that_was_typed(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.answers = [FIRST]
    view = (await fake.types(NURSE, "/voorstel")).view
    assert view is not None
    doors.broken = [StoreUnavailable("secret detail")]
    await fake.submits(view, {"title": "Overdracht"})

    assert view.is_open
    assert "Dat lag aan mij" in view.errors["title"]
