"""Asks somebody about what they learned, when they ask for it: answers first, then what they wrote before beside them (L7).

Nobody else sees it, nothing judges it, and it is gone when the cycle ends unless they keep it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.books import Books, Turn
from bot.cards import self_check as cards
from bot.cards.model import Card
from bot.domain.dialogue import Wish
from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import SelfCheckId
from bot.domain.self_check import QUESTIONS, CheckItem, SelfCheck, answered
from bot.domain.timetable import IsoWeek, local_day, moment
from bot.domain.visibility import Viewer
from bot.ports import CheckAsked, CheckWanted, Clock, Purpose, Store, Tailoring
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.hear import Hear
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.wished import wished
from bot.usecases.writing import Writing, announced

PURPOSE = "check"
"""Under which the tokens are counted."""

_NOTES = 3


@dataclass(frozen=True, slots=True)
class CheckYourself:
    """`value` is the number of a check that was made already; without it a new one is."""

    store: Store
    clock: Clock
    tailoring: Tailoring
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`check-gone`) one that expired, or is somebody else's."""
        if act.value:
            return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

        def read(books: Books) -> tuple[Present, CheckWanted | None]:
            present = recognised(books, act.by, act.place, self.defaults)
            return present, wanted_by(books, present)

        present, wanted = await self.store.transact(Purpose.CYCLE, read)
        texts = texts_in(present.person.language)
        if wanted is None:
            return cards.nothing(texts)
        if self.tailoring.uses_model:
            await self.hear(wished(act, Wish.CHECK, self.clock))
            return cards.writing(texts)
        asked = await self.tailoring.check_questions(wanted)

        def keep(books: Books) -> Answer:
            return cards.form(lay_down(books, present, wanted, asked, self.clock.now()), texts)

        return await self.store.transact(Purpose.CYCLE, keep)

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        check, texts = _own(books, present, act.value, self.clock.now()), texts_in(present.person.language)
        if act.answers is None:
            return cards.form(check, texts)
        form = cards.form(check, texts)
        errors = missing(form, act.answers, texts)
        if errors:
            return replace(form, errors=errors)
        typed = tuple(act.answers.get(key, "").strip() for key in QUESTIONS[: len(check.items)])
        check = answered(check, typed)
        books.self_checks.keep(present.organisation.id, check)
        return cards.compared(check, _gone_on(check, present, texts), texts)


@dataclass(frozen=True, slots=True)
class WriteCheck:
    """The questions in a turn of their own, with a model that takes its time."""

    writing: Writing
    tailoring: Tailoring

    async def __call__(self, turn: Turn) -> None:
        """Without room on the team's budget the fixed questions stand in, and that is said."""
        present, wanted = await self.writing.store.transact(
            Purpose.CYCLE, lambda books: self._read(books, turn)
        )
        asked = await self.tailoring.check_questions(wanted) if wanted else None

        def written(books: Books) -> Card:
            if wanted and asked:
                return self._ready(books, present, wanted, asked)
            return cards.nothing(texts_in(present.person.language))

        await self.writing.end(turn, Purpose.CYCLE, written)

    def _read(self, books: Books, turn: Turn) -> tuple[Present, CheckWanted | None]:
        present = self.writing.asker(books, turn)
        wanted = wanted_by(books, present)
        if wanted is None:
            return present, None
        return present, replace(wanted, without_model=self.writing.is_without_model(books, present))

    def _ready(self, books: Books, present: Present, wanted: CheckWanted, asked: CheckAsked) -> Card:
        self.writing.spent(books, present, PURPOSE, asked.usage)
        check = lay_down(books, present, wanted, asked, self.writing.clock.now())
        card = cards.ready(check, texts_in(present.person.language))
        return announced(card, present, without_model=wanted.without_model)


@dataclass(frozen=True, slots=True)
class KeepCheck:
    """`value` is the number; `drops`: it goes at once instead."""

    store: Store
    clock: Clock
    defaults: Defaults
    drops: bool = False

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`check-gone`) one that expired."""

        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            check, texts = (
                _own(books, present, act.value, self.clock.now()),
                texts_in(present.person.language),
            )
            if self.drops:
                books.self_checks.drop(present.organisation.id, present.person.id, check.id)
                card = cards.dropped(texts)
            else:
                check = replace(check, expires_at=None)
                books.self_checks.keep(present.organisation.id, check)
                card = cards.compared(check, "", texts)
            return Replacement(card) if act.place.is_dm else card

        return await self.store.transact(Purpose.CYCLE, work)


def wanted_by(books: Books, present: Present) -> CheckWanted | None:
    """What there is to ask about, all of it one's own; None without a learning question."""
    viewer: Viewer = present.own_eyes
    question = books.questions.own_latest(viewer)
    if question is None:
        return None
    insight = books.insights.own_latest(viewer)
    notes = [note for note in books.notes.own(viewer, limit=_NOTES) if note.question_id == question.id]
    about_it = insight is not None and insight.question_id == question.id
    return CheckWanted(
        present.person.language,
        question.text,
        question.first_thought,
        tuple(" · ".join(note.halves) for note in notes),
        insight.now if insight and about_it else "",
    )


def lay_down(
    books: Books, present: Present, wanted: CheckWanted, asked: CheckAsked, now: datetime
) -> SelfCheck:
    """Keeps the questions until the cycle ends; an earlier check that is not kept makes room."""
    organisation, origin = present.organisation.id, asked.origin
    books.self_checks.drop(organisation, present.person.id)
    check = SelfCheck(
        SelfCheckId(0),
        present.person.id,
        wanted.question,
        tuple(CheckItem(question, earlier) for question, earlier in asked.items),
        _end_of_cycle(present, now),
        Generated(origin.generated_by, origin.model, origin.prompt_version, now),
    )
    return replace(check, id=books.self_checks.add(organisation, check, now))


def _end_of_cycle(present: Present, now: datetime) -> datetime:
    """The Monday after this week begins, where the team is."""
    zone = present.team.timezone if present.team else present.person.timezone
    return moment(IsoWeek.of(local_day(now, zone)).plus(1).monday, time(), zone)


def _gone_on(check: SelfCheck, present: Present, texts: Texts) -> str:
    """The day on which it is gone; empty for one that is kept."""
    if check.expires_at is None:
        return ""
    return texts.day(local_day(check.expires_at + timedelta(minutes=1), present.person.timezone))


def _own(books: Books, present: Present, value: str, now: datetime) -> SelfCheck:
    viewer = present.own_eyes
    found = books.self_checks.get(viewer, SelfCheckId(int(value)), now) if value.isdecimal() else None
    if found is None:
        raise Refusal("check-gone")
    return found
