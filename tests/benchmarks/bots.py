"""The two bots, each in a process of its own."""

import asyncio
import os
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.slack.workspace import CHANNEL, TEAM

_TICK = os.sysconf("SC_CLK_TCK")
_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""As installed: pip compiles what it installs, and what Python compiles itself it keeps."""

_TEAM = ("--platform", "slack", "--workspace", TEAM, "--channel", CHANNEL, "--name", "Sample team")


@dataclass(frozen=True, slots=True)
class Bot:
    """`begin` are arguments of Python that prepare it, once; `run` those that run it."""

    name: str
    run: tuple[str, ...]
    begin: tuple[str, ...] = ()
    hears_channel: bool = False


BARE = Bot("bare bot", ("-m", "tests.benchmarks.bare_bot"))
VITA = Bot("Vita", ("-m", "bot", "run"), ("-m", "bot", "team", "add", *_TEAM), hears_channel=True)


async def prepare(bot: Bot, environment: Mapping[str, str], folder: Path) -> None:
    """What is done once for an installation, and not at every start."""
    if bot.begin:
        await (await _started(bot.begin, environment, folder)).wait()


@asynccontextmanager
async def running(bot: Bot, environment: Mapping[str, str], folder: Path) -> AsyncIterator[int]:
    """The process's id; it is stopped in the end."""
    process = await _started(bot.run, environment, folder)
    try:
        yield process.pid
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def cpu_seconds(process: int) -> float:
    """The processor time that it has used so far, in all its threads."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    user, system = fields[11:13]
    return (int(user) + int(system)) / _TICK


def resident_megabytes(process: int) -> float:
    """The memory that it holds now."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


async def _started(arguments: tuple[str, ...], environment: Mapping[str, str], folder: Path) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        env={**os.environ, **_COMPILED, "PORT": "0", **environment, "VITA_DATA_DIR": str(folder)},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
    )
