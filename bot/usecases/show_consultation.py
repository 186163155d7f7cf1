"""Shows where a peer consultation stands, and how the methods go."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import consultation as cards
from bot.ports import (
    Methods,
    Purpose,
    Store,
)
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.consult import (
    bringer_of,
    held,
    last_day,
)
from bot.usecases.prof_circles import eyes_of, names_of
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class ShowConsultation:
    """`value` is the number of the consultation."""

    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """With what was written, in private and in the circle's own place; elsewhere only where it stands."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        one, texts, me = held(books, present, act.value), texts_in(present.person.language), present.person.id
        viewer = eyes_of(books, present, act.place)
        consultation = one.consultation
        said = books.consultations.contributions(viewer, one.circle.id, consultation.id)
        written = [
            cards.Written(
                names_of(books, one.circle.organisation_id, (each.envelope.owner,))[0],
                each,
                cards.title_of(consultation, each.round, texts),
            )
            for each in said
        ]
        runs = consultation.is_running
        return cards.standing(
            consultation,
            bringer_of(books, one),
            last_day(one),
            written,
            texts,
            may_close=runs and me == one.circle.guide,
            may_stop=runs and me in {one.circle.guide, consultation.owner},
        )


@dataclass(frozen=True, slots=True)
class ExplainConsultation:
    store: Store
    methods: Methods
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            methods = [self.methods.parse(self.methods.source(key)) for key in self.methods.known()]
            return cards.how(methods, texts_in(present.person.language))

        return await self.store.transact(Purpose.CYCLE, work)
