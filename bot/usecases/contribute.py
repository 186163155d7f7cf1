"""Writes in the round of a peer consultation that runs."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books
from bot.cards import consultation as cards
from bot.domain.consultation import (
    Contribution,
    Kind,
    Turn,
    check_turn,
    not_a_question,
)
from bot.ports import (
    Bell,
    Clock,
    Drafting,
    FreeDays,
    HandedIn,
    Purpose,
    Store,
)
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.consult import (
    Held,
    close_when_complete,
    held,
    lay_again,
    lay_before,
    written_by,
)
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.seen_names import SURE, again, names_seen


@dataclass(frozen=True, slots=True)
class Contribute:
    """`value` is the number of the consultation and the round (`12:3`), behind a seen warning for names with `:sure`."""

    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    drafting: Drafting
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses what `check_turn` refuses; written once more it takes the place of what one wrote in this round."""
        examples: tuple[str, ...] = ()
        if act.answers is None:
            asked_in = await self.store.transact(Purpose.CYCLE, lambda books: self._asks_in(books, act))
            examples = await self._examples(act, asked_in) if asked_in else ()
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act, examples))
        self.bell.ring()
        return answer

    def _asks_in(self, books: Books, act: Act) -> str:
        """The language of whoever is about to ask; empty in a round of something else."""
        present = recognised(books, act.by, act.place, self.defaults)
        running = held(books, present, act.value).consultation.round
        return present.person.language if running.kind is Kind.ASK else ""

    async def _examples(self, act: Act, language: str) -> tuple[str, ...]:
        """Open questions from the card bank, which need no model; others for each person."""
        seed = (act.value, act.by.account.account)
        found = await self.drafting.case_questions(HandedIn(language, seed, without_model=True))
        return found.questions

    def _answer(self, books: Books, act: Act, examples: tuple[str, ...]) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        value = act.value.removesuffix(SURE)
        one, position = held(books, present, value), value.partition(":")[2]
        check_turn(one.consultation, present.person.id, int(position) if position.isdecimal() else -1)
        texts = texts_in(present.person.language)
        own = _own_in_round(books, present, one)
        form = cards.form(one.consultation, own.text if own else "", value, examples, texts)
        if act.answers is None:
            return form
        text = act.answers.get("text", "").strip()
        errors = missing(form, act.answers, texts) or _does_not_fit(one.consultation.round.kind, text, texts)
        if errors:
            return again(form, act, errors, act.value)
        if names := names_seen(books, one.circle, act, ("text",), texts):
            return again(form, act, names, f"{value}{SURE}")
        now = self.clock.now()
        if books.inbox.once(one.circle.organisation_id, act.key, now):
            self._keep(books, present, one, own, text, now)
        return cards.given(one.consultation, texts)

    def _keep(
        self, books: Books, present: Present, one: Held, own: Contribution | None, text: str, now: datetime
    ) -> None:
        if own is not None:
            books.consultations.rewrite(present.own_eyes, own.id, text)
            changed = replace(own, text=text)
            lay_again(books, one, changed, f"{own.subject}:v{own.envelope.version + 1}", now)
            return
        contribution = written_by(present, one.consultation, text, now)
        contribution = replace(contribution, id=books.consultations.contribute(contribution, now))
        if contribution.envelope.shared_at is not None:
            lay_before(books, one, contribution, now)
        close_when_complete(books, one, now, self.free_days)


def _own_in_round(books: Books, present: Present, one: Held) -> Contribution | None:
    """What one wrote in it already. Where all talk with each other, one can write again."""
    running = one.consultation.round
    if running.turn is Turn.ALL and running.kind is Kind.THINK:
        return None
    viewer = present.own_eyes
    said = books.consultations.contributions(viewer, one.circle.id, one.consultation.id)
    return next(
        (
            each for each in reversed(said)
            if each.round == running.key and each.envelope.owner == viewer.person_id and each.generated is None
        ),
        None,
    )  # fmt: skip


def _does_not_fit(kind: Kind, text: str, texts: Texts) -> dict[str, str]:
    """In a round of questions there is no room for anything else."""
    fault = not_a_question(text) if kind is Kind.ASK else ""
    return {"text": texts(f"consultation-only-questions-{fault}")} if fault else {}
