"""What people look at: where the week stands, the Learning Wall, the Innovation Circle."""

from bot.usecases.act import UseCase
from bot.usecases.open_pages import OpenPages
from bot.usecases.send_again import SendAgain
from bot.usecases.show_circle import ShowCircle
from bot.usecases.show_home import ShowHome
from bot.usecases.show_overview import ShowOverview
from bot.usecases.show_themes import ShowThemes
from bot.usecases.show_wall import ShowWall
from bot.usecases.visit_pages import VisitPages
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    parts = kit.parts
    store, defaults = parts.store, parts.defaults
    return {
        "show-home": ShowHome(store, parts.clock, parts.phase_now, defaults),
        "show-wall": ShowWall(store, defaults, has_pages=bool(parts.public_url)),
        "show-themes": ShowThemes(store, kit.themes, defaults),
        "open-pages": OpenPages(store, VisitPages(store, parts.clock), parts.public_url, defaults),
        "show-circle": ShowCircle(store, defaults),
        "send-again": SendAgain(store, parts.clock, parts.bell, defaults),
        "show-overview": ShowOverview(
            store, parts.clock, parts.phase_now, defaults, has_pages=bool(parts.public_url)
        ),
    }
