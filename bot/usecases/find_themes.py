"""Finds the themes in what a visitor may see of a wall, each with what it rests on. Only shared things go along.

Themes are kept in this process under exactly the things that they were made of: when one of these is taken back or
changed, or the visitor sees other things, they are themes of something else and are not shown (L12).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

from bot.books import Books
from bot.domain.ids import TeamId
from bot.domain.wall import Posted
from bot.ports import Clock, Origin, Purpose, Store, Themes, Theming
from bot.usecases.budget import Budget
from bot.usecases.read_wall import Scope, Visitor, scope_of

OF_EACH_KIND = 25
"""The newest questions, insights and proposals: what lives in a team now."""

PURPOSE = "themes"
"""Under which the tokens are counted."""

_KEPT = 200
_Shelf = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """A theme with its sources as the visitor may read them."""

    title: str
    line: str
    sources: tuple[Posted, ...]


@dataclass(frozen=True, slots=True)
class ThemesView:
    """`may_ask` says that a model could look as well; `is_spent` that there is no room for it today."""

    scope: Scope
    themes: tuple[Found, ...]
    origin: Origin
    may_ask: str
    is_spent: bool = False


@dataclass(frozen=True, slots=True)
class FindThemes:
    store: Store
    clock: Clock
    theming: Theming
    guided: Theming
    budget: Budget = field(default_factory=Budget)
    kept: dict[_Shelf, Themes] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    async def __call__(self, visitor: Visitor, team: TeamId | None, *, with_model: bool) -> ThemesView:
        """Refuses (`page-gone`) a team that is not the visitor's. A model is asked only where that was wanted."""
        scope = scope_of(visitor, team)
        items, has_room = await self.store.transact(Purpose.CYCLE, lambda books: self._items(books, scope))
        language, model = visitor.person.language, self.theming.uses_model
        shelf = (language, tuple(_named(item) for item in items))
        texts = [_words(item) for item in items]
        themes = self.kept.get(shelf)
        if themes is None and with_model and model and has_room:
            themes = await self.theming.themes(language, texts)
            await self._keep(scope, shelf, themes)
        themes = themes or await self.guided.themes(language, texts)
        asks = model if themes.origin.generated_by != "model" else ""
        found = tuple(
            Found(one.title, one.line, tuple(items[number] for number in one.sources))
            for one in themes.themes
        )
        return ThemesView(scope, found, themes.origin, asks, is_spent=bool(model) and not has_room)

    def _items(self, books: Books, scope: Scope) -> tuple[Sequence[Posted], bool]:
        kinds = ("question", "insight", "proposal")
        found = [
            item
            for kind in kinds
            for item in books.board.posted(scope.viewer, kind, scope.of, limit=OF_EACH_KIND)
        ]
        organisation = scope.visitor.organisation.id
        return found, self.budget.has_room(books, organisation, scope.team, self.clock.now())

    async def _keep(self, scope: Scope, shelf: _Shelf, themes: Themes) -> None:
        if themes.origin.generated_by == "model":
            with self.lock:
                if len(self.kept) >= _KEPT:
                    del self.kept[next(iter(self.kept))]
                self.kept[shelf] = themes
        organisation, now = scope.visitor.organisation.id, self.clock.now()
        await self.store.transact(
            Purpose.CYCLE,
            lambda books: self.budget.spent(books, organisation, scope.team, now, PURPOSE, themes.usage),
        )


def _named(item: Posted) -> str:
    """The thing with its words, so that a changed one is another one."""
    return f"{item.key.kind}:{item.key.number}:{item.text}:{item.together}"


def _words(item: Posted) -> str:
    return f"{item.text}. {item.together}" if item.together else item.text
