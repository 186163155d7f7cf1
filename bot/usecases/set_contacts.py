"""Sets the people to whom Vita points when a matter is not for Vita: counsellor, company doctor, HR, lawyer."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from bot.books import Books
from bot.cards import boundary as cards
from bot.domain.contacts import Contacts, may_set_contacts
from bot.domain.errors import Refusal
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class SetContacts:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`administrator-needed`) whoever is no administrator."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        if not may_set_contacts(present.roles):
            raise Refusal("administrator-needed")
        organisation = present.organisation.id
        current = books.organisations.contacts(organisation)
        form = cards.contacts_form(current, texts, answers=act.answers)
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return replace(form, errors=errors)
        contacts = _contacts_in(act.answers)
        if contacts != current:
            books.organisations.set_contacts(organisation, contacts)
            books.audit.note(organisation, present.person.id, "set-contacts", "contacts", self.clock.now())
        return cards.contacts_saved(contacts, texts)


def _contacts_in(answers: Mapping[str, str]) -> Contacts:
    """Each on one line, as typed; a field that is not there is empty."""
    return Contacts(
        **{field.name: " ".join(answers.get(field.name, "").split()) for field in fields(Contacts)}
    )
