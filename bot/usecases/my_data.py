"""Shows somebody what is kept about them, and deletes it after a confirmation (L13)."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import my_data as cards
from bot.cards import note
from bot.cards.introduction import network_name
from bot.domain.ids import ProposalId
from bot.domain.timetable import local_day
from bot.domain.trail import Opening
from bot.domain.visibility import Envelope, Viewer, Visibility
from bot.ports import Clock, Messenger, NotPosted, PlaceGone, Purpose, Store, Uncertain
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.take_along import all_of, files
from bot.usecases.visit_pages import VisitPages

SHOWN = 8
"""The last openings of one's own things that fit on the card; the rest is in what one takes along."""


@dataclass(frozen=True, slots=True)
class MyData:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        return await self.store.transact(Purpose.DATA_RIGHTS, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        viewer, texts = present.own_eyes, texts_in(present.person.language)
        opened = books.audit.opened(viewer, SHOWN)
        kept = cards.Kept(
            tuple((item.text, _is_shared(item.envelope)) for item in books.questions.own(viewer)),
            tuple((item.now, _is_shared(item.envelope)) for item in books.insights.own(viewer)),
            tuple((item.title, _is_shared(item.envelope)) for item in books.proposals.own(viewer)),
            tuple(line for item in books.notes.own(viewer) for line in note.lines(item, texts)),
            tuple(item.about for item in books.learning_paths.own(viewer)),
            tuple(item.words.title for item in books.assignments.own(viewer)),
            tuple(item.about for item in books.self_checks.own(viewer, self.clock.now()) if item.is_kept),
            tuple(item.text for item in books.memory.own(viewer)),
            tuple(_opening(books, viewer, one, present.person.timezone, texts) for one in opened),
        )
        return cards.card(kept, texts)


def _opening(books: Books, viewer: Viewer, one: Opening, zone: str, texts: Texts) -> cards.Opening:
    name = texts("trail-command-line")
    if one.by is not None:
        name = books.people.get(viewer.organisation_id, one.by).name or texts("trail-somebody")
    at = f"{texts.day(local_day(one.at, zone))}, {texts.clock(one.at, zone)}"
    proposal = books.proposals.get(viewer, ProposalId(one.number)) if one.kind == "proposal" else None
    return cards.Opening(name, at, proposal.title if proposal else "", is_all=one.kind == "person")


@dataclass(frozen=True, slots=True)
class TakeMyData:
    """`public_url` is where people reach the pages, empty where there are none."""

    store: Store
    messenger: Messenger
    visits: VisitPages
    public_url: str
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """A link of one's own, that works once; without pages files in the DM, and else whom to ask."""

        def who(books: Books) -> Present:
            return recognised(books, act.by, act.place, self.defaults)

        present = await self.store.transact(Purpose.DATA_RIGHTS, who)
        texts = texts_in(present.person.language)
        if not self.public_url:
            return await self._as_files(act, present, texts)
        link = await self.visits.invite(present.person)
        return cards.take(f"{self.public_url.rstrip('/')}/wall/enter/{link}?to=mine", texts)

    async def _as_files(self, act: Act, present: Present, texts: Texts) -> Answer:
        kept = await all_of(self.store, present.viewer)
        words = texts("my-data-file", network=network_name(act.by.account.network, texts))
        try:
            for file in files(kept, texts, present.person.timezone):
                if not await self.messenger.file(act.by.account, file, words):
                    return cards.take("", texts)
                words = texts("my-data-file-data")
        except (NotPosted, PlaceGone, Uncertain):
            return cards.not_given(texts)
        return None if act.is_in_talk else cards.given(texts)


@dataclass(frozen=True, slots=True)
class EraseMyData:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """The first click asks, the second (`yes`) deletes, `no` keeps everything."""

        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            texts = texts_in(present.person.language)
            if act.value == "yes":
                now = self.clock.now()
                books.personal_data.erase(present.organisation.id, present.person.id, now)
                books.audit.note(present.organisation.id, None, "erase", f"person:{present.person.id}", now)
                return Replacement(cards.done(texts, erased=True))
            if act.value == "no":
                return Replacement(cards.done(texts, erased=False))
            return cards.confirm(act.place.network, texts)

        return await self.store.transact(Purpose.DATA_RIGHTS, work)


def _is_shared(envelope: Envelope) -> bool:
    return envelope.visibility is not Visibility.PRIVATE and envelope.revoked_at is None
