"""`EncryptedText`: the column type of every text that people wrote, sealed on its way in, opened on its way out.

The cipher travels with the engine's dialect (`entrust`), the one thing of a database that a column type gets
to see; so there is no key in module state, and two stores in one process keep their keys apart.
"""

from typing import cast

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from storage.cipher import Cipher

_CIPHER = "vita_cipher"


class EncryptedText(TypeDecorator[str]):
    """Stores `<key id>:<token>`; nothing stays nothing, so that what was emptied can be seen to be empty."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return cipher_of(dialect).seal(value) if value else value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return cipher_of(dialect).open(value) if value else value


def entrust(dialect: Dialect, cipher: Cipher) -> None:
    """Gives a database the cipher for its encrypted columns."""
    vars(dialect)[_CIPHER] = cipher


def cipher_of(dialect: Dialect) -> Cipher:
    return cast("Cipher", vars(dialect)[_CIPHER])
