"""Asking the team to think along: one click, a thread, and an end by whoever asked."""

from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, PILOT, House, buttons, dm_of, words

QUESTION = "Waarom bellen mensen na elke brief?"


async def asks_for_help(house: House, question: str = QUESTION) -> Answer:
    await house.begins_team()
    await house.settles()
    await house.asks(ANNA, question)
    answer = await house.clicks("ask-for-help", ANNA, "question:1")
    await house.settles()
    return answer


def said(house: House, place: Place) -> list[str]:
    return [words(card) for card in house.platform.said_in(place)]


def heard(house: House, member: Member) -> str:
    return "\n".join(said(house, dm_of(member)))


async def test_a_saved_question_says_who_would_read_it_before_it_asks(house: House) -> None:
    await house.begins_team()

    saved = await house.asks(ANNA, QUESTION)

    assert "Wie ziet je vraag als je om meedenken vraagt: De 3 mensen van Team Noord" in words(saved)
    assert "ask-for-help" in buttons(saved)


async def test_one_click_lays_the_question_before_the_team_and_nothing_more(house: House) -> None:
    answer = await asks_for_help(house)

    last = house.platform.said_in(CHANNEL)[-1]
    assert words(last) == f"Anna vraagt om meedenken over een leervraag: “{QUESTION}”\n{PILOT}"
    assert "Ze snappen de brief niet." not in repr(last)
    assert buttons(last) == ["think-along", "close-help-request"]
    assert "Wie ziet dit: De 3 mensen van Team Noord" in words(answer)


async def test_asked_twice_it_stands_there_once(house: House) -> None:
    await asks_for_help(house)
    before = len(said(house, CHANNEL))

    await house.clicks("ask-for-help", ANNA, "question:1")
    await house.settles()

    assert len(said(house, CHANNEL)) == before


async def test_whoever_thinks_along_opens_a_thread_and_the_asker_hears_it(house: House) -> None:
    await asks_for_help(house)
    root = house.platform.posted[-1]

    first = await house.clicks("think-along", BRAM, "1", CHANNEL)
    await house.clicks("think-along", BRAM, "1", CHANNEL)
    await house.clicks("think-along", CHRIS, "1", CHANNEL)
    await house.settles()

    thread = [posted for posted in house.platform.posted if posted.place.thread]
    assert [words(posted.card).partition(".")[0] for posted in thread] == [
        "Bram denkt mee met Anna", "Chris denkt ook mee",
    ]  # fmt: skip
    assert {posted.place.thread for posted in thread} == {root.message}
    assert "Bram denkt mee over" in heard(house, ANNA)
    assert "Je denkt mee met Anna" in words(first)


async def test_nobody_but_the_asker_closes_it(house: House) -> None:
    await asks_for_help(house)

    answer = await house.clicks("close-help-request", BRAM, "1", CHANNEL)

    assert words(answer) == "Alleen wie de vraag stelde, sluit hem."


async def test_closed_it_leaves_the_wall_and_its_card_and_helpers_know(house: House) -> None:
    await asks_for_help(house)
    await house.clicks("think-along", BRAM, "1", CHANNEL)
    await house.settles()
    on_the_wall = words(await house.types("muur", CHRIS))

    await house.clicks("close-help-request", ANNA, "1", CHANNEL)
    await house.settles()

    assert f"Anna: “{QUESTION}”" in on_the_wall
    assert QUESTION not in words(await house.types("muur", CHRIS))
    assert words(house.platform.updated[-1][1]) == f"De vraag van Anna is beantwoord: “{QUESTION}”\n{PILOT}"
    assert "Anna sloot de vraag" in heard(house, BRAM)
    assert words(await house.clicks("think-along", CHRIS, "1", CHANNEL)).startswith(
        "Deze vraag staat er niet"
    )


async def test_taken_back_its_words_are_gone_from_the_card(house: House) -> None:
    await asks_for_help(house)

    await house.clicks("withdraw-help-request", ANNA, "1")
    await house.settles()

    assert words(house.platform.updated[-1][1]) == f"Ingetrokken vraag om meedenken.\n{PILOT}"
    assert buttons(house.platform.updated[-1][1]) == []


async def test_a_name_is_pointed_at_before_anything_is_shared(house: House) -> None:
    warned = await asks_for_help(house, "Hoe help ik mevrouw De Wit?")
    nothing = "De Wit" not in "\n".join(said(house, CHANNEL))

    await house.clicks("ask-for-help", ANNA, "question:1:sure")
    await house.settles()

    assert "mevrouw De Wit" in words(warned)
    assert nothing
    assert "De Wit" in said(house, CHANNEL)[-1]


async def test_an_author_asks_about_a_proposal(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    await house.settles()
    offered = "ask-for-help" in buttons(await house.clicks("read-proposal", ANNA, "1"))

    await house.clicks("ask-for-help", ANNA, "proposal:1")
    await house.settles()

    last = house.platform.said_in(CHANNEL)[-1]
    assert offered
    assert words(last) == f"Anna vraagt om meedenken over een voorstel: “Bel eerst”\n{PILOT}"
    assert buttons(last) == ["think-along", "read-proposal", "close-help-request"]


async def test_nobody_asks_about_what_is_somebody_else_s(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, QUESTION)
    await house.proposes(ANNA)

    answers = [await house.clicks("ask-for-help", BRAM, value) for value in ("question:1", "proposal:1", "x")]

    assert {words(answer) for answer in answers} == {
        "Er is nog geen leervraag om over te vragen. Zet er eerst een met /leervraag."
    }


async def test_the_own_page_lists_what_was_asked_with_the_button_that_closes_it(house: House) -> None:
    await asks_for_help(house)

    page = await house.clicks("show-overview", ANNA)

    assert isinstance(page, Card)
    assert "Jouw open vragen aan het team" in words(page)
    assert "close-help-request" in buttons(page)
    assert "ask-for-help" not in buttons(page)
