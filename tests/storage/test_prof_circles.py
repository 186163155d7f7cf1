"""Prof-cirkels and their consultations: who is in, who reads what, and what is kept; on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.books import Books
from bot.domain.consultation import ConsultationStage
from bot.domain.ids import ConsultationId, ProfCircleId
from bot.domain.prof_circle import CircleStage
from bot.domain.visibility import Viewer
from tests.storage.conftest import CHANNEL, DM, NOW, Sample
from tests.storage.things import brings, consultation, contribution, prof_circle

PLACE = replace(CHANNEL, channel="G9")


def test_a_circle_comes_back_with_its_place_and_its_people_in_order(books: Books, sample: Sample) -> None:
    organisation = sample.organisation.id
    made = books.prof_circles.add(prof_circle(sample.one), NOW)
    books.prof_circles.invite(organisation, made, sample.two.id)
    books.prof_circles.join(organisation, made, sample.one.id, NOW)
    invited = books.prof_circles.get(organisation, made)
    books.prof_circles.join(organisation, made, sample.two.id, NOW + timedelta(hours=1))
    books.prof_circles.settle(organisation, made, PLACE)

    found = books.prof_circles.of_place(organisation, PLACE)

    assert invited is not None
    assert (invited.members, invited.invited) == ((sample.one.id,), (sample.two.id,))
    assert found is not None
    assert (found.theme, found.members, found.place) == (
        "Boze familie",
        (sample.one.id, sample.two.id),
        PLACE,
    )


def test_one_that_ended_is_nowhere_and_its_place_is_free(books: Books, sample: Sample) -> None:
    organisation = sample.organisation.id
    made = books.prof_circles.add(prof_circle(sample.one), NOW)
    books.prof_circles.join(organisation, made, sample.one.id, NOW)
    books.prof_circles.settle(organisation, made, PLACE)

    books.prof_circles.set_stage(organisation, made, CircleStage.ENDED)

    assert books.prof_circles.of_place(organisation, PLACE) is None
    assert books.prof_circles.of_person(organisation, sample.one.id) == []
    assert books.prof_circles.listed(organisation) == []


def test_whoever_leaves_leaves_no_row(books: Books, sample: Sample) -> None:
    organisation = sample.organisation.id
    made = books.prof_circles.add(prof_circle(sample.one), NOW)
    books.prof_circles.join(organisation, made, sample.one.id, NOW)

    left = [books.prof_circles.leave(organisation, made, sample.one.id) for _ in range(2)]

    assert (left, books.prof_circles.joined(organisation, made)) == ([True, False], {})


def test_the_method_stays_as_it_was_when_it_began(books: Books, sample: Sample) -> None:
    circle, number, _ = brings(books, sample.one)

    found = books.consultations.running(sample.organisation.id, circle)

    assert found is not None
    assert (found.id, found.method) == (number, consultation(sample.one, circle).method)


def test_moved_on_by_somebody_else_it_is_not_moved_again(books: Books, sample: Sample) -> None:
    _, number, _ = brings(books, sample.one)
    before = books.consultations.get(sample.organisation.id, number)
    assert before is not None
    after = replace(before, position=1)

    moved = [books.consultations.move(before, after) for _ in range(2)]

    assert moved == [True, False]


def test_its_members_read_it_in_private_and_in_its_own_place_and_nobody_elsewhere(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    circle, number, _ = brings(books, sample.one)
    books.prof_circles.settle(sample.organisation.id, circle, PLACE)
    eyes = {
        "the owner": one,
        "a member": replace(books.prof_circles.seen_by(two, DM), in_private=True),
        "in its place": books.prof_circles.seen_by(replace(two, in_private=False), PLACE),
        "in the team": books.prof_circles.seen_by(replace(one, in_private=False), CHANNEL),
    }
    outside = {who: _reads(books, viewer, circle, number) for who, viewer in eyes.items()}

    books.prof_circles.join(sample.organisation.id, circle, sample.two.id, NOW)
    inside = _reads(books, books.prof_circles.seen_by(two, DM), circle, number)

    assert outside == {"the owner": 1, "a member": 0, "in its place": 1, "in the team": 0}
    assert inside == 1


def _reads(books: Books, viewer: Viewer, circle: ProfCircleId, number: ConsultationId) -> int:
    return len(books.consultations.contributions(viewer, circle, number))


def test_what_waits_for_the_end_of_a_round_is_read_by_its_writer_only(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    circle, number, _ = brings(books, sample.one)
    books.prof_circles.join(sample.organisation.id, circle, sample.two.id, NOW)
    hidden = books.consultations.contribute(contribution(sample.one, circle, number, shown=False), NOW)
    colleague = books.prof_circles.seen_by(two, DM)
    before = [books.consultations.contribution(viewer, hidden) is not None for viewer in (one, colleague)]

    shown = books.consultations.show(sample.organisation.id, number, "story", NOW)

    after = books.consultations.contribution(colleague, hidden)
    assert (before, [item.id for item in shown], after is not None) == ([True, False], [hidden], True)


def test_only_its_owner_changes_it_or_takes_it_back_words_and_all(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    _, _, made = brings(books, sample.one)

    by_another = [
        books.consultations.rewrite(two, made, "Anders"),
        books.consultations.revoke(two, made, NOW),
    ]
    by_its_owner = [
        books.consultations.rewrite(one, made, "Anders"),
        books.consultations.revoke(one, made, NOW),
    ]

    found = books.consultations.contribution(one, made)
    assert (by_another, by_its_owner) == ([False, False], [True, True])
    assert found is not None
    assert (found.text, found.envelope.revoked_at) == ("", NOW)


def test_what_is_not_chosen_to_be_kept_is_deleted(books: Books, sample: Sample, one: Viewer) -> None:
    circle, number, kept = brings(books, sample.one)
    dropped = books.consultations.contribute(contribution(sample.one, circle, number), NOW)

    gone = books.consultations.keep_only(sample.organisation.id, number, [kept])

    left = books.consultations.contributions(one, circle, number)
    assert (list(gone), [(item.id, item.kept) for item in left]) == ([dropped], [(kept, True)])


def test_who_wrote_in_this_round_is_known_and_an_earlier_round_does_not_count(
    books: Books, sample: Sample
) -> None:
    _, number, _ = brings(books, sample.one)
    found = books.consultations.get(sample.organisation.id, number)
    assert found is not None

    written = [books.consultations.written(replace(found, position=position)) for position in (0, 1)]

    assert (written, found.stage) == ([[sample.one.id], []], ConsultationStage.RUNNING)


def test_an_appointment_is_due_once_and_the_newest_moment_counts(books: Books, sample: Sample) -> None:
    organisation = sample.organisation.id
    books.schedules.appoint(organisation, "prof_circle", 7, "meeting", "first", NOW)
    books.schedules.appoint(organisation, "prof_circle", 7, "meeting", "second", NOW + timedelta(days=1))

    early = books.schedules.appointments("prof_circle", NOW, 9)
    due = books.schedules.appointments("prof_circle", NOW + timedelta(days=1), 9)
    next_of = books.schedules.next_of(organisation, "prof_circle", 7, "meeting")
    books.schedules.rest((due[0].id,))

    assert (early, [(one.number, one.occurrence) for one in due]) == ([], [(7, "second")])
    assert next_of == NOW + timedelta(days=1)
    assert books.schedules.appointments("prof_circle", NOW + timedelta(days=9), 9) == []
