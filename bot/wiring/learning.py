"""Learning made to measure: a path of small steps, assignments for a group, and questions to oneself."""

from bot.usecases.act import UseCase
from bot.usecases.check_yourself import CheckYourself, KeepCheck
from bot.usecases.make_assignment import MakeAssignment, ShowAssignments
from bot.usecases.make_path import MakePath
from bot.usecases.offer_assignment import ChangeAssignment, OfferAssignment
from bot.usecases.take_part import (
    BeginAssignment,
    DropAssignment,
    FinishAssignment,
    JoinAssignment,
    ProposeFromAssignment,
)
from bot.usecases.walk_path import BEGIN, STOP, ChangePath, EditPathStep, LookBackOnStep
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    parts = kit.parts
    store, clock, defaults, tailoring = parts.store, parts.clock, parts.defaults, parts.mind.tailoring
    return {
        "make-path": MakePath(store, clock, tailoring, kit.hear, defaults),
        "begin-path": ChangePath(store, clock, defaults, *BEGIN),
        "edit-path-step": EditPathStep(store, clock, defaults),
        "look-back-on-step": LookBackOnStep(store, clock, tailoring, kit.hear, defaults),
        "self-check": CheckYourself(store, clock, tailoring, kit.hear, defaults),
        "keep-self-check": KeepCheck(store, clock, defaults),
        "drop-self-check": KeepCheck(store, clock, defaults, drops=True),
        "show-assignments": ShowAssignments(store, defaults),
        "make-assignment": MakeAssignment(store, clock, tailoring, kit.hear, defaults),
        "offer-assignment": OfferAssignment(store, clock, parts.bell, defaults),
        "change-assignment": ChangeAssignment(store, clock, parts.bell, defaults),
        "join-assignment": JoinAssignment(store, clock, parts.bell, defaults),
        "begin-assignment": BeginAssignment(store, clock, parts.bell, parts.free_days, defaults),
        "finish-assignment": FinishAssignment(store, clock, parts.bell, defaults),
        "drop-assignment": DropAssignment(store, clock, parts.bell, defaults),
        "propose-from-assignment": ProposeFromAssignment(store, clock, defaults),
        "stop-path": ChangePath(store, clock, defaults, *STOP),
    }
