"""What somebody keeps with Vita is theirs: on the wall only what is shared, shown and erased on request."""

from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words


async def test_the_wall_shows_what_was_shared_and_by_whom(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?", who="team")
    await house.looks_back(BRAM, "De brief is te lang.", who="team")
    await house.proposes(ANNA, "Bel eerst")

    answer = await house.clicks("show-wall", BRAM)

    assert words(answer).splitlines() == [
        "De muur van Team Noord",
        "Vragen",
        "Anna: “Waarom bellen mensen?”",
        "Inzichten",
        "Bram: “De brief is te lang.”",
        "Voorstellen",
        "“Bel eerst”: ingediend",
        "De cirkel: wordt bekeken 1",
    ]


async def test_the_wall_shows_nothing_private_not_even_to_its_owner(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")
    await house.looks_back(ANNA, "De brief is te lang.")

    answer = await house.clicks("show-wall", ANNA)

    assert "Er is nog niets gedeeld." in words(answer)


async def test_what_was_recalled_is_never_on_the_wall(house: House) -> None:
    await house.begins_team()
    await house.looks_back(ANNA, "De brief is te lang.", who="team")

    answer = await house.clicks("show-wall", BRAM)

    assert "Iets met de brief." not in words(answer)


async def test_somebody_sees_all_that_is_kept_about_them(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")
    await house.looks_back(ANNA, "De brief is te lang.", who="team")
    await house.proposes(ANNA, "Bel eerst")

    answer = await house.clicks("my-data", ANNA)

    assert "“Waarom bellen mensen?” (alleen jij)" in words(answer)
    assert "“De brief is te lang.” (gedeeld)" in words(answer)
    assert "“Bel eerst” (gedeeld)" in words(answer)


async def test_nobody_sees_what_is_kept_about_another(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?", who="team")

    answer = await house.clicks("my-data", BRAM)

    assert words(answer).splitlines()[1] == "Ik bewaar niets van je behalve je naam en je instellingen."


async def test_erasing_asks_first(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA)

    answer = await house.clicks("erase-my-data", ANNA)

    kept = await house.clicks("my-data", ANNA)
    assert buttons(answer) == ["erase-my-data", "erase-my-data"]
    assert "Waarom bellen mensen?" in words(kept)


async def test_erasing_leaves_nothing(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA)
    await house.looks_back(ANNA)
    await house.says(ANNA, "de brieven zijn onduidelijk")

    answer = await house.clicks("erase-my-data", ANNA, "yes")

    kept = await house.clicks("my-data", ANNA)
    assert words(answer) == "Gewist. Schrijf je weer, dan begint alles opnieuw."
    assert words(kept).splitlines()[1] == "Ik bewaar niets van je behalve je naam en je instellingen."


async def test_after_erasing_a_conversation_begins_anew(house: House) -> None:
    await house.says(ANNA, "de brieven zijn onduidelijk")
    await house.clicks("erase-my-data", ANNA, "yes")

    answers = await house.says(ANNA, "iets nieuws")

    assert words(answers[-1]).startswith("Antwoord 2.")
    assert house.sparring.heard[-1].earlier == ()
    assert house.sparring.heard[-1].state.turn == 1


async def test_changing_ones_mind_keeps_everything(house: House) -> None:
    await house.asks(ANNA)

    answer = await house.clicks("erase-my-data", ANNA, "no")

    kept = await house.clicks("my-data", ANNA)
    assert words(answer) == "Er is niets gewist."
    assert "Waarom bellen mensen?" in words(kept)


async def test_erasing_ones_own_data_leaves_a_colleagues(house: House) -> None:
    await house.begins_team()
    await house.asks(BRAM, "Hoe gaat de overdracht?", who="team")

    await house.clicks("erase-my-data", ANNA, "yes")

    wall = await house.clicks("show-wall", BRAM)
    assert "Bram: “Hoe gaat de overdracht?”" in words(wall)


async def test_home_shows_what_is_open(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")

    answer = await house.types("vita", ANNA, place=CHANNEL)

    assert "Je leervraag: “Waarom bellen mensen?”" in words(answer)


async def test_home_says_when_nothing_is_open(house: House) -> None:
    answer = await house.types("vita", ANNA, place=dm_of(ANNA))

    assert "Er staat niets open." in words(answer)
