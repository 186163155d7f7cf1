"""Makes an assignment for a group from what its people shared and the frame, to be looked at before they read it.

Without a model the form with its words opens at once; a model writes first, and then a card comes in the DM.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books, FormDraft, Turn
from bot.cards import answer
from bot.cards import assignment as cards
from bot.cards.model import Card
from bot.cards.question import NO_GOAL
from bot.domain.dialogue import Wish
from bot.ports import AssignmentMade, AssignmentWanted, Clock, Purpose, Store, Tailoring
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.frame import goals_with_questions
from bot.usecases.group import Group, eyes_of, group_here, group_of, readers_in
from bot.usecases.hear import Hear
from bot.usecases.missing import missing
from bot.usecases.offer_assignment import as_answers
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.wished import wished
from bot.usecases.writing import Writing, announced

PURPOSE = "assignment"
"""Under which the tokens are counted."""

_QUESTIONS = 8


@dataclass(frozen=True, slots=True)
class ShowAssignments:
    """What runs or waits in the groups of whoever asks; where there is nothing, the form for a new one."""

    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            organisation = present.organisation.id
            live = [one for one in books.assignments.all(eyes_of(books, present)) if one.is_live]
            named = [(one, group_of(books, organisation, one).name) for one in live]
            return cards.overview(named, texts_in(present.person.language))

        return await self.store.transact(Purpose.CYCLE, work)


@dataclass(frozen=True, slots=True)
class MakeAssignment:
    store: Store
    clock: Clock
    tailoring: Tailoring
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`no-team`) whoever has no group to make it for."""
        found = await self.store.transact(Purpose.CYCLE, lambda books: self._begin(books, act))
        if not isinstance(found, _Making):
            return found
        texts = texts_in(found.present.person.language)
        if self.tailoring.uses_model:
            await self.hear(wished(act, Wish.ASSIGNMENT, self.clock))
            return cards.writing(texts)
        made = await self.tailoring.assignment(found.wanted)

        def keep(books: Books) -> Answer:
            answers = keep_draft(books, found, made, self.clock)
            return cards.offer_form(cards.OFFER, cards.NEW, answers, found.readers, texts)

        return await self.store.transact(Purpose.CYCLE, keep)

    def _begin(self, books: Books, act: Act) -> "Answer | _Making":
        present = recognised(books, act.by, act.place, self.defaults)
        texts, group = texts_in(present.person.language), group_here(books, present, act.place)
        questions = shared_in(books, present, group)
        frame = books.frames.current(present.organisation.id)
        goals = frame.goals if frame else ()
        if act.answers is None:
            return cards.make_form(questions, goals, texts, answers={"about": act.text})
        answers = dict(act.answers)
        form = cards.make_form(questions, goals, texts, answers=answers)
        errors = missing(form, answers, texts)
        about = answers.get("about", "").strip() or dict(questions).get(answers.get("source", ""), "")
        if not about:
            errors |= {"about": texts("assignment-about-empty")}
        if errors:
            return replace(form, errors=errors)
        answers |= {"about": about, "circle": str(group.prof_circle_id or "")}
        draft = FormDraft(cards.MAKE, answers)
        books.drafts.save(present.organisation.id, present.person.id, draft, self.clock.now())
        return making(books, present, group, answers)


@dataclass(frozen=True, slots=True)
class _Making:
    """Who makes it for which group, and who would read it."""

    present: Present
    group: Group
    wanted: AssignmentWanted
    answers: Mapping[str, str]
    readers: str


@dataclass(frozen=True, slots=True)
class WriteAssignment:
    """The same in a turn of its own, with a model that takes its time."""

    writing: Writing
    tailoring: Tailoring

    async def __call__(self, turn: Turn) -> None:
        """Without room on the team's budget a fixed assignment stands in, and that is said."""
        found = await self.writing.store.transact(Purpose.CYCLE, lambda books: self._read(books, turn))
        made = await self.tailoring.assignment(found.wanted) if found else None

        def written(books: Books) -> Card:
            if found and made:
                return self._written(books, found, made)
            return answer.opener(cards.SHOW, texts_in(self.writing.asker(books, turn).person.language))

        await self.writing.end(turn, Purpose.CYCLE, written)

    def _read(self, books: Books, turn: Turn) -> _Making | None:
        present = self.writing.asker(books, turn)
        draft = books.drafts.load(present.organisation.id, present.person.id, cards.MAKE)
        if draft is None:
            return None
        group = group_here(books, present, turn.message.place)
        found = making(books, present, group, draft.answers)
        without_model = self.writing.is_without_model(books, present)
        return replace(found, wanted=replace(found.wanted, without_model=without_model))

    def _written(self, books: Books, found: _Making, made: AssignmentMade) -> Card:
        present = found.present
        self.writing.spent(books, present, PURPOSE, made.usage)
        keep_draft(books, found, made, self.writing.clock)
        card = cards.written(made.words, made.origin.model, texts_in(present.person.language))
        return announced(card, present, without_model=found.wanted.without_model)


def making(books: Books, present: Present, group: Group, answers: Mapping[str, str]) -> _Making:
    """What a finished form asks for; the shared questions, the goal and what the group did before go along."""
    organisation, key = present.organisation.id, answers.get("goal", NO_GOAL)
    goals = goals_with_questions(books, present, books.frames.current(organisation))
    about = answers["about"]
    shared = tuple(text for _, text in shared_in(books, present, group) if text != about)
    before = [one.words.title for one in books.assignments.all(eyes_of(books, present), 50)]
    wanted = AssignmentWanted(
        group.language,
        about,
        chosen(int, answers["weeks"]),
        shared,
        tuple(goal for goal in goals if goal.key == key),
        tuple(before),
    )
    texts = texts_in(present.person.language)
    return _Making(present, group, wanted, answers, readers_in(books, group, texts))


def keep_draft(books: Books, found: _Making, made: AssignmentMade, clock: Clock) -> dict[str, str]:
    """Puts its words in the form that lays it before the group; gives the answers of that form."""
    organisation, person, now = found.present.organisation.id, found.present.person.id, clock.now()
    answers = as_answers(made, found.answers, now)
    books.drafts.save(organisation, person, FormDraft(cards.OFFER, answers), now)
    books.drafts.drop(organisation, person, cards.MAKE)
    return answers


def shared_in(books: Books, present: Present, group: Group) -> list[tuple[str, str]]:
    """Questions that people of the team shared with it, newest first, as (number, text); a circle has none."""
    if group.team is None:
        return []
    viewer = replace(present.viewer, in_private=False, teams=frozenset({group.team.id}))
    shared = books.questions.shared(viewer, limit=_QUESTIONS)
    return [(str(one.id), one.text) for one in shared if one.envelope.team_id == group.team.id]
