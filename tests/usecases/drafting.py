"""A house in which somebody drafts: the acts and turns of drafting around one scripted `Drafting`."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards.model import Card, Form
from bot.domain.dialogue import Wish
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.domain.visibility import Viewer
from bot.usecases import Answer, UseCase
from bot.usecases.budget import DAILY_TOKENS, Budget
from bot.usecases.draft_proposal import DraftProposal, WriteDraft
from bot.usecases.hand_over import WriteHandOver
from bot.usecases.pair_insight import PairInsight, WritePair
from bot.usecases.prepare_questions import PrepareQuestions, WriteQuestions
from bot.usecases.recognise import Defaults
from bot.usecases.sharpen_question import SharpenQuestion, TakeQuestion, WriteSharper
from bot.usecases.wished import Writes
from bot.usecases.writing import Writing
from tests.fakes.drafting import ScriptedDrafting
from tests.fakes.house import House


class NoBell:
    """Nobody waits: the test delivers by itself."""

    def ring(self) -> None:
        """Nothing hears it."""


def writing_in(house: House, daily: int = DAILY_TOKENS) -> Writing:
    """What is written there in a turn of its own; `daily` is the team's budget, in tokens."""
    return Writing(house.core.store, house.clock, NoBell(), Budget(daily), Defaults())


@dataclass
class DraftingHouse:
    house: House
    drafting: ScriptedDrafting
    writers: dict[Wish, Writes]

    async def writes(self, place: Place) -> list[Card]:
        """Takes the turn that waits in this place, and gives what was posted about it anywhere."""
        before = len(self.house.platform.posted)
        turn = await self.house.reads(lambda books: books.inbox.next_of(place.key))
        assert turn is not None
        assert turn.message.wish is not None
        await self.writers[turn.message.wish](turn)
        await self.house.core.delivery.drain()
        return [posted.card for posted in self.house.platform.posted[before:]]

    async def opens(self, member: Member, place: Place | None = None) -> Form:
        """Asks for a draft where there is no model, so that the form opens at once."""
        answer = await self.house.clicks("draft-proposal", member, place=place)
        assert isinstance(answer, Form)
        return answer

    async def eyes_of(self, member: Member) -> Viewer:
        def look(books: Books) -> Viewer:
            person = books.people.at(member.account)
            assert person is not None
            return books.people.viewer(person, in_private=True)

        return await self.house.reads(look)

    async def kept(self, member: Member, action: str) -> dict[str, str]:
        """The half-filled form of this person, as it is kept."""
        viewer = await self.eyes_of(member)
        draft = await self.house.reads(
            lambda books: books.drafts.load(viewer.organisation_id, viewer.person_id, action)
        )
        return dict(draft.answers) if draft else {}


def with_drafting(house: House, drafting: ScriptedDrafting) -> DraftingHouse:
    """The house with the use cases of drafting among its acts."""
    core, defaults, writing = house.core, Defaults(), writing_in(house)
    store, clock, hear = core.store, house.clock, core.use_cases.hear
    ours: dict[str, UseCase] = {
        "draft-proposal": DraftProposal(store, clock, drafting, hear, defaults),
        "sharpen-question": SharpenQuestion(store, clock, drafting, hear, defaults),
        "prepare-questions": PrepareQuestions(
            store, clock, drafting, hear, core.add_team.free_days, defaults
        ),
        "pair-insight": PairInsight(store, clock, drafting, hear, defaults),
        "take-question": TakeQuestion(store, clock, defaults),
    }
    house.takes(ours)
    writers: dict[Wish, Writes] = {
        Wish.DRAFT: WriteDraft(writing, drafting),
        Wish.FRIEND: WriteQuestions(writing, drafting),
        Wish.PAIR: WritePair(writing, drafting),
        Wish.HAND_OVER: WriteHandOver(writing, drafting),
        Wish.SHARPEN: WriteSharper(writing, drafting),
    }
    return DraftingHouse(house, drafting, writers)


def initial(form: Answer, key: str) -> str:
    """What already stands in a field."""
    assert isinstance(form, Form)
    field = next(field for field in form.fields if field.key == key)
    assert isinstance(field.initial, str)
    return field.initial
