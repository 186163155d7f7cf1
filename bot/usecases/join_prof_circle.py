"""Joining a Prof-cirkel, by invitation or from the open list, inviting others, and leaving it without explanation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books
from bot.cards import prof_circle as cards
from bot.domain.consultation import FEWEST
from bot.domain.errors import Refusal
from bot.domain.prof_circle import MOST, CircleStage, ProfCircle, next_guide
from bot.domain.team import Person
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.missing import missing
from bot.usecases.notices import notify
from bot.usecases.prof_circles import circle_of, goal_of, own_circle, tell_guide_few_are_left
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class JoinProfCircle:
    """`value` is the number of the circle."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`prof-circle-gone`) what is neither listed nor an invitation, (`prof-circle-full`) a ninth."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        circle, me = circle_of(books, present, act.value), present.person
        if me.id not in circle.members and not circle.takes_people:
            raise Refusal("prof-circle-full", most=MOST)
        joins(books, circle, me, self.clock.now())
        card = cards.joined(circle, texts_in(me.language))
        return Replacement(card) if act.place.is_dm else card


def joins(books: Books, circle: ProfCircle, person: Person, now: datetime) -> bool:
    """False for whoever is in it already; while people gather, whoever guides hears of each."""
    if not books.prof_circles.join(circle.organisation_id, circle.id, person.id, now):
        return False
    grown = replace(circle, members=(*circle.members, person.id))
    if circle.stage is CircleStage.GATHERING and circle.guide not in {None, person.id}:
        guide = books.people.get(circle.organisation_id, circle.guide or person.id)
        card = cards.somebody_joined(grown, person.name, texts_in(guide.language))
        notify(books, guide, f"prof-circle-joined:{circle.id}:{person.id}:{now:%Y-%m-%dT%H%M}", card, now)
    return True


@dataclass(frozen=True, slots=True)
class LeaveProfCircle:
    """`value` is the number of the circle; an invitation is declined in the same way."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Nobody is told, and nothing is asked; what somebody wrote there stays theirs to take back."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        circle, texts = circle_of(books, present, act.value), texts_in(present.person.language)
        was_in = present.person.id in circle.members
        leaves(books, circle, present.person, self.clock.now())
        card = cards.left(circle, texts) if was_in else cards.declined(texts)
        return Replacement(card) if act.place.is_dm else card


def leaves(books: Books, circle: ProfCircle, person: Person, now: datetime) -> bool:
    """False for whoever was not in it. The guiding goes to the next; an empty circle ends."""
    organisation = circle.organisation_id
    if not books.prof_circles.leave(organisation, circle.id, person.id):
        return False
    rest = tuple(one for one in circle.members if one != person.id)
    guide = next_guide(circle.members, circle.guide) if circle.guide == person.id else circle.guide
    guide = guide if guide in rest else next_guide(rest, None)
    books.prof_circles.set_guide(organisation, circle.id, guide)
    if not rest:
        books.prof_circles.set_stage(organisation, circle.id, CircleStage.ENDED)
        return True
    running = books.consultations.running(organisation, circle.id)
    if running is not None:  # the round may be complete without this person
        books.schedules.appoint(organisation, "consultation", running.id, "left", "look", now)
    left = replace(circle, members=rest, guide=guide)
    if circle.stage is CircleStage.RUNNING and person.id in circle.members and len(rest) < FEWEST:
        tell_guide_few_are_left(books, left, now)
    return True


@dataclass(frozen=True, slots=True)
class InviteToProfCircle:
    """`value` is the number of the circle."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Any member can; names that nobody in the organisation has come back at the field."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        circle, texts = own_circle(books, present, act.value), texts_in(present.person.language)
        if not circle.takes_people:
            raise Refusal("prof-circle-full", most=MOST)
        typed = (act.answers or {}).get("names", "")
        form = cards.invite_form(circle, typed, texts)
        if act.answers is None:
            return form
        people = books.people.known(present.organisation.id)
        found, unknown = _named(typed, people)
        errors = missing(form, act.answers, texts) or _wrong(circle, found, unknown, texts)
        if errors:
            return replace(form, errors=errors)
        now = self.clock.now()
        for person in found:
            if books.prof_circles.invite(present.organisation.id, circle.id, person.id):
                goal = goal_of(books, circle)
                card = cards.invited(circle, present.person.name, goal, texts_in(person.language))
                notify(books, person, f"prof-circle-invited:{circle.id}:{now:%Y-%m-%d}", card, now)
        return cards.asked([person.name for person in found], texts)


def _named(typed: str, people: Sequence[Person]) -> tuple[list[Person], list[str]]:
    """Who is meant, and the names that nobody has, or more than one person."""
    found: list[Person] = []
    unknown: list[str] = []
    for name in filter(None, (one.strip() for one in re.split(r"[,;\n]+", typed))):
        wanted = name.removeprefix("@").casefold()
        whole = [person for person in people if person.name.casefold() == wanted]
        first = [person for person in people if person.first_name.casefold() == wanted]
        fits = whole or first
        if len(fits) == 1:
            found.append(fits[0])
        else:
            unknown.append(name)
    return found, unknown


def _wrong(
    circle: ProfCircle, found: Sequence[Person], unknown: Sequence[str], texts: Texts
) -> dict[str, str]:
    if unknown:
        return {"names": texts("prof-circle-names-unknown", names=", ".join(unknown))}
    if len(circle.members) + len(found) > MOST:
        return {"names": texts("prof-circle-names-many", most=MOST)}
    return {}
