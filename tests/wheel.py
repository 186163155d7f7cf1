"""`python -m tests.wheel dist`: whether the wheel carries every file that git knows in the packages.

Words, prompts, migrations, cycles and pages are files beside the code, and a wheel forgets such files in silence.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

PACKAGES = ("bot", "prompts", "storage", "scheduler")


def main(folder: Path) -> None:
    """Ends with a sentence and an exit code of 1 when there is not one wheel, or a file is not in it."""
    wheels = sorted(folder.glob("*.whl"))
    if len(wheels) != 1:
        sys.exit(f"Expected one wheel in {folder}, found {len(wheels)}.")
    wanted = _files_of_the_packages()
    missing = left_behind(wanted, ZipFile(wheels[0]).namelist())
    if missing:
        sys.exit(f"{wheels[0].name} lacks {', '.join(missing)}; see package-data in pyproject.toml.")
    sys.stdout.write(f"{wheels[0]} carries all {len(wanted)} files of the packages.\n")


def left_behind(wanted: Iterable[str], carried: Iterable[str]) -> list[str]:
    return sorted(set(wanted) - set(carried))


def _files_of_the_packages() -> list[str]:
    listed = subprocess.run(  # noqa: S603 - nothing comes from outside
        ("git", "ls-files", *PACKAGES),  # noqa: S607 - whichever git made this clone
        check=True,
        capture_output=True,
        text=True,
    )
    return listed.stdout.splitlines()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
