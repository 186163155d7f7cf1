"""Counts the examples that were really executed, and says at the end how many there were."""

from collections import Counter

import pytest

_KEY = pytest.StashKey[Counter[str]]()


@pytest.fixture
def counted(request: pytest.FixtureRequest) -> Counter[str]:
    """By edge, over the whole run."""
    return request.config.stash.setdefault(_KEY, Counter())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    executed = config.stash.get(_KEY, Counter())
    for edge, examples in sorted(executed.items()):
        terminalreporter.write_line(f"{examples:>9,}  {edge}")
    if executed:
        terminalreporter.write_line(f"{executed.total():>9,}  odd inputs over {len(executed)} edges")
