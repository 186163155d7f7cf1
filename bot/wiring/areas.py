"""The areas together: every use case by the name of its action."""

from bot.usecases.act import UseCase
from bot.usecases.boundary_first import FREE_TEXT, BoundaryFirst, stops_of
from bot.usecases.open_command import OpenCommand
from bot.wiring import dialogue, learning, people, prof_circles, proposals, wall, week
from bot.wiring.kit import Kit

_AREAS = (week, learning, dialogue, proposals, people, wall, prof_circles)


def acts(kit: Kit) -> dict[str, UseCase]:
    """Those that take free text look for a boundary first."""
    parts, found = kit.parts, dict[str, UseCase]()
    for area in _AREAS:
        found |= area.acts(kit)
    found |= {
        name: BoundaryFirst(
            parts.store, parts.boundaries, found[name], fields, parts.defaults, stops_of(name)
        )
        for name, fields in FREE_TEXT.items()
    }
    return found | {"open-command": OpenCommand(found)}
