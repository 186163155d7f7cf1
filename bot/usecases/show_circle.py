"""Shows the Innovatiecirkel in figures: over what the person may read, and what may be told of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import circle as cards
from bot.domain.circle import Passage, closed_figures, evidence, open_figures
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
    return circle_of(books, viewer, books.circle.passages(viewer))


def circle_of(books: Books, viewer: Viewer, passages: Sequence[Passage]) -> cards.Circle:
    """The figures over these passages."""
    frame = books.frames.current(viewer.organisation_id)
    current = tuple(goal.key for goal in frame.goals) if frame else ()
    return cards.Circle(
        open_figures(passages),
        closed_figures(passages),
        books.frames.goals_ever(viewer.organisation_id),
        current,
        {key: evidence(passages, key) for key in current},
    )
