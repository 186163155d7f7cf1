"""Who acts, for which organisation and team, in which language, and what they may see."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.domain.errors import Refusal
from bot.domain.going_live import PILOT_PEOPLE
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.domain.roles import Role
from bot.domain.team import Organisation, Person, Team
from bot.domain.visibility import Viewer
from bot.ports import Purpose, Store
from bot.usecases.act import Act


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where nobody said otherwise: language, IANA zone, region for holidays, key of the cycle."""

    language: str = "nl"
    timezone: str = "Europe/Amsterdam"
    region: str = "NL"
    cycle: str = "standaard"


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who acts somewhere. `language` is the team's in a channel, the person's own in a DM.

    `finds_no_room` says that there would be a team, and that the pilot is full (L21); `was_taken_out` that an
    administrator took this person out of it.
    """

    organisation: Organisation
    person: Person
    team: Team | None
    viewer: Viewer
    language: str
    finds_no_room: bool = False
    was_taken_out: bool = False

    def team_or_refuse(self) -> Team:
        """Refuses (`no-team`) whoever has none, (`pilot-full`) who finds no room in one, (`taken-out`) who may not."""
        if self.finds_no_room:
            raise Refusal("pilot-full")
        if self.was_taken_out:
            raise Refusal("taken-out")
        if self.team is None:
            raise Refusal("no-team")
        return self.team

    @property
    def own_eyes(self) -> Viewer:
        """As in a DM, wherever this is: for what is shown to this person alone."""
        return replace(self.viewer, in_private=True)

    @property
    def roles(self) -> frozenset[Role]:
        return self.viewer.roles


def recognised(books: Books, member: Member, place: Place, defaults: Defaults) -> Present:
    """Meets the person and finds the team: the channel's own, in a DM the first that the person is in.

    Whoever acts in a team's channel is one of its members: being there is what membership is. A pilot that is
    full takes in nobody more; who finds no room is met, and has no team, and so is who was taken out of it.
    """
    account = member.account
    organisation = books.organisations.found(account.network, account.workspace, account.workspace)
    team = None if place.is_dm else books.teams.of_channel(place.outside_threads())
    fallback = (team.language, team.timezone) if team else (defaults.language, defaults.timezone)
    person = books.people.meet(organisation.id, member, language=fallback[0], timezone=fallback[1])
    language = person.language if place.is_dm or team is None else team.language
    viewer = books.people.viewer(person, in_private=place.is_dm)
    if team is None:
        team = next(iter(books.teams.of_person(organisation.id, person.id)), None)
        return Present(organisation, person, team, viewer, person.language)
    if team.id in viewer.teams:
        return Present(organisation, person, team, viewer, language)
    if books.people.is_excluded(organisation.id, person.id, team.id):
        return Present(organisation, person, None, viewer, language, was_taken_out=True)
    if not viewer.teams and not has_room(books, organisation):
        return Present(organisation, person, None, viewer, language, finds_no_room=True)
    books.people.join(organisation.id, person.id, team.id)
    viewer = books.people.viewer(person, in_private=place.is_dm)
    return Present(organisation, person, team, viewer, language)


def has_room(books: Books, organisation: Organisation) -> bool:
    """For one person more: a pilot ends at its number of people (L21)."""
    return organisation.live or books.people.in_teams(organisation.id, PILOT_PEOPLE) < PILOT_PEOPLE


@dataclass(frozen=True, slots=True)
class Recognise:
    store: Store
    defaults: Defaults

    async def language(self, act: Act) -> str:
        """The language to answer this act in."""

        def work(books: Books) -> str:
            return recognised(books, act.by, act.place, self.defaults).language

        return await self.store.transact(Purpose.CONVERSE, work)
