"""Sets how a team decides, whether a small team may judge its own proposals, and the organisation's criteria."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import deciding as cards
from bot.domain.course import DecisionMode
from bot.domain.errors import Refusal
from bot.domain.roles import Role
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class SetDeciding:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`administrator-needed`) whoever is no administrator."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        if Role.ADMINISTRATOR not in present.roles:
            raise Refusal("administrator-needed")
        texts, team = texts_in(present.person.language), present.team_or_refuse()
        criteria = books.organisations.criteria(team.organisation_id) or texts.lines("course-criteria")
        form = cards.form(team, criteria, act.answers or {}, texts)
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return replace(form, errors=errors)
        mode, own = chosen(DecisionMode, act.answers["mode"]), act.answers.get("own", "") == "own"
        books.teams.set_deciding(team.organisation_id, team.id, mode, own_allowed=own)
        lines = [line.strip() for line in act.answers["criteria"].splitlines() if line.strip()]
        books.organisations.set_criteria(team.organisation_id, lines)
        books.audit.note(
            team.organisation_id, present.person.id, "set-deciding", f"team:{team.id}", self.clock.now(), mode
        )
        return cards.saved(team.name, mode, texts)
