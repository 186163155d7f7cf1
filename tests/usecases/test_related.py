"""What colleagues shared comes back when it bears on what somebody says, and only to whom it was shared with."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.books import Books
from bot.cards.model import Card, Link
from bot.domain.hearing import Member
from bot.domain.ids import OrganisationId, PersonId, QuestionId
from bot.domain.place import Place, PlaceKind
from bot.domain.question import LearningQuestion
from bot.domain.visibility import Envelope, Visibility
from bot.domain.wall import SharedKey
from bot.ports import SharedItem
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.related import Prints, Related, credits_of
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, dm_of, sample, words

LETTERS = "Mensen bellen om de datum in een brief."
SAID = "waarom bellen mensen toch over onze brief"
SOUTH = Place("slack", "T1", "C2", PlaceKind.CHANNEL)
DIRK = sample("Dirk")


async def related(
    house: House, member: Member, said: str = SAID, place: Place | None = None, find: Related | None = None
) -> tuple[SharedItem, ...]:
    def work(books: Books) -> tuple[SharedItem, ...]:
        there = place or dm_of(member)
        present = recognised(books, member, there, Defaults())
        return (find or Related())(books, present, there, said, house.clock.now())

    return await house.reads(work)


@pytest.fixture
async def shared(house: House) -> House:
    """A team in which Anna shared an insight about letters."""
    await house.begins_team()
    await house.looks_back(ANNA, LETTERS, who="team")
    return house


async def test_a_colleagues_insight_comes_back_with_its_team_and_month(shared: House) -> None:
    assert await related(shared, BRAM) == (SharedItem("insight", 1, "Team Noord, juni", LETTERS),)


async def test_a_request_to_think_along_comes_back_while_it_is_open(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, LETTERS)
    await house.clicks("ask-for-help", ANNA, "question:1")
    open_ = await related(house, BRAM)
    await house.clicks("close-help-request", ANNA, "1")

    assert [(item.kind, item.text) for item in open_] == [("ask", LETTERS)]
    assert await related(house, BRAM) == ()


async def test_a_question_that_the_team_was_asked_about_comes_back_once(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, LETTERS, who="team")
    await house.clicks("ask-for-help", ANNA, "question:1")

    assert [item.kind for item in await related(house, BRAM)] == ["question"]


async def test_a_label_holds_no_name(shared: House) -> None:
    assert "Anna" not in repr(await related(shared, BRAM))


async def test_nobody_gets_their_own_back(shared: House) -> None:
    assert await related(shared, ANNA) == ()


async def test_what_has_nothing_to_do_with_it_stays_away(shared: House) -> None:
    assert await related(shared, BRAM, "het rooster loopt vast op verlof") == ()


async def test_what_says_nothing_brings_nothing(shared: House) -> None:
    assert await related(shared, BRAM, "ok") == ()


async def test_what_was_kept_private_never_comes_back(house: House) -> None:
    await house.begins_team()
    await house.looks_back(ANNA, LETTERS)

    assert await related(house, BRAM) == ()


async def test_another_team_gets_nothing_of_it(shared: House) -> None:
    await shared.core.use_cases.perform("start-team", shared.act(DIRK, SOUTH))

    assert await related(shared, DIRK) == ()


async def test_in_a_channel_only_what_everybody_there_may_see_comes_back(shared: House) -> None:
    """Bram is in both teams; the people of the other channel are not."""
    await shared.core.use_cases.perform("start-team", shared.act(DIRK, SOUTH))
    await shared.core.use_cases.meet(SOUTH, BRAM, joined=True)

    in_own_channel = await related(shared, BRAM, place=CHANNEL.in_thread("1.1"))
    in_other_channel = await related(shared, BRAM, place=SOUTH.in_thread("1.1"))

    assert (len(in_own_channel), in_other_channel) == (1, ())


async def test_in_a_channel_without_a_team_nothing_of_a_team_comes_back(shared: House) -> None:
    nowhere = Place("slack", "T1", "C9", PlaceKind.CHANNEL)

    assert await related(shared, BRAM, place=nowhere) == ()


async def test_a_team_can_switch_it_off(shared: House) -> None:
    def switch_off(books: Books) -> None:
        team = books.teams.of_channel(CHANNEL)
        assert team is not None
        books.teams.set_draws_on_shared(team.organisation_id, team.id, draws=False)

    await shared.reads(switch_off)

    found = (await related(shared, BRAM), await related(shared, BRAM, place=CHANNEL.in_thread("1.1")))
    assert found == ((), ())


async def test_at_most_three_come_back_the_nearest_first(house: House) -> None:
    await house.begins_team()
    for insight in (
        LETTERS,
        "Bellen na een brief.",
        "Mensen bellen.",
        "Over een brief bellen mensen.",
    ):
        await house.looks_back(ANNA, insight, who="team")

    found = await related(house, BRAM)

    assert len(found) == 3
    assert found[0].text == "Over een brief bellen mensen."


async def test_questions_and_proposals_come_back_too(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen na een brief?", who="team")
    await house.proposes(ANNA, "Bel eerst, dan de brief")

    found = await related(house, BRAM)

    assert {item.kind for item in found} == {"question", "proposal"}


async def test_a_withdrawn_proposal_does_not_come_back(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bel eerst, dan de brief")
    await house.clicks("withdraw-proposal", ANNA, "1")

    assert await related(house, BRAM) == ()


async def test_last_years_things_have_their_year(shared: House) -> None:
    shared.clock.pass_(timedelta(days=300))

    (item,) = await related(shared, BRAM)

    assert item.label == "Team Noord, juni 2026"


async def test_people_read_who_shared_it_with_their_team(shared: House) -> None:
    insight, gone = SharedKey("insight", 1), SharedKey("insight", 99)

    def work(books: Books) -> object:
        present = recognised(books, BRAM, dm_of(BRAM), Defaults())
        return credits_of(books, present, [insight, gone], shared.clock.now())

    assert await shared.reads(work) == {insight: "Anna, Team Noord, juni"}


async def test_a_print_is_made_once_for_each_version(shared: House) -> None:
    prints = Prints()
    find = Related(prints)
    await related(shared, BRAM, find=find)
    made = dict(prints.known)

    await related(shared, CHRIS, find=find)

    assert (len(made), prints.known) == (1, made)


def test_of_prints_no_more_are_kept_than_there_is_room_for() -> None:
    prints = Prints(most=2)

    for number in range(3):
        prints.keep((OrganisationId(1), SharedKey("insight", number), 1), number)

    assert [key.number for _, key, _ in prints.known] == [1, 2]


async def test_looking_through_three_hundred_things_asks_the_store_no_more_often(shared: House) -> None:
    find = Related()

    def fill(things: int, books: Books) -> None:
        team = books.teams.of_channel(CHANNEL)
        anna = books.people.at(ANNA.account)
        assert team is not None
        assert anna is not None
        envelope = Envelope(
            team.organisation_id, PersonId(anna.id), Visibility.TEAM, team.id, shared_at=shared.clock.now()
        )
        for number in range(things):
            text = f"Hoe gaat het met zaak {number} aan de balie, en wie belt er terug over de brief?"
            books.questions.add(LearningQuestion(QuestionId(0), envelope, None, text, ""), shared.clock.now())

    counts = []
    for things in (1, 300):
        await shared.reads(partial(fill, things))
        counts.append(await asked_for(shared, find))

    one, three_hundred = counts
    assert three_hundred <= one


async def asked_for(house: House, find: Related) -> int:
    """How many statements one look takes."""
    seen: list[str] = []

    def look(books: Books) -> None:
        present = recognised(books, BRAM, dm_of(BRAM), Defaults())
        event.listen(Engine, "before_cursor_execute", note)
        find(books, present, dm_of(BRAM), SAID, house.clock.now())

    def note(*told: Any) -> None:
        seen.append(str(told[2]))

    try:
        await house.reads(look)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return len(seen)


def with_pages(house: House) -> House:
    """The house of an organisation whose people reach the pages."""
    turns = house.core.turns
    keep = replace(turns.answer.keep, public_url="https://vita.example/")
    turns = replace(turns, answer=replace(turns.answer, keep=keep))
    return replace(house, core=replace(house.core, turns=turns))


def links(card: Card) -> list[Link]:
    return [block for block in card.blocks if isinstance(block, Link)]


async def test_an_answer_names_what_it_drew_on_and_leads_to_it(shared: House) -> None:
    shared.sparring.uses_model = "voorbeeldmodel"
    shared.platform.streams = False

    *_, answer = await with_pages(shared).says(BRAM, SAID)

    name = "Anna, Team Noord, juni"
    assert f"Hiernaast gelegd, van de muur: {name}" in words(answer)
    assert links(answer) == [Link(name, "https://vita.example/wall/item/insight/1")]


async def test_without_pages_it_is_named_only(shared: House) -> None:
    shared.sparring.uses_model = "voorbeeldmodel"
    shared.platform.streams = False

    *_, answer = await shared.says(BRAM, SAID)

    assert "Anna, Team Noord, juni" in words(answer)
    assert links(answer) == []
