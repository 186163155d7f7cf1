"""The frame, version by version."""

from bot.books import Books
from bot.domain.frame import Frame, Goal, Strategy
from bot.domain.team import Person
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample

STRATEGY = Strategy(why="Stilstaan kost tijd", themes="Rust\nBrieven")
GOAL = Goal("g1", "Minder wachten", ("Waar wachten we op?",), "Een week korter", "Geen wachtlijst")


def test_without_a_version_there_is_no_frame(books: Books, sample: Sample) -> None:
    assert books.frames.current(sample.organisation.id) is None


def test_the_newest_version_is_the_current_one(books: Books, sample: Sample) -> None:
    books.frames.add_version(sample.organisation.id, (), None, NOW)
    second = books.frames.add_version(sample.organisation.id, (GOAL,), sample.one.id, NOW)

    assert books.frames.current(sample.organisation.id) == second
    assert second == Frame(second.id, sample.organisation.id, 2, (GOAL,))


def test_an_older_version_stays_readable(books: Books, sample: Sample) -> None:
    first = books.frames.add_version(sample.organisation.id, (GOAL,), sample.one.id, NOW)
    books.frames.add_version(sample.organisation.id, (), sample.one.id, NOW)

    assert books.frames.get(sample.organisation.id, first.id) == first


def test_a_version_without_a_strategy_keeps_the_one_before(books: Books, sample: Sample) -> None:
    books.frames.add_version(sample.organisation.id, (), None, NOW, STRATEGY)

    second = books.frames.add_version(sample.organisation.id, (GOAL,), sample.one.id, NOW)

    assert (second.strategy, second.themes) == (STRATEGY, ("Rust", "Brieven"))


def test_a_goal_that_went_is_still_known_by_its_last_words(books: Books, sample: Sample) -> None:
    books.frames.add_version(sample.organisation.id, (Goal("g1", "Wachten"),), None, NOW)
    books.frames.add_version(sample.organisation.id, (GOAL,), None, NOW)
    books.frames.add_version(sample.organisation.id, (), None, NOW)

    assert books.frames.goals_ever(sample.organisation.id) == {"g1": GOAL}


def test_a_team_changes_its_own_questions_under_a_goal(books: Books, sample: Sample) -> None:
    for questions in (("Wie belt?", "Wie schrijft?"), ("Wie belt?",)):
        books.frames.set_team_questions(
            sample.organisation.id, sample.team.id, "g1", questions, sample.one.id, NOW
        )

    assert books.frames.team_questions(_member(sample, sample.one), sample.team.id) == {"g1": ("Wie belt?",)}


def test_a_teams_own_questions_are_for_its_members(books: Books, sample: Sample) -> None:
    books.frames.set_team_questions(
        sample.organisation.id, sample.team.id, "g1", ("Wie belt?",), sample.one.id, NOW
    )

    assert books.frames.team_questions(Viewer(sample.organisation.id, sample.two.id), sample.team.id) == {}


def _member(sample: Sample, person: Person) -> Viewer:
    return Viewer(sample.organisation.id, person.id, frozenset({sample.team.id}))
