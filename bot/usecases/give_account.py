"""Tells how it went: the same form for professionals and managers, kept for its writer until the round is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books
from bot.cards import account as cards
from bot.domain.accountability import MOST_ITEMS, QUESTIONS, Outcome, Round, Statement, all_are_in
from bot.domain.errors import Refusal
from bot.domain.ids import CommitmentId, RoundId, StatementId
from bot.domain.team import Team
from bot.domain.visibility import Envelope
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.tell_each_other import invited, setting_of, show_round

_OPTIONS = 10


@dataclass(frozen=True, slots=True)
class GiveAccount:
    """`value` is the number of the round."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`account-gone`, `account-over`, `account-not-yours`); until the last moment it can be changed."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present, now = recognised(books, act.by, act.place, self.defaults), self.clock.now()
        round_ = _round(books, present, act.value)
        if not round_.takes_texts(now):
            raise Refusal("account-over")
        team, texts = (
            books.teams.get(round_.organisation_id, round_.team_id),
            texts_in(present.person.language),
        )
        setting = setting_of(books, team, round_, present.person, texts)
        options = _own_things(books, present, texts)
        before = act.answers if act.answers is not None else _told(books, present, round_, options)
        form = cards.form(setting, options, before, texts)
        if act.answers is None:
            return form
        errors = missing(form, act.answers, texts) | _wrong(act.answers, texts)
        if errors:
            return replace(form, errors=errors)
        if books.inbox.once(round_.organisation_id, act.key, now):
            envelope = Envelope(round_.organisation_id, present.person.id, team_id=team.id)
            told = {key: act.answers.get(key, "").strip() for key in QUESTIONS}
            ticked = act.answers.get("items", "").split(",")
            items = tuple(words for key, words in options if key in ticked)
            kept = Statement(StatementId(0), envelope, round_.id, setting.side, told, items)
            books.accounts.keep(kept, now)
            _show_when_complete(books, team, round_, now)
        return cards.given(setting, texts)


def _show_when_complete(books: Books, team: Team, round_: Round, now: datetime) -> None:
    people = [person.id for person, _ in invited(books, team)]
    if all_are_in(people, books.accounts.givers(round_)):
        show_round(books, round_, now)


@dataclass(frozen=True, slots=True)
class TakeBackAccount:
    """`value` is the number of the round."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Only its writer can (`account-gone`), before the round is shown and after it (L12)."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        round_ = _round(books, present, act.value)
        if not books.accounts.take_back(present.own_eyes, round_.id, self.clock.now()):
            raise Refusal("account-gone")
        return Replacement(cards.taken_back(texts_in(present.person.language)))


@dataclass(frozen=True, slots=True)
class SettleCommitment:
    """`value` is the number of the commitment and its outcome (`3:done`)."""

    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """In the word of whoever committed to it; refuses (`account-gone`) what is not one's own."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        number, _, outcome = act.value.partition(":")
        if not number.isdecimal() or outcome not in {Outcome.DONE, Outcome.OTHERWISE}:
            raise Refusal("account-gone")
        viewer = present.own_eyes
        settled = books.accounts.settle(viewer, CommitmentId(int(number)), Outcome(outcome))
        if settled is None:
            raise Refusal("account-gone")
        return cards.settled(settled, texts_in(present.person.language))


def _round(books: Books, present: Present, value: str) -> Round:
    found = books.accounts.round(present.organisation.id, RoundId(int(value))) if value.isdecimal() else None
    if found is None:
        raise Refusal("account-gone")
    return found


def _told(
    books: Books, present: Present, round_: Round, options: Sequence[tuple[str, str]]
) -> Mapping[str, str]:
    """What one told in this round already, with what was laid beside it."""
    own = books.accounts.own(present.own_eyes, round_.id)
    if own is None:
        return {}
    return {**own.answers, "items": ",".join(key for key, words in options if words in own.items)}


def _own_things(books: Books, present: Present, texts: Texts) -> Sequence[tuple[str, str]]:
    """Own insights and submitted proposals to choose from, newest first: nobody else's, and nothing chosen for one."""
    viewer = present.own_eyes
    insights = [
        (f"insight:{item.id}", texts("account-item-insight", text=item.now))
        for item in books.insights.own(viewer, _OPTIONS)
    ]
    proposals = [
        (f"proposal:{item.id}", texts("account-item-proposal", text=item.title))
        for item in books.proposals.own(viewer, _OPTIONS)
        if item.envelope.shared_at
    ]
    return (*insights, *proposals)


def _wrong(answers: Mapping[str, str], texts: Texts) -> dict[str, str]:
    if not any(answers.get(key, "").strip() for key in QUESTIONS):
        return {QUESTIONS[0]: texts("account-empty")}
    many = len(list(filter(None, answers.get("items", "").split(",")))) > MOST_ITEMS
    return {"items": texts("account-items-many")} if many else {}
