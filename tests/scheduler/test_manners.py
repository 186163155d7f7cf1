"""How Vita comes to one person by itself: in their hours, once a day with news, and seldom to ask something."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.books import Books, Category, Delivery, Outgoing, SendState, Verb
from bot.cards.model import Card, Text
from bot.domain.hearing import Member
from bot.domain.ids import ProposalId
from bot.domain.roles import Role
from bot.ports import Purpose
from bot.usecases.notices import COURSE, DECISION, notify
from tests.fakes.circle_of_six import gathers
from tests.fakes.house import ANNA, BRAM, CHRIS, House, buttons, dm_of, words
from tests.usecases.test_calling import FRIDAY_THREE, MONDAY_NINE, NEXT_MONDAY, WEDNESDAY_TEN, comes
from tests.usecases.test_consultation import brings, writes

TUESDAY_EIGHT = MONDAY_NINE + timedelta(hours=23)


async def happens(house: House, *what: str, to: Member = BRAM) -> None:
    """Something changes that they are involved in, once for each of these words."""

    def work(books: Books) -> None:
        person = books.people.at(to.account)
        assert person is not None
        for word in what:
            notify(books, person, word, Card(word, (Text(word),)), house.clock.now())

    await house.core.store.transact(Purpose.PROPOSE, work)
    await house.core.catch_up()


async def moves(house: House, moment: datetime) -> None:
    house.clock.move_to(moment)
    await house.core.catch_up()


def news(house: House, member: Member = BRAM) -> list[str]:
    """The last words of each message to them: the first message introduces Vita before it."""
    return [words(card).splitlines()[-1] for card in house.platform.said_in(dm_of(member))]


async def ends(house: House, topic: str) -> list[tuple[SendState, str]]:
    return [(row.state, row.reason) for row in await house.deliveries() if row.topic == topic]


async def gives_role(house: House, member: Member, role: Role) -> None:
    def work(books: Books) -> None:
        person = books.people.at(member.account)
        assert person is not None
        books.people.grant(person.organisation_id, person.id, role)

    await house.core.store.transact(Purpose.SET_UP, work)


@pytest.fixture
async def team(house: House) -> House:
    """A team on its first Monday, nine o'clock."""
    await house.begins_team()
    await comes(house, MONDAY_NINE)
    return house


async def test_news_comes_at_once_in_working_hours(team: House) -> None:
    await happens(team, "één")

    assert news(team) == ["één"]


async def test_what_happens_together_comes_together(team: House) -> None:
    await happens(team, "één", "twee")

    assert words(team.platform.said_in(dm_of(BRAM))[0]).splitlines()[-2:] == ["één", "twee"]
    assert await ends(team, "notice") == [(SendState.SENT, ""), (SendState.SKIPPED, "bundled")]


async def test_of_how_a_proposal_stands_only_the_newest_is_told_and_a_decision_always(team: House) -> None:
    def work(books: Books) -> None:
        bram = books.people.at(BRAM.account)
        assert bram is not None
        rows = (
            ("bekijkt", COURSE, 1),
            ("klaar", COURSE, 1),
            ("ander", COURSE, 2),
            ("ja", DECISION, 1),
            ("begint", COURSE, 1),
        )
        for word, topic, number in rows:
            card, about = Card(word, (Text(word),)), ProposalId(number)
            notify(books, bram, word, card, team.clock.now(), topic=topic, proposal=about)

    await team.proposes(BRAM, "Bel eerst")
    await team.proposes(BRAM, "Schrijf later")
    await team.core.store.transact(Purpose.PROPOSE, work)
    await team.core.catch_up()

    assert words(team.platform.said_in(dm_of(BRAM))[-1]).splitlines()[-3:] == ["ander", "ja", "begint"]


async def test_later_news_of_a_day_waits_for_the_next_working_day(team: House) -> None:
    await happens(team, "één")
    await happens(team, "twee")
    await happens(team, "drie")
    before = news(team)

    await moves(team, TUESDAY_EIGHT)

    assert (before, news(team)[1:]) == (["één"], ["drie"])
    assert words(team.platform.said_in(dm_of(BRAM))[1]).splitlines() == ["twee", "drie"]


async def test_of_much_news_there_is_a_line_each_and_a_way_to_what_is_open(team: House) -> None:
    await happens(team, *(f"nieuws {number}" for number in range(1, 11)))

    said = team.platform.said_in(dm_of(BRAM))[0]
    assert "Er is nieuws over 10 dingen:\n• nieuws 1\n• nieuws 2" in words(said)
    assert words(said).endswith("• nieuws 8\nEn nog 2 dingen.")
    assert buttons(said) == ["show-home"]


async def test_nothing_comes_after_hours_or_at_the_weekend(team: House) -> None:
    await moves(team, FRIDAY_THREE + timedelta(hours=3))

    await happens(team, "één")
    at_night = news(team)
    await moves(team, NEXT_MONDAY - timedelta(hours=1))

    assert (at_night, news(team)) == ([], ["één"])


async def test_during_a_pause_news_waits_until_the_person_is_back(team: House) -> None:
    await team.types("pauze", BRAM, "tot vrijdag")

    await happens(team, "één")
    await moves(team, FRIDAY_THREE - timedelta(days=1))
    away = news(team)
    await moves(team, FRIDAY_THREE)

    assert away == []
    assert "één" in words(team.platform.said_in(dm_of(BRAM))[0])


async def test_news_that_waits_holds_up_no_answer(team: House) -> None:
    await moves(team, FRIDAY_THREE + timedelta(hours=3))
    await happens(team, "één")

    answers = await team.says(BRAM, "ik wil iets voorstellen")

    assert "propose" in buttons(answers[-1])
    assert news(team)[-1] != "één"


async def test_on_a_day_on_which_somebody_does_not_work_nothing_comes(team: House) -> None:
    await team.types("werkdagen", BRAM, "di do")

    await happens(team, "één")
    on_monday = news(team)
    await moves(team, TUESDAY_EIGHT)

    assert (on_monday, news(team)) == ([], ["één"])


async def test_a_turn_that_somebody_else_took_is_no_news_any_more(team: House) -> None:
    for member in (BRAM, CHRIS):
        await gives_role(team, member, Role.VALIDATOR)
    await team.types("werkdagen", BRAM, "di do")
    await team.proposes(ANNA)
    await team.core.catch_up()
    await team.does("look-at-proposal", CHRIS, step="1")
    await team.does("pass-proposal", CHRIS, step="1", reason="Helder genoeg om over te beslissen.")

    await moves(team, TUESDAY_EIGHT)

    assert (SendState.SKIPPED, "answered") in await ends(team, "turn")


async def asks_for_three(house: House) -> list[Delivery]:
    """On Monday, half-way and on Friday there is something to ask of Bram; gives how that ended."""
    await comes(house, MONDAY_NINE)
    await house.asks(BRAM)
    for moment in (FRIDAY_THREE, NEXT_MONDAY):
        await comes(house, moment)
    await house.clicks("take-carried", BRAM)
    for moment in (WEDNESDAY_TEN, FRIDAY_THREE):
        await comes(house, moment + timedelta(days=7))
    return [row for row in await house.deliveries() if row.category is Category.NUDGE][-3:]


async def test_whoever_chose_light_is_asked_to_look_back_and_nothing_else(house: House) -> None:
    await house.begins_team()
    await house.types("berichten", BRAM, "licht")

    asked = await asks_for_three(house)

    assert [(row.topic, row.state, row.reason) for row in asked] == [
        ("carry", SendState.SKIPPED, "enough"),
        ("note", SendState.SKIPPED, "enough"),
        ("look-back", SendState.SENT, ""),
    ]


async def test_an_ordinary_week_asks_three_things(house: House) -> None:
    await house.begins_team()

    asked = await asks_for_three(house)

    assert [(row.topic, row.state) for row in asked] == [
        (topic, SendState.SENT) for topic in ("carry", "note", "look-back")
    ]


async def test_whoever_chose_nothing_is_asked_nothing_and_still_hears_news(house: House) -> None:
    await house.begins_team()
    await house.types("berichten", BRAM, "uit")

    asked = await asks_for_three(house)
    await happens(house, "één")

    assert {row.reason for row in asked} == {"enough"}
    assert news(house) == ["één"]


async def test_the_bounds_hold_over_all_teams_and_for_one_week(team: House) -> None:
    now = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
    await moves(team, now)

    def work(books: Books) -> None:
        person = books.people.at(BRAM.account)
        assert person is not None
        for number in range(4):
            nudge = Outgoing(
                person.organisation_id, f"k{number}", Category.NUDGE, Verb.DM, recipient=person.account,
                card=Card("Vraag", (Text("Vraag"),)), topic="elsewhere",
            )  # fmt: skip
            books.outbox.put(nudge, now)

    await team.core.store.transact(Purpose.CYCLE, work)
    await team.core.catch_up()

    assert await ends(team, "elsewhere") == [
        (SendState.SENT, ""), (SendState.SENT, ""), (SendState.SKIPPED, "enough"), (SendState.SKIPPED, "enough"),
    ]  # fmt: skip


async def test_a_turn_in_a_circle_that_waits_goes_before_a_small_thing(house: House) -> None:
    await gathers(house)
    await brings(house)

    async def asks(key: str, topic: str) -> None:
        def work(books: Books) -> None:
            person = books.people.at(BRAM.account)
            assert person is not None
            nudge = Outgoing(
                person.organisation_id, key, Category.NUDGE, Verb.DM, recipient=person.account,
                card=Card("Vraag", (Text("Vraag"),)), topic=topic,
            )  # fmt: skip
            books.outbox.put(nudge, house.clock.now())

        await house.core.store.transact(Purpose.CYCLE, work)
        await house.core.catch_up()

    await asks("k1", "elsewhere")
    await asks("k2", "elsewhere")
    await writes(house, BRAM, 1)
    await asks("k3", "elsewhere")

    assert await ends(house, "elsewhere") == [
        (SendState.SENT, ""), (SendState.SKIPPED, "enough"), (SendState.SENT, ""),
    ]  # fmt: skip
