"""Who was erased, in a file beside the database too: an older backup that is put back brings nobody back.

A line holds a number drawn for this erasure, when it was, and a mark of the account that only Vita's key makes: no
name, no account, nothing that somebody without the key can look anybody up with. The table holds the same, so a number
that is in the file and not in the table tells that the database is from before. Then, and only then, whoever bears the
mark is erased again; somebody who came back to Vita after being erased is left alone.
"""

import json
import logging
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex

from sqlalchemy import Connection, insert, select

from bot.domain.ids import OrganisationId, PersonId
from bot.domain.place import Account
from storage.cipher import Cipher
from storage.encrypted import cipher_of
from storage.moments import to_ms
from storage.tables import erasure
from storage.tables import person as people

NAME = "erased.jsonl"
STAYS = timedelta(days=400)
"""So long a line stays: a backup of more than a year old is not to be put back."""

_DRAWN_BYTES = 16
_MILLISECOND = timedelta(milliseconds=1)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Erasure:
    """`at_ms` is when, in milliseconds of UTC."""

    drawn: str
    mark: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class ErasureList:
    """The file; it may not be there yet. Only its owner reads it."""

    file: Path

    def lines(self) -> Sequence[Erasure]:
        if not self.file.exists():
            return ()
        return [Erasure(**json.loads(line)) for line in self.file.read_text("utf-8").splitlines() if line]

    def add(self, erasures: Sequence[Erasure]) -> None:
        if erasures:
            self._write(erasures, os.O_APPEND)

    def replace(self, erasures: Sequence[Erasure]) -> None:
        self._write(erasures, os.O_TRUNC)

    def _write(self, erasures: Sequence[Erasure], how: int) -> None:
        descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | how, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(asdict(one))}\n" for one in erasures)
            file.flush()
            os.fsync(file.fileno())


def note(connection: Connection, account: Account, at: datetime) -> Erasure:
    """Writes down in the database that whoever has this account is erased; it goes to the file after the commit."""
    mark = cipher_of(connection.dialect).marks(_address(account))[0]
    made = Erasure(token_hex(_DRAWN_BYTES), mark, to_ms(at))
    connection.execute(insert(erasure).values(**asdict(made)))
    return made


def lacking(connection: Connection, listed: Sequence[Erasure]) -> Sequence[Erasure]:
    """Those of the file that this database does not know of: it is from before them."""
    known = set(connection.scalars(select(erasure.c.drawn)))
    return [one for one in listed if one.drawn not in known]


def bearers(connection: Connection, marks: Sequence[str]) -> Sequence[tuple[OrganisationId, PersonId]]:
    """Whoever in this database has one of these marks."""
    cipher, wanted = cipher_of(connection.dialect), set(marks)
    if not wanted:
        return []
    _warn_of_other_keys(cipher, wanted)
    return [
        (OrganisationId(row.organisation_id), PersonId(row.id))
        for row in connection.execute(select(people))
        if not wanted.isdisjoint(cipher.marks(_address(Account(row.network, row.workspace, row.account))))
    ]


def take_over(connection: Connection, erasures: Sequence[Erasure]) -> None:
    """From now on this database knows of them."""
    if erasures:
        connection.execute(insert(erasure), [asdict(one) for one in erasures])


def all_of(connection: Connection) -> Sequence[Erasure]:
    rows = connection.execute(select(erasure).order_by(erasure.c.id))
    return [Erasure(row.drawn, row.mark, row.at_ms) for row in rows]


def still_kept(erasures: Sequence[Erasure], now: datetime) -> Sequence[Erasure]:
    since = to_ms(now) - STAYS // _MILLISECOND
    return [one for one in erasures if one.at_ms > since]


def _address(account: Account) -> str:
    return f"{account.network}\n{account.workspace}\n{account.account}"


def _warn_of_other_keys(cipher: Cipher, marks: set[str]) -> None:
    others = [mark for mark in marks if not cipher.made(mark)]
    if others:
        _log.warning(
            "%s erasures since this backup bear the mark of a key that is not in VITA_ENCRYPTION_KEY; add it and "
            "start again, or run `vita forget` again for whoever asked.",
            len(others),
        )
