"""What is kept of the way of a proposal gives the figures that the whole audit trail gives, whatever happened to it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from bot.books import Books
from bot.domain.circle import closed_figures, counts_of, open_figures
from bot.domain.hearing import Member
from bot.domain.ids import ProposalId, TeamId
from bot.domain.place import Account
from bot.domain.proposal import Act, Challenge, Domain, Stage
from bot.domain.visibility import Viewer, Visibility
from storage import migrate
from tests.storage.conftest import CHANNEL, NOW, Sample
from tests.storage.test_schema import file_of_revision
from tests.storage.things import private, proposal

PEOPLE = 9


@dataclass(frozen=True, slots=True)
class Told:
    """A proposal of one of two teams: how it stands, and what the audit trail says of it, in any order."""

    stage: Stage
    acts: tuple[tuple[Act, int], ...]
    people: tuple[int, ...]
    domains: tuple[Domain, ...]
    goal: str
    visibility: Visibility
    is_first_team: bool
    is_revoked: bool


_FAR = (Stage.ROUND, Stage.EFFECTUATED, Stage.DECLINED, Stage.VALIDATED)
_TOLD = st.builds(
    Told,
    stage=st.sampled_from((*_FAR, *_FAR, *Stage)),
    acts=st.lists(st.tuples(st.sampled_from(Act), st.integers(0, 60)), max_size=6).map(
        lambda acts: ((Act.SUBMIT, 0), *acts) if len(acts) > 1 else tuple(acts)
    ),
    people=st.lists(st.integers(0, PEOPLE - 1), min_size=1, max_size=3, unique=True).map(tuple),
    domains=st.lists(st.sampled_from(Domain), max_size=2, unique=True).map(tuple),
    goal=st.sampled_from(("", "g1", "g2")),
    visibility=st.sampled_from((Visibility.TEAM, Visibility.TEAM, Visibility.ORGANISATION)),
    is_first_team=st.booleans(),
    is_revoked=st.sampled_from((False, False, False, True)),
)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(told=st.lists(_TOLD, max_size=18))
def test_counting_by_what_is_kept_gives_what_the_audit_trail_gives(
    connection: Connection, books: Books, sample: Sample, told: list[Told]
) -> None:
    savepoint = connection.begin_nested()
    other = _other_team(books, sample)
    for one in told:
        _happens(books, sample, other, one)
    eyes = [
        Viewer(sample.organisation.id, sample.one.id, teams, in_private=False)
        for teams in (frozenset({sample.team.id}), frozenset({sample.team.id, other}), frozenset[TeamId]())
    ]

    for viewer in eyes:
        whole, kept = counts_of(books.circle.passages(viewer)), books.circle.counts(viewer)
        assert open_figures(kept) == open_figures(whole)
        assert closed_figures(kept) == closed_figures(whole)
    savepoint.rollback()


def test_what_was_seen_is_told_newest_last_and_only_of_what_one_may_open(
    books: Books, sample: Sample
) -> None:
    for days, words in ((3, "Minder bellers"), (9, "Rust om tien uur"), (6, "")):
        made = _added(books, sample, sample.team.id, Stage.ROUND)
        for act, at, reason in ((Act.SUBMIT, 0, ""), (Act.EFFECTUATE, days, words)):
            subject, moment = f"proposal:{made}", NOW + timedelta(days=at)
            books.audit.note(sample.organisation.id, sample.one.id, act, subject, moment, reason)
    member = Viewer(sample.organisation.id, sample.one.id, frozenset({sample.team.id}), in_private=False)
    stranger = replace(member, teams=frozenset())

    assert list(books.circle.evidence(member, "g1", 3)) == ["Minder bellers", "Rust om tien uur"]
    assert list(books.circle.evidence(stranger, "g1", 3)) == []


def _happens(books: Books, sample: Sample, other: TeamId, told: Told) -> None:
    made = _added(books, sample, sample.team.id if told.is_first_team else other, told.stage, told)
    for act, days in told.acts:
        moment = NOW + timedelta(days=days, minutes=days % 7)
        books.audit.note(sample.organisation.id, sample.one.id, act, f"proposal:{made}", moment, "Een reden.")


def _added(books: Books, sample: Sample, team: TeamId, stage: Stage, told: Told | None = None) -> ProposalId:
    envelope = replace(private(sample.one), visibility=Visibility.TEAM, team_id=team, shared_at=NOW)
    written = proposal(envelope, sample.one, stage=stage)
    if told is not None:
        people = [
            books.people.meet(
                sample.organisation.id,
                Member(Account("slack", "T1", f"U-{number}"), f"Voorbeeld {number}"),
                language="nl",
                timezone="Europe/Amsterdam",
            )
            for number in told.people
        ]
        envelope = replace(envelope, visibility=told.visibility, revoked_at=NOW if told.is_revoked else None)
        written = replace(
            written,
            envelope=envelope,
            domains=told.domains,
            goal_key=told.goal,
            challenges=(Challenge.RULES,) if len(told.people) > 1 else (),
            authors=tuple(person.id for person in people),
        )
    return books.proposals.add(written, NOW)


def _other_team(books: Books, sample: Sample) -> TeamId:
    mine, channel = sample.team, replace(CHANNEL, channel="C2")
    made = books.teams.add(
        mine.organisation_id, "Ander team", "nl", mine.timezone, "NL", "standaard", mine.pattern, channel
    )
    return made.id


def test_proposals_from_before_get_their_way_from_the_audit_trail(tmp_path: Path) -> None:
    file = tmp_path / "vita.db"
    file_of_revision("0022", file)
    acts = [("submit", 10), ("validate", 20), ("postpone", 30), ("submit", 40), ("accept", 50), ("close", 60)]
    with closing(sqlite3.connect(file)) as older:
        older.executemany(
            "INSERT INTO proposal (id, organisation_id, owner_id, visibility, version, stage, kind, technical, social,"
            " goal_key, made_ms) VALUES (?, 1, 1, 'team', 1, 'round', 'improve', 0, 1, '', 0)",
            [(7,), (8,)],
        )
        older.executemany(
            "INSERT INTO audit_event (organisation_id, act, subject, reason, at_ms) VALUES (1, ?, ?, '', ?)",
            [(act, "proposal:7", at) for act, at in acts] + [("submit", "statement:8", 5)],
        )
        older.commit()

    migrate(f"sqlite:///{file}")

    with closing(sqlite3.connect(file)) as newer:
        found = newer.execute(
            "SELECT submitted_ms, validated_ms, answered_ms, accepted_ms, effectuated_ms, closed_ms FROM proposal"
        ).fetchall()
    assert found == [(10, 20, 50, 50, None, 60), (None,) * 6]
