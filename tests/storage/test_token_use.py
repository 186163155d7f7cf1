"""What the model costs a team is added up per day; nobody's own use is anywhere."""

from datetime import date

from bot.books import Books
from storage import tables
from tests.storage.conftest import Sample

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_what_is_spent_on_a_day_adds_up_over_all_purposes(books: Books, sample: Sample) -> None:
    organisation, team = sample.organisation.id, sample.team.id
    for purpose in ("spar", "spar", "summarise"):
        books.token_use.add(organisation, team, MONDAY, purpose, prompt=100, answer=20)

    spent = (books.token_use.on(organisation, team, MONDAY), books.token_use.on(organisation, team, TUESDAY))

    assert spent == (360, 0)


def test_people_without_a_team_share_one_purse(books: Books, sample: Sample) -> None:
    organisation = sample.organisation.id
    for _ in range(2):
        books.token_use.add(organisation, None, MONDAY, "spar", prompt=10, answer=1)
    books.token_use.add(organisation, sample.team.id, MONDAY, "spar", prompt=500, answer=0)

    assert books.token_use.on(organisation, None, MONDAY) == 22


def test_another_organisation_pays_for_itself(books: Books, sample: Sample) -> None:
    other = books.organisations.found("slack", "T2", "Andere organisatie")
    books.token_use.add(other.id, None, MONDAY, "spar", prompt=10, answer=1)

    assert books.token_use.on(sample.organisation.id, None, MONDAY) == 0


def test_nothing_in_it_points_at_a_person() -> None:
    pointed_at = {key.column.table.name for key in tables.token_use.foreign_keys}

    assert pointed_at == {"organisation", "team"}
