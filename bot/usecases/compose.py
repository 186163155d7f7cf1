"""Writes what the week says in a team channel, and what goes before the first words in any place.

The kickoff and the invitation to look back are written ahead of time, so that nothing between claim and send
waits for words.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time, timedelta
from functools import partial

from bot.books import Books, Category, Outgoing, SendState, Verb
from bot.cards import going_live, introduction, kickoff, pause, reflection
from bot.cards.fresh import Fresh
from bot.cards.model import Block, Card
from bot.domain.cycle import Week
from bot.domain.ids import OrganisationId
from bot.domain.place import Place, Readers
from bot.domain.proposal import Act
from bot.domain.team import Team
from bot.domain.timetable import local_day, lost_days, moment, working_days
from bot.ports import Clock, FreeDays, Purpose, Sparring, Store
from bot.texts import texts_in
from bot.usecases import week_seen
from bot.usecases.calendar import calendar_for
from bot.usecases.coming_back import BACK

ON_TIME = timedelta(minutes=5)
"""So much later than planned is still on time."""

_OUTCOMES = (Act.CLOSE, Act.EFFECTUATE, Act.ACCEPT, Act.DECLINE, Act.POSTPONE)
"""What a kickoff says of a proposal, the furthest first."""


@dataclass(frozen=True, slots=True)
class Compose:
    store: Store
    clock: Clock
    sparring: Sparring
    free_days: FreeDays

    async def __call__(self, outgoing: Outgoing, fresh: Fresh | None = None) -> Card:
        """The card for an announcement of the week; raises `KeyError` for a topic that nobody writes.

        Without `fresh` words its words rotate from week to week.
        """
        writers: dict[str, Callable[[Books, Outgoing], Card]] = {
            "kickoff": partial(self._kickoff, fresh=fresh),
            "reflection": partial(self._reflection, fresh=fresh),
            BACK: _back,
        }
        write = writers[outgoing.topic]
        return await self.store.transact(Purpose.CYCLE, lambda books: write(books, outgoing))

    def _kickoff(self, books: Books, outgoing: Outgoing, fresh: Fresh | None) -> Card:
        team, iso = week_seen.subject(books, outgoing)
        now = self.clock.now()
        due = outgoing.due or now
        calendar = calendar_for(self.free_days, team, now)
        days = working_days(iso, team.pattern, calendar)
        viewer = week_seen.team_eyes(team)
        last_week = week_seen.before(books, team, iso)
        insights = books.insights.shared(viewer, last_week.id, 1) if last_week else ()
        names = {person.id: person.name for person in books.teams.members(team.organisation_id, team.id)}
        proposals = (
            week_seen.new_proposals(books, viewer, moment(last_week.iso.monday, time(), team.timezone))
            if last_week
            else ()
        )
        frame = books.frames.current(team.organisation_id)
        goals = [goal.text for goal in frame.goals] if frame else []
        return kickoff.card(
            kickoff.Kickoff(
                today=local_day(max(now, due), team.timezone),
                last_day=days[-1],
                week=iso.week,
                working_days=len(days),
                zone=team.timezone,
                lost=lost_days(iso, team.pattern, calendar),
                goal=goals[iso.week % len(goals)] if goals else "",
                shared=next(((names.get(i.envelope.owner, "—"), i.now) for i in insights), None),
                proposal=next((p.title for p in proposals), ""),
                news=_news(books, team, last_week) if last_week else None,
                weeks_ago=iso.ordinal - last_week.iso.ordinal if last_week else 1,
                is_first=last_week is None,
                owes_look_back=last_week is not None and _was_too_late(books, team, last_week),
                late_since=due if now - due > ON_TIME else None,
                fresh=fresh,
            ),
            texts_in(team.language),
        )

    def dressed(self, books: Books, outgoing: Outgoing) -> Outgoing:
        """As it goes out now: what comes late says so, and what is said in a place what Vita is and that it is a pilot.

        A row without words gets none.
        """
        card, place = self._on_time(books, outgoing), outgoing.place
        if card is None or place is None:
            return replace(outgoing, card=card)
        card = _marked(books, card, outgoing)
        if outgoing.verb is not Verb.UPDATE:
            card = self.introduced(books, card, outgoing, place)
        return replace(outgoing, card=card)

    def _on_time(self, books: Books, outgoing: Outgoing) -> Card | None:
        is_late = outgoing.due is not None and self.clock.now() - outgoing.due > ON_TIME
        if outgoing.topic != "kickoff" or not is_late:
            return outgoing.card
        return self._kickoff(books, outgoing, None)

    def introduced(self, books: Books, card: Card, outgoing: Outgoing, place: Place) -> Card:
        """Before the first words in a place stands what Vita is (L1).

        A DM is introduced by its recipient's name; where another organisation reads along nothing is added.
        """
        organisation, model = outgoing.organisation_id, self.sparring.uses_model
        place = place.outside_threads()
        known = books.places.known(organisation, place)
        if known.is_introduced or known.readers is Readers.EXTERNAL:
            return card
        if not place.is_dm:
            first = _first_words(books, organisation, place, model)
            return replace(card, blocks=(*first, *card.blocks))
        person = books.people.at(outgoing.recipient) if outgoing.recipient else None
        if person is None:
            return card
        texts = texts_in(person.language)
        first = introduction.dm_blocks(person.first_name, place.network, model, texts)
        return replace(card, blocks=(*first, *card.blocks))

    def _reflection(self, books: Books, outgoing: Outgoing, fresh: Fresh | None) -> Card:
        team, iso = week_seen.subject(books, outgoing)
        week = books.weeks.of_team(team.organisation_id, team.id, iso)
        shared = week_seen.shared_in(books, team, week) if week else ()
        return reflection.invitation(iso, shared, texts_in(team.language), fresh)


def _marked(books: Books, card: Card, outgoing: Outgoing) -> Card:
    """A message to a team says that this is a pilot, for as long as it is one (L21).

    What people wrote to each other in a Prof-cirkel is no message of Vita's.
    """
    is_theirs = outgoing.subject.startswith("contribution:")
    if outgoing.category is not Category.ANNOUNCEMENT or is_theirs:
        return card
    if books.organisations.get(outgoing.organisation_id).live:
        return card
    banner = going_live.banner(texts_in(_language_of(books, outgoing)))
    return replace(card, blocks=(*card.blocks, banner))


def _language_of(books: Books, outgoing: Outgoing) -> str:
    """That of the team or the circle whose place it is; empty where there is neither."""
    if outgoing.place is None:
        return ""
    place = outgoing.place.outside_threads()
    team = books.teams.of_channel(place)
    if team is not None:
        return team.language
    circle = books.prof_circles.of_place(outgoing.organisation_id, place)
    return circle.language if circle else ""


def _first_words(books: Books, organisation: OrganisationId, place: Place, model: str) -> tuple[Block, ...]:
    team = books.teams.of_channel(place)
    circle = None if team else books.prof_circles.of_place(organisation, place)
    if circle is not None:
        return introduction.circle_blocks(model, texts_in(circle.language))
    return introduction.channel_blocks(model, texts_in(team.language if team else ""))


def _back(books: Books, outgoing: Outgoing) -> Card:
    """Nobody's words for whoever is not there any more: that is seen where it would be delivered."""
    person = books.people.at(outgoing.recipient) if outgoing.recipient else None
    if person is None:
        return pause.back("", "", texts_in(""))
    question = books.questions.own_latest(books.people.viewer(person, in_private=True))
    return pause.back(person.first_name, question.text if question else "", texts_in(person.language))


def _news(books: Books, team: Team, since: Week) -> tuple[str, str] | None:
    """What came of a proposal of the team since that week began; of more, what went furthest (act, title)."""
    began = moment(since.iso.monday, time(), team.timezone)
    found = books.proposals.outcomes(week_seen.team_eyes(team), team.id, began, _OUTCOMES)
    best = min(found, key=lambda one: _OUTCOMES.index(Act(one[0])), default=None)
    return None if best is None else (best[0], best[1].title)


def _was_too_late(books: Books, team: Team, week: Week) -> bool:
    """Whether that week's look back could not be said in time: then it rides on the next kickoff."""
    key = f"{team.id}:reflection:{week.iso.key}"
    return books.outbox.ended(team.organisation_id, key) == (SendState.SKIPPED, "late")
