"""How long a newcomer waits: from a fresh clone to the first useful answer, each step apart.

`python -m tests.benchmarks.first_answer`. At least: a clone to the first answer within three minutes, an installation
to the page within five seconds and to the answer within ten. What pip fetches depends on the network.
"""

import json
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

HERE = Path(__file__).parents[2]
PERSON = "wijkverpleegkundige"
SAID = "overdracht weer lastig, ik stond met het verkeerde verband"
_PATIENCE_SECONDS = 120.0


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "vita"
        began = time.perf_counter()
        subprocess.run(["git", "clone", "--quiet", str(HERE), str(clone)], check=True)  # noqa: S603, S607 - our own folder
        subprocess.run(["make", "ready"], cwd=clone, check=True, stdout=subprocess.DEVNULL)  # noqa: S607 - as a newcomer does
        installed = time.perf_counter()
        for name in ("first start", "second start"):
            (where := Path(folder) / name).mkdir()  # each with a playground of its own
            page, answer = _starts(clone, where)
            print(f"{name}: page after {page:.1f} s, first answer after {answer:.1f} s", flush=True)
            if name == "first start":
                took = installed - began
                print(f"fresh clone: installed after {took:.1f} s, first answer after {took + answer:.1f} s")


def _starts(clone: Path, where: Path) -> tuple[float, float]:
    """Seconds until the page is there, and until somebody's message has its answer."""
    began = time.perf_counter()
    command = [str(clone / ".venv" / "bin" / "vita"), "playground"]
    running = subprocess.Popen(  # noqa: S603 - the program that was just installed
        command, cwd=where, env={"PORT": "0", "PATH": "/usr/bin:/bin"}, stdout=subprocess.PIPE, text=True
    )
    try:
        assert running.stdout is not None
        url = next(line.rpartition(" ")[2].strip() for line in running.stdout if "http://" in line)
        _asked(f"{url}api/state?person={PERSON}")
        page = time.perf_counter() - began
        say = {"person": PERSON, "channel": f"dm-{PERSON}", "text": SAID}
        _asked(f"{url}api/say", say)
        end = time.monotonic() + _PATIENCE_SECONDS
        while not _is_answered(_asked(f"{url}api/state?person={PERSON}")):
            assert time.monotonic() < end, "no answer came"
            time.sleep(0.05)
        return page, time.perf_counter() - began
    finally:
        running.terminate()
        running.wait()


def _is_answered(state: Any) -> bool:
    private = [one for one in state["messages"] if one["channel"] == f"dm-{PERSON}"]
    asked = [place for place, one in enumerate(private) if one["author"] == PERSON]
    return bool(asked) and any("?" in json.dumps(one["card"]) for one in private[asked[-1] + 1 :])


def _asked(url: str, body: dict[str, str] | None = None) -> Any:
    data = json.dumps(body).encode() if body else None
    headers = {"Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(url, data, headers)) as answer:  # noqa: S310 - our own page
        return json.loads(answer.read())


if __name__ == "__main__":
    main()
