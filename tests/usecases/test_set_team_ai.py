"""What an administrator sets of the AI in a team: how many answers a day, and whether they draw on what was shared."""

import pytest

from bot.books import Books
from bot.cards.model import Form
from bot.domain.ids import TeamId
from bot.domain.team import Team
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, House, buttons, sample, words
from tests.usecases.drafting import initial
from tests.usecases.test_set_contacts import audited


async def sets(house: House, most: str, *, draws: bool = True) -> Answer:
    return await house.does("set-team-ai", ANNA, most=most, draws="draws" if draws else "")


async def team_of(house: House, number: TeamId) -> Team:
    def look(books: Books) -> Team:
        (team,) = (team for team in books.teams.all() if team.id == number)
        return team

    return await house.reads(look)


@pytest.mark.parametrize(
    ("most", "tokens", "said"),
    [
        ("", None, "In Team Noord geldt de gewone grens: zo'n 100 AI-antwoorden per dag."),
        ("40", 80_000, "In Team Noord zijn er zo'n 40 AI-antwoorden per dag."),
        ("1.000", 2_000_000, "In Team Noord zijn er zo'n 1.000 AI-antwoorden per dag."),
        ("0", 0, "In Team Noord werkt Vita zonder AI, met vaste vragen."),
    ],
)
async def test_the_limit_is_set_in_answers_and_kept_in_tokens(
    house: House, most: str, tokens: int | None, said: str
) -> None:
    team = await house.begins_team()

    answer = await sets(house, most)

    assert said in words(answer)
    assert (await team_of(house, team.id)).daily_tokens == tokens


@pytest.mark.parametrize("most", ["veel", "-1", "2,5", "999999"])
async def test_what_is_no_number_of_answers_comes_back_with_a_sentence(house: House, most: str) -> None:
    team = await house.begins_team()

    answer = await sets(house, most)

    assert isinstance(answer, Form)
    assert answer.errors["most"].startswith("Vul een heel getal in")
    assert (initial(answer, "most"), (await team_of(house, team.id)).daily_tokens) == (most, None)


async def test_drawing_on_what_colleagues_shared_is_switched_off_and_on(house: House) -> None:
    team = await house.begins_team()

    off = await sets(house, "", draws=False)
    switched_off = await team_of(house, team.id)
    await sets(house, "", draws=True)

    assert "Een antwoord gebruikt niets van wat collega's deelden." in words(off)
    assert (switched_off.draws_on_shared, (await team_of(house, team.id)).draws_on_shared) == (False, True)


async def test_the_form_shows_how_it_stands(house: House) -> None:
    await house.begins_team()
    await sets(house, "40", draws=False)

    form = await house.types("vita", ANNA, "ai")

    assert isinstance(form, Form)
    assert {field.key: field.initial for field in form.fields} == {"most": "40", "draws": ()}


async def test_only_an_administrator_sets_it_and_finds_the_button(house: House) -> None:
    await house.begins_team()

    refused = await house.clicks("set-team-ai", BRAM)

    assert "beheerder" in words(refused)
    assert "set-team-ai" in buttons(await house.clicks("show-overview", ANNA))
    assert "set-team-ai" not in buttons(await house.clicks("show-overview", BRAM))


async def test_who_set_it_and_to_what_is_on_record(house: House, sqlite_url: str) -> None:
    team = await house.begins_team()

    await sets(house, "40", draws=False)

    assert ("set-team-ai", f"team:{team.id}") in audited(sqlite_url)


async def test_whoever_is_in_the_team_reads_in_the_trail_what_was_set_and_nobody_else(house: House) -> None:
    await house.begins_team()
    await sets(house, "40", draws=False)

    inside, outside = (
        words(await house.clicks("show-trail", BRAM)),
        words(await house.clicks("show-trail", sample("Dana"))),
    )

    said = "Anna stelde de AI van het team in: zo'n 40 AI-antwoorden per dag, wat collega's deelden blijft erbuiten"
    assert (said in inside, said in outside) == (True, False)
