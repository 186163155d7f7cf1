"""Shared things by the thousand, as a team has them after two years: questions, insights and proposals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine, Table, insert

from bot.domain.circle import ANSWERS
from bot.domain.proposal import Act, Section, Stage
from bot.domain.team import Team
from bot.domain.visibility import Visibility
from storage import sections, tables
from storage.moments import to_ms
from tests.fakes.house import House

_WAYS: tuple[tuple[Stage, tuple[Act, ...]], ...] = (
    (Stage.SUBMITTED, (Act.SUBMIT,)),
    (Stage.VALIDATED, (Act.SUBMIT, Act.START_VALIDATION, Act.VALIDATE)),
    (Stage.DECLINED, (Act.SUBMIT, Act.START_VALIDATION, Act.VALIDATE, Act.DECLINE)),
    (Stage.IN_IMPLEMENTATION, (Act.SUBMIT, Act.VALIDATE, Act.ACCEPT, Act.IMPLEMENT)),
    (Stage.ROUND, (Act.SUBMIT, Act.VALIDATE, Act.ACCEPT, Act.IMPLEMENT, Act.EFFECTUATE, Act.CLOSE)),
)
_ENDED = tuple(way for way in _WAYS if way[0] in {Stage.DECLINED, Stage.ROUND})
_STEP_MS = 4 * 24 * 60 * 60 * 1000
"""Milliseconds from one act to the next."""
_DOMAINS = ("execute", "organise", "execute,organise", "govern", "maintain", "")


@dataclass(frozen=True, slots=True)
class Amounts:
    """How many of each."""

    questions: int
    insights: int
    proposals: int

    @classmethod
    def of(cls, whole: int) -> "Amounts":
        questions, insights = whole * 4 // 10, whole * 3 // 10
        return cls(questions, insights, whole - questions - insights)


def fill(engine: Engine, house: House, team: Team, amounts: Amounts, *, going: int | None = None) -> None:
    """The team's own members made them, spread over the last 700 days.

    Of the proposals the newest so many may still be going, and older ones came to their end; without it those of
    any age may.
    """
    now = to_ms(house.clock.now())
    day = timedelta(days=1) // timedelta(milliseconds=1)

    def common(number: int, of: int) -> dict[str, Any]:
        at = now - day * 700 + day * 700 * number // of
        return {
            "organisation_id": team.organisation_id, "owner_id": 1 + number % 3, "visibility": Visibility.TEAM, "team_id": team.id,
            "version": 1, "shared_at_ms": at, "made_ms": at,
        }  # fmt: skip

    def way(number: int) -> tuple[Stage, tuple[Act, ...]]:
        is_old = going is not None and number < amounts.proposals - going
        return _ENDED[number % len(_ENDED)] if is_old else _WAYS[number % len(_WAYS)]

    words = sections.dumps((Section.by_person("together", "We leggen het voortaan eerst naast elkaar."),))
    rows: dict[Table, Iterator[dict[str, Any]]] = {
        tables.learning_question: (
            {**common(n, amounts.questions), "text": f"Vraag {n} uit het werk?", "first_thought": "", "goal_key": "g1", "expected_yield": ""}
            for n in range(amounts.questions)
        ),
        tables.insight: (
            {**common(n, amounts.insights), "recalled": "", "now": f"Inzicht {n} van die week.", "next_question": ""}
            for n in range(amounts.insights)
        ),
        tables.proposal: (
            {**common(n, amounts.proposals), "stage": way(n)[0], "kind": "improve", "technical": False, "social": True,
             "domains": _DOMAINS[n % 6], "challenges": "", "goal_key": f"g{n % 4}", **_moments(way(n)[1], common(n, amounts.proposals)["shared_at_ms"])}
            for n in range(amounts.proposals)
        ),
        tables.proposal_version: (
            {"organisation_id": team.organisation_id, "proposal_id": n + 1, "version": 1, "title": f"Voorstel {n}",
             "sections": words, "editor_id": 1, "made_ms": now}
            for n in range(amounts.proposals)
        ),
        tables.proposal_author: (
            {"organisation_id": team.organisation_id, "proposal_id": n + 1, "person_id": 1 + n % 3, "position": 0}
            for n in range(amounts.proposals)
        ),
        tables.audit_event: (
            {"organisation_id": team.organisation_id, "actor_id": 1, "act": act, "subject": f"proposal:{n + 1}", "reason": "",
             "at_ms": common(n, amounts.proposals)["shared_at_ms"] + _STEP_MS * step}
            for n in range(amounts.proposals)
            for step, act in enumerate(way(n)[1])
        ),
    }  # fmt: skip
    with engine.begin() as connection:
        for table, made in rows.items():
            for batch in _batches(made):
                connection.execute(insert(table), batch)


def _moments(acts: Sequence[Act], began: int) -> dict[str, int | None]:
    """As the acts would have left them on the row."""
    at = {act: began + _STEP_MS * step for step, act in enumerate(acts)}
    answers = [at[act] for act in ANSWERS if act in at]
    return {
        "submitted_ms": at[Act.SUBMIT], "validated_ms": at.get(Act.VALIDATE), "answered_ms": max(answers, default=None),
        "accepted_ms": at.get(Act.ACCEPT), "effectuated_ms": at.get(Act.EFFECTUATE), "closed_ms": at.get(Act.CLOSE),
    }  # fmt: skip


def _batches(rows: Iterator[dict[str, Any]], size: int = 5000) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
