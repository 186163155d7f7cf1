"""Fills in the frame: what belongs to a goal, the learning strategy, and a team's own development questions."""

from dataclasses import asdict, dataclass, replace

from bot.books import Books, FormDraft
from bot.cards import frame_forms as cards
from bot.domain.errors import Refusal
from bot.domain.frame import Frame, Goal, Strategy, lines_in
from bot.ports import Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.frame import may_change, note_change
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised

MOST_LINES = 5
"""More questions under one goal nobody works at."""

_STRATEGY = "set-strategy"


@dataclass(frozen=True, slots=True)
class DescribeGoal:
    """Development questions and the results expected beforehand of one goal, as a new version of the frame."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`role-needed`) whoever may not change the frame, and `goal-gone` when the goal is."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = may_change(recognised(books, act.by, act.place, self.defaults))
        texts = texts_in(present.person.language)
        frame, goal = _frame_and_goal(books, present, act)
        if goal is None:
            return cards.choose_goal("describe-goal", frame.goals, texts)
        form = cards.goal_form(goal, texts, answers=None if _has_chosen(act) else act.answers)
        if act.answers is None or _has_chosen(act):
            return form
        questions = lines_in(act.answers.get("questions", ""))
        if errors := missing(form, act.answers, texts) or _too_many(questions, texts):
            return replace(form, errors=errors)
        soon, later = (act.answers.get(key, "").strip() for key in ("soon", "later"))
        told = replace(goal, development_questions=questions, expected_soon=soon, expected_later=later)
        if told == goal:
            return cards.goal_saved(goal, frame.version, texts)
        goals = tuple(told if one.key == goal.key else one for one in frame.goals)
        new = books.frames.add_version(present.organisation.id, goals, present.person.id, self.clock.now())
        note_change(books, present, new, self.clock)
        return cards.goal_saved(told, new.version, texts)


@dataclass(frozen=True, slots=True)
class SetStrategy:
    """The six questions of the learning strategy, in two steps; the first is kept as a draft."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`role-needed`) whoever may not change the frame."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = may_change(recognised(books, act.by, act.place, self.defaults))
        texts, organisation, now = (
            texts_in(present.person.language),
            present.organisation.id,
            self.clock.now(),
        )
        frame = books.frames.current(organisation)
        draft = books.drafts.load(organisation, present.person.id, _STRATEGY)
        before = asdict(frame.strategy if frame else Strategy())
        answers = {**before, **(draft.answers if draft else {}), **(act.answers or {})}
        step = act.value if act.value in {"1", "2"} else "1"
        form = cards.strategy_form(step, answers, texts)
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return replace(form, errors=errors)
        if step == "1":
            books.drafts.save(organisation, present.person.id, FormDraft(_STRATEGY, answers), now)
            return cards.strategy_form("2", answers, texts)
        books.drafts.drop(organisation, present.person.id, _STRATEGY)
        strategy = Strategy(**{key: answers[key].strip() for key in before})
        if frame is not None and strategy == frame.strategy:
            return cards.strategy_saved(frame.version, texts)
        goals = frame.goals if frame else ()
        new = books.frames.add_version(organisation, goals, present.person.id, now, strategy)
        note_change(books, present, new, self.clock)
        return cards.strategy_saved(new.version, texts)


@dataclass(frozen=True, slots=True)
class AddTeamQuestions:
    """What a team wants to learn itself under a goal of the organisation; any member writes it."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses whoever is in no team (`no-team`), and `goal-gone` when the goal is."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts, team = texts_in(present.person.language), present.team_or_refuse()
        frame, goal = _frame_and_goal(books, present, act)
        if goal is None:
            return cards.choose_goal("add-team-questions", frame.goals, texts)
        own = books.frames.team_questions(present.viewer, team.id).get(goal.key, ())
        form = cards.team_form(goal, team.name, own, texts, answers=None if _has_chosen(act) else act.answers)
        if act.answers is None or _has_chosen(act):
            return form
        questions = lines_in(act.answers.get("questions", ""))
        if errors := missing(form, act.answers, texts) or _too_many(questions, texts):
            return replace(form, errors=errors)
        if questions != own:
            organisation, now = present.organisation.id, self.clock.now()
            books.frames.set_team_questions(
                organisation, team.id, goal.key, questions, present.person.id, now
            )
            subject = f"team-questions:{team.id}:{goal.key}"
            books.audit.note(organisation, present.person.id, "add-team-questions", subject, now)
        return cards.team_saved(goal, team.name, questions, texts)


def _frame_and_goal(books: Books, present: Present, act: Act) -> tuple[Frame, Goal | None]:
    """The goal that the form is about; None when it is still to be chosen out of several."""
    frame = books.frames.current(present.organisation.id)
    if frame is None or not frame.goals:
        raise Refusal("goal-gone")
    key = act.value or (act.answers or {}).get("goal", "")
    if not key:
        return frame, frame.goals[0] if len(frame.goals) == 1 else None
    goal = frame.goal(key)
    if goal is None:
        raise Refusal("goal-gone")
    return frame, goal


def _has_chosen(act: Act) -> bool:
    """Only the goal was chosen; what belongs to it is still to be written."""
    return act.answers is not None and "goal" in act.answers


def _too_many(questions: tuple[str, ...], texts: Texts) -> dict[str, str]:
    return {"questions": texts("frame-questions-most")} if len(questions) > MOST_LINES else {}
