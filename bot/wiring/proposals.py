"""Proposals, from the first draft until the circle is round."""

from bot.domain.course import Press
from bot.usecases.act import UseCase
from bot.usecases.ask_for_help import AskForHelp
from bot.usecases.edit_proposal import EditProposal, ProposalChanges
from bot.usecases.join_proposal import AcceptAuthor, JoinProposal
from bot.usecases.prepare_questions import PrepareQuestions
from bot.usecases.propose import Propose
from bot.usecases.read_proposal import ReadProposal
from bot.usecases.related import Related
from bot.usecases.set_deciding import SetDeciding
from bot.usecases.show_queue import ShowQueue
from bot.usecases.take_step import TakeStep
from bot.usecases.think_along import EndHelpRequest, ThinkAlong
from bot.usecases.withdraw_proposal import WithdrawProposal
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    parts = kit.parts
    store, clock, bell, defaults = parts.store, parts.clock, parts.bell, parts.defaults
    steps: dict[str, UseCase] = {
        press: TakeStep(store, clock, bell, parts.free_days, defaults, press) for press in Press
    }
    return steps | {
        "propose": Propose(store, clock, bell, Related(), defaults),
        "edit-proposal": EditProposal(store, clock, bell, defaults),
        "proposal-changes": ProposalChanges(store, defaults),
        "join-proposal": JoinProposal(store, clock, bell, defaults),
        "accept-author": AcceptAuthor(store, clock, bell, defaults),
        "prepare-questions": PrepareQuestions(
            store, clock, parts.mind.drafting, kit.hear, parts.free_days, defaults
        ),
        "read-proposal": ReadProposal(store, clock, parts.free_days, defaults),
        "show-queue": ShowQueue(store, clock, parts.free_days, defaults),
        "set-deciding": SetDeciding(store, clock, defaults),
        "ask-for-help": AskForHelp(store, clock, bell, defaults),
        "think-along": ThinkAlong(store, clock, bell, defaults),
        "close-help-request": EndHelpRequest(store, clock, bell, defaults),
        "withdraw-help-request": EndHelpRequest(store, clock, bell, defaults, takes_back=True),
        "withdraw-proposal": WithdrawProposal(store, clock, bell, parts.free_days, defaults),
    }
