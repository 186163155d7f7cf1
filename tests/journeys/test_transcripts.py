"""Conversations as people read them, made by running `vita talk` without a model; to be read as a user would.

`<phase>.said.txt` is what is typed: by a sample of somebody at a counter, on a shop floor, in a classroom.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.goldens import GoldenText

pytestmark = pytest.mark.journey

FOLDER = "transcripts"
SAID = Path(__file__).parent / FOLDER


def talked(phase: str, folder: Path) -> tuple[str, str]:
    """What stands on the terminal when this is typed, and what was told beside it."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VITA_", "OPENAI_"))}
    with (SAID / f"{phase}.said.txt").open(encoding="utf-8") as typed:
        run = subprocess.run(  # noqa: S603 - our own program
            (sys.executable, "-m", "bot", "talk", "--language", "nl", "--phase", phase),
            cwd=folder, env={**clean, "PYTHONIOENCODING": "utf-8"}, stdin=typed, capture_output=True, check=True,
            encoding="utf-8",
        )  # fmt: skip
    return run.stdout, run.stderr


@pytest.mark.parametrize("phase", ["richten", "sparren", "reflecteren"])
def test_a_conversation_of_ten_turns_reads_like_this(
    phase: str, tmp_path: Path, golden_text: GoldenText
) -> None:
    transcript, beside = talked(phase, tmp_path)

    assert (beside, list(tmp_path.rglob("*"))) == ("", [])  # nothing of it is logged, and nothing kept
    assert transcript.count("\n> ") == 10
    golden_text(phase, transcript, FOLDER)
