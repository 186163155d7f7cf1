"""Shows somebody what is kept about them, and deletes it after a confirmation (L13)."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import my_data as cards
from bot.cards import note
from bot.domain.visibility import Envelope, Visibility
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class MyData:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        return await self.store.transact(Purpose.DATA_RIGHTS, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        viewer, texts = replace(present.viewer, in_private=True), texts_in(present.person.language)
        kept = cards.Kept(
            tuple((item.text, _is_shared(item.envelope)) for item in books.questions.own(viewer)),
            tuple((item.now, _is_shared(item.envelope)) for item in books.insights.own(viewer)),
            tuple((item.title, _is_shared(item.envelope)) for item in books.proposals.own(viewer)),
            tuple(line for item in books.notes.own(viewer) for line in note.lines(item, texts)),
            tuple(item.about for item in books.learning_paths.own(viewer)),
            tuple(item.text for item in books.memory.own(viewer)),
        )
        return cards.card(kept, texts)


@dataclass(frozen=True, slots=True)
class EraseMyData:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """The first click asks, the second (`yes`) deletes, `no` keeps everything."""

        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            texts = texts_in(present.person.language)
            if act.value == "yes":
                books.personal_data.erase(present.organisation.id, present.person.id)
                return Replacement(cards.done(texts, erased=True))
            if act.value == "no":
                return Replacement(cards.done(texts, erased=False))
            return cards.confirm(act.place.network, texts)

        return await self.store.transact(Purpose.DATA_RIGHTS, work)


def _is_shared(envelope: Envelope) -> bool:
    return envelope.visibility is not Visibility.PRIVATE and envelope.revoked_at is None
