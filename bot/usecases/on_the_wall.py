"""Reads what stands on a wall, the one way for the page, the tab, the chat and one's own page."""

from dataclasses import replace

from bot.books import Books
from bot.domain.assignment import GroupAssignment
from bot.domain.ids import PersonId, TeamId
from bot.domain.visibility import Viewer
from bot.domain.wall import COLUMNS, Ask, Assigned, Column, OnTheWall, Promised


def seen_by(viewer: Viewer, team: TeamId | None) -> Viewer:
    """Only what was shared is on a wall; on that of a team, what that team shared."""
    if team is None:
        return replace(viewer, in_private=False)
    only = frozenset({team})
    return replace(viewer, teams=viewer.teams & only, manages=viewer.manages & only, in_private=False)


def on_the_wall(
    books: Books, viewer: Viewer, team: TeamId | None, *, first: int, has_circle: bool = True
) -> OnTheWall:
    """At most `first` of each kind, and of each column; without a team, all that these eyes may see.

    Without the circle proposals are told apart by their stage only.
    """
    eyes = seen_by(viewer, team)
    tallies = tuple(books.board.tallies(eyes, team, by_stage=not has_circle))

    standing = {tally.stage for tally in tallies}
    filled = {key: [stage for stage in stages if stage in standing] for key, stages in COLUMNS.items()}
    newest = books.board.newest(eyes, team, filled, first)

    def column(key: str) -> Column:
        number = sum(tally.number for tally in tallies if tally.stage in COLUMNS[key])
        return Column(key, number, tuple(newest[key]))

    def name(owner: PersonId) -> str:
        return books.people.get(viewer.organisation_id, owner).name

    return OnTheWall(
        tuple(books.board.posted(eyes, "question", team, limit=first)),
        tuple(books.board.posted(eyes, "insight", team, limit=first)),
        tuple(Ask(name(one.envelope.owner), one.text) for one in books.help_requests.open(eyes, limit=first)),
        tuple(
            Promised(name(one.envelope.owner), one.text, one.until, one.outcome.value)
            for one in books.accounts.commitments(eyes, first)
        ),
        tuple(map(column, COLUMNS)),
        tallies,
        tuple(map(_assigned, books.assignments.begun(eyes, first))),
    )


def _assigned(assignment: GroupAssignment) -> Assigned:
    words, outcome = assignment.words, assignment.outcome
    result = outcome.result if outcome else ""
    return Assigned(words.title, words.product, assignment.until, result, is_done=outcome is not None)
