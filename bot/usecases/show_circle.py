"""Shows the Innovatiecirkel in figures: over what the person may read, and what may be told of the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.books import Books
from bot.cards import circle as cards
from bot.domain.circle import Counts, closed_figures, open_figures
from bot.domain.visibility import Viewer
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class ShowCircle:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            circle = circle_for(books, present.viewer)
            return cards.card(circle, texts_in(present.person.language))

        return await self.store.transact(Purpose.CYCLE, work)


def circle_for(books: Books, viewer: Viewer) -> cards.Circle:
    """The figures for these eyes, with what was expected of each goal and what was seen of it."""
    viewer = replace(viewer, in_private=False)  # only what was shared is counted
    goals = current_goals(books, viewer)
    seen = {key: tuple(books.circle.evidence(viewer, key, cards.EVIDENCE)) for key in goals}
    return circle_of(books, viewer, books.circle.counts(viewer), goals, seen)


def circle_of(
    books: Books,
    viewer: Viewer,
    counts: Counts,
    current: tuple[str, ...] = (),
    seen: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> cards.Circle:
    """The figures over these counts; `current` are the goals of which is told what was `seen`."""
    goals = books.frames.goals_ever(viewer.organisation_id)
    return cards.Circle(open_figures(counts), closed_figures(counts), goals, current, seen)


def current_goals(books: Books, viewer: Viewer) -> tuple[str, ...]:
    frame = books.frames.current(viewer.organisation_id)
    return tuple(goal.key for goal in frame.goals) if frame else ()
