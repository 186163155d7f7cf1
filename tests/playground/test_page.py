"""The page itself in Chromium: real clicks and keys, real HTTP, fake doors."""

import asyncio

import pytest

from bot.cards.model import Card, Text
from bot.domain.place import Account
from bot.playground.samples import NETWORK, TEAM_CHANNEL, WORKSPACE, place_of
from tests.chromium import Browser
from tests.playground.doors import INVITATION, QUESTION, SAVED
from tests.playground.ground import RECEPTIONIST, TEAM, Ground, Page

pytestmark = pytest.mark.browser

COMPOSER = "#composer-text"
NURSE = "wijkverpleegkundige"
PRIVATE = f"dm-{NURSE}"


@pytest.fixture
async def opened(page: Page, ground: Ground, browser: Browser) -> Browser:
    """The page as a newcomer finds it: one invitation in the channel. The browser leaves before the server does."""
    ground.chat.post(TEAM, INVITATION)
    await browser.goto(page.url)
    await browser.wait_for("#log", text="Welke vraag uit je werk")
    return browser


# --- talking ----------------------------------------------------------------------------------------------


async def test_what_is_typed_stands_in_the_talk_and_leaves_the_field(opened: Browser, ground: Ground) -> None:
    await opened.type("Goedemorgen allemaal 👋", into=COMPOSER)
    await opened.press("Enter")
    await opened.wait_for("#log .said", text="Goedemorgen allemaal 👋")
    await opened.wait_until_gone(f"{COMPOSER}:not(:placeholder-shown)")  # the news may come before the answer

    assert await opened.evaluate(f"document.querySelector('{COMPOSER}').value") == ""
    assert [heard.text for heard in ground.doors.heard] == ["Goedemorgen allemaal 👋"]


async def test_what_people_write_is_never_markup(opened: Browser) -> None:
    await opened.type("<img src=x onerror=alert(1)> & <b>vet</b>", into=COMPOSER)
    await opened.press("Enter")
    await opened.wait_for("#log .said", text="<img src=x onerror=alert(1)> & <b>vet</b>")

    assert await opened.evaluate("document.querySelectorAll('.said *').length") == 0


async def test_vita_thinks_until_it_answers(opened: Browser, ground: Ground) -> None:
    await opened.click(f"[data-channel={PRIVATE}]")
    await opened.type("Ik zit ergens mee", into=COMPOSER)
    await opened.press("Enter")
    await opened.wait_for("#thinking", text="Vita denkt na…")
    ground.chat.post(place_of(PRIVATE), Card("Antwoord", (Text("Wat denk je zelf?"),)))
    await opened.wait_for("#log", text="Wat denk je zelf?")

    await opened.wait_until_gone("#thinking")


async def test_the_answer_to_a_mention_opens_its_thread(opened: Browser, ground: Ground) -> None:
    await opened.type("@Vita denk je mee?", into=COMPOSER)
    await opened.press("Enter")
    await opened.wait_for("#log .said", text="@Vita denk je mee?")
    ground.chat.post(ground.doors.heard[0].place, Card("Antwoord", (Text("Wat denk je zelf?"),)))
    await opened.wait_for("#thread-log", text="Wat denk je zelf?")
    await opened.type("Dat het anders kan", into="#thread-composer-text")
    await opened.press("Enter")
    await opened.wait_for("#log .replies", text="2 reacties")

    assert ground.doors.heard[1].place == ground.doors.heard[0].place


async def test_a_whisper_says_that_only_you_see_it(opened: Browser, ground: Ground) -> None:
    await ground.platform.whisper(TEAM, Account(NETWORK, WORKSPACE, NURSE), SAVED)

    await opened.wait_for("#log .whisper", text="Alleen jij ziet dit")


async def test_news_elsewhere_is_marked_at_that_place(opened: Browser, ground: Ground) -> None:
    ground.chat.post(place_of(PRIVATE), SAVED)

    await opened.wait_for(f"[data-channel={PRIVATE}]", text="1 nieuw")


async def test_another_person_sees_the_channel_and_not_the_dm(opened: Browser, ground: Ground) -> None:
    ground.chat.say(TEAM_CHANNEL, NURSE, "Voor iedereen")
    ground.chat.say(PRIVATE, NURSE, "Voor Vita alleen")
    await opened.choose("#person", RECEPTIONIST)
    await opened.wait_for("#log", text="Voor iedereen")
    await opened.click(f"[data-channel=dm-{RECEPTIONIST}]")
    await opened.wait_for("#log", text="Schrijf wat je bezighoudt.")

    assert "Voor Vita alleen" not in await opened.text()


async def test_a_slash_offers_the_commands_by_keyboard(opened: Browser, ground: Ground) -> None:
    ground.doors.answer = SAVED
    await opened.type("/", into=COMPOSER)
    await opened.wait_for(".suggestions [aria-selected=true]", text="/vita")
    await opened.press("ArrowDown")
    await opened.press("Tab")
    await opened.press("Enter")
    await opened.wait_for("#log", text="Je leervraag is bewaard.")

    assert [word for word, _ in ground.doors.commands] == ["leervraag"]


async def test_a_message_that_is_too_long_stays_in_the_field(opened: Browser) -> None:
    await opened.type("a" * 40_001, into=COMPOSER)
    await opened.press("Enter")
    await opened.wait_for("#notice", text="Dat is te lang.")
    opened.forgive("status of 400")

    assert await opened.evaluate(f"document.querySelector('{COMPOSER}').value.length") == 40_001


async def test_a_server_that_went_away_is_said(browser: Browser, ground: Ground) -> None:
    async with ground.served() as page:
        await browser.goto(page.url)
        await browser.wait_for("#log", text="Hier is nog niets gezegd.")
    await browser.wait_for("#notice", text="Geen verbinding met Vita.")
    await browser.goto("about:blank")

    browser.forgive("Failed to load resource")


# --- forms ------------------------------------------------------------------------------------------------


async def test_a_form_is_filled_in_and_sent(opened: Browser, ground: Ground) -> None:
    ground.doors.answer = QUESTION
    await opened.click(text="Zet een leervraag")
    await opened.wait_for("#form", text="Wat wil je deze week leren?")
    ground.doors.answer = SAVED
    await opened.type("Waarom belt iedereen?", into="#field-text")
    await opened.click("#form label", text="Mijn team")
    await opened.click(text="Bewaar")
    await opened.wait_for("#log", text="Je leervraag is bewaard.")
    await opened.wait_until_gone("#form[open]")  # the news of the answer may come before the answer itself

    assert ground.doors.acts[-1][1].answers == {"text": "Waarom belt iedereen?", "who": "team"}


async def test_an_error_stands_at_its_field_and_keeps_what_was_typed(opened: Browser, ground: Ground) -> None:
    ground.doors.answer = QUESTION
    await opened.click(text="Zet een leervraag")
    await opened.type("Waarom?", into="#field-text")
    ground.doors.answer = type(QUESTION)(
        QUESTION.action,
        QUESTION.title,
        QUESTION.submit,
        QUESTION.parts,
        errors={"text": "Schrijf iets meer."},
    )
    await opened.click(text="Bewaar")
    await opened.wait_for("#wrong-text", text="Schrijf iets meer.")

    assert await opened.evaluate("document.activeElement.id") == "field-text"
    assert await opened.evaluate("document.activeElement.value") == "Waarom?"


async def test_escape_asks_before_it_throws_words_away(opened: Browser, ground: Ground) -> None:
    ground.doors.answer = QUESTION
    await opened.click(text="Zet een leervraag")
    await opened.type("Bijna kwijt", into="#field-text")
    await opened.press("Escape")
    await opened.wait_for("#form footer", text="Weggooien wat je schreef?")
    await opened.click(text="Schrijf verder")

    assert await opened.evaluate("document.querySelector('#field-text').value") == "Bijna kwijt"


# --- the clock, the beginning, the guide ------------------------------------------------------------------


async def test_the_clock_goes_to_monday(opened: Browser) -> None:
    await opened.click("#clock")
    await opened.click(text="Ga naar maandag 9.00")
    await opened.wait_for("#now", text="ma 23 nov")

    assert await opened.text("#now b") == "09:00"


async def test_a_move_back_is_refused_in_the_panel(opened: Browser) -> None:
    await opened.click("#clock")
    await opened.evaluate(
        "Object.assign(document.querySelector('#clock-to'), {min: '', value: '2026-01-01T09:00'})"
    )
    await opened.click("#clock-own button")
    await opened.wait_for("#clock-wrong", text="De klok kan alleen vooruit.")

    opened.forgive("status of 400")


async def test_beginning_again_asks_first(opened: Browser, ground: Ground) -> None:
    await opened.click(text="Begin opnieuw")
    await opened.wait_for("#reset", text="Terughalen kan niet.")
    await opened.click(text="Bewaar alles")
    kept = len(ground.chat.visible_to(NURSE))
    await opened.click(text="Begin opnieuw")
    await opened.click(text="Wis alles")
    await opened.wait_for("#log", text="Hier is nog niets gezegd.")

    assert (kept, ground.beginnings) == (1, 1)


async def test_the_guide_goes_on_when_a_question_was_set(opened: Browser, ground: Ground) -> None:
    ground.doors.answer = QUESTION
    await opened.click("#guide .next button")
    await opened.type("Waarom?", into="#field-text")
    ground.doors.answer = SAVED
    await opened.click(text="Bewaar")

    await opened.wait_for("#guide .next", text="Denk na met Vita")


# --- how it looks and reads -------------------------------------------------------------------------------


async def test_the_model_that_answers_is_said(opened: Browser, ground: Ground, page: Page) -> None:
    guided = await opened.text("#model")
    ground.model = "gpt-sample"
    await opened.goto(page.url)

    assert guided == "Vaste vragen, zonder AI"
    await opened.wait_for("#model", text="Met AI: gpt-sample")


async def test_what_is_wrong_with_a_prompt_file_stands_on_the_page_until_it_is_mended(
    opened: Browser, ground: Ground
) -> None:
    ground.authoring.tell("prompts/sparren/nl.md: version: expected a number")
    await opened.wait_for("#fault", text="prompts/sparren/nl.md: version: expected a number")

    ground.authoring.tell("")

    await opened.wait_until_gone("#fault")


async def test_the_page_speaks_english_too(opened: Browser) -> None:
    await opened.click(text="English")
    await opened.wait_for("#place-about", text="Six people read this.")

    assert await opened.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize("width", [360, 768, 1440])
async def test_nothing_sticks_out(opened: Browser, ground: Ground, width: int) -> None:
    ground.chat.say(TEAM_CHANNEL, NURSE, "lang" * 100)
    await opened.viewport(width, 740)
    await opened.wait_for("#log", text="lang")
    await asyncio.sleep(0.1)

    assert await opened.evaluate("document.documentElement.scrollWidth") == width
    assert (
        await opened.evaluate(
            "(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)(document.querySelector('#log'))"
        )
        == 0
    )


async def test_on_a_phone_the_places_are_one_touch_away(opened: Browser) -> None:
    await opened.viewport(360, 740)
    await opened.click(f"[data-channel={PRIVATE}]")

    await opened.wait_for("#place-about", text="Alleen jij en Vita zien dit.")


async def test_every_control_has_a_name(opened: Browser, ground: Ground) -> None:
    ground.doors.answer = QUESTION
    await opened.click(text="Zet een leervraag")
    await opened.wait_for("#form")

    nameless = await opened.evaluate(
        """[...document.querySelectorAll("button, input, select, textarea")].filter((e) =>
          !(e.getAttribute("aria-label") ?? "").trim() && !e.textContent.trim() && !e.labels?.length
        ).map((e) => e.outerHTML)"""
    )
    assert nameless == []


async def test_changing_person_fast_ends_with_the_last_one(opened: Browser) -> None:
    for person in ("planner", "teamleider", "bestuurder", RECEPTIONIST):
        await opened.choose("#person", person)
    await opened.wait_for(f"[data-channel=dm-{RECEPTIONIST}]")
    await asyncio.sleep(0.3)

    assert await opened.evaluate("document.querySelector('#person').value") == RECEPTIONIST
