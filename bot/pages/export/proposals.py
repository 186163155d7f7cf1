"""Gathers what an export holds of one organisation."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.cards.circle import Circle
from bot.domain.circle import ANSWERS, Passage, Stretch, counts_of, days_between, evidence
from bot.domain.ids import OrganisationId, PersonId, TeamId
from bot.domain.portable import Data, proposal_data
from bot.domain.proposal import Act, Proposal, Stage
from bot.domain.provenance import origin_of
from bot.domain.quarter import Quarter
from bot.domain.visibility import Viewer
from bot.usecases.show_circle import circle_of, current_goals

_ALL = 1_000_000
_GONE = (Stage.CONCEPT, Stage.WITHDRAWN, Stage.MERGED)


@dataclass(frozen=True, slots=True)
class Row:
    """One proposal; moments in UTC, lead times in whole days, None for what has not come yet.

    `origins` says per section whose words they are: `person`, `ai_edited` or `ai`. `portable` is all of it as
    `bot.domain.portable` takes it in again, with the spans of its provenance.
    """

    number: int
    team: str
    stage: str
    kind: str
    technical: bool
    social: bool
    domains: tuple[str, ...]
    challenges: tuple[str, ...]
    goal: str
    title: str
    sections: dict[str, str]
    origins: dict[str, str]
    submitted: datetime | None
    answered: datetime | None
    days_to_answer: int | None
    days_to_round: int | None
    portable: Data


@dataclass(frozen=True, slots=True)
class Exported:
    organisation: str
    rows: tuple[Row, ...]
    circle: Circle


def exported(
    books: Books,
    organisation: OrganisationId,
    *,
    viewer: Viewer | None = None,
    quarter: Quarter | None = None,
) -> Exported:
    """What was shared and still stands, with nobody's name: all of it, or what this viewer may open.

    Of a quarter: the proposals to which something happened in it.
    """
    teams = {team.id: team.name for team in books.teams.all(organisation)}
    viewer = viewer or Viewer(organisation, PersonId(0), frozenset(teams), in_private=False)
    told = [one for one in books.circle.passages(viewer) if quarter is None or _touches(one, quarter)]
    passages = {passage.proposal: passage for passage in told if passage.may_open}
    current = current_goals(books, viewer)
    seen = {key: evidence(told, key) for key in current}
    circle = circle_of(books, viewer, counts_of(told), current, seen)
    rows = [
        _row(proposal, passages[proposal.id], teams.get(proposal.envelope.team_id or TeamId(0), ""), circle)
        for proposal in books.proposals.shared(viewer, _ALL)
        if proposal.stage not in _GONE and proposal.id in passages
    ]
    return Exported(books.organisations.get(organisation).name, tuple(reversed(rows)), circle)


def _touches(passage: Passage, quarter: Quarter) -> bool:
    return any(quarter.holds(one.at.date()) for one in passage.transitions)


def _row(proposal: Proposal, passage: Passage, team: str, circle: Circle) -> Row:
    goal = circle.goals.get(proposal.goal_key)
    return Row(
        proposal.id,
        team,
        proposal.stage,
        proposal.kind,
        proposal.technical,
        proposal.social,
        passage.domains,
        passage.challenges,
        goal.text if goal else "",
        proposal.title,
        {section.key: section.text for section in proposal.sections},
        {section.key: origin_of(section).value for section in proposal.sections},
        _first(passage, (Act.SUBMIT,)),
        _first(passage, ANSWERS),
        days_between(passage, Stretch.ANSWER),
        days_between(passage, Stretch.CIRCLE),
        proposal_data(proposal),
    )


def _first(passage: Passage, acts: tuple[Act, ...]) -> datetime | None:
    return next((one.at for one in passage.transitions if one.act in acts), None)
