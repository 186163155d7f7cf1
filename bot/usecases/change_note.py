"""Shows somebody their notes, and changes or deletes one of them: nobody else reads them, so nobody hears of it."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import note as cards
from bot.domain.errors import Refusal
from bot.domain.ids import NoteId
from bot.domain.note import Note
from bot.domain.visibility import Viewer
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.take_note import nothing_in_both

SHOWN = 5


@dataclass(frozen=True, slots=True)
class ShowNotes:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """The last ones, whatever week they are of."""

        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            viewer = present.own_eyes
            return cards.own(books.notes.own(viewer, limit=SHOWN), texts_in(present.person.language))

        return await self.store.transact(Purpose.CYCLE, work)


@dataclass(frozen=True, slots=True)
class EditNote:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Without answers it opens the form with the note in it; refuses (`note-gone`) one that is not theirs."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        viewer, texts = present.own_eyes, texts_in(present.person.language)
        note = own_note(books, viewer, act.value)
        if act.answers is None:
            return cards.form("", texts, answers={"tried": note.tried, "saw": note.saw}, number=str(note.id))
        form = cards.form("", texts, answers=act.answers, number=str(note.id))
        if errors := missing(form, act.answers, texts) or nothing_in_both(act.answers, texts):
            return replace(form, errors=errors)
        tried, saw = (act.answers.get(key, "").strip() for key in ("tried", "saw"))
        changed = books.notes.change(viewer, note.id, tried, saw)
        return cards.saved(changed or note, "", texts)


@dataclass(frozen=True, slots=True)
class DeleteNote:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`note-gone`) one that is not theirs, or was deleted before."""

        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            viewer = present.own_eyes
            books.notes.delete(viewer, own_note(books, viewer, act.value).id)
            return Replacement(cards.deleted(texts_in(present.person.language)))

        return await self.store.transact(Purpose.CYCLE, work)


def own_note(books: Books, viewer: Viewer, number: str) -> Note:
    """One of the viewer's own; refuses (`note-gone`) any other."""
    found = books.notes.get(viewer, NoteId(int(number))) if number.isdecimal() else None
    if found is None:
        raise Refusal("note-gone")
    return found
