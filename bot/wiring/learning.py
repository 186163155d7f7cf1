"""Learning made to measure: a path of small steps."""

from bot.usecases.act import UseCase
from bot.usecases.make_path import MakePath
from bot.usecases.walk_path import BEGIN, STOP, ChangePath, EditPathStep, LookBackOnStep
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    store, clock, defaults, tailoring = kit.store, kit.clock, kit.defaults, kit.mind.tailoring
    return {
        "make-path": MakePath(store, clock, tailoring, kit.hear, defaults),
        "begin-path": ChangePath(store, clock, defaults, *BEGIN),
        "edit-path-step": EditPathStep(store, clock, defaults),
        "look-back-on-step": LookBackOnStep(store, clock, tailoring, kit.hear, defaults),
        "stop-path": ChangePath(store, clock, defaults, *STOP),
    }
