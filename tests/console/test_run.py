"""`vita run` with something wrong: one sentence that says what to do, and nothing else."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.slack import FakeSlack
from tests.waiting import SECONDS


def said_by(folder: Path, **environment: str) -> tuple[int, str]:
    """The exit code of `vita run` and what it wrote for the operator."""
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        env=os.environ | {"VITA_DATA_DIR": str(folder), "PORT": "0"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    return ran.returncode, ran.stderr.strip()


def test_without_any_network_it_says_what_to_set(tmp_path: Path) -> None:
    code, words = said_by(tmp_path)

    assert code == 1
    assert words.startswith("Neither Slack nor Teams is configured.")


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-sample"}, "Slack needs SLACK_APP_TOKEN"),
        (
            {"SLACK_BOT_TOKEN": "sample", "SLACK_APP_TOKEN": "xapp-sample"},
            "SLACK_BOT_TOKEN should begin with xoxb-",
        ),
    ],
)
def test_a_token_that_is_missing_or_of_another_kind_is_named(
    tmp_path: Path, tokens: dict[str, str], words: str
) -> None:
    code, said = said_by(tmp_path, **tokens)

    assert code == 1
    assert next(line for line in said.splitlines() if "WARNING" not in line).startswith(words)
    assert "Traceback" not in said


async def test_a_token_that_slack_does_not_know_is_named(tmp_path: Path) -> None:

    async with FakeSlack() as slack:
        tokens = {
            "SLACK_BOT_TOKEN": "xoxb-unknown",
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
        }
        code, said = await asyncio.to_thread(said_by, tmp_path, **tokens)

    assert code == 1
    assert "Slack does not accept SLACK_BOT_TOKEN" in said
    assert "Traceback" not in said
