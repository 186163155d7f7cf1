"""Shows somebody the administrative acts that concern them; an administrator sees all of them."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import trail as cards
from bot.cards.model import Card
from bot.domain.ids import OrganisationId, PersonId
from bot.domain.roles import Role
from bot.domain.timetable import local_day
from bot.domain.trail import Deed
from bot.ports import Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, recognised

SHOWN = 12


@dataclass(frozen=True, slots=True)
class ShowTrail:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """For this person's eyes, wherever it is asked for."""
        return await self.store.transact(Purpose.DATA_RIGHTS, lambda books: self._card(books, act))

    def _card(self, books: Books, act: Act) -> Card:
        present = recognised(books, act.by, act.place, self.defaults)
        texts, zone = texts_in(present.person.language), present.person.timezone
        deeds = books.audit.told(present.own_eyes, SHOWN)
        lines = tuple(_line(books, present.organisation.id, deed, zone, texts) for deed in deeds)
        return cards.card(lines, texts, sees_all=Role.ADMINISTRATOR in present.roles)


def _line(books: Books, organisation: OrganisationId, deed: Deed, zone: str, texts: Texts) -> cards.Line:
    def name(person: PersonId | None) -> str:
        """Empty for nobody; who was erased is somebody."""
        if person is None:
            return ""
        return books.people.get(organisation, person).name or texts("trail-somebody")

    at = f"{texts.day(local_day(deed.at, zone))}, {texts.clock(deed.at, zone)}"
    return cards.Line(deed.act, at, name(deed.by), name(deed.about), deed.detail)
