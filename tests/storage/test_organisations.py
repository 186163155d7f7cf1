"""Organisations are found by a workspace of theirs, and know to whom Vita may point."""

from bot.books import Books
from bot.domain.contacts import Contacts
from bot.domain.team import Organisation


def test_an_unknown_workspace_has_no_organisation(books: Books) -> None:
    assert books.organisations.at("slack", "T404") is None


def test_a_workspace_founds_its_organisation_once(books: Books) -> None:
    first = books.organisations.found("slack", "T1", "Voorbeeldorganisatie")
    second = books.organisations.found("slack", "T1", "Onder een andere naam")

    assert second == first == Organisation(first.id, "Voorbeeldorganisatie")


def test_the_same_workspace_name_on_another_network_is_another_organisation(books: Books) -> None:
    slack = books.organisations.found("slack", "T1", "Voorbeeld op Slack")
    teams = books.organisations.found("teams", "T1", "Voorbeeld op Teams")

    assert slack.id != teams.id


def test_an_organisation_is_there_under_its_id(books: Books) -> None:
    organisation = books.organisations.found("slack", "T1", "Voorbeeldorganisatie")

    assert books.organisations.get(organisation.id) == organisation


def test_an_organisation_begins_without_contacts(books: Books) -> None:
    organisation = books.organisations.found("slack", "T1", "Voorbeeldorganisatie")

    assert books.organisations.contacts(organisation.id) == Contacts()


def test_contacts_are_kept_as_they_were_written(books: Books) -> None:
    organisation = books.organisations.found("slack", "T1", "Voorbeeldorganisatie")
    contacts = Contacts(
        "het vertrouwenspunt, toestel 1", "de bedrijfsarts", "de balie van HR", "de huisjurist"
    )

    books.organisations.set_contacts(organisation.id, contacts)

    assert books.organisations.contacts(organisation.id) == contacts


def test_newer_contacts_take_the_place_of_all_older_ones(books: Books) -> None:
    organisation = books.organisations.found("slack", "T1", "Voorbeeldorganisatie")
    books.organisations.set_contacts(
        organisation.id, Contacts(counsellor="het vertrouwenspunt", hr="de balie")
    )

    books.organisations.set_contacts(organisation.id, Contacts(hr="de balie beneden"))

    assert books.organisations.contacts(organisation.id) == Contacts(hr="de balie beneden")


def test_contacts_are_those_of_one_organisation(books: Books) -> None:
    one, other = (books.organisations.found("slack", name, "Voorbeeld") for name in ("T1", "T2"))

    books.organisations.set_contacts(one.id, Contacts(hr="de balie"))

    assert books.organisations.contacts(other.id) == Contacts()
