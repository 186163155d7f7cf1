"""A team's room for AI answers is its own, a day long, and the same for everyone in it."""

from datetime import UTC, datetime, time

import pytest

from bot.books import Author, Books, Said
from bot.domain.ids import OrganisationId, TeamId
from bot.domain.place import Place, PlaceKind
from bot.domain.team import Team
from bot.domain.timetable import WorkPattern
from bot.ports import Purpose, Usage
from bot.usecases.budget import Budget, is_news
from storage import SqlStore

EVENING = datetime(2026, 6, 8, 21, 30, tzinfo=UTC)
"""Half past eleven in Amsterdam; in half an hour it is Tuesday there."""

TUESDAY = datetime(2026, 6, 8, 22, 0, tzinfo=UTC)
BUDGET = Budget(daily=100)


def added(books: Books, tokens: int | None = None) -> Team:
    organisation = books.organisations.found("slack", "T1", "Voorbeeld").id
    channel = Place("slack", "T1", "C1", PlaceKind.CHANNEL)
    pattern = WorkPattern(frozenset({1}), time(9), time(17))
    team = books.teams.add(
        organisation, "Team", "nl", "Europe/Amsterdam", "NL", "standaard", pattern, channel
    )
    books.teams.set_daily_tokens(organisation, team.id, tokens)
    return books.teams.get(organisation, team.id)


def rooms(
    books: Books, team: Team | None, organisation: OrganisationId, usage: Usage
) -> tuple[bool, bool, bool]:
    """Whether there is room before, after, and on the next day by the team's clock."""
    before = BUDGET.has_room(books, organisation, team, EVENING)
    BUDGET.spent(books, organisation, team, EVENING, "spar", usage)
    after = BUDGET.has_room(books, organisation, team, EVENING)
    return before, after, BUDGET.has_room(books, organisation, team, TUESDAY)


@pytest.mark.parametrize(
    ("usage", "expected"),
    [
        (Usage(60, 39), (True, True, True)),
        (Usage(60, 40), (True, False, True)),
        (Usage(), (True, True, True)),
    ],
)
async def test_the_room_is_used_up_for_the_day(
    store: SqlStore, usage: Usage, expected: tuple[bool, bool, bool]
) -> None:
    def work(books: Books) -> tuple[bool, bool, bool]:
        team = added(books)
        return rooms(books, team, team.organisation_id, usage)

    assert await store.transact(Purpose.CONVERSE, work) == expected


async def test_a_team_may_have_a_limit_of_its_own(store: SqlStore) -> None:
    def work(books: Books) -> tuple[bool, bool, bool]:
        team = added(books, tokens=500)
        return rooms(books, team, team.organisation_id, Usage(100, 100))

    assert await store.transact(Purpose.CONVERSE, work) == (True, True, True)


async def test_a_limit_of_nothing_means_no_model(store: SqlStore) -> None:
    def work(books: Books) -> bool:
        team = added(books, tokens=0)
        return BUDGET.has_room(books, team.organisation_id, team, EVENING)

    assert not await store.transact(Purpose.CONVERSE, work)


async def test_people_without_a_team_have_a_limit_too(store: SqlStore) -> None:
    def work(books: Books) -> tuple[bool, bool]:
        organisation = books.organisations.found("slack", "T1", "Voorbeeld").id
        before, after, _ = rooms(books, None, organisation, Usage(100, 0))
        return before, after

    assert await store.transact(Purpose.CONVERSE, work) == (True, False)


async def test_one_team_does_not_use_up_another_teams_room(store: SqlStore) -> None:
    def work(books: Books) -> bool:
        team = added(books)
        BUDGET.spent(books, team.organisation_id, None, EVENING, "spar", Usage(100, 0))
        return BUDGET.has_room(books, team.organisation_id, team, EVENING)

    assert await store.transact(Purpose.CONVERSE, work)


async def test_guided_answers_leave_no_row(store: SqlStore) -> None:
    def work(books: Books) -> int:
        team = added(books)
        BUDGET.spent(books, team.organisation_id, team, EVENING, "spar", Usage())
        return books.token_use.on(team.organisation_id, TeamId(team.id), EVENING.date())

    assert await store.transact(Purpose.CONVERSE, work) == 0


def said(by: Author, generated_by: str = "") -> Said:
    return Said(by, "tekst", EVENING, generated_by=generated_by)


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ([], True),
        ([said(Author.VITA, "model"), said(Author.PERSON)], True),
        ([said(Author.VITA, "model"), said(Author.PERSON), said(Author.VITA, "guided")], False),
    ],
)
def test_that_the_model_is_left_out_is_said_once(earlier: list[Said], *, expected: bool) -> None:
    assert is_news(earlier) is expected
