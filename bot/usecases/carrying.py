"""What somebody takes along from one week to the next: a question for Monday, or one that stayed open."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.cards import question as cards
from bot.domain.cycle import Week
from bot.domain.errors import Refusal
from bot.domain.ids import QuestionId
from bot.domain.question import LearningQuestion
from bot.domain.visibility import Envelope, Viewer
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.this_week import week_of


def carried(books: Books, viewer: Viewer, week: Week | None) -> str:
    """In the person's own words; empty when there is none, or when this week has a question already.

    Whoever looked back takes along what was written down for the next week; whoever did not, the question itself.
    """
    insight, question = books.insights.own_latest(viewer), books.questions.own_latest(viewer)
    if insight is not None and insight.question_id == (question.id if question else None):
        return insight.next_question
    if question is None or week is None or question.week_id in {None, week.id}:
        return ""
    return question.text


def carried_by(books: Books, present: Present, now: datetime) -> str:
    return carried(books, present.own_eyes, week_of(books, present, now))


@dataclass(frozen=True, slots=True)
class TakeCarried:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Makes it this week's question at once, for the person alone; a first thought may still follow.

        Refuses (`carried-gone`) when another question was set meanwhile.
        """
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        now = self.clock.now()
        present = recognised(books, act.by, act.place, self.defaults)
        text = carried_by(books, present, now)
        if not text:
            raise Refusal("carried-gone")
        team, week = present.team, week_of(books, present, now)
        envelope = Envelope(present.organisation.id, present.person.id, team_id=team.id if team else None)
        taken = LearningQuestion(QuestionId(0), envelope, week.id if week else None, text, "")
        books.questions.add(taken, now)
        return Replacement(cards.taken_up(text, texts_in(present.person.language)))
