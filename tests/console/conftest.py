"""An installation in which nothing is wrong and nothing is set up, for tests to break or to build on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.settings import defaults

Install = Callable[..., Settings]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Install:
    """`install(VITA_MODEL="…")` gives the settings of an installation with these variables and no others."""
    for name in defaults():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PORT", "0")

    def installed(**variables: str) -> Settings:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return Settings()

    return installed
