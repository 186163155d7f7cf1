"""People, met again and again, with their teams and roles."""

from datetime import date

import pytest

from bot.books import Books
from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.domain.visibility import Viewer
from tests.storage.conftest import Sample


def test_somebody_new_gets_the_fall_back_where_the_network_is_silent(books: Books, sample: Sample) -> None:
    member = Member(Account("slack", "T1", "U3"), "Voorbeeldcollega U3", language="en")

    person = books.people.meet(sample.organisation.id, member, language="nl", timezone="Europe/Amsterdam")

    assert (person.language, person.timezone) == ("en", "Europe/Amsterdam")


def test_somebody_known_is_brought_up_to_date(books: Books, sample: Sample) -> None:
    member = Member(sample.one.account, "Nieuwe voorbeeldnaam", timezone="Europe/Brussels")

    person = books.people.meet(sample.organisation.id, member, language="en", timezone="UTC")

    assert (person.id, person.name) == (sample.one.id, "Nieuwe voorbeeldnaam")
    assert (person.language, person.timezone) == ("nl", "Europe/Brussels")


def test_a_person_is_found_by_account(books: Books, sample: Sample) -> None:
    nobody = Account("slack", "T1", "U404")

    assert (books.people.at(sample.one.account), books.people.at(nobody)) == (sample.one, None)


def test_a_viewer_has_teams_and_roles(books: Books, sample: Sample) -> None:
    books.people.grant(sample.organisation.id, sample.one.id, Role.ADMINISTRATOR)

    viewer = books.people.viewer(sample.one, in_private=False)

    assert viewer == Viewer(
        sample.organisation.id,
        sample.one.id,
        frozenset({sample.team.id}),
        frozenset({Role.PROFESSIONAL, Role.ADMINISTRATOR}),
        in_private=False,
    )


@pytest.mark.parametrize("times", [1, 2])
def test_a_role_is_granted_once_however_often_it_is_said(books: Books, sample: Sample, times: int) -> None:
    for _ in range(times):
        books.people.grant(sample.organisation.id, sample.one.id, Role.DECIDER)

    assert books.people.with_role(sample.organisation.id, Role.DECIDER) == [sample.one]


def test_a_role_that_is_taken_back_is_gone(books: Books, sample: Sample) -> None:
    books.people.grant(sample.organisation.id, sample.one.id, Role.DECIDER)

    books.people.revoke(sample.organisation.id, sample.one.id, Role.DECIDER)

    assert books.people.with_role(sample.organisation.id, Role.DECIDER) == []


def test_joining_a_team_twice_is_joining_it_once(books: Books, sample: Sample) -> None:
    books.people.join(sample.organisation.id, sample.one.id, sample.team.id)

    assert books.teams.of_person(sample.organisation.id, sample.one.id) == [sample.team]


def test_a_pause_has_a_last_day_and_can_be_lifted(books: Books, sample: Sample) -> None:
    books.people.pause(sample.organisation.id, sample.one.id, date(2026, 12, 4))
    paused = books.people.get(sample.organisation.id, sample.one.id).paused_until
    books.people.pause(sample.organisation.id, sample.one.id, None)

    lifted = books.people.get(sample.organisation.id, sample.one.id).paused_until

    assert (paused, lifted) == (date(2026, 12, 4), None)
