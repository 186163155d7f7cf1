"""`vita run` as a process of its own: started, told to stop, and waited for."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.waiting import SECONDS


@dataclass(frozen=True, slots=True)
class Machine:
    """A process of `vita run` and the address on which Slack calls it."""

    process: Process
    url: str

    async def stops(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), SECONDS)


async def vita(*words: str, environment: dict[str, str], stderr: int | None = None) -> Process:
    """`stderr` is where its errors go: where ours go, unless it is said."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, env=os.environ | environment, stdout=PIPE, stderr=stderr
    )


async def said_by(*words: str, environment: dict[str, str]) -> str:
    """What a command wrote, once it has ended."""
    out, _ = await (await vita(*words, environment=environment)).communicate()
    return out.decode()


@asynccontextmanager
async def running(environment: dict[str, str]) -> AsyncIterator[Machine]:
    process = await vita("run", environment=environment)
    try:
        assert process.stdout is not None
        line = (await asyncio.wait_for(process.stdout.readline(), SECONDS)).decode()
        port = re.search(r"on port (\d+)", line)
        assert port is not None, line
        yield Machine(process, f"http://127.0.0.1:{port[1]}/slack/events")
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
