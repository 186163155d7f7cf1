"""What a command does when whoever reads it has seen enough (`vita … | head`)."""

import subprocess
import sys


def test_a_reader_that_goes_away_is_no_fault() -> None:
    asked = [sys.executable, "-m", "bot", "manifest", "slack"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:  # noqa: S603 - our own command
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()

    assert (running.returncode, said) == (0, "")
