"""The App Home, what opens over it, and the suggestions above the conversation."""

import pytest
from hypothesis import HealthCheck, given, settings

from bot.cards.model import Button, Buttons, Card, Form, Prompt, Text, TextField
from bot.domain.place import Place, PlaceKind
from bot.slack.server import Slack
from bot.slack.views import home, made_at, sheet
from bot.texts import STRONG_OFF, STRONG_ON, texts_in
from bot.usecases.act import Replacement
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.slack import COLLEAGUE, GUEST, NURSE, STRANGER, FakeSlack
from tests.fakes.slack.faults import RateLimited, Refused
from tests.fakes.slack.limits import faults_in_view
from tests.fakes.slack.workspace import TEAM, View
from tests.slack.cards import CARDS
from tests.slack.doors import FakeDoors

PAGE = Card("Jouw week", (Text("Deze week: Doen."), Buttons((Button("Toon", "show"), Button("Zet", "set")))))
LATER = Card("Jouw week", (Text("Deze week: Terugkijken."),))
FORM = Form("set", "Leervraag", "Bewaar", (TextField("text", "Je vraag"),))
NURSE_DM = Place("slack", TEAM, "D0NURSE", PlaceKind.DM)
VITA_KNOWS = (Prompt("Noteer", "Ik wil iets noteren."), Prompt("Denk mee", "Ik wil ergens over nadenken."))


@pytest.fixture
async def page(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> View:
    """The nurse's Home, open."""
    doors.answers = [PAGE]
    await fake.opens_home(NURSE)
    made = await fake.eventually(lambda: fake.home(NURSE))
    assert made is not None
    doors.acts.clear()
    return made


async def test_the_home_is_made_when_somebody_opens_it(page: View) -> None:
    assert page.words.startswith("Deze week: Doen.")


async def test_the_page_is_asked_for_in_no_channel(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    await fake.opens_home(COLLEAGUE)
    ((name, act),) = await fake.eventually(lambda: doors.acts)

    assert (name, act.by.language, act.place.kind) == ("show-overview", "en", PlaceKind.HOME)


@pytest.mark.parametrize("who", [GUEST, STRANGER])
async def test_a_guest_or_stranger_gets_no_page(
    fake: FakeSlack, slack: Slack, doors: FakeDoors, who: object
) -> None:
    await slack.start(doors)
    await fake.opens_home(GUEST if who is GUEST else STRANGER)
    await slack.stop()

    assert (doors.acts, fake.workspace.homes) == ([], {})


async def test_what_somebody_did_shows_on_their_own_page(
    fake: FakeSlack, page: View, doors: FakeDoors
) -> None:
    doors.answers = [None, LATER]
    await fake.types(NURSE, "/leervraag")

    assert await fake.eventually(lambda: (fake.home(NURSE) or page).words.startswith("Deze week: Terug"))


async def test_what_another_did_changes_nobodys_page(
    fake: FakeSlack, slack: Slack, page: View, doors: FakeDoors
) -> None:
    await fake.types(COLLEAGUE, "/leervraag")
    await slack.stop()

    assert [name for name, _ in doors.acts] == ["leervraag"]
    assert fake.home(NURSE) is page


async def test_a_page_that_did_not_change_is_not_sent_again(
    fake: FakeSlack, slack: Slack, page: View, doors: FakeDoors
) -> None:
    doors.answers = [PAGE]
    await fake.opens_home(NURSE)
    await slack.stop()

    assert [method for method, _ in fake.wire.calls].count("views.publish") == 1


async def test_a_page_is_tried_again_when_slack_asks_for_patience(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    fake.faults.plan("views.publish", RateLimited(0))
    doors.answers = [PAGE, PAGE]
    await fake.opens_home(NURSE)

    assert await fake.eventually(lambda: fake.home(NURSE))


async def test_a_card_opens_over_the_page(fake: FakeSlack, page: View, doors: FakeDoors) -> None:
    doors.answers = [LATER, PAGE]
    clicked = await fake.clicks_in(NURSE, page, "Toon")

    assert clicked.view is not None
    assert clicked.view.words == "Deze week: Terugkijken."
    assert doors.acts[0][1].place == NURSE_DM


async def test_a_form_opens_over_the_page_and_comes_back(
    fake: FakeSlack, page: View, doors: FakeDoors
) -> None:
    doors.answers = [FORM]
    clicked = await fake.clicks_in(NURSE, page, "Zet")
    assert clicked.view is not None
    await fake.submits(clicked.view, {"Je vraag": "Waarom bellen mensen?"})

    act = next(act for name, act in doors.acts if name == "set" and act.answers)
    assert (act.place, act.answers) == (NURSE_DM, {"text": "Waarom bellen mensen?"})


async def test_what_is_open_over_the_page_becomes_the_answer(
    fake: FakeSlack, page: View, doors: FakeDoors
) -> None:
    doors.answers = [PAGE, PAGE]
    opened = (await fake.clicks_in(NURSE, page, "Toon")).view
    assert opened is not None
    await fake.eventually(lambda: len(doors.acts) == 2)
    doors.answers = [Replacement(LATER)]
    again = await fake.clicks_in(NURSE, opened, "Toon")

    assert (again.view, opened.words) == (None, "Deze week: Terugkijken.")


async def test_a_form_over_what_is_open_lies_on_top(fake: FakeSlack, page: View, doors: FakeDoors) -> None:
    doors.answers = [PAGE, PAGE]
    opened = (await fake.clicks_in(NURSE, page, "Toon")).view
    assert opened is not None
    await fake.eventually(lambda: len(doors.acts) == 2)
    doors.answers = [FORM]
    over = await fake.clicks_in(NURSE, opened, "Zet")

    assert over.view is not None
    assert (over.view.title, opened.is_open) == ("Leervraag", True)


@pytest.mark.parametrize("method", ["views.open"])
async def test_what_comes_too_late_for_the_page_comes_in_the_dm(
    fake: FakeSlack, page: View, doors: FakeDoors, method: str
) -> None:
    fake.faults.plan(method, Refused("expired_trigger_id"))
    doors.answers = [LATER, PAGE]
    await fake.clicks_in(NURSE, page, "Toon")

    (said,) = await fake.eventually(lambda: fake.dm(NURSE))
    assert said.words == "Deze week: Terugkijken."


async def test_a_failure_over_the_page_is_said_in_the_dm(
    fake: FakeSlack, page: View, doors: FakeDoors
) -> None:
    doors.broken = [RuntimeError("stuk")]
    clicked = await fake.clicks_in(NURSE, page, "Toon")

    (said,) = await fake.eventually(lambda: fake.dm(NURSE))
    assert clicked.outcome.acked
    assert "stuk" not in said.words


async def test_suggestions_fit_the_moment(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    doors.prompts = VITA_KNOWS
    await fake.opens_talk(NURSE)

    assert await fake.eventually(lambda: fake.prompts(NURSE)) == ["Noteer", "Denk mee"]
    assert doors.suggested[0][0] == NURSE_DM


async def test_a_workspace_without_agents_is_asked_for_suggestions_once(
    fake: FakeSlack, slack: Slack, doors: FakeDoors
) -> None:
    await slack.start(doors)
    doors.prompts = VITA_KNOWS
    fake.faults.plan("assistant.threads.setSuggestedPrompts", Refused("not_authorized"))
    await fake.opens_talk(NURSE)
    await fake.eventually(lambda: fake.wire.calls[-1][0].endswith("setSuggestedPrompts"))
    await fake.opens_talk(NURSE)
    await slack.stop()

    assert [method for method, _ in fake.wire.calls].count("assistant.threads.setSuggestedPrompts") == 1


@given(card=CARDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_card_whatever_is_a_page_within_slacks_limits(card: Card) -> None:
    made = made_at(MONDAY_MORNING, "Europe/Amsterdam", texts_in("nl"))
    assert list(faults_in_view(home(card, made))) == []
    assert home(card, made)["blocks"][-2:] == made
    assert list(faults_in_view(sheet(card))) == []


async def test_the_page_says_when_it_was_made_and_is_made_anew_when_somebody_asks(
    fake: FakeSlack, page: View, doors: FakeDoors
) -> None:
    doors.answers = [LATER]
    clicked = await fake.clicks_in(NURSE, page, "Ververs")

    assert await fake.eventually(lambda: (fake.home(NURSE) or page).words.startswith("Deze week: Terug"))
    assert "Bijgewerkt" in page.words
    assert clicked.view is None


async def test_a_page_that_did_not_change_is_sent_again_when_somebody_asks(
    fake: FakeSlack, page: View, doors: FakeDoors
) -> None:
    doors.answers = [PAGE]
    await fake.clicks_in(NURSE, page, "Ververs")

    assert await fake.eventually(
        lambda: [method for method, _ in fake.wire.calls].count("views.publish") == 2
    )


def test_a_line_stands_before_each_part_of_the_page() -> None:
    buttons = Buttons((Button("Toon", "show"),))
    title = Text(f"{STRONG_ON}Instellingen{STRONG_OFF}")
    card = Card("…", (Text("Deze week"), buttons, title, buttons, Text("Nog iets")))

    kinds = [block["type"] for block in home(card)["blocks"]]

    assert kinds == ["section", "actions", "divider", "section", "actions", "section"]
