"""What the use cases of Prof-cirkels share: which one is meant, who is in it, and what happens when somebody leaves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.books import Books
from bot.cards import prof_circle as cards
from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId, PersonId, ProfCircleId
from bot.domain.place import Place
from bot.domain.prof_circle import CircleStage, ProfCircle, next_guide
from bot.domain.team import Person
from bot.domain.timetable import local_day
from bot.domain.visibility import Viewer
from bot.texts import texts_in
from bot.usecases.notices import notify
from bot.usecases.recognise import Present


def circle_of(books: Books, present: Present, value: str) -> ProfCircle:
    """The circle behind a button; refuses (`prof-circle-gone`) one that ended, or is not for these eyes."""
    number = ProfCircleId(int(value)) if value.isdecimal() else ProfCircleId(0)
    found = books.prof_circles.get(present.organisation.id, number)
    if found is None or found.stage is CircleStage.ENDED or not _knows(found, present.person.id):
        raise Refusal("prof-circle-gone")
    return found


def own_circle(books: Books, present: Present, value: str) -> ProfCircle:
    """The same for what only its members do; refuses (`prof-circle-not-in`) everybody else."""
    found = circle_of(books, present, value)
    if present.person.id not in found.members:
        raise Refusal("prof-circle-not-in")
    return found


def _knows(circle: ProfCircle, person: PersonId) -> bool:
    return circle.listed or person in circle.members or person in circle.invited


def names_of(books: Books, organisation: OrganisationId, people: Sequence[PersonId]) -> tuple[str, ...]:
    """Their names in this order, a dash for whoever was erased."""
    return tuple(books.people.get(organisation, person).name or "—" for person in people)


def goal_of(books: Books, circle: ProfCircle) -> str:
    """The words of its goal; empty when there is none (any more)."""
    frame = books.frames.current(circle.organisation_id)
    goal = frame.goal(circle.goal_key) if frame else None
    return goal.text if goal else ""


def eyes_of(books: Books, present: Present, place: Place) -> Viewer:
    """What this person may read of circles in this place: in the DM those they are in, in a circle's own place that one."""
    return books.prof_circles.seen_by(present.viewer, place.outside_threads())


def shown(books: Books, circle: ProfCircle, person: PersonId) -> cards.Shown:
    """As this person sees it."""
    organisation = circle.organisation_id
    running = books.consultations.running(organisation, circle.id)
    following = books.schedules.next_of(organisation, "prof_circle", circle.id, "meeting")
    is_in = person in circle.members
    return cards.Shown(
        circle,
        names_of(books, organisation, circle.members),
        names_of(books, organisation, (circle.guide,))[0] if circle.guide else "",
        goal_of(books, circle),
        is_in=is_in,
        is_invited=person in circle.invited,
        guides=person == circle.guide,
        holds=str(running.id) if running and is_in else "",
        next=local_day(following, circle.timezone) if following else None,
    )


def guided(books: Books, circle: ProfCircle, now: datetime) -> ProfCircle:
    """As it was; when whoever guides is away, by the next."""
    is_there = circle.guide is not None and not _is_away(books, circle, circle.guide, now)
    return circle if is_there else guide_again(books, circle, now)


def guide_again(books: Books, circle: ProfCircle, now: datetime) -> ProfCircle:
    """Whose turn the guiding is after this one; whoever is away is passed over."""
    guide = circle.guide
    for _ in circle.members:
        guide = next_guide(circle.members, guide)
        if guide is not None and not _is_away(books, circle, guide, now):
            break
    books.prof_circles.set_guide(circle.organisation_id, circle.id, guide)
    return replace(circle, guide=guide)


def _is_away(books: Books, circle: ProfCircle, person: PersonId, now: datetime) -> bool:
    return books.people.get(circle.organisation_id, person).is_paused(local_day(now, circle.timezone))


def tell_guide_few_are_left(books: Books, circle: ProfCircle, now: datetime) -> None:
    if circle.guide is not None:
        guide: Person = books.people.get(circle.organisation_id, circle.guide)
        card = cards.few_left(circle, texts_in(guide.language))
        notify(books, guide, f"prof-circle-few:{circle.id}:{len(circle.members)}:{now:%Y-%m-%d}", card, now)
