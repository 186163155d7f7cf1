"""Walks a learning path: beginning, changing a step, looking back on one, and stopping; all for its maker alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.books import Books, FormDraft
from bot.books import Turn as Waiting
from bot.cards import answer
from bot.cards import learning_path as cards
from bot.cards.model import Card
from bot.domain.dialogue import Wish
from bot.domain.errors import Refusal
from bot.domain.learning_path import (
    LearningPath,
    PathState,
    Step,
    Turn,
    begun,
    edited,
    reflected,
    stopped,
)
from bot.ports import Clock, Purpose, StepLaid, StepWanted, Store, Tailoring
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement, chosen
from bot.usecases.hear import Hear
from bot.usecases.make_path import PURPOSE, goal_of
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.wished import wished
from bot.usecases.writing import Writing, announced

_NEW_STEP = frozenset({Turn.SMALLER, Turn.OTHER})


@dataclass(frozen=True, slots=True)
class ChangePath:
    """Begins or stops it, by `how`; `said` is the key of what is said then. `value` is the number of the path."""

    store: Store
    clock: Clock
    defaults: Defaults
    how: Callable[[LearningPath], LearningPath]
    said: str = ""

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`path-gone`) a path that ended, or that is somebody else's."""

        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            path = self.how(path_of(books, present, act.value))
            books.learning_paths.keep(present.organisation.id, path, self.clock.now())
            texts = texts_in(present.person.language)
            said = texts(self.said) if self.said else ""
            card = cards.card(path, goal_of(books, present, path.goal_key), texts, said=said)
            return Replacement(card) if act.place.is_dm else card

        return await self.store.transact(Purpose.CYCLE, work)


BEGIN, STOP = (begun, "path-begun-said"), (stopped, "")


@dataclass(frozen=True, slots=True)
class EditPathStep:
    """`value` is the number of the path and the place of the step, from 0; behind the last one a step is added."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Opens the step, or saves it; saved without words it goes."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        number, _, at = act.value.partition(":")
        path, place = path_of(books, present, number), int(at) if at.isdecimal() else -1
        step = path.steps[place] if 0 <= place < len(path.steps) else None
        if place < 0 or (step is None and place != len(path.steps)):
            raise Refusal("path-step-gone")
        if act.answers is None:
            return cards.step_form(act.value, step, texts)
        typed = {key: text.strip() for key, text in act.answers.items()}
        form = cards.step_form(act.value, step, texts, answers=typed)
        errors = missing(form, typed, texts)
        if not typed.get("act") and (step is None or any(typed.values())):
            errors |= {"act": texts("path-edit-empty")}
        if errors:
            return replace(form, errors=errors)
        changed = (
            Step(typed["act"], typed.get("company", ""), typed.get("notice", "")) if typed["act"] else None
        )
        path = edited(path, place, changed)
        books.learning_paths.keep(present.organisation.id, path, self.clock.now())
        goal = goal_of(books, present, path.goal_key)
        return cards.card(
            path, goal, texts, said=texts("path-edited-said"), changed=place if changed else None
        )


@dataclass(frozen=True, slots=True)
class LookBackOnStep:
    """`value` is the number of the path, empty for the one that runs."""

    store: Store
    clock: Clock
    tailoring: Tailoring
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Opens the form; with answers it takes the step as tried, and the path is adjusted."""
        found = await self.store.transact(Purpose.CYCLE, lambda books: self._begin(books, act))
        if not isinstance(found, _Adjusting):
            return found
        if self.tailoring.uses_model and found.turn in _NEW_STEP:
            await self.hear(wished(act, Wish.STEP, self.clock))
            return cards.writing(texts_in(found.present.person.language))
        laid = await self.tailoring.next_step(found.wanted) if found.turn in _NEW_STEP else None
        return await self.store.transact(Purpose.CYCLE, lambda books: adjust(books, found, laid, self.clock))

    def _begin(self, books: Books, act: Act) -> "Answer | _Adjusting":
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        path = path_of(books, present, act.value)
        if path.step_now is None or path.state is not PathState.OPEN:
            raise Refusal("path-gone")
        if act.answers is None:
            return cards.look_back_form(path, texts)
        form = cards.look_back_form(path, texts, answers=act.answers)
        errors = missing(form, act.answers, texts)
        if errors:
            return replace(form, errors=errors)
        now = self.clock.now()
        if not books.inbox.once(present.organisation.id, act.key, now):
            return cards.card(path, goal_of(books, present, path.goal_key), texts)
        answers = {**act.answers, "path": str(path.id)}
        books.drafts.save(
            present.organisation.id, present.person.id, FormDraft(cards.LOOK_BACK, answers), now
        )
        return adjusting(present, path, answers)


@dataclass(frozen=True, slots=True)
class _Adjusting:
    """Whose path is adjusted, by what they saw; `need` is what the work does not teach them, empty without it."""

    present: Present
    path: LearningPath
    turn: Turn
    need: str
    wanted: StepWanted


@dataclass(frozen=True, slots=True)
class WriteStep:
    """A smaller or another step in a turn of its own, with a model that takes its time."""

    writing: Writing
    tailoring: Tailoring

    async def __call__(self, turn: Waiting) -> None:
        """Without room on the team's budget a fixed step stands in, and that is said."""
        found = await self.writing.store.transact(Purpose.CYCLE, lambda books: self._read(books, turn))
        laid = await self.tailoring.next_step(found.wanted) if found else None

        def written(books: Books) -> Card:
            if found and laid:
                return self._laid(books, found, laid)
            return answer.opener(cards.MAKE, texts_in(self.writing.asker(books, turn).person.language))

        await self.writing.end(turn, Purpose.CYCLE, written)

    def _read(self, books: Books, turn: Waiting) -> _Adjusting | None:
        present = self.writing.asker(books, turn)
        draft = books.drafts.load(present.organisation.id, present.person.id, cards.LOOK_BACK)
        path = books.learning_paths.own_live(present.own_eyes)
        if draft is None or path is None or str(path.id) != draft.answers["path"]:
            return None
        found = adjusting(present, path, draft.answers)
        without_model = self.writing.is_without_model(books, present)
        return replace(found, wanted=replace(found.wanted, without_model=without_model))

    def _laid(self, books: Books, found: _Adjusting, laid: StepLaid) -> Card:
        self.writing.spent(books, found.present, PURPOSE, laid.usage)
        card = adjust(books, found, laid, self.writing.clock)
        return announced(card, found.present, without_model=found.wanted.without_model)


def adjusting(present: Present, path: LearningPath, answers: Mapping[str, str]) -> _Adjusting:
    turn, saw = chosen(Turn, answers["turn"]), answers["saw"].strip()
    wanted = StepWanted(present.person.language, path.about, path.steps, saw, turn is Turn.SMALLER)
    return _Adjusting(present, path, turn, answers.get("need", "").strip(), wanted)


def adjust(books: Books, found: _Adjusting, laid: StepLaid | None, clock: Clock) -> Card:
    """Keeps the path as it is then, and shows it; the need that was named is not kept."""
    present = found.present
    organisation, texts = present.organisation.id, texts_in(present.person.language)
    path = reflected(found.path, found.wanted.saw, found.turn, laid.step if laid else None)
    books.learning_paths.keep(organisation, path, clock.now())
    books.drafts.drop(organisation, present.person.id, cards.LOOK_BACK)
    key = "walked" if path.state is PathState.WALKED else found.turn.value
    contacts = books.organisations.contacts(organisation)
    training = cards.training(found.need, contacts.hr, texts) if found.need else ()
    goal = goal_of(books, present, path.goal_key)
    return cards.card(path, goal, texts, said=texts(f"path-{key}-said"), training=training)


def path_of(books: Books, present: Present, value: str) -> LearningPath:
    """The own live path with this number, or the one that runs; read as in private: it is shown to nobody else."""
    path = books.learning_paths.own_live(present.own_eyes)
    if path is None or value not in {"", str(path.id)}:
        raise Refusal("path-gone")
    return path
