"""Puts what somebody thought first and thinks now in one short sentence each, in that person's own words.

It is offered, for that person alone; taking it makes a new, private version of the insight.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books, FormDraft, Turn
from bot.cards import pair as cards
from bot.cards.model import Card
from bot.domain.dialogue import Wish
from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import InsightId
from bot.domain.insight import Insight
from bot.domain.visibility import Visibility
from bot.ports import Clock, Compared, Drafting, InsightPair, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.hear import Hear
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.wished import wished
from bot.usecases.writing import Writing, announced

ACTION = "pair-insight"
PURPOSE = "pair"
"""Under which the tokens are counted."""

Pairing = tuple[Present, Insight, Compared]


@dataclass(frozen=True, slots=True)
class PairInsight:
    """`value` is the number of the insight."""

    store: Store
    clock: Clock
    drafting: Drafting
    hear: Hear
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Without a model it is there at once; a model writes first, and then it comes in the DM.

        Refuses (`draft-gone`) an insight that is not the person's newest any more.
        """

        def read(books: Books) -> Pairing:
            present = recognised(books, act.by, act.place, self.defaults)
            return _pairing(books, present, act.value)

        pairing = await self.store.transact(Purpose.CYCLE, read)
        if self.drafting.uses_model:
            await self.hear(wished(act, Wish.PAIR, self.clock, act.value))
            return cards.writing(texts_in(pairing[0].person.language))
        pair = await self.drafting.insight_pair(pairing[2])
        return await self.store.transact(
            Purpose.CYCLE, lambda books: _offered(books, pairing, pair, self.clock.now())
        )


@dataclass(frozen=True, slots=True)
class WritePair:
    """The same in a turn of its own, with a model that takes its time."""

    writing: Writing
    drafting: Drafting

    async def __call__(self, turn: Turn) -> None:
        """Without room on the team's budget the fixed rules stand in, and that is said."""
        pairing = await self.writing.store.transact(Purpose.CYCLE, lambda books: self._read(books, turn))
        if pairing is None:
            return
        present, _, compared = pairing
        pair = await self.drafting.insight_pair(compared)

        def written(books: Books) -> Card:
            self.writing.spent(books, present, PURPOSE, pair.usage)
            card = _offered(books, pairing, pair, self.writing.clock.now())
            return announced(card, present, without_model=compared.without_model)

        await self.writing.end(turn, Purpose.CYCLE, written)

    def _read(self, books: Books, turn: Turn) -> Pairing | None:
        present = self.writing.asker(books, turn)
        try:
            _, insight, compared = _pairing(books, present, turn.message.text)
        except Refusal:
            # Deleted meanwhile, or looked back anew: there is nothing left to put in fewer words.
            books.inbox.done(turn.id, self.writing.clock.now())
            return None
        without_model = self.writing.is_without_model(books, present)
        return present, insight, replace(compared, without_model=without_model)


@dataclass(frozen=True, slots=True)
class TakePair:
    """`value` is the number of the insight, with `:keep` to leave it as it is."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`draft-gone`) an offer that was taken, or made for an earlier insight."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        organisation, person = present.organisation.id, present.person.id
        number, _, choice = act.value.partition(":")
        draft = books.drafts.load(organisation, person, ACTION)
        insight = _newest(books, present, number)
        if draft is None or draft.answers["insight"] != number:
            raise Refusal("draft-gone")
        books.drafts.drop(organisation, person, ACTION)
        texts = texts_in(present.person.language)
        if choice == cards.KEEP:
            return Replacement(cards.kept(insight.now, texts))
        shorter = _shorter(insight, draft)
        books.insights.add(shorter, self.clock.now())
        was_shared = insight.envelope.visibility is not Visibility.PRIVATE
        return Replacement(cards.taken(shorter.first, shorter.now, texts, was_shared=was_shared))


def _pairing(books: Books, present: Present, value: str) -> Pairing:
    insight = _newest(books, present, value)
    return present, insight, Compared(present.person.language, insight.first, insight.now)


def _newest(books: Books, present: Present, value: str) -> Insight:
    """The person's newest insight, read as in private, if it is this one: what was thought before stays as it was."""
    insight = books.insights.own_latest(present.own_eyes)
    if insight is None or str(insight.id) != value:
        raise Refusal("draft-gone")
    return insight


def _offered(books: Books, pairing: Pairing, pair: InsightPair, now: datetime) -> Card:
    """Keeps the offer, so that a button needs to carry its number only, and gives the card with the choice."""
    present, insight, _ = pairing
    texts, origin = texts_in(present.person.language), pair.origin
    if (pair.first, pair.now) == (insight.first, insight.now):
        return cards.not_shorter(texts)
    answers = {
        "insight": str(insight.id),
        "first": pair.first,
        "now": pair.now,
        "by": origin.generated_by,
        "model": origin.model,
        "prompt": origin.prompt_version,
        "at": now.isoformat(),
    }
    books.drafts.save(present.organisation.id, present.person.id, FormDraft(ACTION, answers), now)
    return cards.offer(pair.first, pair.now, origin.model, str(insight.id), texts)


def _shorter(insight: Insight, draft: FormDraft) -> Insight:
    """Private again: what was shared was the insight as it stood then."""
    kept = draft.answers
    envelope = replace(
        insight.envelope,
        visibility=Visibility.PRIVATE,
        version=insight.envelope.version + 1,
        shared_at=None,
        revoked_at=None,
    )
    made = Generated(kept["by"], kept["model"], kept["prompt"], datetime.fromisoformat(kept["at"]))
    return replace(
        insight, id=InsightId(0), envelope=envelope, first=kept["first"], now=kept["now"], generated=made
    )
