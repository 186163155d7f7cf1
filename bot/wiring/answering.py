"""The answer to a message: how it is read, said and kept, and who writes what a button asked for."""

from bot.domain.dialogue import Wish
from bot.ports import Sender
from bot.usecases.answer_message import AnswerMessage
from bot.usecases.bearing import Bearing
from bot.usecases.brake import Brake
from bot.usecases.budget import Budget
from bot.usecases.check_yourself import WriteCheck
from bot.usecases.draft_proposal import WriteDraft
from bot.usecases.hand_over import WriteHandOver
from bot.usecases.keeping import KeepTurn
from bot.usecases.make_assignment import WriteAssignment
from bot.usecases.make_path import WritePath
from bot.usecases.pair_insight import WritePair
from bot.usecases.prepare_questions import WriteQuestions
from bot.usecases.reading import ReadTurn
from bot.usecases.related import Related
from bot.usecases.sharpen_question import WriteSharper
from bot.usecases.speaking import Speak
from bot.usecases.walk_path import WriteStep
from bot.usecases.wished import Writes
from bot.usecases.writing import Writing
from bot.wiring.parts import Parts


def answering(parts: Parts, sender: Sender, *, is_shared: bool) -> AnswerMessage:
    """`is_shared` says that other processes answer from the same store."""
    clock, sparring, budget = parts.clock, parts.mind.sparring, Budget()
    bearing = Bearing(clock, parts.boundaries, Related(), budget, Brake())
    return AnswerMessage(
        parts.store,
        sender,
        ReadTurn(clock, sparring, parts.begin, sender, bearing, parts.defaults),
        Speak(parts.store, parts.messenger, sparring, clock, is_shared=is_shared),
        KeepTurn(clock, sparring, sender, budget, parts.public_url),
        _writers(parts, budget),
    )


def _writers(parts: Parts, budget: Budget) -> dict[Wish, Writes]:
    writing = Writing(parts.store, parts.clock, parts.bell, budget, parts.defaults)
    tailoring, drafting = parts.mind.tailoring, parts.mind.drafting
    return {
        Wish.ASSIGNMENT: WriteAssignment(writing, tailoring),
        Wish.CHECK: WriteCheck(writing, tailoring),
        Wish.DRAFT: WriteDraft(writing, drafting),
        Wish.FRIEND: WriteQuestions(writing, drafting),
        Wish.PATH: WritePath(writing, tailoring),
        Wish.STEP: WriteStep(writing, tailoring),
        Wish.SHARPEN: WriteSharper(writing, drafting),
        Wish.PAIR: WritePair(writing, drafting),
        Wish.HAND_OVER: WriteHandOver(writing, drafting),
    }
