"""Shows the themes in what a team shared, as the wall has them; a model is asked on the page only, by a press."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import themes
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.find_themes import FindThemes
from bot.usecases.read_wall import Visitor
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class ShowThemes:
    store: Store
    find: FindThemes
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def who(books: Books) -> Visitor:
            present = recognised(books, act.by, act.place, self.defaults)
            teams = books.teams.of_person(present.organisation.id, present.person.id)
            return Visitor(present.person, present.organisation, present.viewer, tuple(teams))

        visitor = await self.store.transact(Purpose.CYCLE, who)
        team = visitor.teams[0].id if visitor.teams else None
        view = await self.find(visitor, team, with_model=False)
        told = tuple(
            themes.ThemeLines(one.title, one.line, tuple(item.text for item in one.sources))
            for one in view.themes
        )
        model = view.origin.model if view.origin.generated_by == "model" else ""
        return themes.card(told, model, texts_in(visitor.person.language))
