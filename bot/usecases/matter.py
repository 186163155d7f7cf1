"""A proposal with all that counts for its next step: its team, what happened, its term and whose turn it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.books import Books
from bot.domain.course import (
    MISSING_ROLE,
    SMALL_TEAM,
    WORKING_DAYS,
    DecisionMode,
    Happening,
    Moment,
    Standing,
    confirmed_by,
    is_escalated,
    latest,
    voices,
)
from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId, PersonId, TeamId
from bot.domain.proposal import Act, Proposal, Stage
from bot.domain.roles import OF_A_TEAM, Role
from bot.domain.team import Person, Team
from bot.domain.timetable import days_from, local_day, moment
from bot.domain.visibility import Viewer
from bot.ports import FreeDays
from bot.usecases.calendar import calendar_for


@dataclass(frozen=True, slots=True)
class Matter:
    """`due` is the last day of the term, in the team's zone; None where no term runs."""

    proposal: Proposal
    team: Team
    happenings: Sequence[Happening]
    moment: Moment
    due: date | None
    half: date | None

    @property
    def organisation(self) -> OrganisationId:
        return self.team.organisation_id

    @property
    def subject(self) -> str:
        return f"proposal:{self.proposal.id}"

    @property
    def owner(self) -> PersonId | None:
        """Who puts it in place; None before that is planned, and where an import did not say."""
        planned = latest(self.happenings, Act.IMPLEMENT)
        owner = planned.details.get("owner") if planned else None
        return PersonId(int(owner)) if owner else None

    @property
    def missing(self) -> Role | None:
        """The role that it would wait for, unless the whole team decides."""
        by_all = self.moment.stage is Stage.VALIDATED and self.moment.mode is DecisionMode.CONSENT
        return None if by_all else MISSING_ROLE.get(self.moment.stage)


def matter_of(books: Books, proposal: Proposal, now: datetime, free_days: FreeDays) -> Matter:
    """Refuses (`proposal-gone`) one that belongs to no team."""
    if proposal.envelope.team_id is None:
        raise Refusal("proposal-gone")
    team = books.teams.get(proposal.envelope.organisation_id, proposal.envelope.team_id)
    happenings = books.proposals.course(proposal)
    due, half = _term(proposal, happenings, team, free_days)
    late = due is not None and now >= moment(due, team.pattern.ends, team.timezone)
    here = Moment(proposal.stage, team.decides_by, is_late=late, is_escalated=is_escalated(happenings))
    return Matter(proposal, team, happenings, here, due, half)


def _term(
    proposal: Proposal, happenings: Sequence[Happening], team: Team, free_days: FreeDays
) -> tuple[date | None, date | None]:
    days = WORKING_DAYS.get(proposal.stage)
    begins = (Act.VALIDATE, Act.REVISIT) if proposal.stage is Stage.VALIDATED else (Act.SUBMIT,)
    began = latest(happenings, *begins)
    start = began.at if began else proposal.envelope.shared_at
    if days is None or start is None:
        return None, None
    calendar, first = calendar_for(free_days, team, start), local_day(start, team.timezone)
    return (
        days_from(first, days, team.pattern, calendar),
        days_from(first, days // 2, team.pattern, calendar),
    )


def standing_of(books: Books, matter: Matter, person: Person) -> Standing:
    """Roles of another team do not count here."""
    team, members = matter.team, books.teams.members(matter.organisation, matter.team.id)
    roles = books.people.viewer(person, in_private=True).roles
    counts = frozenset(
        role for role in roles
        if role not in OF_A_TEAM or person in books.people.with_role(team.organisation_id, role, team.id)
    )  # fmt: skip
    return Standing(
        person.id,
        counts,
        is_author=person.id in matter.proposal.authors,
        is_member=person in members,
        carries_out=person.id == matter.owner,
        own_allowed=team.own_allowed and len(members) < SMALL_TEAM,
    )


def waits_for(books: Books, matter: Matter) -> Sequence[Person]:
    """Whose turn it is; empty when the role that it waits for is nobody's, or when nothing is asked."""
    match matter.moment.stage:
        case Stage.SUBMITTED | Stage.IN_VALIDATION:
            return _others(books, matter, books.people.with_role(matter.organisation, Role.VALIDATOR))
        case Stage.VALIDATED:
            said = voices(matter.happenings)
            return [person for person in asked_to_decide(books, matter) if person.id not in said]
        case Stage.RETURNED | Stage.ACCEPTED:
            return _people(books, matter, matter.proposal.authors)
        case Stage.IN_IMPLEMENTATION:
            return _people(books, matter, (matter.owner,) if matter.owner else matter.proposal.authors)
        case Stage.EFFECTUATED:
            said_so = confirmed_by(matter.happenings)
            return [
                person
                for person in _people(books, matter, matter.proposal.authors)
                if person.id not in said_so
            ]
        case _:
            return ()


def may_be_next(proposal: Proposal, person: PersonId, roles: frozenset[Role]) -> bool:
    """Whether it can be this person's turn, by what is known without asking; most proposals end here."""
    match proposal.stage:
        case Stage.SUBMITTED | Stage.IN_VALIDATION:
            return Role.VALIDATOR in roles
        case Stage.RETURNED | Stage.ACCEPTED | Stage.EFFECTUATED:
            return person in proposal.authors
        case _:
            return True


def whose_turn(books: Books, proposal: Proposal) -> Sequence[Person]:
    """The same for a proposal of which nothing else is asked: whose turn it is does not hang on the day."""
    if proposal.envelope.team_id is None:
        return ()
    team = books.teams.get(proposal.envelope.organisation_id, proposal.envelope.team_id)
    happenings = books.proposals.course(proposal)
    here = Moment(proposal.stage, team.decides_by, is_late=False, is_escalated=is_escalated(happenings))
    return waits_for(books, Matter(proposal, team, happenings, here, None, None))


def asked_to_decide(books: Books, matter: Matter) -> Sequence[Person]:
    """Whose answers make the decision."""
    team = matter.team
    if matter.moment.mode is DecisionMode.CONSENT:
        return _others(books, matter, books.teams.members(matter.organisation, team.id))
    deciders = books.people.with_role(matter.organisation, Role.DECIDER, team.id)
    above = (
        books.people.with_role(matter.organisation, Role.DECISION_FACILITATOR)
        if matter.moment.is_escalated
        else ()
    )
    return _others(books, matter, list(dict.fromkeys((*deciders, *above))))


def involved(books: Books, matter: Matter) -> Sequence[Person]:
    """Authors, whoever acted on it and whoever puts it in place, as far as they may see it now."""
    acted = (happening.by for happening in matter.happenings)
    numbers = dict.fromkeys((*matter.proposal.authors, *acted, matter.owner))
    people = _people(books, matter, [number for number in numbers if number is not None])
    return [person for person in people if may_read(books, matter.proposal, person)]


def may_read(books: Books, proposal: Proposal, person: Person) -> bool:
    """As it is now: an author who left the team is still named as one, and reads nothing of it any more."""
    viewer = books.people.viewer(person, in_private=True)
    return bool(person.name) and books.proposals.get(viewer, proposal.id) is not None


def seen_by_team(organisation: OrganisationId, team: TeamId | None) -> Viewer:
    """What a team may see, for work that nobody in particular started."""
    teams = frozenset() if team is None else frozenset({team})
    return Viewer(organisation, PersonId(0), teams, in_private=False)


def _people(books: Books, matter: Matter, numbers: Sequence[PersonId]) -> Sequence[Person]:
    """Those who are still there; whoever was erased has no account to write to."""
    people = (books.people.get(matter.organisation, number) for number in numbers)
    return [person for person in people if person.name]


def _others(books: Books, matter: Matter, people: Sequence[Person]) -> Sequence[Person]:
    """Nobody judges an own proposal, unless a small team allows that."""
    team = matter.team
    small = len(books.teams.members(matter.organisation, team.id)) < SMALL_TEAM
    if team.own_allowed and small:
        return people
    return [person for person in people if person.id not in matter.proposal.authors]
