"""Sets this week's learning question: own words, own first thought, a goal, and who sees it."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import question as cards
from bot.domain.frame import Goal
from bot.domain.ids import QuestionId
from bot.domain.question import LearningQuestion
from bot.domain.visibility import Envelope, Visibility
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.carrying import carried_by
from bot.usecases.handed_over import drop, handed_over
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.submitting import readers_of
from bot.usecases.this_week import week_of


@dataclass(frozen=True, slots=True)
class SetQuestion:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Without answers it opens the form; with them it saves, or shows the form again with its errors."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        frame = books.frames.current(present.organisation.id)
        goals: tuple[Goal, ...] = frame.goals if frame else ()
        readers = ""
        if present.team is not None:
            count = len(books.teams.members(present.organisation.id, present.team.id))
            readers = cards.readers(present.team.name, count, texts)
        asked = act.value or act.text or carried_by(books, present, self.clock.now())
        start = cards.Start(asked) if asked else self._left_open(books, present)
        form = cards.form(goals, readers, texts, start=start, answers=act.answers)
        if act.answers is None:
            return form
        errors = missing(form, act.answers, texts)
        if errors:
            return cards.form(goals, readers, texts, answers=act.answers, errors=errors)
        shared = act.answers.get("who") == Visibility.TEAM and present.team is not None
        if books.inbox.once(present.organisation.id, act.key, self.clock.now()):
            self._save(books, act, present, shared=shared)
        team = present.team.name if shared and present.team else ""
        saved = books.questions.own_latest(present.own_eyes)
        would_read = readers_of(books, present.team, texts) if present.team else ""
        number = saved.id if saved else 0
        return cards.saved(act.answers["text"], team, texts, number=number, would_read=would_read)

    def _left_open(self, books: Books, present: Present) -> cards.Start:
        """The question that a conversation left open, to begin with; nothing when there is none."""
        found = handed_over(books, present.organisation.id, present.person.id, self.clock.now())
        if found is None or not found.open_question:
            return cards.Start()
        return cards.Start(found.open_question, is_from_talk=True, model=found.model)

    def _save(self, books: Books, act: Act, present: Present, *, shared: bool) -> None:
        now, answers = self.clock.now(), act.answers or {}
        team = present.team
        week = week_of(books, present, now)
        goal = answers.get("goal", "")
        envelope = Envelope(
            present.organisation.id,
            present.person.id,
            Visibility.TEAM if shared else Visibility.PRIVATE,
            team.id if team else None,
            shared_at=now if shared else None,
        )
        organisation, person = present.organisation.id, present.person.id
        left, text = handed_over(books, organisation, person, now), answers["text"].strip()
        is_taken_over = left is not None and left.model != "" and text == left.open_question
        question = LearningQuestion(
            QuestionId(0),
            envelope,
            week.id if week else None,
            text,
            answers["thought"].strip(),
            "" if goal == cards.NO_GOAL else goal,
            answers.get("yield", "").strip(),
            generated=left.made if left is not None and is_taken_over else None,
        )
        books.questions.add(question, now)
        drop(books, organisation, person)
