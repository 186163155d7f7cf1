"""Prof-cirkels: how they begin, who is in them, their own place, and the peer consultations that they hold."""

from bot.usecases.act import UseCase
from bot.usecases.adopt_prof_circle import AdoptProfCircle
from bot.usecases.ask_vita_along import AskVitaAlong, WriteAlong
from bot.usecases.bring_case import BringCase
from bot.usecases.budget import Budget
from bot.usecases.contribute import Contribute
from bot.usecases.end_prof_circle import BringHarvest, EndProfCircle
from bot.usecases.guard_consultation import CloseRound, KeepConsultation, StopConsultation
from bot.usecases.join_prof_circle import InviteToProfCircle, JoinProfCircle, LeaveProfCircle
from bot.usecases.show_consultation import ExplainConsultation, ShowConsultation
from bot.usecases.show_prof_circles import ShowProfCircles
from bot.usecases.start_prof_circle import StartProfCircle
from bot.usecases.take_out import ProposeFromCircle, RevokeContribution, ShowContributions, TakeOut
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    parts = kit.parts
    store, clock, bell, defaults = parts.store, parts.clock, parts.bell, parts.defaults
    return {
        "show-prof-circles": ShowProfCircles(store, defaults),
        "start-prof-circle": StartProfCircle(store, clock, defaults),
        "join-prof-circle": JoinProfCircle(store, clock, bell, defaults),
        "leave-prof-circle": LeaveProfCircle(store, clock, bell, defaults),
        "invite-to-prof-circle": InviteToProfCircle(store, clock, bell, defaults),
        "adopt-prof-circle": AdoptProfCircle(store, clock, bell, parts.messenger, parts.free_days, defaults),
        "bring-case": BringCase(
            store, clock, bell, parts.messenger, parts.methods, parts.free_days, defaults
        ),
        "contribute": Contribute(store, clock, bell, parts.free_days, parts.mind.drafting, defaults),
        "show-consultation": ShowConsultation(store, defaults),
        "explain-consultation": ExplainConsultation(store, parts.methods, defaults),
        "ask-vita-along": AskVitaAlong(
            store, clock, WriteAlong(store, clock, bell, parts.mind.drafting, Budget()), defaults
        ),
        "show-contributions": ShowContributions(store, defaults),
        "take-out": TakeOut(store, clock, defaults),
        "propose-from-circle": ProposeFromCircle(store, clock, defaults),
        "revoke-contribution": RevokeContribution(store, clock, bell, defaults),
        "end-prof-circle": EndProfCircle(store, clock, bell, parts.free_days, defaults),
        "bring-harvest": BringHarvest(store, clock, bell, defaults),
        "close-round": CloseRound(store, clock, bell, parts.free_days, defaults),
        "stop-consultation": StopConsultation(store, clock, bell, defaults),
        "keep-consultation": KeepConsultation(store, clock, bell, defaults),
    }
