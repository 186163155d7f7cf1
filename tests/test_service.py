"""The unit for systemd and the container file: what they promise, and what their own linters say where these are."""

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "manifest" / "service"
UNIT, CONTAINER = FOLDER / "vita.service", FOLDER / "Containerfile"
ANALYZE = shutil.which("systemd-analyze")
HADOLINT = shutil.which("hadolint", path=str(Path(sys.executable).parent)) or shutil.which("hadolint")
_INSTRUCTIONS = {
    "FROM", "RUN", "COPY", "WORKDIR", "ENV", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT", "CMD",
}  # fmt: skip


def instructions() -> list[tuple[str, str]]:
    lines = [line for line in CONTAINER.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(line.partition(" ")[0], line.partition(" ")[2]) for line in lines]


def service() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment]  # the documented way to keep capitals
    parser.read(UNIT, encoding="utf-8")
    return parser["Service"]


def test_the_unit_waits_longer_than_vita_takes_to_stop() -> None:
    assert int(service()["TimeoutStopSec"]) > 25


def test_the_unit_gives_vita_no_more_than_its_own_folder_and_the_network() -> None:
    found = service()

    assert (found["DynamicUser"], found["ProtectSystem"], found["CapabilityBoundingSet"]) == (
        "yes",
        "strict",
        "",
    )
    assert found["StateDirectoryMode"] == "0700"


@pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not here")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    """With a program that is there, since only the unit is judged."""
    unit = tmp_path / "vita.service"
    text = re.sub(r"^ExecStart=.*$", "ExecStart=/bin/true", UNIT.read_text("utf-8"), flags=re.MULTILINE)
    unit.write_text(text, encoding="utf-8")

    verdict = subprocess.run(  # noqa: S603 - systemd's own program
        (ANALYZE or "", "verify", "--man=no", str(unit)),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert [line for line in verdict.stderr.splitlines() if "vita.service" in line] == []


@pytest.mark.skipif(HADOLINT is None, reason="hadolint comes with make install on Linux on x86-64 only")
def test_the_container_file_passes_its_linter() -> None:
    verdict = subprocess.run(  # noqa: S603 - a program that was installed for this
        (HADOLINT or "", "--no-color", str(CONTAINER)), capture_output=True, check=False, encoding="utf-8"
    )

    assert (verdict.returncode, verdict.stdout, verdict.stderr) == (0, "", "")


@pytest.mark.skipif(HADOLINT is None, reason="hadolint comes with make install on Linux on x86-64 only")
def test_the_linter_would_find_something(tmp_path: Path) -> None:
    bad = tmp_path / "Containerfile"
    bad.write_text("FROM docker.io/library/python\nRUN cd /src && sudo pip install x\n", encoding="utf-8")

    verdict = subprocess.run(  # noqa: S603 - a program that was installed for this
        (HADOLINT or "", str(bad)), capture_output=True, check=False, encoding="utf-8"
    )

    assert verdict.returncode == 1
    assert "DL3006" in verdict.stdout


def test_the_container_file_has_only_instructions_that_there_are() -> None:
    assert {name for name, _ in instructions()} <= _INSTRUCTIONS


def test_the_container_runs_as_nobody_special_and_says_that_it_was_not_built() -> None:
    users = [words for name, words in instructions() if name == "USER"]
    last = [name for name, _ in instructions()].index("USER")

    assert users == ["10001"]
    assert all(name != "RUN" for name, _ in instructions()[last:])
    assert "Not built here" in CONTAINER.read_text("utf-8").splitlines()[0]


def test_the_container_names_the_version_of_what_it_builds_on_and_carries_no_secret() -> None:
    images = [words.split()[0] for name, words in instructions() if name == "FROM"]

    assert [image for image in images if ":" not in image or image.endswith(":latest")] == []
    assert re.findall(r"(?i)(token|secret|password|encryption_key)\s*=", CONTAINER.read_text("utf-8")) == []


def test_what_the_container_copies_is_there() -> None:
    copied = [
        words.split()[:-1] for name, words in instructions() if name == "COPY" and "--from" not in words
    ]

    assert [one for names in copied for one in names if not (FOLDER.parent.parent / one).exists()] == []
