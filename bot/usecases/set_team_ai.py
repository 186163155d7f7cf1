"""Sets how much AI a team may use on a day, and whether answers take up what colleagues shared."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import team_ai as cards
from bot.domain.errors import Refusal
from bot.domain.roles import Role
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.budget import DAILY_TOKENS
from bot.usecases.recognise import Defaults, recognised

AN_ANSWER = 2_000
"""Tokens, about: what one turn of sparring takes, the question and all that goes along with it included."""

USUAL = DAILY_TOKENS // AN_ANSWER
MOST = 100_000


@dataclass(frozen=True, slots=True)
class SetTeamAi:
    """People think in answers, the store counts tokens; it is the team's, and of nobody in it."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`administrator-needed`) whoever is no administrator, and `no-team` where there is none."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        if Role.ADMINISTRATOR not in present.roles:
            raise Refusal("administrator-needed")
        texts, team = texts_in(present.person.language), present.team_or_refuse()
        kept = None if team.daily_tokens is None else team.daily_tokens // AN_ANSWER
        typed = (act.answers or {}).get("most", "").strip().replace(".", "")
        is_number = typed.isdecimal() and int(typed) <= MOST
        error = texts("team-ai-most-unclear", most=MOST) if typed and not is_number else ""
        if act.answers is None or error:
            return cards.form(
                kept, USUAL, draws=team.draws_on_shared, answers=act.answers, error=error, texts=texts
            )
        most = int(typed) if typed else None
        draws = cards.DRAWS in act.answers.get(cards.DRAWS, "").split(",")
        tokens = None if most is None else most * AN_ANSWER
        books.teams.set_daily_tokens(team.organisation_id, team.id, tokens)
        books.teams.set_draws_on_shared(team.organisation_id, team.id, draws=draws)
        about = cards.noted(most, draws=draws)
        books.audit.note(
            team.organisation_id, present.person.id, cards.SET, f"team:{team.id}", self.clock.now(), about
        )
        return cards.saved(team.name, most, USUAL, texts, draws=draws)
