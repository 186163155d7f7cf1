"""Teams, their channels and their members."""

import pytest

from bot.books import Books
from bot.domain.errors import Refusal
from bot.domain.place import Place, PlaceKind
from bot.domain.timetable import WorkPattern
from tests.storage.conftest import CHANNEL, NOW, Sample


def test_a_team_comes_back_as_it_was_made(books: Books, sample: Sample) -> None:
    assert books.teams.get(sample.organisation.id, sample.team.id) == sample.team


def test_a_team_is_found_by_its_channel_and_by_a_thread_in_it(books: Books, sample: Sample) -> None:
    found = [books.teams.of_channel(CHANNEL), books.teams.of_channel(CHANNEL.in_thread("1700.1"))]

    assert found == [sample.team, sample.team]


def test_a_channel_without_a_team_has_none(books: Books, sample: Sample) -> None:
    assert books.teams.of_channel(Place("slack", "T1", "C404", PlaceKind.CHANNEL)) is None


def test_a_second_team_in_a_channel_is_refused(books: Books, sample: Sample) -> None:
    with pytest.raises(Refusal) as refusal:
        books.teams.add(
            sample.organisation.id, "Tweede", "nl", "UTC", "NL", "compact", WorkPattern(), CHANNEL
        )

    assert refusal.value.code == "team-exists"


def test_a_team_can_be_paused_and_go_on(books: Books, sample: Sample) -> None:
    books.teams.set_paused(sample.organisation.id, sample.team.id, paused=True)
    paused = books.teams.get(sample.organisation.id, sample.team.id).paused
    books.teams.set_paused(sample.organisation.id, sample.team.id, paused=False)

    assert (paused, books.teams.get(sample.organisation.id, sample.team.id).paused) == (True, False)


def test_another_organisation_cannot_pause_a_team(books: Books, sample: Sample) -> None:
    other = books.organisations.found("slack", "T2", "Andere organisatie")

    books.teams.set_paused(other.id, sample.team.id, paused=True)

    assert not books.teams.get(sample.organisation.id, sample.team.id).paused


def test_the_members_of_a_team_are_those_who_joined(books: Books, sample: Sample) -> None:
    assert books.teams.members(sample.organisation.id, sample.team.id) == [sample.one, sample.two]


def test_somebody_who_left_is_no_member_and_has_no_team(books: Books, sample: Sample) -> None:
    books.people.leave(sample.organisation.id, sample.one.id, sample.team.id, NOW)

    members = books.teams.members(sample.organisation.id, sample.team.id)

    assert (members, books.teams.of_person(sample.organisation.id, sample.one.id)) == ([sample.two], [])


def test_all_teams_are_those_of_every_organisation(books: Books, sample: Sample) -> None:
    other = books.organisations.found("slack", "T2", "Andere organisatie")
    channel = Place("slack", "T2", "C1", PlaceKind.CHANNEL)
    theirs = books.teams.add(other.id, "Ander team", "en", "UTC", "NL", "leeg", WorkPattern(), channel)

    assert (books.teams.all(), books.teams.all(other.id)) == ([sample.team, theirs], [theirs])


def test_a_team_begins_with_the_limit_of_the_house_and_draws_on_what_is_shared(
    books: Books, sample: Sample
) -> None:
    team = books.teams.get(sample.organisation.id, sample.team.id)

    assert (team.daily_tokens, team.draws_on_shared) == (None, True)


def test_a_team_has_a_limit_and_a_switch_of_its_own(books: Books, sample: Sample) -> None:
    books.teams.set_daily_tokens(sample.organisation.id, sample.team.id, 5000)
    books.teams.set_draws_on_shared(sample.organisation.id, sample.team.id, draws=False)

    team = books.teams.get(sample.organisation.id, sample.team.id)
    assert (team.daily_tokens, team.draws_on_shared) == (5000, False)
