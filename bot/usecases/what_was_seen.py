"""What went along to the model with the last turns of somebody's own conversation, shown to that person (L15)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.books import Author, Books, Item, Said
from bot.cards import seen
from bot.domain.errors import Refusal
from bot.domain.timetable import local_day
from bot.domain.wall import SharedKey
from bot.ports import Clock, Purpose, SparringTurn, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.related import credits_of

SHOWN = 5
_QUOTED = 80
_SHARED = "shared-"


def went_along(turn: SparringTurn, uses_model: str) -> tuple[Item, ...]:
    """What a turn took to the model, by kind and number, never its words; nothing without a model."""
    if not uses_model:
        return ()
    kinds = (
        ("goals", len(turn.goals)),
        ("development", len(turn.development)),
        ("question", bool(turn.question)),
        ("thought", bool(turn.first_thought)),
        ("summary", bool(turn.summary)),
        ("memory", len(turn.memory)),
        ("notes", len(turn.notes)),
        ("earlier", len(turn.earlier)),
    )
    own = tuple(Item(kind, int(number)) for kind, number in kinds if number)
    return (*own, *(Item(f"{_SHARED}{item.kind}", item.number) for item in turn.shared))


@dataclass(frozen=True, slots=True)
class WhatWasSeen:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`only-in-dm`) where others read along."""
        if not act.place.is_dm:
            raise Refusal("only-in-dm")
        return await self.store.transact(Purpose.DATA_RIGHTS, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        said = _own_turns(books, act, present)
        items = [item for turn in said for item in turn.items]
        keys = [key for key in map(_shared_key, items) if key]
        credited = credits_of(books, present, keys, self.clock.now())
        answers = [number for number, turn in enumerate(said) if turn.author is Author.VITA]
        newest = answers[: -SHOWN - 1 : -1]
        turns = tuple(self._turn(present, said, number, credited) for number in newest)
        return seen.card(turns, texts_in(present.language))

    def _turn(
        self, present: Present, said: Sequence[Said], number: int, credited: Mapping[SharedKey, str]
    ) -> seen.SeenTurn:
        texts, zone = texts_in(present.language), present.person.timezone
        turn = said[number]
        asked = said[number - 1] if number and said[number - 1].author is Author.PERSON else None
        day = texts.day(local_day(turn.at, zone))
        along = tuple(_in_words(item, credited, texts) for item in turn.items)
        return seen.SeenTurn(
            at=f"{day}, {texts.clock(turn.at, zone)}",
            said=_shortened(asked.text) if asked else "",
            model=turn.model if turn.generated_by == "model" else "",
            prompt_version=turn.prompt_version,
            along=(texts("seen-item-message"), *along) if along or turn.generated_by == "model" else (),
        )


def _own_turns(books: Books, act: Act, present: Present) -> Sequence[Said]:
    """The last turns of the conversation in this DM, if it is this person's; oldest first."""
    conversation = books.conversations.at(present.organisation.id, act.place)
    if conversation is None or conversation.engagement.person_id != present.person.id:
        return ()
    return books.conversations.recent(conversation, 2 * SHOWN)


def _in_words(item: Item, credited: Mapping[SharedKey, str], texts: Texts) -> str:
    key = _shared_key(item)
    if key is None:
        return texts(f"seen-item-{item.kind}", count=item.number)
    if key not in credited:
        return texts("seen-item-gone")
    return texts("seen-item-shared", label=credited[key])


def _shared_key(item: Item) -> SharedKey | None:
    kind = item.kind.removeprefix(_SHARED)
    return None if kind == item.kind else SharedKey(kind, item.number)


def _shortened(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
