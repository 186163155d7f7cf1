"""The rounds of a peer consultation: how one opens, what is laid before the circle, and how it closes.

Everything is said in the circle's own place, in the circle's language; to single people Vita says a reminder and, to
whoever brought the case, that there is something to choose.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import consultation as cards
from bot.cards.model import Card
from bot.domain.consultation import (
    Consultation,
    ConsultationStage,
    Contribution,
    Round,
    is_complete,
    waits_for,
)
from bot.domain.errors import Refusal
from bot.domain.ids import ConsultationId, ContributionId, PersonId
from bot.domain.prof_circle import ProfCircle
from bot.domain.reach import IN_CIRCLE
from bot.domain.team import Person
from bot.domain.timetable import days_from, local_day, moment
from bot.domain.visibility import Envelope, Visibility
from bot.ports import FreeDays
from bot.texts import Texts, texts_in
from bot.usecases.calendar import calendar_for
from bot.usecases.notices import notify
from bot.usecases.prof_circles import names_of
from bot.usecases.recognise import Present
from bot.usecases.redraw import redraw

MORNING = time(9)
"""Wall time of the circle at which whoever has not written yet is reminded, on the last day of a round."""

TO_CHOOSE = 10
"""Working days in which whoever brought a case chooses what is kept; after that nothing of it is."""


@dataclass(frozen=True, slots=True)
class Held:
    """A consultation with the circle that holds it."""

    circle: ProfCircle
    consultation: Consultation

    @property
    def texts(self) -> Texts:
        return texts_in(self.circle.language)


def held(books: Books, present: Present, value: str) -> Held:
    """The consultation behind a button, for whoever is in its circle; refuses (`consultation-gone`) everybody else."""
    number = value.partition(":")[0]
    found = None
    if number.isdecimal():
        found = books.consultations.get(present.organisation.id, ConsultationId(int(number)))
    circle = books.prof_circles.get(present.organisation.id, found.prof_circle_id) if found else None
    if found is None or circle is None or present.person.id not in circle.members:
        raise Refusal("consultation-gone")
    return Held(circle, found)


def bringer_of(books: Books, one: Held) -> str:
    return names_of(books, one.circle.organisation_id, (one.consultation.owner,))[0]


def due_of(circle: ProfCircle, running: Round, now: datetime, free_days: FreeDays) -> datetime:
    """The end of working hours, so many working days from now."""
    calendar = calendar_for(free_days, circle, now)
    day = days_from(local_day(now, circle.timezone), running.days, circle.pattern, calendar)
    return moment(day, circle.pattern.ends, circle.timezone)


def open_round(books: Books, one: Held, now: datetime, *, nobody_wrote: bool = False) -> None:
    """Says it in the place, and is there again on the morning of its last day."""
    consultation, circle = one.consultation, one.circle
    day = last_day(one)
    card = cards.round_card(consultation, bringer_of(books, one), day, one.texts, nobody_wrote=nobody_wrote)
    _say(
        books, one, f"{consultation.subject}:{consultation.position}", card, _round_subject(consultation), now
    )
    morning = moment(day, MORNING, circle.timezone)
    what, at = ("remind", morning) if morning > now else ("end", consultation.due)
    _appoint(books, consultation, f"{what}:{consultation.position}", at)


def last_day(one: Held) -> date:
    return local_day(one.consultation.due, one.circle.timezone)


def written_by(present: Present, consultation: Consultation, text: str, now: datetime) -> Contribution:
    """What somebody writes in the round that runs: the circle's at once, or its writer's until the round is over."""
    envelope = Envelope(present.organisation.id, present.person.id)
    running = consultation.round
    if not running.together:
        envelope = replace(envelope, visibility=Visibility.PROF_CIRCLE, shared_at=now)
    return Contribution(
        ContributionId(0), envelope, consultation.prof_circle_id, consultation.id, running.key, text
    )


def lay_before(books: Books, one: Held, contribution: Contribution, now: datetime) -> None:
    """What somebody wrote, in the place of the circle."""
    _say(books, one, contribution.subject, _card_of(books, one, contribution), contribution.subject, now)


def lay_again(books: Books, one: Held, contribution: Contribution, key: str, now: datetime) -> None:
    """What stands there becomes what it is now."""
    card = _card_of(books, one, contribution)
    redraw(books, one.circle.organisation_id, contribution.subject, card, key, now)


def _card_of(books: Books, one: Held, contribution: Contribution) -> Card:
    name = names_of(books, one.circle.organisation_id, (contribution.envelope.owner,))[0]
    kind = cards.kind_of(one.consultation, contribution.round)
    return cards.written(cards.Written(name, contribution), kind, one.texts)


def remind(books: Books, one: Held, now: datetime) -> None:
    """Once a round, to whoever's turn it is and who has not written; then the round waits for its end."""
    consultation = one.consultation
    for number in waiting(books, one):
        person = books.people.get(one.circle.organisation_id, number)
        outgoing = Outgoing(
            one.circle.organisation_id,
            f"{consultation.subject}:{consultation.position}:remind:{number}",
            Category.NUDGE,
            Verb.DM,
            recipient=person.account,
            card=cards.reminder(consultation, texts_in(person.language)),
            topic=IN_CIRCLE,
            subject=_round_subject(consultation),
            due=now,
            until=consultation.due,
        )
        books.outbox.put(outgoing, now)
    _appoint(books, consultation, f"end:{consultation.position}", consultation.due)


def waiting(books: Books, one: Held) -> tuple[PersonId, ...]:
    members = books.prof_circles.joined(one.circle.organisation_id, one.circle.id)
    return waits_for(one.consultation, members, books.consultations.written(one.consultation))


def turn_waits_for(books: Books, person: Person) -> bool:
    """Whether one of their Prof-cirkels waits for something that they have not written yet."""
    for circle in books.prof_circles.of_person(person.organisation_id, person.id):
        running = books.consultations.running(person.organisation_id, circle.id)
        if running is not None and person.id in waiting(books, Held(circle, running)):
            return True
    return False


def has_written(books: Books, outgoing: Outgoing, person: Person) -> bool:
    """Whether a reminder has become idle: looked at again between claim and send."""
    number, _, position = outgoing.subject.partition(":")[2].partition("-")
    found = books.consultations.get(outgoing.organisation_id, ConsultationId(int(number)))
    if found is None or not found.is_running or str(found.position) != position:
        return True
    return person.id in books.consultations.written(found)


def close_when_complete(books: Books, one: Held, now: datetime, free_days: FreeDays) -> None:
    members = books.prof_circles.joined(one.circle.organisation_id, one.circle.id)
    if is_complete(one.consultation, members, books.consultations.written(one.consultation)):
        close_round(books, one, now, free_days)


def close_round(books: Books, one: Held, now: datetime, free_days: FreeDays) -> Held:
    """Closed by two at once it is closed once; after the last round whoever brought it chooses what is kept."""
    before, circle = one.consultation, one.circle
    if before.is_last_round:
        due = _choosing_ends(circle, now, free_days)
        after = replace(before, stage=ConsultationStage.CHOOSING, began=now, due=due)
    else:
        following = replace(before, position=before.position + 1, began=now)
        after = replace(following, due=due_of(circle, following.round, now, free_days))
    written = books.consultations.written(before)
    if not books.consultations.move(before, after):
        return one
    for contribution in books.consultations.show(circle.organisation_id, before.id, before.round.key, now):
        lay_before(books, one, contribution, now)
    over = cards.closed_round(before, one.texts)
    key = f"{before.subject}:{before.position}:over"
    redraw(books, circle.organisation_id, _round_subject(before), over, key, now)
    moved = Held(circle, after)
    if after.is_running:
        open_round(books, moved, now, nobody_wrote=not written)
    else:
        _ask_what_is_kept(books, moved, now)
    return moved


def stop(books: Books, one: Held, now: datetime) -> None:
    """Before its end: what was written in the open round stays with its writers, and nothing is kept."""
    before = one.consultation
    after = replace(before, stage=ConsultationStage.ENDED, began=now, due=now)
    if not books.consultations.move(before, after):
        return
    _say(books, one, f"{before.subject}:stopped", cards.stopped(before, one.texts), "", now)
    over = cards.closed_round(before, one.texts)
    key = f"{before.subject}:{before.position}:stopped"
    redraw(books, one.circle.organisation_id, _round_subject(before), over, key, now)
    keep(books, one, (), now)


def keep(books: Books, one: Held, rounds: tuple[str, ...], now: datetime) -> None:
    """What was written in these rounds stays; the rest is deleted, and where it stands a line says so."""
    organisation, consultation = one.circle.organisation_id, one.consultation
    kept = books.consultations.numbers_in(consultation, rounds)
    for number in books.consultations.keep_only(organisation, consultation.id, kept):
        subject = f"contribution:{number}"
        redraw(books, organisation, subject, cards.not_kept(one.texts), f"{subject}:not-kept", now)


def _choosing_ends(circle: ProfCircle, now: datetime, free_days: FreeDays) -> datetime:
    calendar = calendar_for(free_days, circle, now)
    day = days_from(local_day(now, circle.timezone), TO_CHOOSE, circle.pattern, calendar)
    return moment(day, circle.pattern.ends, circle.timezone)


def _ask_what_is_kept(books: Books, one: Held, now: datetime) -> None:
    consultation = one.consultation
    owner = books.people.get(one.circle.organisation_id, consultation.owner)
    done = cards.rounds_done(consultation, owner.name, one.texts)
    _say(books, one, f"{consultation.subject}:done", done, "", now)
    asked = cards.choose(consultation, last_day(one), texts_in(owner.language))
    notify(books, owner, f"{consultation.subject}:choose", asked, now)
    _appoint(books, consultation, "choose", consultation.due)


def _say(books: Books, one: Held, key: str, card: Card, subject: str, now: datetime) -> None:
    place = one.circle.place
    if place is None:
        return
    outgoing = Outgoing(
        one.circle.organisation_id, key, Category.ANNOUNCEMENT, Verb.POST, place, card=card,
        topic="consultation", subject=subject,
    )  # fmt: skip
    books.outbox.put(outgoing, now)


def _appoint(books: Books, consultation: Consultation, occurrence: str, at: datetime) -> None:
    books.schedules.appoint(
        consultation.organisation_id, "consultation", consultation.id, "term", occurrence, at
    )


def _round_subject(consultation: Consultation) -> str:
    return f"consultation_round:{consultation.id}-{consultation.position}"
