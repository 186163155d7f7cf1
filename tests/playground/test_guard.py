"""Who may call the playground: a page on this machine and nobody else."""

import pytest

from tests.playground.doors import RecordingDoors
from tests.playground.ground import PLANNER, Page

SAY = '{"person": "planner", "channel": "team-oost", "text": "Hoi"}'
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:3978", "[::1]:3978"])
async def test_a_loopback_name_is_welcome(page: Page, host: str) -> None:
    answer = await page.client.get("/", headers={"Host": host})

    assert answer.status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:3978", "localhost.evil.example", "10.0.0.5"]
)
async def test_another_name_is_refused(page: Page, host: str) -> None:
    answer = await page.client.get("/api/state", params={"person": PLANNER}, headers={"Host": host})

    assert answer.status == 403
    assert await answer.json() == {"error": "De speeltuin antwoordt alleen op deze computer zelf."}


@pytest.mark.parametrize("host", ["", "::", "[", "a:b:c", "local host", "127.0.0.1:99999999"])
async def test_a_broken_host_is_refused_without_a_fault(page: Page, host: str) -> None:
    answer = await page.client.get("/", headers={"Host": host})

    assert answer.status in {400, 403}


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
async def test_what_another_site_can_post_is_refused(
    page: Page, doors: RecordingDoors, content_type: str
) -> None:
    answer = await page.client.post("/api/say", data=SAY, headers={"Content-Type": content_type})

    assert answer.status == 415
    assert doors.heard == []


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://[", "http://localhost.evil.example"]
)
async def test_a_post_from_another_origin_is_refused(page: Page, doors: RecordingDoors, origin: str) -> None:
    answer = await page.client.post("/api/say", data=SAY, headers={**JSON, "Origin": origin})

    assert answer.status == 403
    assert doors.heard == []


async def test_a_post_from_the_page_itself_is_taken(page: Page, doors: RecordingDoors) -> None:
    answer = await page.client.post("/api/say", data=SAY, headers={**JSON, "Origin": page.url.rstrip("/")})

    assert answer.status == 200
    assert len(doors.heard) == 1


async def test_a_body_that_is_too_large_gets_a_clear_answer(page: Page) -> None:
    answer = await page.client.post("/api/say", data=b" " * 300_000, headers=JSON)

    assert answer.status == 413
    assert (await answer.json())["error"].startswith("Dat is te groot om te versturen.")


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff\xfe", b'{"text": "\\ud800"}', b"[" * 100_000])
async def test_a_body_that_is_no_request_gets_a_clear_answer(page: Page, body: bytes) -> None:
    answer = await page.client.post("/api/say?language=en", data=body, headers=JSON)

    assert answer.status == 400
    assert (await answer.json())["error"].startswith("Vita could not read that.")


async def test_the_page_runs_nothing_but_its_own_scripts(page: Page) -> None:
    answer = await page.client.get("/")

    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")


async def test_files_outside_the_page_are_not_served(page: Page) -> None:
    answer = await page.client.get("/static/%2e%2e/server.py")

    assert answer.status in {403, 404}
