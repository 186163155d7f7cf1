"""What an operator can see, and what stands on disk: where a word that was said to nobody is looked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import metrics
from bot.app import Core
from bot.metrics import Measured
from tests.fakes.clock import StandingClock


@pytest.fixture
def measured() -> Iterator[Measured]:
    measured = Measured()
    measured.listen()
    yield measured
    measured.stop()


def file_of(url: str) -> Path:
    """The file of a SQLite database."""
    return Path(url.removeprefix("sqlite:///"))


def on_disk(url: str) -> bytes:
    """The whole SQLite database, with its log of writes."""
    file = file_of(url)
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))


async def told_by(
    core: Core, clock: StandingClock, measured: Measured, caplog: pytest.LogCaptureFixture
) -> str:
    """The metrics, and the log with all that its records carry."""
    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    return metrics.page(await core.store.operation(clock.now()), measured) + logged
