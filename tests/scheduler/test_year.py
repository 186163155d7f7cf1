"""A year of one team, by a clock that is moved: every message in its channel and to its people, to be read aloud.

The real store, tick, composer and delivery; only the network is not there. The team and its people are samples. From
the summer on Chris works three days a week; from September on somebody manages the team, so that every fourth week
both sides tell how it went; from October on some of its people meet others in a Prof-cirkel.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.books import Books, SendState
from bot.cards.model import Card, Text, plain
from bot.domain.accountability import Commitment, Round
from bot.domain.hearing import Member
from bot.domain.ids import PersonId
from bot.domain.place import Place
from bot.domain.proposal import Proposal
from bot.domain.roles import Role
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer
from bot.texts.dates import long_day
from scheduler.own_calendar import FILE, own_calendar
from scheduler.tick import HORIZON
from storage import SqlStore
from tests.fakes.circle_of_six import OWN_PLACE, begins, takes_place
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, MIRA, House
from tests.goldens import GoldenText
from tests.houses import house_over
from tests.scheduler.test_manners import gives_role

ZONE = ZoneInfo("Europe/Amsterdam")
END = datetime(2027, 6, 14, tzinfo=UTC)
GOALS = "Inwoners begrijpen een brief als ze hem één keer lezen\nWie belt, krijgt dezelfde dag antwoord"
STANDS_STILL = date(2026, 9, 14)
"""On this Monday Vita is away until eleven."""

INSIGHTS = (
    "Wie terugbelt, heeft de brief vaak niet uit.", "Een datum bovenaan scheelt een vraag.",
    "Op dinsdag bellen de meeste mensen over maandag.", "Wie de vraag krijgt, weet vaak ook het antwoord.",
)  # fmt: skip
CLOSED = "quiet_weeks: {2026-W31: Zomersluiting, 2026-W32: Zomersluiting}\n"
VALIDATOR_FROM = date(2026, 9, 1)
"""From then on Bram looks at proposals; before it nobody did."""

DECIDED = (("accept", "Zo wacht niemand op een brief."), ("decline", "Bellen kost nu te veel tijd."))
QUESTIONS = ("Waarom bellen mensen na elke brief?", "Wie leest het verslag van de overdracht?")

WEDNESDAY = 3
"""The last of the days on which Chris works."""

TOLD: tuple[dict[Member, str], ...] = (
    {ANNA: "Ik bel nu eerst.", MIRA: "Er is een vaste belhoek."},
    {BRAM: "De overdracht past op één blad.", MIRA: "Ik was er elke dinsdag bij.", CHRIS: "Ik vraag eerder door."},
    {},
)  # fmt: skip
"""What is told in each of the rounds, in turn; whoever tells nothing is nowhere named."""

COMMITS = ("Ik regel een telefoon voor de balie.", "Ik bel zelf één keer mee.")
"""What Mira commits to; she says what came of it in the round after it, but for the first."""


@dataclass
class Year:
    """The clock goes from one moment to the next; people do what people do in between."""

    house: House
    said: list[tuple[datetime, Card]] = field(default_factory=list)
    heard: list[tuple[datetime, str, Card]] = field(default_factory=list)
    acted: set[datetime] = field(default_factory=set)
    happened: set[date] = field(default_factory=set)

    async def passes(self) -> None:
        while self.house.clock.now() < END:
            moment = await self._next_moment()
            for reached in (moment - HORIZON, self._late(moment)):
                await self._said_until(reached)
                await self._at(reached)
            await self._people_act()

    async def _next_moment(self) -> datetime:
        found = await self.house.reads(lambda books: books.schedules.next_moment())
        assert found is not None
        return found

    async def _said_until(self, moment: datetime) -> None:
        """What is due before the next moment of a schedule leaves when it is due, unless Vita is away."""
        while (due := await self._next_due()) is not None and self.house.clock.now() < due < moment:
            await self._at(self._late(due))

    async def _next_due(self) -> datetime | None:
        return await self.house.reads(lambda books: books.outbox.next_due())

    def _late(self, moment: datetime) -> datetime:
        return moment + timedelta(hours=2 * (moment.astimezone(ZONE).date() == STANDS_STILL))

    async def _at(self, moment: datetime) -> None:
        house = self.house
        if moment > house.clock.now():
            house.clock.move_to(moment)
        await house.core.catch_up()
        self._listen()

    def _listen(self) -> None:
        new = self.house.platform.said_in(CHANNEL)[len(self.said) :]
        now = self.house.clock.now()
        self.said += [(now, card) for card in new]
        posted = self.house.platform.posted[len(self.heard) :]
        self.heard += [(now, _whose(one.place), one.card) for one in posted]

    async def _people_act(self) -> None:
        """In most weeks somebody shares something; now and then there is a proposal. Once at each moment."""
        now = self.house.clock.now().astimezone(ZONE)
        if now in self.acted:
            return
        self.acted.add(now)
        await self._happens(now.date())
        week = IsoWeek.of(now.date()).ordinal
        is_monday = now.isoweekday() == 1
        if is_monday and week % 5 == 2 and self._is_part_time(now.date()):
            await self.house.asks(CHRIS, QUESTIONS[0])
        if is_monday and week % 5 == 0:
            await self.house.asks(BRAM, QUESTIONS[week % len(QUESTIONS)], who="team")
        if is_monday and week % 5 == 1:
            await self.house.clicks("take-carried", BRAM)
        if now.hour == 10 and week % 5 == 1:
            await self.house.does("take-note", BRAM, tried="Eerst gebeld.", saw="Ze zochten de datum.")
        if now.hour >= 12:
            await self._ends_the_week(now.date(), week)
        await self.house.settles()
        self._listen()

    def _is_part_time(self, today: date) -> bool:
        return today >= PART_TIME_FROM

    async def _happens(self, today: date) -> None:
        """What changes once, on the first moment from its day on."""
        for day, change in CHANGES.items():
            if day <= today and day not in self.happened:
                self.happened.add(day)
                await change(self.house)

    async def _ends_the_week(self, today: date, week: int) -> None:
        member = (ANNA, BRAM, CHRIS)[week % 3]
        if today.isoweekday() == WEDNESDAY:
            if week % 3 and member is CHRIS:
                await self._looks_back(CHRIS, week)
            return
        if week % 3 and not (member is CHRIS and self._is_part_time(today)):
            await self._looks_back(member, week)
        await self._tell_each_other(today)
        if week % 8 == 0:
            await self.house.proposes(CHRIS, f"Bel eerst ({IsoWeek.of(today).week})")
        if week % 8 == 1 and today > VALIDATOR_FROM:
            await self._is_decided((week - 1) // 8 % 2)

    async def _tell_each_other(self, today: date) -> None:
        """In the round that runs this week, if one does: the last of it before it is shown."""
        round_ = await self.house.reads(_round)
        if round_ is None or round_.iso != IsoWeek.of(today):
            return
        if round_.id > 2:
            await self._settles()
        for member, changed in TOLD[round_.id % len(TOLD)].items():
            commits = COMMITS[round_.id % len(COMMITS)] if member is MIRA else ""
            await self.house.does(
                "give-account", member, step=str(round_.id), changed=changed, commits=commits
            )

    async def _is_decided(self, turn: int) -> None:
        """The newest proposal gets a yes, or a no when the one before it got a yes."""
        number = str(len(await self.house.reads(_proposals)))
        await gives_role(self.house, BRAM, Role.VALIDATOR)
        await self.house.does("look-at-proposal", BRAM, step=number)
        await self.house.does("pass-proposal", BRAM, step=number, reason="Helder genoeg om te beslissen.")
        answer, reason = DECIDED[turn]
        await self.house.does("decide-proposal", ANNA, step=number, answer=answer, reason=reason)

    async def _settles(self) -> None:
        for one in await self.house.reads(_open_of_mira):
            await self.house.clicks("settle-commitment", MIRA, f"{one.id}:done")

    async def _looks_back(self, member: Member, week: int) -> None:
        """Now and then with a question for Monday."""
        carry = QUESTIONS[week % len(QUESTIONS)] if week % 2 else ""
        shared = INSIGHTS[week % len(INSIGHTS)]
        await self.house.does("look-back", member, step="recall", recalled="Iets met de brief.")
        await self.house.does("look-back", member, step="pair", now=shared, who="team", carry=carry)


async def _chris_works_three_days(house: House) -> None:
    await house.core.use_cases.perform("set-reach", house.act(CHRIS, text="ma di wo"))


async def _a_prof_circle_begins(house: House) -> None:
    await begins(house, rhythm="monthly")
    await takes_place(house)


PART_TIME_FROM = date(2026, 8, 17)
CHANGES: dict[date, Callable[[House], Awaitable[None]]] = {
    PART_TIME_FROM: _chris_works_three_days,
    date(2026, 9, 1): House.has_a_manager,
    date(2026, 10, 5): _a_prof_circle_begins,
}


@pytest.fixture
async def year(store: SqlStore, clock: StandingClock, sqlite_url: str, tmp_path: Path) -> Year:
    """The year as it was; in the summer the organisation is closed for two weeks."""
    (tmp_path / FILE).write_text(CLOSED, encoding="utf-8")
    house = house_over(store, clock, sqlite_url, own=tmp_path)
    await house.begins_team(goals=GOALS)
    await gives_role(house, ANNA, Role.DECIDER)
    house.platform.posted.clear()
    year = Year(house)
    await year.passes()
    return year


async def test_a_year_reads_aloud(year: Year, golden_text: GoldenText) -> None:
    golden_text("year", "\n".join(log(year)))


async def test_in_a_year_every_week_comes_once_or_is_skipped_with_its_reason(
    year: Year, tmp_path: Path
) -> None:
    rows = [row for row in await year.house.deliveries() if row.occurrence and row.due < END]

    weeks = [f"2026-W{week}" for week in range(24, 54)] + [f"2027-W{week:02}" for week in range(1, 24)]
    both = ("kickoff", "reflection")
    assert sorted(row.occurrence for row in rows) == sorted(
        f"{kind}:{week}" for week in weeks for kind in both
    )
    assert {row.occurrence: row.reason for row in rows if row.state is not SendState.SENT} == {
        f"{kind}:2026-W{week}": "free" for kind in both for week in (31, 32)
    }
    moments = [at.astimezone(ZONE) for at, _ in year.said]
    free = own_calendar(tmp_path).free("NL", (2026, 2027))
    assert [at for at in moments if at.date() in free or at.isoweekday() not in range(1, 6)] == []
    assert {(at.hour, at.minute) for at in moments} == {(9, 0), (10, 30), (11, 0), (15, 0)}


def _round(books: Books) -> Round | None:
    team = books.teams.of_channel(CHANNEL)
    assert team is not None
    return books.accounts.latest(team.organisation_id, team.id)


def _open_of_mira(books: Books) -> Sequence[Commitment]:
    mira = books.people.at(MIRA.account)
    assert mira is not None
    return books.accounts.own_open(books.people.viewer(mira, in_private=True), 5)


def _proposals(books: Books) -> Sequence[Proposal]:
    team = books.teams.of_channel(CHANNEL)
    assert team is not None
    eyes = Viewer(team.organisation_id, PersonId(0), frozenset({team.id}), in_private=False)
    return books.proposals.shared(eyes, 50)


def _whose(place: Place) -> str:
    """Behind the moment: nothing for the team's channel, else to whom."""
    if place == OWN_PLACE:
        return ", in de Prof-cirkel"
    return f", aan {place.channel.removeprefix('D-U-')}" if place.is_dm else ""


def log(year: Year) -> Iterator[str]:
    """Each message with its moment, and its words without the goal, the list and the buttons.

    Places are served side by side, so what leaves at one moment is told place by place, each in its own order.
    """
    for at, whose, card in sorted(year.heard, key=itemgetter(0, 1)):
        local = at.astimezone(ZONE)
        yield f"{long_day(local.date(), 'nl')} {local.year}, {local:%H:%M}{whose}"
        yield from (f"  {line}" for line in paragraphs(card) if not line.startswith("Doel:"))
        yield ""


def paragraphs(card: Card) -> list[str]:
    texts = [plain(block.text) for block in card.blocks if isinstance(block, Text)]
    return [re.sub(r"\s*\n\s*", " ", text) for text in texts]
