"""The group that somebody acts with: the Prof-cirkel whose own place it is, else the team."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.domain.assignment import GroupAssignment
from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId, PersonId, ProfCircleId, TeamId
from bot.domain.place import Place
from bot.domain.prof_circle import ProfCircle
from bot.domain.team import Person, Team
from bot.domain.visibility import Viewer, Visibility
from bot.texts import Texts
from bot.usecases.recognise import Present
from bot.usecases.submitting import readers_of


@dataclass(frozen=True, slots=True)
class Group:
    """`team` and `prof_circle`: one of the two. `timezone` is an IANA name, `region` whose holidays count."""

    name: str
    place: Place
    language: str
    members: tuple[Person, ...]
    team: Team | None = None
    prof_circle: ProfCircle | None = None

    @property
    def visibility(self) -> Visibility:
        return Visibility.PROF_CIRCLE if self.prof_circle else Visibility.TEAM

    @property
    def team_id(self) -> TeamId | None:
        return self.team.id if self.team else None

    @property
    def prof_circle_id(self) -> ProfCircleId | None:
        return self.prof_circle.id if self.prof_circle else None

    @property
    def timezone(self) -> str:
        source = self.prof_circle or self.team
        return source.timezone if source else "UTC"

    def holds(self, person: PersonId) -> bool:
        return any(member.id == person for member in self.members)


def group_here(books: Books, present: Present, place: Place) -> Group:
    """Refuses (`no-team`) whoever acts where there is neither."""
    circle = books.prof_circles.of_place(present.organisation.id, place.outside_threads())
    if circle is not None and present.person.id in circle.members:
        return _of_circle(books, circle)
    return _of_team(books, present.team_or_refuse())


def group_of(books: Books, organisation: OrganisationId, assignment: GroupAssignment) -> Group:
    """The group that an assignment is for; refuses (`assignment-gone`) when it has no place any more."""
    if assignment.prof_circle_id is not None:
        circle = books.prof_circles.get(organisation, assignment.prof_circle_id)
        if circle is None or circle.place is None:
            raise Refusal("assignment-gone")
        return _of_circle(books, circle)
    return _of_team(books, books.teams.get(organisation, TeamId(assignment.envelope.team_id or 0)))


def eyes_of(books: Books, present: Present) -> Viewer:
    """Read as in private, with the circles that this person is in: the answer is for this person alone."""
    circles = books.prof_circles.of_person(present.organisation.id, present.person.id)
    own = frozenset(circle.id for circle in circles if present.person.id in circle.members)
    return replace(present.viewer, in_private=True, prof_circles=own)


def readers_in(books: Books, group: Group, texts: Texts) -> str:
    """The real readers of its place."""
    if group.team is not None:
        return readers_of(books, group.team, texts)
    return texts("assignment-readers-circle", theme=group.name, count=len(group.members))


def _of_team(books: Books, team: Team) -> Group:
    members = tuple(books.teams.members(team.organisation_id, team.id))
    return Group(team.name, team.channel, team.language, members, team=team)


def _of_circle(books: Books, circle: ProfCircle) -> Group:
    if circle.place is None:
        raise Refusal("no-team")
    members = tuple(books.people.get(circle.organisation_id, person) for person in circle.members)
    return Group(circle.theme, circle.place, circle.language, members, prof_circle=circle)
