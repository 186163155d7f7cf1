"""Gives somebody the moments of their teams and Prof-cirkels as a file for their own calendar."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import agenda as cards
from bot.ports import Messenger, NotPosted, PlaceGone, Purpose, Store, Uncertain
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.read_agenda import Agenda, ReadAgenda
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.visit_pages import VisitPages

_IN_WORDS = 4
"""Moments that are told where no file can be given."""


@dataclass(frozen=True, slots=True)
class GiveAgenda:
    """`public_url` is where people reach the pages, empty where there are none."""

    store: Store
    messenger: Messenger
    read: ReadAgenda
    visits: VisitPages
    public_url: str
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """The file goes into the DM, wherever it was asked.

        Where that cannot be: a link of one's own to the page that has it, and without pages the first moments in words.
        """
        agenda = await self.store.transact(Purpose.CONVERSE, lambda books: self._agenda(books, act))
        texts = texts_in(agenda.person.language)
        if not agenda.moments:
            return cards.empty(texts)
        try:
            is_given = await self.messenger.file(
                act.by.account, self.read.file(agenda), texts("agenda-words")
            )
        except (NotPosted, PlaceGone, Uncertain):
            return cards.failed(texts)
        if is_given:
            return None if act.is_in_talk else cards.given(texts)
        if not self.public_url:
            return cards.in_words(agenda.told(_IN_WORDS), texts)
        link = await self.visits.invite(agenda.person)
        address = f"{self.public_url.rstrip('/')}/wall/enter/{link}?to=agenda"
        return cards.way_in(address, agenda.told(_IN_WORDS), texts)

    def _agenda(self, books: Books, act: Act) -> Agenda:
        """Refuses (`no-team`, `pilot-full`) whoever has neither a team nor a Prof-cirkel."""
        present = recognised(books, act.by, act.place, self.defaults)
        agenda = self.read.of(books, present.person)
        if not agenda.moments:
            present.team_or_refuse()
        return agenda
