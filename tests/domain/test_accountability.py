"""Telling each other how it went: until when, what is committed to, and when all of it is shown."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.accountability import Round, Side, Statement, all_are_in
from bot.domain.ids import OrganisationId, PersonId, RoundId, StatementId, TeamId
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Envelope, Viewer, Visibility, may_see_statement

DUE = datetime(2026, 6, 26, 15, 30, tzinfo=UTC)
ROUND = Round(RoundId(1), OrganisationId(1), TeamId(1), IsoWeek(2026, 26), DUE)
ANNA, BRAM = PersonId(1), PersonId(2)


def test_a_text_is_taken_until_the_last_moment_and_not_at_it() -> None:
    assert [ROUND.takes_texts(DUE - timedelta(seconds=1)), ROUND.takes_texts(DUE)] == [True, False]


@pytest.mark.parametrize(
    ("invited", "given", "complete"),
    [((ANNA, BRAM), (ANNA,), False), ((ANNA, BRAM), (BRAM, ANNA), True), ((ANNA,), (ANNA, BRAM), True), ((), (), False)],
)  # fmt: skip
def test_all_is_shown_early_only_when_everybody_is_done(
    invited: tuple[PersonId, ...], given: tuple[PersonId, ...], *, complete: bool
) -> None:
    assert all_are_in(invited, given) is complete


def test_each_line_is_one_thing_that_was_committed_to() -> None:
    envelope = Envelope(OrganisationId(1), ANNA)
    told = Statement(StatementId(1), envelope, ROUND.id, Side.MANAGER, {"commits": " Bellen \n\nRooster\n"})

    assert told.committed == ("Bellen", "Rooster")


def test_a_manager_reads_what_was_shown_and_not_what_was_not() -> None:
    manager = Viewer(OrganisationId(1), BRAM, manages=frozenset({TeamId(1)}))
    before = Envelope(OrganisationId(1), ANNA, Visibility.PRIVATE, TeamId(1))
    after = Envelope(OrganisationId(1), ANNA, Visibility.TEAM, TeamId(1), shared_at=DUE)

    assert [may_see_statement(manager, before), may_see_statement(manager, after)] == [False, True]
