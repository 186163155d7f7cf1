"""How a Prof-cirkel begins, who gets in, the place that it takes, and how one leaves."""

from dataclasses import replace

import pytest

from bot.domain.place import Place, PlaceKind, Readers
from bot.domain.prof_circle import CircleStage
from tests.fakes.circle_of_six import DIRK, ELIF, FLEUR, OWN_PLACE, SIX, THEME, circle, gathers, starts
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, dm_of, sample, words


def heard(house: House, place: Place) -> str:
    return "\n".join(words(card) for card in house.platform.said_in(place))


async def test_whoever_begins_one_hears_what_comes_next(house: House) -> None:
    answer = await starts(house)

    assert words(answer).startswith(f"De Prof-cirkel “{THEME}” is er.")
    assert buttons(answer) == ["invite-to-prof-circle"]


async def test_an_open_theme_is_found_and_joined_by_anybody(house: House) -> None:
    await starts(house)

    listed = await house.types("profcirkel", BRAM)
    await house.clicks("join-prof-circle", BRAM, "1")
    await house.settles()

    assert f"“{THEME}” · één mens" in words(listed)
    assert "Bram doet mee" in heard(house, dm_of(ANNA))
    assert "leave-prof-circle" in buttons(await house.types("profcirkel", BRAM))


async def test_one_by_invitation_is_not_on_the_list_and_cannot_be_joined_unasked(house: House) -> None:
    await starts(house, way="invited")

    listed = await house.types("profcirkel", BRAM)
    answer = await house.clicks("join-prof-circle", BRAM, "1")

    assert THEME not in words(listed)
    assert words(answer).startswith("Deze cirkel is er niet meer, of is niet voor jou te zien")


async def test_whoever_is_invited_chooses(house: House) -> None:
    await starts(house, way="invited")

    await house.does("invite-to-prof-circle", ANNA, step="1", names="Bram, chris")
    await house.settles()
    await house.clicks("join-prof-circle", BRAM, "1")
    declined = await house.clicks("leave-prof-circle", CHRIS, "1")

    assert "Anna nodigt je uit voor een Prof-cirkel" in heard(house, dm_of(CHRIS))
    assert words(declined) == "Goed. Niemand krijgt daar bericht van."
    assert "Erbij: Anna, Bram" in words(await house.types("profcirkel", ANNA))
    assert THEME not in words(await house.types("profcirkel", CHRIS))


async def test_a_name_that_nobody_has_comes_back_at_its_field(house: House) -> None:
    await starts(house)

    form = await house.does("invite-to-prof-circle", ANNA, step="1", names="Bram, Niemand")

    assert "Niemand" in repr(form)
    assert "prof-circle-names" not in repr(form)
    assert heard(house, dm_of(BRAM)) == ""


async def test_being_in_its_place_is_being_in_the_circle(house: House) -> None:
    found = await gathers(house)

    assert (found.stage, len(found.members)) == (CircleStage.RUNNING, 6)
    card = house.platform.said_in(OWN_PLACE)[-1]
    assert f"de Prof-cirkel over “{THEME}”" in words(card)
    assert "Erbij: Anna, Bram, Chris, Dirk, Elif, Fleur" in words(card)
    assert "Wat jullie onder elkaar zeggen, leest Vita niet" in words(card)


OTHER_PLACES = [
    (OWN_PLACE, Readers.OPEN, 6, "Dit kanaal is open"),
    (OWN_PLACE, Readers.EXTERNAL, 6, "Hier leest iemand van buiten"),
    (OWN_PLACE, Readers.PRIVATE, 3, "Hier zijn nu 3 mensen. Een cirkel begint met 4"),
    (OWN_PLACE, Readers.PRIVATE, 9, "Hier zijn nu 9 mensen. In een cirkel passen er 8"),
    (CHANNEL, Readers.PRIVATE, 6, "Dit is het kanaal van een team"),
    (dm_of(ANNA), Readers.PRIVATE, 1, "Een cirkel heeft een plek met anderen nodig"),
]


@pytest.mark.parametrize(("place", "readers", "count", "reason"), OTHER_PLACES)
async def test_a_place_that_does_not_fit_is_refused_with_the_reason(
    house: House, place: Place, readers: Readers, count: int, reason: str
) -> None:
    await starts(house)
    house.platform.people[place.channel] = (ANNA, *(sample(f"Mens {n}") for n in range(1, count)))
    house.platform.read_by[place.channel] = readers

    answer = await house.clicks("adopt-prof-circle", ANNA, "1", place)

    assert words(answer).startswith(reason)
    assert (
        await house.reads(lambda books: books.schedules.appointments("prof_circle", house.clock.now(), 9))
        == []
    )


async def test_the_place_goes_along_with_the_button_where_the_card_is_read_in_private(house: House) -> None:
    await starts(house)
    house.platform.people[OWN_PLACE.channel] = SIX
    house.platform.read_by[OWN_PLACE.channel] = Readers.PRIVATE
    shown = await house.types("profcirkel", ANNA, place=OWN_PLACE)
    value = f"1:channel:{OWN_PLACE.channel}"

    await house.clicks("adopt-prof-circle", ANNA, value)
    await house.settles()

    assert value in repr(shown)
    assert THEME in heard(house, OWN_PLACE)


async def test_nobody_takes_a_place_that_they_are_not_in(house: House) -> None:
    await starts(house)
    house.platform.people[OWN_PLACE.channel] = SIX[1:]
    house.platform.read_by[OWN_PLACE.channel] = Readers.PRIVATE

    answer = await house.clicks("adopt-prof-circle", ANNA, f"1:channel:{OWN_PLACE.channel}")

    assert words(answer) == "Deze plek neem je alleen als je er zelf in zit."


async def test_only_whoever_guides_takes_a_place(house: House) -> None:
    await starts(house)
    await house.clicks("join-prof-circle", BRAM, "1")

    answer = await house.clicks("adopt-prof-circle", BRAM, "1", OWN_PLACE)

    assert words(answer) == "Dit doet wie de cirkel nu begeleidt."


async def test_a_channel_of_teams_is_no_place_and_a_group_chat_is(house: House) -> None:
    await starts(house)
    chat = replace(OWN_PLACE, channel="19:chat", kind=PlaceKind.GROUP)
    house.platform.people[chat.channel] = SIX
    house.platform.read_by[chat.channel] = Readers.PRIVATE

    await house.clicks("adopt-prof-circle", ANNA, "1", chat)
    await house.settles()

    assert THEME in heard(house, chat)


async def test_whoever_comes_in_later_is_in_it_and_a_ninth_is_not(house: House) -> None:
    await gathers(house)

    for name in ("Gijs", "Hana", "Ilse"):
        await house.core.use_cases.meet(OWN_PLACE, sample(name), joined=True)

    assert len((await circle(house)).members) == 8


async def test_leaving_is_heard_by_nobody_and_the_guiding_goes_on(house: House) -> None:
    await gathers(house)
    before = len(house.platform.posted)

    answer = await house.clicks("leave-prof-circle", ANNA, "1")
    await house.core.use_cases.meet(OWN_PLACE, FLEUR, joined=False)
    await house.settles()

    left = await circle(house)
    bram = await house.reads(lambda books: books.people.at(BRAM.account))
    assert bram is not None
    assert "Niemand krijgt daar bericht van" in words(answer)
    assert (len(left.members), left.guide) == (4, bram.id)
    assert house.platform.posted[before:] == []


async def test_with_too_few_left_whoever_guides_hears_it(house: House) -> None:
    await gathers(house)

    for member in (CHRIS, DIRK, ELIF, FLEUR):
        await house.clicks("leave-prof-circle", member, "1")
    await house.settles()

    assert "heeft nog 2 mensen" in heard(house, dm_of(ANNA))
    assert "heeft nog" not in heard(house, dm_of(BRAM))
