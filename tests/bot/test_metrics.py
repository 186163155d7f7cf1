"""What an operator measures: of the work, never of anybody; and who may read it."""

import logging
import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot import failures, metrics
from bot.http import add_metrics
from bot.metrics import Measured, Operation
from tests.fakes.house import ANNA, CHANNEL, House
from tests.fakes.platform import Fault

_LABELS = {"category", "state", "outcome", "le", "network"}
_SAMPLE = re.compile(r'^[a-z_]+(?:\{(?:[a-z]+="[^"\\\n]*",?)+\})? [0-9.e+-]+$')


async def page_of(house: House, measured: Measured) -> str:
    return metrics.page(await house.core.store.operation(house.clock.now()), measured)


def value(page: str, name: str) -> str:
    return next(
        line.rpartition(" ")[2] for line in page.splitlines() if line.startswith((f"{name} ", f"{name}{{"))
    )


async def test_a_morning_of_messages_is_counted_by_how_it_ended(house: House, measured: Measured) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    await house.settles()
    await house.proposes(ANNA, "Later")
    house.clock.pass_(timedelta(minutes=6))

    waiting = await page_of(house, measured)
    await house.settles()
    sent = await page_of(house, measured)

    assert (value(waiting, "vita_deliveries_due"), value(waiting, "vita_deliveries_due_age_seconds")) == (
        "1",
        "360",
    )
    assert 'vita_deliveries{category="announcement",state="sent"} 2' in sent
    assert (value(sent, "vita_deliveries_due"), value(sent, "vita_deliveries_late")) == ("0", "1")


async def test_a_message_that_waits_for_an_answer_has_an_age(house: House, measured: Measured) -> None:
    await house.hears(ANNA, "denk mee")
    house.clock.pass_(timedelta(seconds=90))

    page = await page_of(house, measured)

    assert (value(page, "vita_turns_waiting"), value(page, "vita_turns_waiting_age_seconds")) == ("1", "90")


async def test_what_a_network_does_not_take_is_counted(house: House, measured: Measured) -> None:
    await house.begins_team()
    house.platform.breaks(Fault.BUSY)
    await house.proposes(ANNA)
    await house.settles()

    assert 'vita_network_refusals_total{network="slack",outcome="too fast"} 1' in await page_of(
        house, measured
    )


def test_a_model_is_timed_and_an_incident_counted(measured: Measured) -> None:
    logging.getLogger("bot.llm.calls").info("A model was asked", extra={"seconds": 0.7, "outcome": "whole"})
    failures.record(ValueError("x"))

    page = metrics.page(None, measured)

    assert 'vita_model_seconds_bucket{outcome="whole",le="0.5"} 0' in page
    assert 'vita_model_seconds_bucket{outcome="whole",le="1"} 1' in page
    assert value(page, "vita_incidents_total") == "1"
    assert value(page, "vita_database_up") == "0"


async def test_nothing_in_it_names_a_person_a_team_or_a_channel(house: House, measured: Measured) -> None:
    await house.begins_team("Team Kanarie")
    await house.proposes(ANNA, "kanarie-titel")
    await house.says(ANNA, "kanarie-gesprek")
    await house.settles()

    page = await page_of(house, measured)

    samples = [line for line in page.splitlines() if not line.startswith("#")]
    assert [line for line in samples if not _SAMPLE.match(line)] == []
    assert set(re.findall(r'([a-z]+)="', page)) <= _LABELS
    assert [word for word in ("anarie", "Anna", "U-Anna", CHANNEL.channel, "T1") if word in page] == []


def test_a_label_cannot_break_the_page(measured: Measured) -> None:
    operation = Operation({('nudge"} 1\nvita_x 9', "sent"): 1}, 0, 0, 0.0, 0, 0.0, 0.0)

    samples = [line for line in metrics.page(operation, measured).splitlines() if not line.startswith("#")]

    assert [line for line in samples if not _SAMPLE.match(line)] == []
    assert not any(line.startswith("vita_x") for line in samples)


# --- who may read it --------------------------------------------------------------------------------------


@pytest.fixture(params=["", "geheim-token"])
async def door(
    request: pytest.FixtureRequest,
) -> AsyncIterator[tuple[str, TestClient[web.Request, web.Application]]]:
    async def page() -> str:
        return "vita_database_up 1\n"

    app = web.Application()
    add_metrics(app, page, request.param)
    async with TestClient(TestServer(app)) as client:
        yield request.param, client


async def test_it_opens_with_the_token_or_without_one_to_this_machine(
    door: tuple[str, TestClient[web.Request, web.Application]],
) -> None:
    token, client = door
    calls: tuple[dict[str, str], ...] = (
        {},
        {"Authorization": "Bearer geheim-token"},
        {"Authorization": "Bearer anders"},
        {"X-Forwarded-For": "::1"},
    )

    statuses = [(await client.get("/metrics", headers=headers)).status for headers in calls]

    assert statuses == ([404, 200, 404, 404] if token else [200, 200, 200, 404])
