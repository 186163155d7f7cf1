"""Writes to one file of SQLite until a file called `stop` lies beside it: two rows in each transaction, which belong together.

`python -m tests.storage.writing URL NAME`. It says a word when it has begun, and lets go of the file now and then, as
the last to close it does, so that its write-ahead log comes and goes.
"""

import sys
from itertools import count
from pathlib import Path

from sqlalchemy import text

from storage.engine import checked, connect_to

STAYS = 5
"""Transactions until it lets go of the file."""

_TABLE = text("CREATE TABLE IF NOT EXISTS written (writer, number, half)")
_ROW = text("INSERT INTO written VALUES (:writer, :number, :half)")


def main(url: str, writer: str) -> None:
    engine, stop = connect_to(checked(url)), Path(url.removeprefix("sqlite:///")).parent / "stop"
    with engine.begin() as connection:
        connection.execute(_TABLE)
    for number in count(1):
        with engine.begin() as connection:
            for half in ("first", "second"):
                connection.execute(_ROW, {"writer": writer, "number": number, "half": half})
        if number == 1:
            sys.stdout.write("begun\n")
            sys.stdout.flush()
        if number % STAYS == 0:
            engine.dispose()
            if stop.exists():
                return


if __name__ == "__main__":
    main(*sys.argv[1:])
