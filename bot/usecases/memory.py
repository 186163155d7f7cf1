"""What Vita remembers for somebody: added when asked for in so many words, shown, changed and forgotten."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books, Conversation
from bot.cards import memory as cards
from bot.cards import refusal
from bot.cards.model import Card
from bot.domain.errors import Refusal
from bot.domain.ids import MemoryId
from bot.domain.memory import Remembered, check_room, checked
from bot.domain.visibility import Viewer
from bot.ports import Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised


def remember(books: Books, present: Present, conversation: Conversation, fact: str, now: datetime) -> Card:
    """Keeps what `wants_remembering` found in a message, and says so; or says why not."""
    texts = texts_in(present.language)
    if not conversation.place.is_dm:
        return cards.not_now("memory-not-here", texts)
    if conversation.is_ephemeral:
        return cards.not_now("memory-not-in-session", texts)
    try:
        words = checked(fact)
        kept = {item.text.casefold() for item in books.memory.own(present.viewer)}
        if words.casefold() not in kept:
            check_room(len(kept))
            books.memory.add(present.organisation.id, present.person.id, words, now)
    except Refusal as said_no:
        return refusal.card(said_no, texts)
    return cards.remembered(words, texts)


@dataclass(frozen=True, slots=True)
class ShowMemory:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            viewer, texts = _looking(books, act, self.defaults)
            return cards.card(tuple(books.memory.own(viewer)), texts)

        return await self.store.transact(Purpose.DATA_RIGHTS, work)


@dataclass(frozen=True, slots=True)
class EditMemory:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Without answers it opens the form; with them it saves, or shows the form again with its errors."""
        return await self.store.transact(Purpose.DATA_RIGHTS, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        viewer, texts = _looking(books, act, self.defaults)
        item = _item(books, viewer, act.value)
        form = cards.form(item, texts)
        if act.answers is None:
            return form
        errors = missing(form, act.answers, texts)
        if errors:
            return cards.form(item, texts, typed=act.answers.get("text", ""), errors=errors)
        books.memory.change(viewer, item.id, checked(act.answers["text"]))
        return cards.card(tuple(books.memory.own(viewer)), texts, said=texts("memory-changed"))


@dataclass(frozen=True, slots=True)
class ForgetMemory:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """The card that was clicked loses it; a second click finds it gone and shows what there is."""

        def work(books: Books) -> Answer:
            viewer, texts = _looking(books, act, self.defaults)
            if act.value.isdecimal():
                books.memory.forget(viewer, MemoryId(int(act.value)))
            return Replacement(
                cards.card(tuple(books.memory.own(viewer)), texts, said=texts("memory-forgotten"))
            )

        return await self.store.transact(Purpose.DATA_RIGHTS, work)


def _looking(books: Books, act: Act, defaults: Defaults) -> tuple[Viewer, Texts]:
    """The person as they look at their own things; the answer to an act is for their eyes only, wherever given."""
    present = recognised(books, act.by, act.place, defaults)
    return present.own_eyes, texts_in(present.person.language)


def _item(books: Books, viewer: Viewer, value: str) -> Remembered:
    """Refuses (`memory-gone`) what is not there, or not theirs: the two are not told apart."""
    found = next((item for item in books.memory.own(viewer) if str(item.id) == value), None)
    if found is None:
        raise Refusal("memory-gone")
    return found
