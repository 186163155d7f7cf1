"""`vita cycle check`: what is wrong and where, or when the coming four weeks happen."""

import argparse
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.console.coming_weeks import coming_weeks
from bot.console.cycle import check
from bot.console.refused import Refused
from bot.cycles import CycleFiles
from bot.domain.timetable import Calendar
from scheduler.calendar import PublicHolidays
from tests.console.conftest import Install
from tests.goldens import GoldenText

STANDARD = CycleFiles().source("standaard")
DREAMING = STANDARD.replace("template: sparren", "template: dromen")
PROMPTS = Path(__file__).parents[2] / "prompts"


Written = Callable[[str], argparse.Namespace]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """`written(text)` puts the text in a file, and gives the words that name it."""

    def write(text: str) -> argparse.Namespace:
        file = tmp_path / "eigen.yaml"
        file.write_text(text, encoding="utf-8")
        return argparse.Namespace(file=str(file))

    return write


@pytest.fixture
def half_a_template(tmp_path: Path) -> Path:
    """An organisation's own folder that has the template `dromen` in Dutch only."""
    for folder in ("", "guided/"):
        words = tmp_path / "own" / "prompts" / f"{folder}dromen"
        words.mkdir(parents=True)
        shutil.copyfile(PROMPTS / f"{folder}sparren" / "nl.md", words / "nl.md")
    return tmp_path / "own"


async def test_a_cycle_in_order_says_so_and_shows_four_weeks(
    install: Install, written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await check(install(), written(STANDARD))

    lines = capsys.readouterr().out.splitlines()
    assert (code, lines[0]) == (0, "eigen.yaml: in order. Standaard, version 1, 6 phases.")
    assert sum(line.startswith("richten (kickoff)") for line in lines) == 1


async def test_every_fault_is_named_with_its_line(
    install: Install, written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = STANDARD.replace("version: 1", "version: een").replace("ai_mode: critique", "ai_mode: streng")

    code = await check(install(), written(broken))

    starts = [line.split(": ")[1:3] for line in capsys.readouterr().err.splitlines()]
    assert (code, starts) == (1, [["line 4", "version"], ["line 48", "phases.3.ai_mode"]])


async def test_a_template_without_words_is_named_with_its_line(
    install: Install, written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await check(install(), written(DREAMING))

    assert code == 1
    assert capsys.readouterr().err.startswith(
        "eigen.yaml: line 20: phases.1.template: prompts/dromen/nl.md: "
    )


async def test_a_template_with_words_in_one_language_is_not_enough(
    install: Install, written: Written, half_a_template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await check(install(VITA_OWN_DIR=str(half_a_template)), written(DREAMING))

    said = capsys.readouterr().err
    assert (code, said.split(": ")[3]) == (1, "prompts/dromen/en.md")


async def test_a_file_that_is_not_there_is_named(install: Install) -> None:
    with pytest.raises(Refused, match=r"^nergens\.yaml: cannot be read as UTF-8 text"):
        await check(install(), argparse.Namespace(file="nergens.yaml"))


# --- the table --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "today"), [("christmas", date(2026, 12, 12)), ("kings_day", date(2026, 4, 20))]
)
def test_the_coming_weeks_read_as_agreed(name: str, today: date, golden_text: GoldenText) -> None:
    cycle = CycleFiles().parse(STANDARD)
    calendar = Calendar(PublicHolidays().free("NL", (2026, 2027)))

    golden_text(f"weeks_{name}", "\n".join(coming_weeks(cycle, today, calendar)) + "\n")


def test_on_the_day_of_the_kickoff_this_week_comes_first() -> None:
    table = list(coming_weeks(CycleFiles().parse(STANDARD), date(2026, 6, 8), Calendar()))

    assert table[0].split() == ["2026-W24", "2026-W25", "2026-W26", "2026-W27"]


def test_a_day_later_the_next_week_does() -> None:
    table = list(coming_weeks(CycleFiles().parse(STANDARD), date(2026, 6, 9), Calendar()))

    assert table[0].split()[0] == "2026-W25"


def test_a_week_that_is_free_has_no_moments() -> None:
    free = dict.fromkeys((date(2026, 6, day) for day in range(8, 13)), "Rustweek")

    table = coming_weeks(CycleFiles().parse(STANDARD), date(2026, 6, 1), Calendar(free))

    row = next(line for line in table if line.startswith("sparren"))
    assert re.split(r"  +", row)[1:] == ["Mon 01 Jun 09:00", "-", "Mon 15 Jun 09:00", "Mon 22 Jun 09:00"]
