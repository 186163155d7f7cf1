"""The dialogue: sparring, what comes out of it, and what Vita remembers of it."""

from bot.usecases.act import UseCase
from bot.usecases.choose import Choose
from bot.usecases.draft_proposal import DraftProposal
from bot.usecases.explain import Explain
from bot.usecases.judge_answer import JudgeAnswer, SayVerdict
from bot.usecases.memory import EditMemory, ForgetMemory, ShowMemory
from bot.usecases.pick_method import PickMethod
from bot.usecases.private_session import PrivateSession
from bot.usecases.reply import Reply
from bot.usecases.sharpen_question import SharpenQuestion, TakeQuestion
from bot.usecases.spar import Spar
from bot.usecases.what_was_seen import WhatWasSeen
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    parts = kit.parts
    store, clock, mind, defaults = parts.store, parts.clock, parts.mind, parts.defaults
    return {
        "judge-answer": SayVerdict(JudgeAnswer(store, clock), parts.recognise),
        "explain": Explain(parts.recognise, mind.sparring),
        "spar": Spar(store, clock, parts.bell, parts.begin, defaults),
        "choose": Choose(kit.hear, clock),
        "reply": Reply(store, clock, kit.sender, kit.hear, defaults),
        "pick-method": PickMethod(store, clock, parts.bell, mind.guided, parts.begin, defaults),
        "draft-proposal": DraftProposal(store, clock, mind.drafting, kit.hear, defaults),
        "sharpen-question": SharpenQuestion(store, clock, mind.drafting, kit.hear, defaults),
        "take-question": TakeQuestion(store, clock, defaults),
        "show-memory": ShowMemory(store, defaults),
        "edit-memory": EditMemory(store, defaults),
        "forget-memory": ForgetMemory(store, defaults),
        "private-session": PrivateSession(store, clock, defaults),
        "what-was-seen": WhatWasSeen(store, clock, defaults),
    }
