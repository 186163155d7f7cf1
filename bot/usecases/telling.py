"""Tells those who look after the team that its week was not announced in time: one line each, and no more."""

from datetime import datetime

from bot.books import Books, Outgoing
from bot.cards import team as cards
from bot.domain.ids import TeamId
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.texts import texts_in
from bot.usecases.notices import notify

_LOOK_AFTER = (Role.PROCESS_GUIDE, Role.ADMINISTRATOR)


def tell_it_was_late(books: Books, outgoing: Outgoing, now: datetime) -> None:
    """Of a kickoff or a look back that nobody got; of anything else there is nothing to tell."""
    if outgoing.topic not in {"kickoff", "reflection"} or outgoing.due is None:
        return
    team = books.teams.get(outgoing.organisation_id, outgoing.team_id or TeamId(0))
    for person in _who_look_after(books, outgoing):
        card = cards.not_said(
            team.name, outgoing.topic, outgoing.due, team.timezone, texts_in(person.language)
        )
        notify(books, person, f"late:{outgoing.key}", card, now, topic="late")


def _who_look_after(books: Books, outgoing: Outgoing) -> tuple[Person, ...]:
    """The process guides; where there is none, the administrators."""
    found = (
        tuple(books.people.with_role(outgoing.organisation_id, role, outgoing.team_id))
        for role in _LOOK_AFTER
    )
    return next((people for people in found if people), ())
