"""What one takes along from the wall: only what one may open, without names, in a spreadsheet no formula."""

import csv
import io
import json

import pytest

from tests.fakes.house import ANNA
from tests.pages.served import PEOPLE, Served
from tests.test_visibility_matrix import DIRK, SOUTH

FILES = ("wall.csv", "wall.json", "report.html")


@pytest.mark.parametrize("file", FILES)
async def test_nobody_takes_along_what_another_team_shared(pages: Served, file: str) -> None:
    await pages.house.core.use_cases.perform("start-team", pages.house.act(DIRK, SOUTH))
    await pages.house.proposes(ANNA, "kanarie-voorstel")
    await pages.lets_in(DIRK)

    assert "kanarie" not in await pages.gets(f"/wall/export/{file}")


@pytest.mark.parametrize("file", FILES)
async def test_it_names_nobody(full: Served, file: str) -> None:
    await full.lets_in(PEOPLE["planner"])

    written = await full.gets(f"/wall/export/{file}")

    assert "Vier punten bovenaan" in written
    assert [name for name in ("Wijkverpleegkundige", "Receptionist", "Bestuurder") if name in written] == []


async def test_a_title_that_is_a_formula_stays_a_text(pages: Served) -> None:
    await pages.house.proposes(ANNA, "=1+1")
    await pages.lets_in(ANNA)

    rows = list(csv.DictReader(io.StringIO((await pages.gets("/wall/export/wall.csv")).lstrip("\ufeff"))))

    assert rows[0]["title"] == "'=1+1"


async def test_a_quarter_holds_what_happened_in_it(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])

    (first,) = json.loads(await full.gets("/wall/export/wall.json?quarter=2026-Q1"))
    (second,) = json.loads(await full.gets("/wall/export/wall.json?quarter=2026-Q2"))

    assert [row["title"] for row in first["proposals"]] == ["Vier punten bovenaan"]
    assert len(second["proposals"]) == 9


async def test_the_report_says_which_quarter_and_runs_nothing(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])

    answer = await full.client.get("/wall/export/report.html?quarter=2026-Q2")

    assert "Over kwartaal 2 van 2026" in await answer.text()
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/wall/export/vita.db", "/wall/export/wall.csv?quarter=2026-Q5", "/wall/export/..%2fx"]
)
async def test_what_is_no_export_gets_a_sentence(pages: Served, path: str) -> None:
    await pages.lets_in(ANNA)

    assert "Deze pagina is er niet" in await pages.gets(path, status=404)


@pytest.mark.parametrize("file", FILES)
async def test_nothing_goes_out_without_a_session(pages: Served, file: str) -> None:
    await pages.gets(f"/wall/export/{file}", status=401)
