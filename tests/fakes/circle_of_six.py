"""A Prof-cirkel of six sample people in a private channel, without its consultations."""

from bot.domain.place import Place, PlaceKind, Readers
from bot.domain.prof_circle import ProfCircle
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHRIS, NETWORK, WORKSPACE, House, sample

DIRK, ELIF, FLEUR = sample("Dirk"), sample("Elif"), sample("Fleur")
SIX = (ANNA, BRAM, CHRIS, DIRK, ELIF, FLEUR)
OWN_PLACE = Place(NETWORK, WORKSPACE, "G1", PlaceKind.CHANNEL)
THEME = "Praten met familie die boos is"


async def starts(house: House, *, way: str = "open", rhythm: str = "fortnightly") -> Answer:
    """Anna begins one, in a house that gets its team first."""
    await house.begins_team(goals="Rust in huis")
    return await begins(house, way=way, rhythm=rhythm)


async def begins(house: House, *, way: str = "open", rhythm: str = "fortnightly") -> Answer:
    """Anna begins one, in a house with a team."""
    return await house.does("start-prof-circle", ANNA, theme=THEME, goal="none", rhythm=rhythm, way=way)


async def gathers(house: House) -> ProfCircle:
    """Six people in a private channel, which Anna takes as the circle's own place."""
    await starts(house)
    return await takes_place(house)


async def takes_place(house: House) -> ProfCircle:
    """The six of the circle that was begun are in its place."""
    house.platform.people[OWN_PLACE.channel] = SIX
    house.platform.read_by[OWN_PLACE.channel] = Readers.PRIVATE
    await house.clicks("adopt-prof-circle", ANNA, "1", OWN_PLACE)
    await house.settles()
    return await circle(house)


async def circle(house: House) -> ProfCircle:
    organisation = await house.reads(lambda books: books.organisations.found(NETWORK, WORKSPACE, ""))
    found = await house.reads(lambda books: books.prof_circles.of_place(organisation.id, OWN_PLACE))
    assert found is not None
    return found
