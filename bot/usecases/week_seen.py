"""What the whole team may read of its weeks together: for what Vita says in its channel."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.books import Books, Outgoing
from bot.cards.reflection import Shared
from bot.domain.cycle import Week
from bot.domain.ids import PersonId, TeamId
from bot.domain.proposal import Proposal, Stage
from bot.domain.team import Team
from bot.domain.timetable import IsoWeek, moment
from bot.domain.visibility import Viewer

_LOOK_BACK = 6
"""How many weeks, and how many proposals, back is looked for what came before."""


def subject(books: Books, outgoing: Outgoing) -> tuple[Team, IsoWeek]:
    team = books.teams.get(outgoing.organisation_id, outgoing.team_id or TeamId(0))
    return team, IsoWeek.parse(outgoing.occurrence.split(":")[1])


def before(books: Books, team: Team, iso: IsoWeek) -> Week | None:
    """The last week that the team had; free weeks in between do not make it a newcomer."""
    earlier = (
        books.weeks.of_team(team.organisation_id, team.id, iso.plus(-n)) for n in range(1, _LOOK_BACK + 1)
    )
    return next((week for week in earlier if week), None)


def shared_in(books: Books, team: Team, week: Week, of_each: int = 1) -> tuple[Shared, ...]:
    """What was put on the wall this week: questions before insights before proposals, the newest of each."""
    viewer, organisation = team_eyes(team), team.organisation_id
    names = {person.id: person.name for person in books.teams.members(organisation, team.id)}
    found = [
        ("question", item.envelope.owner, item.text)
        for item in books.questions.shared(viewer, week.id, of_each)
    ]
    found += [
        ("insight", item.envelope.owner, item.now) for item in books.insights.shared(viewer, week.id, of_each)
    ]
    began = moment(week.iso.monday, time(), team.timezone)
    found += [
        ("proposal", item.envelope.owner, item.title)
        for item in new_proposals(books, viewer, began)[:of_each]
    ]
    return tuple(Shared(kind, names.get(owner, "—"), text) for kind, owner, text in found)


def new_proposals(books: Books, viewer: Viewer, since: datetime) -> Sequence[Proposal]:
    """What was put on the wall since then and still stands there, newest first."""
    found = books.proposals.shared(viewer, _LOOK_BACK)
    standing = [proposal for proposal in found if proposal.stage is not Stage.WITHDRAWN]
    return [found for found in standing if found.envelope.shared_at and found.envelope.shared_at >= since]


def team_eyes(team: Team) -> Viewer:
    """What the whole team may read together: nobody's private things."""
    return Viewer(team.organisation_id, PersonId(0), frozenset({team.id}), in_private=False)
