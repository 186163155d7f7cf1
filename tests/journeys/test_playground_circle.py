"""The story of one proposal, and of learning made to measure, in the playground as it is built for a newcomer, over its
own HTTP, as the page asks it.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.app import Core
from bot.console.playground import build
from bot.domain.place import Account
from bot.playground.samples import NETWORK, PRIVATE_PLACE, SAMPLE_PEOPLE, TEAM_CHANNEL, WORKSPACE
from bot.ports import Clock
from bot.settings import Settings
from tests.journeys import prof_circle_story
from tests.journeys.circle_story import BEGINS, People, the_circle_becomes_round
from tests.journeys.learning_story import a_path_is_walked, an_assignment_becomes_a_proposal
from tests.journeys.private_life import DOORS, lives_in_private
from tests.journeys.sweep import Watch
from tests.waiting import SECONDS

pytestmark = pytest.mark.journey

Json = dict[str, Any]


@dataclass
class Page:
    """Six pages open at once, each with its own form."""

    session: ClientSession
    url: str
    core: Core
    clock: Clock
    forms: dict[str, Json] = field(default_factory=dict)
    seen: dict[str, list[Json]] = field(default_factory=dict)
    answered: list[tuple[str, Json]] = field(default_factory=list)
    """Whose page got what as an answer."""

    @property
    def people(self) -> People:
        return People(
            "wijkverpleegkundige", "planner", "teamleider", "receptionist", "beleidsmedewerker", "bestuurder"
        )

    async def says_in_passing(self, who: str, text: str) -> None:
        await self._ask("say", person=who, channel=TEAM_CHANNEL, text=text)

    async def lives_in_private(self, watch: Watch) -> None:
        """The receptionist, who validates, has a week of their own, with something in every private field."""
        await lives_in_private(self)
        await watch.lays_ready(self.core, self.clock, _account(self.people.validator))

    async def is_swept(self, watch: Watch, file: Path) -> None:
        """Nothing of that week is found where anybody else looks."""
        for word in DOORS:
            await self.commands(self.people.guide, "vita", word)
        await self.core.catch_up()
        seen = await self._seen_by_others()
        await watch.sweeps(self.core, self.clock, file, seen, _account(self.people.guide))

    async def _seen_by_others(self) -> str:
        """All that Vita said; what colleagues say is on the page too, as on every network."""
        me = self.people.validator
        others = [one.key for one in SAMPLE_PEOPLE if one.key != me]
        said = [[one for one in await self._messages(who) if one["card"]] for who in others]
        homes = []
        for who in others:
            async with self.session.get(f"{self.url}api/home", params={"person": who}) as answer:
                homes.append(await answer.text())
        return repr((said, homes, [answer for who, answer in self.answered if who != me]))

    async def moves_to(self, moment: datetime) -> None:
        await self._ask("clock", to=moment.isoformat())

    async def says(self, who: str, text: str) -> None:
        before = len(await self._messages(who))
        await self._ask("say", person=who, channel=f"dm-{who}", text=text)
        await self._until(who, lambda messages: len(messages) > before + 1)

    async def commands(self, who: str, word: str, text: str = "") -> None:
        answer = await self._ask("command", person=who, channel=f"dm-{who}", text=f"/{word} {text}".strip())
        self._opens(who, answer)

    async def presses(self, who: str, label: str) -> None:
        messages = await self._until(who, lambda found: any(_button(one, label) for one in found))
        found = next((one, button) for one in reversed(messages) if (button := _button(one, label)))
        message, button = found
        answer = await self._ask(
            "click", person=who, message=message["id"], action=button["action"], value=button["value"]
        )
        self._opens(who, answer)

    async def fills(self, who: str, **answers: str) -> None:
        form = self.forms.pop(who)
        sent = {part["key"]: _typed(part, answers) for part in form["parts"] if "key" in part}
        answer = await self._ask("submit", person=who, form=form["id"], answers=sent)
        self._opens(who, answer)
        assert not self.forms.get(who, {}).get("errors"), self.forms[who]["errors"]

    async def sees(self, who: str, words: str) -> None:
        await self._until(who, lambda messages: any(words in _words(one) for one in messages), words)

    def all_seen_by(self, who: str) -> str:
        return "\n".join(map(_words, self.seen[who]))

    async def team_sees(self, words: str) -> None:
        in_channel = [one for one in await self._messages(self.people.guide) if one["channel"] == "team-oost"]
        if not any(words in _words(one) for one in in_channel):
            await self._until(
                self.people.guide,
                lambda found: any(words in _words(one) for one in found if one["channel"] == "team-oost"),
                words,
            )

    async def commands_in_place(self, who: str, word: str) -> None:
        self._opens(who, await self._ask("command", person=who, channel=PRIVATE_PLACE, text=f"/vita {word}"))

    async def circle_sees(self, words: str) -> None:
        await self._until(self.people.guide, lambda found: _stands_in_circle(found, words), words)

    async def circle_does_not_see(self, words: str) -> None:
        assert not _stands_in_circle(await self._messages(self.people.guide), words)

    def _opens(self, who: str, answer: Json) -> None:
        if "form" in answer:
            self.forms[who] = answer["form"]

    async def _until(self, who: str, condition: Any, words: str = "") -> list[Json]:
        end = time.monotonic() + SECONDS
        while not condition(messages := await self._messages(who)):
            assert time.monotonic() < end, f"{who} waited for {words!r}:\n{self.all_seen_by(who)[-3000:]}"
            await asyncio.sleep(0.05)
        return messages

    async def _messages(self, who: str) -> list[Json]:
        async with self.session.get(f"{self.url}api/state", params={"person": who}) as answer:
            self.seen[who] = (await answer.json())["messages"]
        return self.seen[who]

    async def _ask(self, door: str, **body: Any) -> Json:
        async with self.session.post(f"{self.url}api/{door}", json=body) as answer:
            data: Json = await answer.json()
            assert answer.status == 200, data
        self.answered.append((body.get("person", ""), data))
        return data


def _account(who: str) -> Account:
    return Account(NETWORK, WORKSPACE, who)


def _stands_in_circle(messages: list[Json], words: str) -> bool:
    return any(words in _words(one) for one in messages if one["channel"] == PRIVATE_PLACE)


def _button(message: Json, label: str) -> Json | None:
    blocks = message["card"]["blocks"] if message["card"] else ()
    buttons = [one for block in blocks if block["is"] == "buttons" for one in block["items"]]
    return next((one for one in buttons if one["label"] == label), None)


def _typed(part: Json, answers: dict[str, str]) -> str:
    """What a person makes of a field: what they fill in, else what stood there."""
    initial = part["initial"] if isinstance(part["initial"], str) else ",".join(part["initial"])
    typed = answers.get(part["key"], initial)
    by_label = {_text(option["label"]): option["value"] for option in part.get("options", ())}
    named = next(
        (value for label, value in by_label.items() if typed and label.lower().startswith(typed)), ""
    )
    return named if part.get("options") and typed not in by_label.values() and named else typed


def _words(message: Json) -> str:
    return _text(message["card"]["blocks"]) if message["card"] else str(message["text"])


def _text(shown: Any) -> str:
    """All the words in a part of the page, spans run together."""
    if isinstance(shown, list):
        is_spans = all(isinstance(one, dict) and "strong" in one for one in shown)
        return ("" if is_spans else "\n").join(map(_text, shown))
    if isinstance(shown, dict):
        return _text(
            [
                value
                for key, value in shown.items()
                if key in {"text", "spans", "items", "name", "value", "title", "label"}
            ]
        )
    return str(shown)


@pytest.fixture
async def page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, watch: Watch, request: pytest.FixtureRequest
) -> AsyncIterator[Page]:
    """A playground that was started for the first time, as the story begins.

    Beside the story one of the six lives a private week, of which nothing comes out.
    """
    begins: datetime = getattr(request, "param", BEGINS)
    monkeypatch.setenv("PORT", "0")
    monkeypatch.delenv("VITA_MODEL", raising=False)
    folder = tmp_path / "playground"
    folder.mkdir()
    offset = (begins - datetime.now(UTC)).total_seconds()
    (folder / "clock.json").write_text(json.dumps({"offset_s": offset}), encoding="utf-8")
    server, core, mind, url = await build(Settings(), folder)
    async with ClientSession() as session:
        page = Page(session, url, core, core.rhythm.tick.clock)
        await page.lives_in_private(watch)
        yield page
        await page.is_swept(watch, folder / "vita.db")
    await server.stop()
    await core.stop()
    await mind.aclose()


async def test_a_proposal_goes_from_a_conversation_until_its_circle_is_round(page: Page) -> None:
    await the_circle_becomes_round(page)


@pytest.mark.parametrize("page", [prof_circle_story.BEGINS], indirect=True)
async def test_a_prof_circle_thinks_along_for_nine_working_days(page: Page) -> None:
    await prof_circle_story.a_circle_thinks_along(page)


async def test_a_path_of_four_weeks_is_adjusted_twice(page: Page) -> None:
    await a_path_is_walked(page)


async def test_an_assignment_ends_in_a_proposal(page: Page) -> None:
    await an_assignment_becomes_a_proposal(page)
