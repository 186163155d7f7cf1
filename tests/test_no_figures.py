"""No figure of a person in the database as it really stands, in a metric, a page's address, or a prompt (L4)."""

import re
from pathlib import Path

from sqlalchemy import inspect

from bot import metrics
from bot.metrics import Measured
from storage.engine import checked, connect_to
from tests.fakes.house import ANNA, House
from tests.pages.served import served
from tests.test_repository import is_denied

ROOT = Path(__file__).parent.parent
ASKS_FOR_ONE = re.compile(
    r"(?i)\b(?:score|rank|rate|grade|judge|geef een (?:cijfer|score|oordeel)|beoordeel|rangschik)\w*\b.{0,30}"
    r"\b(?:person|people|colleague|writer|persoon|mensen|collega|schrijver)\b"
)
"""In a prompt: an order to judge whoever writes. What forbids it says so with a not before it."""
FORBIDS = re.compile(r"(?i)\b(?:not|never|no|nobody|niet|nooit|geen|niemand)\b")


def test_no_table_of_a_migrated_database_holds_one(database_url: str) -> None:
    engine = connect_to(checked(database_url))
    found = inspect(engine)
    names = {
        (table, name)
        for table in found.get_table_names()
        for name in (*(one["name"] for one in found.get_columns(table)), table)
    }
    engine.dispose()

    assert len(names) > 100
    assert sorted((table, name) for table, name in names if is_denied(name)) == []


async def test_no_metric_is_one(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    await house.settles()

    page = metrics.page(await house.core.store.operation(house.clock.now()), Measured())
    names = set(re.findall(r"[a-z_]+", page))

    assert "vita_deliveries" in names
    assert {name for name in names if is_denied(name)} == set()


async def test_no_address_of_a_page_leads_to_one(house: House) -> None:
    async with served(house) as pages:
        paths = {
            str(route.resource and route.resource.canonical) for route in pages.client.app.router.routes()
        }

    assert "/wall/mine" in paths
    assert [path for path in paths if is_denied(re.sub(r"[^a-z]+", "_", path))] == []


def test_no_prompt_asks_for_one() -> None:
    lines = {
        f"{path.relative_to(ROOT)}: {line}"
        for path in (ROOT / "prompts").rglob("*.md")
        for line in path.read_text("utf-8").splitlines()
        if ASKS_FOR_ONE.search(line) and not FORBIDS.search(line)
    }

    assert lines == set()


def test_a_prompt_that_asks_for_one_would_be_found() -> None:
    asked = ("Rate how motivated this person is.", "Geef een cijfer voor deze collega.")

    assert [line for line in asked if not ASKS_FOR_ONE.search(line)] == []


def test_no_page_and_no_text_shows_one() -> None:
    """What a template shows, and what a text is called and takes: by the same list as the columns."""
    shown = {
        f"{path.name}: {name}"
        for path in (ROOT / "bot/pages/templates").glob("*.html")
        for part in re.findall(r"\{[{%].+?[%}]\}", path.read_text("utf-8"), re.DOTALL)
        for name in re.findall(r"[a-z_]+", part)
        if is_denied(name)
    }
    said = {
        f"{path.name}: {key}"
        for path in (ROOT / "bot/texts").rglob("*.ftl")
        for key in re.findall(r"^([a-z-]+) =|\{ \$(\w+)", path.read_text("utf-8"), re.MULTILINE)
        if any(is_denied(one.replace("-", "_")) for one in key if one)
    }

    assert shown == {"parts.html: level"}  # of a heading
    assert said == {"proposal.ftl: ('proposal-challenge-productivity', '')"}  # what a team chooses to work on
