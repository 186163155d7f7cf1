"""Where a verb writes what it made: standard output, or the file that was named."""

import sys
from pathlib import Path

from bot.console.refused import Refused


def write(written: str, file: str) -> None:
    """Refuses a file that cannot be written, with the reason."""
    if not file:
        sys.stdout.write(written)
        return
    try:
        Path(file).write_text(written, encoding="utf-8", newline="")
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from error
