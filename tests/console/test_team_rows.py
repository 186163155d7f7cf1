"""A table of teams as people save it, and what can be wrong with a row of it."""

import pytest

from bot.console.refused import Refused
from bot.console.team_rows import BadRow, TeamRows
from bot.domain.errors import Refusal
from bot.domain.place import Place, PlaceKind
from bot.usecases.add_team import NewTeam

HEAD = "platform,workspace,channel,name,organisation,timezone,language,region,cycle"
NORTH = "slack,T1,C1,Team Noord,Voorbeeld,Europe/Amsterdam,nl,NL,standaard"
CHANNEL = Place("slack", "T1", "C1", PlaceKind.CHANNEL)


def nowhere(zone: str) -> None:
    if zone == "Nergens":
        raise Refusal("timezone-unknown", zone=zone)


def read(content: bytes | str) -> tuple[list[NewTeam], list[BadRow]]:
    return TeamRows({"timezone": nowhere}).read(content if isinstance(content, bytes) else content.encode())


def faults(*rows: str) -> list[str]:
    return [str(bad) for bad in read("\n".join((HEAD, *rows)))[1]]


# --- what a spreadsheet makes of it -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        f"\ufeff{HEAD}\r\n{NORTH}\r\n",
        f"{HEAD}\n{NORTH}\n".replace(",", ";"),
        f"{HEAD}\n{NORTH}\n".replace(",", "\t"),
        f"{HEAD}\n\n,,,,\n{NORTH}",
        f"\r\n{HEAD}\n{NORTH}".replace(",", ";"),
        f"{HEAD.upper()}\n {NORTH.replace(',', ' , ').replace('slack', 'Slack')} \n",
    ],
    ids=["bom", "semicolons", "tabs", "empty rows", "empty first row", "spaces and capitals"],
)
def test_a_file_is_read_however_it_was_saved(content: str) -> None:
    teams, bad = read(content)

    north = NewTeam(CHANNEL, "Team Noord", "Voorbeeld", "nl", "Europe/Amsterdam", "NL", "standaard")
    assert (teams, bad) == ([north], [])


def test_columns_may_stand_in_any_order_and_four_are_enough() -> None:
    teams, bad = read('name,channel,workspace,platform\n"Noord, oost",C1,T1,slack\n')

    assert (teams, bad) == ([NewTeam(CHANNEL, "Noord, oost")], [])


def test_a_row_that_ends_early_takes_the_usual_values() -> None:
    assert read(f"{HEAD}\nslack,T1,C1,Team Noord")[0] == [NewTeam(CHANNEL, "Team Noord")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "It has found: nothing."),
        (b"hallo\n", "found: hallo"),
        (b"platform,workspace,channel\n", "the first four are needed"),
        (HEAD.replace("cycle", "kleur").encode(), "kleur"),
        (f"{HEAD},name".encode(), "cycle, name"),
        (f"{HEAD}\n{NORTH}\n".replace("Noord", "Café").encode("latin-1"), "no UTF-8 text"),
        (f'{HEAD}\n{NORTH}\nslack,"{"x" * 200_000}'.encode(), "After row 2 the file is no CSV any more"),
    ],
    ids=["empty", "no table", "column missing", "column unknown", "column twice", "latin-1", "no end"],
)
def test_a_file_that_is_no_table_of_teams_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(Refused) as refused:
        read(content)

    assert said in str(refused.value)


# --- bad rows ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (NORTH.replace("slack", "discord"), "platform is “discord”; expected slack or teams"),
        (NORTH.replace("T1", ""), "workspace is empty"),
        (NORTH.replace("C1", " "), "channel is empty"),
        (NORTH.replace("Team Noord", ""), "name is empty"),
        (NORTH.replace(",nl,", ",fr,"), "language is “fr”; expected nl or en"),
        (
            NORTH.replace("Europe/Amsterdam", "Nergens"),
            "I don't know the time zone “Nergens”. An example is Europe/Amsterdam.",
        ),
        (NORTH.replace("Team Noord", "x" * 201), "name is not printable or too long"),
        (NORTH.replace("C1", "C\u20281"), "channel is not printable or too long"),
        (f"{NORTH},nog iets", "more values than columns (10)"),
    ],
)
def test_a_bad_row_says_what_is_wrong(row: str, reason: str) -> None:
    assert faults(row) == [f"row 2: {reason}"]


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    assert faults("", NORTH, NORTH, "slack,T1,,Drie") == [
        "row 4: the same channel as in row 3",
        "row 5: channel is empty",
    ]


def test_all_that_is_wrong_with_a_row_is_said() -> None:
    assert faults("discord,,C1,") == [
        "row 2: workspace is empty",
        "row 2: name is empty",
        "row 2: platform is “discord”; expected slack or teams",
    ]
