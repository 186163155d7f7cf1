"""Headless Chromium, driven over its own DevTools protocol: real clicks and keys, and no driver to install.

The fixture `browser` is a fresh tab in a profile of its own. It fails the test when the page wrote an error to
its console, unless the test forgave that one.
"""

import asyncio
import base64
import contextlib
import itertools
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect

from tests.waiting import SECONDS

_INSTALL = "Chromium is not here; get it with: apt-get install chromium"
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    "--remote-debugging-port=0",
)  # fmt: skip
_POLL_SECONDS = 0.05

_FIND = """((selector, text) => {
  const seen = (e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
  const named = (e) => (e.getAttribute("aria-label") ?? e.innerText ?? "").trim();
  const all = [...document.querySelectorAll(selector)].filter(seen);
  const found = text === null ? all : all.filter((e) => named(e) === text);
  return found.at(-1) ?? null;
})"""
_PRESSABLE = "button, a, label, summary, option, [role=option]"

Json = dict[str, Any]


class PageTrouble(AssertionError):  # noqa: N818 - named for what is the case
    """The page did not come to what a test waited for; the message shows what was on it."""


@dataclass(frozen=True, slots=True)
class Chromium:
    """A running Chromium; `address` is where its DevTools listen."""

    address: str


class Browser:
    """One tab. Targets are CSS selectors, or with `text` the words that a button, link or label shows."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[Json]] = {}
        self._session = ""
        self.errors: list[str] = []
        self.typed: list[str] = []

    # --- what a person does -------------------------------------------------------------------------------

    async def goto(self, url: str) -> None:
        await self._send("Page.navigate", url=url)
        await self._until("document.readyState === 'complete'", f"{url} to load")

    async def click(self, selector: str = _PRESSABLE, *, text: str | None = None) -> None:
        """A real click in the middle of the last match that is visible, as soon as there is one."""
        found = f"{_FIND}({json.dumps(selector)}, {json.dumps(text)})"
        await self._until(f"{found} !== null", f"{selector} {text or ''}")
        await self.evaluate(f"{found}.scrollIntoView({{block: 'center'}})")
        corner = await self.evaluate(
            f"(() => {{const r = {found}.getBoundingClientRect();"
            "return [r.x + r.width / 2, r.y + r.height / 2]})()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            await self._send(
                "Input.dispatchMouseEvent", type=kind, x=corner[0], y=corner[1], button="left", clickCount=1
            )

    async def type(self, text: str, *, into: str = "") -> None:
        """Types where the focus is, or first clicks into a field."""
        if into:
            await self.click(into)
        self.typed.append(text)
        await self._send("Input.insertText", text=text)

    async def press(self, key: str) -> None:
        """One key: `Enter`, `Escape`, `Tab`, `ArrowDown`."""
        codes = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowDown": 40, "ArrowUp": 38}
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            pressed = {"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": codes[key]}
            await self._send("Input.dispatchKeyEvent", **pressed, **(text if kind == "keyDown" else {}))

    async def choose(self, selector: str, value: str) -> None:
        """Chooses an option of a menu, whose list the browser draws outside the page."""
        await self._until(f"document.querySelector({json.dumps(selector)}) !== null", selector)
        await self.evaluate(
            f"(() => {{const e = document.querySelector({json.dumps(selector)}); e.value = {json.dumps(value)};"
            "e.dispatchEvent(new Event('change', {bubbles: true}))})()"
        )

    async def viewport(self, width: int, height: int, *, dark: bool = False, still: bool = False) -> None:
        """`still` asks the page not to move, so that no picture catches a colour on its way to another."""
        await self._send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        motion = {"name": "prefers-reduced-motion", "value": "reduce" if still else "no-preference"}
        await self._send("Emulation.setEmulatedMedia", features=[scheme, motion])

    # --- what a person sees -------------------------------------------------------------------------------

    async def wait_for(self, selector: str = "body", *, text: str = "") -> None:
        """Until a visible match contains the text."""
        seen = (
            f"[...document.querySelectorAll({json.dumps(selector)})].some((e) => e.checkVisibility() && "
            f"(e.innerText ?? '').includes({json.dumps(text)}))"
        )
        await self._until(seen, f"{selector} with '{text}'")

    async def wait_until_gone(self, selector: str) -> None:
        quoted = json.dumps(selector)
        await self._until(
            f"![...document.querySelectorAll({quoted})].some((e) => e.checkVisibility())", f"no {selector}"
        )

    async def text(self, selector: str = "body") -> str:
        """The visible words of the first match."""
        return str(await self.evaluate(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''"))

    async def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression, as JSON."""
        answer = await self._send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise PageTrouble(str(answer["exceptionDetails"]["exception"].get("description", answer)))
        return answer["result"].get("value")

    async def screenshot(self, path: Path, *, whole: bool = False) -> None:
        """What is in sight; `whole` is the page from top to bottom."""
        shot = await self._send(
            "Page.captureScreenshot",
            format="png",
            captureBeyondViewport=whole,
            **({"clip": {**await self._size(), "x": 0, "y": 0, "scale": 1}} if whole else {}),
        )
        await asyncio.to_thread(path.write_bytes, base64.b64decode(shot["data"]))

    async def _size(self) -> Json:
        metrics = await self._send("Page.getLayoutMetrics")
        return {side: metrics["cssContentSize"][side] for side in ("width", "height")}

    async def cookie(self, url: str, name: str, value: str) -> None:
        await self._send("Network.setCookie", url=url, name=name, value=value, httpOnly=True)

    async def on_paper(self) -> bytes:
        """The page as a PDF on A4."""
        made = await self._send(
            "Page.printToPDF",
            printBackground=True,
            paperWidth=8.27,
            paperHeight=11.69,
            preferCSSPageSize=True,
        )
        return base64.b64decode(made["data"])

    def forgive(self, words: str) -> None:
        """Takes the console errors with these words off the list: the test meant them to happen."""
        self.errors = [error for error in self.errors if words not in error]

    # --- the protocol -------------------------------------------------------------------------------------

    async def open(self) -> None:
        context = await self._send("Target.createBrowserContext", disposeOnDetach=True)
        target = await self._send("Target.createTarget", url="about:blank", **context)
        attached = await self._send("Target.attachToTarget", flatten=True, **target)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            await self._send(f"{domain}.enable")

    async def read(self) -> None:
        """Takes in what the browser says, until the connection closes."""
        async for line in self._connection:
            said = json.loads(line)
            if "id" in said:
                self._waiting.pop(said["id"]).set_result(said)
            else:
                self._note(said["method"], said["params"])

    async def _send(self, method: str, **params: Any) -> Json:
        number = next(self._numbers)
        self._waiting[number] = asyncio.get_running_loop().create_future()
        session = {"sessionId": self._session} if self._session else {}
        await self._connection.send(json.dumps({"id": number, "method": method, "params": params, **session}))
        said = await asyncio.wait_for(self._waiting[number], SECONDS)
        if "error" in said:
            raise PageTrouble(f"{method}: {said['error']['message']}")
        result: Json = said["result"]
        return result

    def _note(self, method: str, params: Json) -> None:
        if method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.errors.append(details.get("exception", {}).get("description", details["text"]))
        if method == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.errors.append(f"{params['entry']['text']} {params['entry'].get('url', '')}")
        if method == "Runtime.consoleAPICalled" and params["type"] in ("error", "assert"):
            self.errors.append(" ".join(str(argument.get("value", "")) for argument in params["args"]))

    async def _until(self, condition: str, meaning: str) -> None:
        end = time.monotonic() + SECONDS
        while not await self.evaluate(condition):
            if time.monotonic() > end:
                raise PageTrouble(
                    f"waited for {meaning}; errors {self.errors}; the page:\n{await self.text()}"
                )
            await asyncio.sleep(_POLL_SECONDS)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        if os.environ.get("VITA_REQUIRE_ALL") == "1":
            pytest.fail(_INSTALL)
        pytest.skip(_INSTALL)
    with tempfile.TemporaryDirectory(prefix="vita-chromium-", ignore_cleanup_errors=True) as profile:
        started = subprocess.Popen(  # noqa: S603 - a program that we looked up, with our own flags
            [program, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield Chromium(_address(Path(profile), started))
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGTERM)
            started.wait(SECONDS)


@pytest.fixture
async def browser(chromium: Chromium) -> AsyncIterator[Browser]:
    async with connect(chromium.address, max_size=None, compression=None) as connection:
        browser = Browser(connection)
        reading = asyncio.create_task(browser.read())
        await browser.open()
        await browser.viewport(1280, 800)
        yield browser
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)
    assert browser.errors == []


@pytest.fixture
def artefacts(tmp_path: Path) -> Path:
    """Where pictures of pages are kept: `VITA_ARTEFACTS`, or a folder of the test."""
    kept = Path(os.environ.get("VITA_ARTEFACTS") or tmp_path)
    kept.mkdir(parents=True, exist_ok=True)
    return kept


def _address(profile: Path, started: subprocess.Popen[bytes]) -> str:
    """Chromium writes its port and path to a file once it listens."""
    file = profile / "DevToolsActivePort"
    end = time.monotonic() + SECONDS
    while not (file.exists() and len(file.read_text().splitlines()) > 1):
        if started.poll() is not None or time.monotonic() > end:
            pytest.fail(
                "Chromium did not start; try it by hand: chromium --headless --no-sandbox about:blank"
            )
        time.sleep(_POLL_SECONDS)
    port, path = file.read_text().splitlines()[:2]
    return f"ws://127.0.0.1:{port}{path}"
