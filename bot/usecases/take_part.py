"""Taking part in an assignment: joining, beginning, finishing, calling it off, and proposing from what came of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.books import Books, Category, FormDraft, Outgoing, Verb
from bot.cards import assignment as cards
from bot.cards import proposal_form
from bot.domain.assignment import (
    AssignmentStage,
    GroupAssignment,
    Outcome,
    begun,
    dropped,
    finished,
    joined,
    left,
)
from bot.domain.errors import Refusal
from bot.domain.ids import AssignmentId
from bot.domain.timetable import IsoWeek, local_day, moment, working_days
from bot.ports import Bell, Clock, FreeDays, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.calendar import calendar_for
from bot.usecases.group import Group, eyes_of, readers_in
from bot.usecases.missing import missing
from bot.usecases.offer_assignment import assignment_of, keep
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.suggested import FROM_ASSIGNMENT, given_in, made_by

_LAST_DAY_AT = time(10)


@dataclass(frozen=True, slots=True)
class JoinAssignment:
    """`value` is the number. Opens the roles that are free; with answers it takes one, or steps out."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`assignment-gone`, `assignment-role-taken`)."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        assignment, _ = assignment_of(books, present, act.value)
        me, texts = present.person.id, texts_in(present.person.language)
        is_in = assignment.takes_part(me)
        if act.answers is None:
            free = assignment.free_roles(me)
            return cards.join_form(assignment, free, assignment.role_of(me), texts, is_in=is_in)
        role = act.answers.get("role", cards.NO_ROLE)
        if role == cards.OUT:
            later, said = left(assignment, me), "out"
        else:
            later, said = joined(assignment, me, int(role) if role.isdecimal() else None), "joined"
        keep(books, present, later, act.key, self.clock.now())
        return cards.said(said, later.words.title, texts)


@dataclass(frozen=True, slots=True)
class BeginAssignment:
    """`value` is the number; somebody who takes part begins it, once there are two."""

    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`assignment-not-in`, `assignment-few`, `assignment-begun`)."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        assignment, group = assignment_of(books, present, act.value)
        now, texts = self.clock.now(), texts_in(present.person.language)
        _takes_part(assignment, present)
        later = begun(assignment, self._last_day(group, assignment.weeks, now))
        keep(books, present, later, act.key, now)
        books.outbox.put(_reminder(present, group, later), now)
        return cards.said("begun", later.words.title, texts)

    def _last_day(self, group: Group, weeks: int, now: datetime) -> date:
        """The last working day of the week in which it ends; in a week without any the day itself."""
        ends = local_day(now, group.timezone) + timedelta(weeks=weeks - 1)
        source = group.prof_circle or group.team
        if source is None:
            return ends
        calendar = calendar_for(self.free_days, source, now)
        days = working_days(IsoWeek.of(ends), source.pattern, calendar)
        return days[-1] if days else ends


@dataclass(frozen=True, slots=True)
class FinishAssignment:
    """`value` is the number; somebody who takes part writes down what came of it."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`assignment-not-in`, `assignment-gone`)."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        assignment, group = assignment_of(books, present, act.value)
        _takes_part(assignment, present)
        texts = texts_in(present.person.language)
        form = cards.finish_form(assignment, readers_in(books, group, texts), texts, answers=act.answers)
        if act.answers is None:
            return form
        errors = missing(form, act.answers, texts)
        if errors:
            return replace(form, errors=errors)
        result, learned = act.answers["result"].strip(), act.answers["learned"].strip()
        later = finished(assignment, Outcome(result, learned, present.person.id))
        keep(books, present, later, act.key, self.clock.now())
        return cards.said("finished", later.words.title, texts)


@dataclass(frozen=True, slots=True)
class DropAssignment:
    """`value` is the number; whoever laid it before the group, or takes part, calls it off."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            assignment, _ = assignment_of(books, present, act.value)
            if assignment.envelope.owner != present.person.id:
                _takes_part(assignment, present)
            keep(books, present, dropped(assignment), act.key, self.clock.now())
            return cards.said("dropped", assignment.words.title, texts_in(present.person.language))

        answer = await self.store.transact(Purpose.CYCLE, work)
        self.bell.ring()
        return answer


@dataclass(frozen=True, slots=True)
class ProposeFromAssignment:
    """`value` is the number of one that is done: its outcome stands in the form of a proposal, with where it came from."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`assignment-gone`); what was typed in the form before is not written over."""
        return await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        number = int(act.value) if act.value.isdecimal() else 0
        found = books.assignments.get(eyes_of(books, present), AssignmentId(number))
        if found is None or found.stage is not AssignmentStage.DONE or found.outcome is None:
            raise Refusal("assignment-gone")
        present.team_or_refuse()
        organisation, person = present.organisation.id, present.person.id
        draft = books.drafts.load(organisation, person, "propose")
        answers = {**_outcome(found), **(draft.answers if draft else {}), FROM_ASSIGNMENT: str(found.id)}
        books.drafts.save(organisation, person, FormDraft("propose", answers), self.clock.now())
        texts = texts_in(present.person.language)
        return proposal_form.what_step(texts, answers, by_ai=given_in(answers))


def _outcome(assignment: GroupAssignment) -> dict[str, str]:
    """Its title, what came of it and what was learned; what a model gave of them goes along as such (L3)."""
    outcome, generated = assignment.outcome, assignment.generated
    found = {"title": assignment.words.title, "goal": assignment.goal_key or "none"}
    if outcome is not None:
        found |= {"about": outcome.result, "learning": outcome.learned}
    return found | (made_by(generated, assignment.given) if generated and assignment.given else {})


def _takes_part(assignment: GroupAssignment, present: Present) -> None:
    if not assignment.takes_part(present.person.id):
        raise Refusal("assignment-not-in")


def _reminder(present: Present, group: Group, assignment: GroupAssignment) -> Outgoing:
    """On its last day; not sent when it is done or off by then."""
    last = assignment.until or date.max
    due = moment(last, _LAST_DAY_AT, group.timezone)
    return Outgoing(
        present.organisation.id,
        f"assignment-ends:{assignment.id}",
        Category.ANNOUNCEMENT,
        Verb.POST,
        group.place,
        card=cards.ends_today(assignment, texts_in(group.language)),
        topic="assignment-ends",
        team_id=group.team_id,
        subject=f"assignment-ends:{assignment.id}",
        due=due,
        until=due + timedelta(hours=6),
    )
