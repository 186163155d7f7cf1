"""Golden files: `pytest --rewrite-golden` writes them anew, and the difference is reviewed like code."""

from pathlib import Path
from typing import Protocol

import pytest


class GoldenText(Protocol):
    def __call__(self, name: str, text: str, folder: str = "golden") -> None:
        """Holds a text beside `<folder>/<name>.txt` next to the test."""
        ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden_text(request: pytest.FixtureRequest) -> GoldenText:
    def check(name: str, text: str, folder: str = "golden") -> None:
        file = Path(request.path).parent / folder / f"{name}.txt"
        if request.config.getoption("--rewrite-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        expected = file.read_text(encoding="utf-8") if file.exists() else ""

        assert text == expected, f"{file.name} differs; --rewrite-golden writes it anew"

    return check
