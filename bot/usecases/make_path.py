"""Makes a learning path with somebody: their question and first step come first, then the steps are laid beside it.

Without a model the path is there at once; a model writes first, and the path comes in the DM.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books, FormDraft, Turn
from bot.cards import answer
from bot.cards import learning_path as cards
from bot.cards.model import Card
from bot.cards.question import NO_GOAL
from bot.domain.dialogue import Wish
from bot.domain.generated import Generated
from bot.domain.ids import PathId
from bot.domain.learning_path import LearningPath
from bot.ports import Clock, PathLaid, PathWanted, Purpose, Store, Tailoring
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.frame import goals_with_questions
from bot.usecases.hear import Hear
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.wished import wished
from bot.usecases.writing import Writing, announced

PURPOSE = "path"
"""Under which the tokens are counted."""


@dataclass(frozen=True, slots=True)
class MakePath:
    store: Store
    clock: Clock
    tailoring: Tailoring
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Shows the path that runs; without one it opens the form, and with answers it lays the path."""
        found = await self.store.transact(Purpose.CYCLE, lambda books: self._begin(books, act))
        if not isinstance(found, _Laying):
            return found
        texts = texts_in(found.present.person.language)
        if self.tailoring.uses_model:
            await self.hear(wished(act, Wish.PATH, self.clock))
            return cards.writing(texts)
        laid = await self.tailoring.lay_path(found.wanted)
        return await self.store.transact(Purpose.CYCLE, lambda books: keep(books, found, laid, self.clock))

    def _begin(self, books: Books, act: Act) -> "Answer | _Laying":
        present = recognised(books, act.by, act.place, self.defaults)
        texts, viewer = texts_in(present.person.language), present.own_eyes
        live = books.learning_paths.own_live(viewer)
        if live is not None:
            return cards.card(live, goal_of(books, present, live.goal_key), texts)
        frame = books.frames.current(present.organisation.id)
        goals = frame.goals if frame else ()
        if act.answers is None:
            question = books.questions.own_latest(viewer)
            initial = act.value or act.text or (question.text if question else "")
            return cards.form(goals, texts, initial=initial)
        errors = missing(cards.form(goals, texts), act.answers, texts)
        if errors:
            return cards.form(goals, texts, answers=act.answers, errors=errors)
        draft = FormDraft(cards.MAKE, act.answers)
        books.drafts.save(present.organisation.id, present.person.id, draft, self.clock.now())
        return laying(books, present, act.answers)


@dataclass(frozen=True, slots=True)
class _Laying:
    """Who wants a path, what was asked for, and the goal it is linked to."""

    present: Present
    wanted: PathWanted
    goal_key: str


@dataclass(frozen=True, slots=True)
class WritePath:
    """The same in a turn of its own, with a model that takes its time."""

    writing: Writing
    tailoring: Tailoring

    async def __call__(self, turn: Turn) -> None:
        """Without room on the team's budget the fixed steps stand in, and that is said."""
        found = await self.writing.store.transact(Purpose.CYCLE, lambda books: self._read(books, turn))
        laid = await self.tailoring.lay_path(found.wanted) if found else None

        def written(books: Books) -> Card:
            if found and laid:
                return self._laid(books, found, laid)
            return answer.opener(cards.MAKE, texts_in(self.writing.asker(books, turn).person.language))

        await self.writing.end(turn, Purpose.CYCLE, written)

    def _read(self, books: Books, turn: Turn) -> _Laying | None:
        present = self.writing.asker(books, turn)
        draft = books.drafts.load(present.organisation.id, present.person.id, cards.MAKE)
        if draft is None:
            return None
        found = laying(books, present, draft.answers)
        without_model = self.writing.is_without_model(books, present)
        return replace(found, wanted=replace(found.wanted, without_model=without_model))

    def _laid(self, books: Books, found: _Laying, laid: PathLaid) -> Card:
        self.writing.spent(books, found.present, PURPOSE, laid.usage)
        card = keep(books, found, laid, self.writing.clock)
        return announced(card, found.present, without_model=found.wanted.without_model)


def laying(books: Books, present: Present, answers: Mapping[str, str]) -> _Laying:
    """What a finished form asks for; the goal that it is linked to goes along, and no other."""
    key = answers.get("goal", NO_GOAL)
    goals = goals_with_questions(books, present, books.frames.current(present.organisation.id))
    wanted = PathWanted(
        present.person.language,
        answers["about"].strip(),
        chosen(int, answers["weeks"]),
        answers.get("own", "").strip(),
        answers.get("company", "").strip(),
        tuple(goal for goal in goals if goal.key == key),
    )
    return _Laying(present, wanted, "" if key == NO_GOAL else key)


def keep(books: Books, found: _Laying, laid: PathLaid, clock: Clock) -> Card:
    """Keeps the path and shows it; a form that was sent twice laid it once."""
    present, now = found.present, clock.now()
    organisation, person = present.organisation.id, present.person
    viewer, texts = present.own_eyes, texts_in(person.language)
    path = books.learning_paths.own_live(viewer)
    if path is None:
        question = books.questions.own_latest(viewer)
        origin = laid.origin
        path = LearningPath(
            PathId(0),
            person.id,
            question.id if question and question.text == found.wanted.question else None,
            found.wanted.question,
            found.goal_key,
            laid.steps,
            generated=Generated(origin.generated_by, origin.model, origin.prompt_version, now),
        )
        path = replace(path, id=books.learning_paths.add(organisation, path, now))
    books.drafts.drop(organisation, person.id, cards.MAKE)
    return cards.card(path, goal_of(books, present, path.goal_key), texts, said=texts("path-laid-said"))


def goal_of(books: Books, present: Present, key: str) -> str:
    """The words of a goal; empty when there is none (any more)."""
    frame = books.frames.current(present.organisation.id)
    goal = frame.goal(key) if frame and key else None
    return goal.text if goal else ""
