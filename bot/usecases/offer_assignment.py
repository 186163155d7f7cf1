"""Lays an assignment before its group, and changes its words until it begins."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import assignment as cards
from bot.cards.model import Card
from bot.cards.question import NO_GOAL
from bot.domain.assignment import TEXTS, GroupAssignment, Words, changed, roles_in
from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import AssignmentId, OrganisationId
from bot.domain.visibility import Envelope
from bot.ports import AssignmentMade, Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.group import Group, eyes_of, group_here, group_of, readers_in
from bot.usecases.missing import missing
from bot.usecases.notices import notify
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.redraw import redraw
from bot.usecases.suggested import generated_in, given_in, made_by, typed


@dataclass(frozen=True, slots=True)
class OfferAssignment:
    """Opens the words that were made, and with answers lays them before the group."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`draft-gone`) what was offered already; sent twice it stands there once."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        organisation, texts = present.organisation.id, texts_in(present.person.language)
        draft = books.drafts.load(organisation, present.person.id, cards.OFFER)
        if draft is None:
            raise Refusal("draft-gone")
        group = _meant(books, present, act, draft.answers)
        readers = readers_in(books, group, texts)
        generated = generated_in(draft.answers)
        model = generated.model if generated else ""
        answers = {**draft.answers, **typed(act.answers or {})}
        form = cards.offer_form(cards.OFFER, cards.NEW, answers, readers, texts, model=model)
        if act.answers is None:
            return form
        errors = missing(form, answers, texts)
        if errors:
            return replace(form, errors=errors)
        now = self.clock.now()
        envelope = Envelope(
            organisation, present.person.id, group.visibility, group.team_id, shared_at=now
        )  # fmt: skip
        assignment = GroupAssignment(
            AssignmentId(0),
            envelope,
            words_in(answers),
            chosen(int, answers["weeks"]),
            "" if answers.get("goal", NO_GOAL) == NO_GOAL else answers["goal"],
            group.prof_circle_id,
            generated=generated,
            given=given_in(draft.answers),
        )
        assignment = replace(assignment, id=books.assignments.add(assignment, now))
        books.drafts.drop(organisation, present.person.id, cards.OFFER)
        books.outbox.put(_announcement(books, organisation, group, assignment), now)
        return cards.offered(assignment.words.title, group.name, texts)


@dataclass(frozen=True, slots=True)
class ChangeAssignment:
    """`value` is the number; anybody of the group may, until it begins."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`assignment-begun`) one that began; whoever took part hears that the words changed."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        assignment, group = assignment_of(books, present, act.value)
        me, texts = present.person, texts_in(present.person.language)
        if assignment.until is not None:
            raise Refusal("assignment-begun")
        answers = {**_answers_of(assignment), **(act.answers or {})}
        readers = readers_in(books, group, texts)
        form = cards.offer_form(cards.CHANGE, act.value, answers, readers, texts)
        if act.answers is None:
            return form
        errors = missing(form, answers, texts)
        if errors:
            return replace(form, errors=errors)
        later = changed(assignment, words_in(answers), chosen(int, answers["weeks"]), me.id)
        keep(books, present, later, act.key, self.clock.now())
        for taker in assignment.takers:
            if taker.person != me.id:
                person = books.people.get(present.organisation.id, taker.person)
                told = cards.told_changed(later, me.name, texts_in(person.language))
                notify(books, person, f"{later.subject}:{later.envelope.version}", told, self.clock.now())
        return cards.said("changed", later.words.title, texts)


def assignment_of(books: Books, present: Present, value: str) -> tuple[GroupAssignment, Group]:
    """The live assignment behind a button and its group; refuses (`assignment-gone`) one that is not for these eyes."""
    viewer = eyes_of(books, present)
    found = books.assignments.get(viewer, AssignmentId(int(value))) if value.isdecimal() else None
    if found is None or not found.is_live:
        raise Refusal("assignment-gone")
    group = group_of(books, present.organisation.id, found)
    if not group.holds(present.person.id):
        raise Refusal("assignment-gone")
    return found, group


def keep(books: Books, present: Present, assignment: GroupAssignment, key: str, at: datetime) -> None:
    """Keeps it as it is now, and its card in the group's place says so; `key` names what changed it."""
    organisation = present.organisation.id
    books.assignments.keep(organisation, assignment, at)
    group = group_of(books, organisation, assignment)
    card = card_of(books, organisation, group, assignment)
    redraw(books, organisation, assignment.subject, card, f"{assignment.subject}:{key}", at)


def card_of(books: Books, organisation: OrganisationId, group: Group, assignment: GroupAssignment) -> Card:
    """As it stands in the group's place; whoever was erased is a dash."""
    maker = books.people.get(organisation, assignment.envelope.owner).name or "—"
    takers = [
        (books.people.get(organisation, taker.person).name or "—", taker.role) for taker in assignment.takers
    ]
    frame = books.frames.current(organisation)
    goal = frame.goal(assignment.goal_key) if frame and assignment.goal_key else None
    return cards.for_group(assignment, maker, takers, goal.text if goal else "", texts_in(group.language))


def as_answers(made: AssignmentMade, asked: Mapping[str, str], at: datetime) -> dict[str, str]:
    """The answers of the form with the words in it, and a record of what a model gave."""
    words, origin = made.words, made.origin
    texts = {key: getattr(words, key) for key in TEXTS} | {"roles": "\n".join(words.roles)}
    rest = {"weeks": asked["weeks"], "goal": asked.get("goal", NO_GOAL), "circle": asked.get("circle", "")}
    generated = Generated(origin.generated_by, origin.model, origin.prompt_version, at)
    return {**texts, **rest, **made_by(generated, texts if origin.model else {})}


def words_in(answers: Mapping[str, str]) -> Words:
    title, task, product, question = (answers[key].strip() for key in TEXTS)
    return Words(title, task, product, question, roles_in(answers["roles"]))


def _answers_of(assignment: GroupAssignment) -> dict[str, str]:
    words = assignment.words
    texts = {key: getattr(words, key) for key in TEXTS}
    return {**texts, "roles": "\n".join(words.roles), "weeks": str(assignment.weeks)}


def _meant(books: Books, present: Present, act: Act, answers: Mapping[str, str]) -> Group:
    """The group that it was made for, also when its form is opened from the DM."""
    circle = answers.get("circle", "")
    own = books.prof_circles.of_person(present.organisation.id, present.person.id) if circle else ()
    place = next((one.place for one in own if str(one.id) == circle and one.place), None)
    return group_here(books, present, place or act.place)


def _announcement(books: Books, organisation: OrganisationId, group: Group, assignment: GroupAssignment) -> Outgoing:  # fmt: skip
    return Outgoing(
        organisation,
        assignment.subject,
        Category.ANNOUNCEMENT,
        Verb.POST,
        group.place,
        card=card_of(books, organisation, group, assignment),
        topic="assignment",
        team_id=group.team_id,
        subject=assignment.subject,
    )
