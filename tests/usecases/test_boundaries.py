"""Where Vita stops: the right words, to the person alone, with nothing kept and nobody told."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

import pytest

from bot.cards.model import Card
from bot.domain.contacts import Contacts
from bot.domain.dialogue import Wish
from bot.domain.hearing import Member, Message
from bot.domain.place import Place
from bot.ports import Purpose
from bot.usecases.boundaries import Boundaries, Stop
from bot.usecases.recognise import Defaults, recognised
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, buttons, dm_of, sample, words

DISTRESS = "soms hoop ik dat ik morgen gewoon niet wakker word"
THREAD = CHANNEL.in_thread("100.1")
LATE = datetime(2026, 6, 8, 20, 50, tzinfo=UTC)
"""22.50 in Amsterdam."""


@dataclass
class Listening:
    """Boundaries over the real store."""

    store: SqlStore
    clock: StandingClock
    boundaries: Boundaries
    numbers: Iterator[int] = field(default_factory=count)

    async def hears(
        self, text: str, member: Member = ANNA, place: Place | None = None, *, wish: Wish | None = None
    ) -> Stop | None:
        there, number = place or dm_of(member), next(self.numbers)
        message = Message(there, member, text, f"t{number}", f"e{number}", self.clock.now(), wish=wish)
        return await self.store.transact(
            Purpose.CONVERSE,
            lambda books: self.boundaries.check(books, message, recognised(books, member, there, Defaults())),
        )


@pytest.fixture
def listening(store: SqlStore, clock: StandingClock) -> Listening:
    return Listening(store, clock, Boundaries(clock))


def said(stop: Stop | None) -> str:
    assert stop is not None
    assert isinstance(stop.card, Card)
    return words(stop.card)


async def test_distress_gets_people_and_numbers(listening: Listening) -> None:
    stop = await listening.hears(DISTRESS)

    assert said(stop).startswith("Ik stop hier met vragen over werk.")
    assert "bel 113" in said(stop)


async def test_ordinary_words_are_left_to_the_partner(listening: Listening) -> None:
    assert await listening.hears("deze deadline is moordend") is None


async def test_the_organisations_own_people_are_named(listening: Listening) -> None:
    await listening.store.transact(
        Purpose.SET_UP,
        lambda books: books.organisations.set_contacts(
            books.organisations.found(ANNA.account.network, ANNA.account.workspace, "").id,
            Contacts(counsellor="Voorbeeldpersoon, 000 000 00 01"),
        ),
    )

    stop = await listening.hears(DISTRESS)

    assert "vertrouwenspersoon (Voorbeeldpersoon, 000 000 00 01)" in said(stop)


async def test_another_organisations_people_are_not_named(listening: Listening) -> None:
    await listening.store.transact(
        Purpose.SET_UP,
        lambda books: books.organisations.set_contacts(
            books.organisations.found("slack", "T-elsewhere", "").id, Contacts(counsellor="Voorbeeldpersoon")
        ),
    )

    stop = await listening.hears(DISTRESS)

    assert "Voorbeeldpersoon" not in said(stop)


@pytest.mark.parametrize("text", [DISTRESS, "wie heeft er niks ingevuld", "is mijn collega ongeschikt"])
async def test_in_a_channel_the_answer_is_for_the_person_alone(listening: Listening, text: str) -> None:
    stop = await listening.hears(text, place=THREAD)

    assert stop is not None
    assert stop.alone


async def test_in_a_dm_the_answer_stands_where_it_was_asked(listening: Listening) -> None:
    stop = await listening.hears(DISTRESS)

    assert stop is not None
    assert not stop.alone


async def test_what_goes_to_the_person_alone_is_in_the_persons_own_language(listening: Listening) -> None:
    stop = await listening.hears("I want to die", sample("Dana", "en"), THREAD)

    assert said(stop).startswith("I'll stop asking about work here.")


# --- the rest of the day ----------------------------------------------------------------------------------


async def test_for_the_rest_of_the_day_no_question_follows(listening: Listening) -> None:
    listening.clock.move_to(LATE)
    await listening.hears(DISTRESS)

    stop = await listening.hears("laat maar. help me nou gewoon met dat rooster")

    assert said(stop) == (
        "Je vraag staat nog in je eigen bericht en kan morgen. Vandaag stel ik er geen vragen meer over.\n"
        "Bel vanavond iemand: 113, gratis en zonder naam, of je huisarts."
    )


async def test_in_the_morning_it_says_today(listening: Listening) -> None:
    await listening.hears(DISTRESS)

    stop = await listening.hears("help me met dat rooster")

    assert "Bel vandaag iemand: 113" in said(stop)


@pytest.mark.parametrize("text", ["ok", "Oké.", "laat maar", "dank je", "thanks", "stop"])
async def test_after_that_an_ok_is_met_with_silence(listening: Listening, text: str) -> None:
    await listening.hears(DISTRESS)

    stop = await listening.hears(text)

    assert stop == Stop(None, alone=False)


async def test_the_button_that_stops_is_met_with_silence_too(listening: Listening) -> None:
    await listening.hears(DISTRESS)

    stop = await listening.hears("", wish=Wish.STOP)

    assert stop == Stop(None, alone=False)


async def test_an_old_button_begins_no_coaching(listening: Listening) -> None:
    await listening.hears(DISTRESS)

    stop = await listening.hears("", wish=Wish.OPTIONS)

    assert said(stop).startswith("Je vraag staat nog in je eigen bericht")


async def test_in_a_channel_the_held_day_is_nobody_elses_business(listening: Listening) -> None:
    await listening.hears(DISTRESS)

    stop = await listening.hears("denk mee over het rooster", place=THREAD)

    assert stop is not None
    assert stop.alone


async def test_distress_a_second_time_gets_the_whole_text_again(listening: Listening) -> None:
    first = await listening.hears(DISTRESS)

    second = await listening.hears("ik wil niet meer leven")

    assert said(second) == said(first)


async def test_a_command_still_works_on_such_a_day(listening: Listening) -> None:
    await listening.hears(DISTRESS)

    assert await listening.hears("mijndata") is None


async def test_after_midnight_the_day_is_an_ordinary_one(listening: Listening) -> None:
    listening.clock.move_to(LATE)
    await listening.hears(DISTRESS)
    listening.clock.move_to(datetime(2026, 6, 8, 22, 1, tzinfo=UTC))  # 00.01 in Amsterdam

    stop = await listening.hears("help me met dat rooster")

    assert (stop, listening.boundaries.held) == (None, {})


async def test_the_day_ends_where_the_person_lives(listening: Listening) -> None:
    far = Member(ANNA.account, "Anna", "nl", "Pacific/Auckland")
    await listening.hears(DISTRESS, far)  # Monday 18.00 there
    listening.clock.move_to(datetime(2026, 6, 8, 12, 1, tzinfo=UTC))  # 00.01 there, still Monday in Amsterdam

    assert await listening.hears("help me met dat rooster", far) is None


async def test_days_of_others_that_are_past_are_forgotten(listening: Listening) -> None:
    await listening.hears(DISTRESS)
    listening.clock.move_to(datetime(2026, 6, 11, 9, 0, tzinfo=UTC))

    await listening.hears(DISTRESS, BRAM)

    assert len(listening.boundaries.held) == 1


async def test_one_persons_day_is_no_other_persons(listening: Listening) -> None:
    await listening.hears(DISTRESS)

    assert await listening.hears("help me met dat rooster", BRAM) is None


@pytest.mark.parametrize(
    "text",
    ["ik ben geslagen door een bewoner", "mag mijn werkgever mij overplaatsen", "hoe werk ik hem eruit"],
)
async def test_only_distress_holds_the_day(listening: Listening, text: str) -> None:
    await listening.hears(text)

    assert await listening.hears("help me met dat rooster") is None


# --- nothing is kept --------------------------------------------------------------------------------------


async def test_nothing_of_it_is_stored(listening: Listening, sqlite_url: str) -> None:
    await listening.hears("hallo")  # now Anna is known
    before = stored(sqlite_url)

    await listening.hears(DISTRESS)
    await listening.hears("help me met dat rooster")

    assert stored(sqlite_url) == before


async def test_nothing_of_it_is_logged(listening: Listening, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        await listening.hears(DISTRESS)

    assert [record.name for record in caplog.records if record.name.startswith(("bot", "vita"))] == []


async def test_a_restart_forgets_the_day(listening: Listening) -> None:
    await listening.hears(DISTRESS)

    listening.boundaries = Boundaries(listening.clock)

    assert await listening.hears("help me met dat rooster") is None


async def test_a_refused_judgement_offers_to_find_a_first_sentence(listening: Listening) -> None:
    stop = await listening.hears("zeg eerlijk is mijn collega ongeschikt")

    assert stop is not None
    assert buttons(stop.card) == ["spar", "choose"]


def stored(url: str) -> list[str]:
    """Everything in the database, as SQL."""
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        return list(connection.iterdump())
