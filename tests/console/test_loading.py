"""What a start does not wait for is not loaded by it."""

import subprocess
import sys

import pytest

_LOADED = "import sys\nfrom bot import sparing\nsparing.packages_wait()\nimport {module}\nprint(*sorted(name for name in {never!r} if name in sys.modules))"


@pytest.mark.parametrize(
    ("module", "never"),
    [
        # Nothing to migrate, no Teams, no pages, nobody pressed a button, and nothing has to happen of itself yet.
        ("bot.console.run, bot.slack.server", ("alembic", "apscheduler", "bot.pages.server", "bot.wiring.areas",
                                               "bot.wiring.rhythm", "bot.wiring.writers", "botbuilder", "holidays",
                                               "jinja2", "langchain_core", "procrastinate", "pygal")),
        ("bot.__main__", ("bot.app", "pydantic", "sqlalchemy")),
    ],
)  # fmt: skip
def test_a_start_loads_nothing_that_can_wait(module: str, never: tuple[str, ...]) -> None:
    code = _LOADED.format(module=module, never=never)
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert loaded.stdout.split() == []
