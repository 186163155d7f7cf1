"""Opens one new file of SQLite after the other, adds a row and closes it, in two threads at once.

`python -m tests.storage.opening FOLDER FILES`. Two of these at once meet SQLite where it is least patient: where the
one makes a file's write-ahead log, or is the last to close it, while the other opens it.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import text

from storage.engine import checked, connect_to

THREADS = 2


def open_each(folder: str, files: int) -> None:
    for number in range(files):
        engine = connect_to(checked(f"sqlite:///{Path(folder) / f'{number}.db'}"))
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE IF NOT EXISTS opened (once)"))
            connection.execute(text("INSERT INTO opened VALUES (1)"))
        engine.dispose()


def main(folder: str, files: str) -> None:
    with ThreadPoolExecutor(THREADS) as threads:
        for done in [threads.submit(open_each, folder, int(files)) for _ in range(THREADS)]:
            done.result()


if __name__ == "__main__":
    main(*sys.argv[1:])
