"""Half-filled forms."""

from bot.books import Books, FormDraft
from tests.storage.conftest import NOW, Sample


def test_a_draft_is_kept_until_it_is_dropped(books: Books, sample: Sample) -> None:
    draft = FormDraft("propose", {"title": "Een bord", "about": ""})
    books.drafts.save(sample.organisation.id, sample.one.id, draft, NOW)
    kept = books.drafts.load(sample.organisation.id, sample.one.id, "propose")
    books.drafts.drop(sample.organisation.id, sample.one.id, "propose")

    assert (kept, books.drafts.load(sample.organisation.id, sample.one.id, "propose")) == (draft, None)


def test_a_newer_draft_takes_the_place_of_the_older(books: Books, sample: Sample) -> None:
    for title in ("Eerst", "Daarna"):
        books.drafts.save(sample.organisation.id, sample.one.id, FormDraft("propose", {"title": title}), NOW)

    kept = books.drafts.load(sample.organisation.id, sample.one.id, "propose")

    assert kept == FormDraft("propose", {"title": "Daarna"})


def test_a_draft_is_of_one_person_and_one_form(books: Books, sample: Sample) -> None:
    books.drafts.save(sample.organisation.id, sample.one.id, FormDraft("propose", {"title": "Mijn"}), NOW)

    others = (
        books.drafts.load(sample.organisation.id, sample.two.id, "propose"),
        books.drafts.load(sample.organisation.id, sample.one.id, "question"),
    )

    assert others == (None, None)
