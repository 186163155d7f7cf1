"""Who writes what a button asked for, in a turn of its own."""

from bot.domain.dialogue import Wish
from bot.usecases.budget import Budget
from bot.usecases.check_yourself import WriteCheck
from bot.usecases.draft_proposal import WriteDraft
from bot.usecases.hand_over import WriteHandOver
from bot.usecases.make_assignment import WriteAssignment
from bot.usecases.make_path import WritePath
from bot.usecases.pair_insight import WritePair
from bot.usecases.prepare_questions import WriteQuestions
from bot.usecases.sharpen_question import WriteSharper
from bot.usecases.walk_path import WriteStep
from bot.usecases.wished import Writes
from bot.usecases.writing import Writing
from bot.wiring.parts import Parts


def writers(parts: Parts, budget: Budget) -> dict[Wish, Writes]:
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
