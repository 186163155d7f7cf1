"""`make bench`: every benchmark in turn, and in the end all that has a goal, in one table."""

import asyncio
import sys

from tests.benchmarks import (
    answer,
    capacity,
    cost,
    dialogue,
    first_answer,
    flat,
    teams,
    tick,
    wall,
)
from tests.benchmarks.table import goals


def main() -> None:
    if sys.platform != "linux":
        sys.exit("The processor time of a process is read from /proc, so this takes Linux.")
    for benchmark in (answer, teams, dialogue, cost, flat, tick, capacity, wall):
        asyncio.run(benchmark.main())
    first_answer.main()
    goals()


if __name__ == "__main__":
    main()
