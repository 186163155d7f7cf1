"""Shows the frame, and changes its goals as a new version."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books, FormDraft
from bot.cards import frame as cards
from bot.cards.model import Form
from bot.domain.contacts import may_set_contacts
from bot.domain.errors import Refusal
from bot.domain.frame import Frame, Goal, gone, lines_in, renewed
from bot.domain.roles import may_change_frame
from bot.ports import Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised

MOST_GOALS = 9
"""More goals than a person remembers steer nobody."""

CONFIRM = "confirm"
_LOOKED_AT = 200
"""So many shared things, the newest, are looked through for what belongs to a goal that goes."""


@dataclass(frozen=True, slots=True)
class ShowFrame:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            frame = books.frames.current(present.organisation.id)
            return cards.card(
                present.organisation.name,
                frame,
                texts_in(present.person.language),
                may_change=may_change_frame(present.roles),
                may_set_contacts=may_set_contacts(present.roles),
                of_team=_team_questions(books, present),
                team=present.team.name if present.team else "",
            )

        return await self.store.transact(Purpose.CYCLE, work)


@dataclass(frozen=True, slots=True)
class ChangeFrame:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`role-needed`) whoever is no administrator or process guide.

        When a goal goes to which something belongs, that is shown first, and saved after a second yes.
        """
        return await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = may_change(recognised(books, act.by, act.place, self.defaults))
        texts, organisation = texts_in(present.person.language), present.organisation.id
        current = books.frames.current(organisation)
        draft = books.drafts.load(organisation, present.person.id, "change-frame")
        if act.answers is None:
            return cards.form(current, texts, answers=draft.answers if draft else None)
        answers = draft.answers if act.value == CONFIRM and draft else act.answers
        form = cards.form(current, texts, answers=answers)
        lines = lines_in(answers.get("goals", ""))
        errors = _faults(form, answers, lines, texts)
        if errors:
            return replace(form, errors=errors)
        before = current.goals if current else ()
        goals = renewed(before, lines, books.frames.goals_ever(organisation))
        if current is not None and before == goals:
            books.drafts.drop(organisation, present.person.id, "change-frame")
            return cards.saved(current.version, texts)  # sent twice, or nothing changed
        touched = _belonging(books, present, gone(before, goals))
        if touched and act.value != CONFIRM:
            kept = FormDraft("change-frame", answers)
            books.drafts.save(organisation, present.person.id, kept, self.clock.now())
            return cards.touches_form(touched, texts)
        books.drafts.drop(organisation, present.person.id, "change-frame")
        frame = books.frames.add_version(organisation, goals, present.person.id, self.clock.now())
        note_change(books, present, frame, self.clock)
        return cards.saved(frame.version, texts)


def may_change(present: Present) -> Present:
    """Refuses (`role-needed`) whoever is no administrator or process guide."""
    if not may_change_frame(present.roles):
        raise Refusal("role-needed")
    return present


def note_change(books: Books, present: Present, frame: Frame, clock: Clock) -> None:
    subject = f"frame:{frame.version}"
    books.audit.note(present.organisation.id, present.person.id, "change-frame", subject, clock.now())


def development_questions(books: Books, present: Present, frame: Frame | None, goal: str) -> tuple[str, ...]:
    """Those under this goal, of the organisation and of the team; none without a goal."""
    found = frame.goal(goal) if frame and goal else None
    if found is None:
        return ()
    return (*found.development_questions, *_team_questions(books, present).get(goal, ()))


def goals_with_questions(books: Books, present: Present, frame: Frame | None) -> tuple[Goal, ...]:
    """The goals of the frame, each with the team's own development questions behind the organisation's."""
    own = _team_questions(books, present)
    return tuple(
        replace(goal, development_questions=(*goal.development_questions, *own.get(goal.key, ())))
        for goal in (frame.goals if frame else ())
    )


def _team_questions(books: Books, present: Present) -> Mapping[str, tuple[str, ...]]:
    return books.frames.team_questions(present.viewer, present.team.id) if present.team else {}


def _belonging(books: Books, present: Present, goals: tuple[Goal, ...]) -> tuple[cards.Touched, ...]:
    """Per goal what belongs to it, as far as whoever changes it may read that."""
    if not goals:
        return ()
    viewer = replace(present.viewer, in_private=False)
    proposals = books.proposals.shared(viewer, _LOOKED_AT)
    questions = books.questions.shared(viewer, limit=_LOOKED_AT)
    found = (
        cards.Touched(
            goal.text,
            tuple(proposal.title for proposal in proposals if proposal.goal_key == goal.key),
            tuple(question.text for question in questions if question.goal_key == goal.key),
        )
        for goal in goals
    )
    return tuple(touched for touched in found if touched.proposals or touched.questions)


def _faults(form: Form, answers: Mapping[str, str], goals: tuple[str, ...], texts: Texts) -> dict[str, str]:
    if len(goals) > MOST_GOALS:
        return {"goals": texts("frame-form-most")}
    return missing(form, answers, texts) or ({} if goals else {"goals": texts("refusal-field-required")})
