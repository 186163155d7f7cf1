"""Shows one's own Prof-cirkels and the open list of themes; what is said in them is elsewhere."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import prof_circle as cards
from bot.domain.place import PlaceKind
from bot.domain.prof_circle import CircleStage
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.prof_circles import shown
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class ShowProfCircles:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """For this person, wherever it is asked for; in a place without a team it offers that as the circle's own."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        me, organisation = present.person.id, present.organisation.id
        own = books.prof_circles.of_person(organisation, me)
        known = {circle.id for circle in own}
        listed = [one for one in books.prof_circles.listed(organisation) if one.id not in known]
        place = act.place.outside_threads()
        is_free = (
            place.kind in {PlaceKind.CHANNEL, PlaceKind.GROUP}
            and books.teams.of_channel(place) is None
            and books.prof_circles.of_place(organisation, place) is None
        )
        here = [
            one for one in own
            if is_free and one.stage is CircleStage.GATHERING and one.guide == me
        ]  # fmt: skip
        return cards.overview(
            [shown(books, one, me) for one in own],
            [shown(books, one, me) for one in listed],
            [shown(books, one, me) for one in here],
            f"{place.kind}:{place.channel}",
            texts_in(present.person.language),
        )
