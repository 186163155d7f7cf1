"""What people look at: where the week stands, the Learning Wall, the Innovation Circle."""

from bot.usecases.act import UseCase
from bot.usecases.show_circle import ShowCircle
from bot.usecases.show_home import ShowHome
from bot.usecases.show_overview import ShowOverview
from bot.usecases.show_wall import ShowWall
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    store, defaults = kit.store, kit.defaults
    return {
        "show-home": ShowHome(store, kit.clock, kit.phase_now, defaults),
        "show-wall": ShowWall(store, defaults),
        "show-circle": ShowCircle(store, defaults),
        "show-overview": ShowOverview(store, kit.clock, kit.phase_now, defaults),
    }
