"""The cipher for texts at rest: AES-256-GCM, each text with the id of its key in front.

Several keys can be known at once: the newest encrypts, all of them decrypt, so that a key can be replaced
while old texts stay readable. What is stored reads `<key id>:<token>`.
"""

import binascii
import hmac
import os
from base64 import b64encode, urlsafe_b64decode, urlsafe_b64encode
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes, token_hex

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.ports import StoreUnavailable

_KEY_BYTES = 32
_NONCE_BYTES = 12


class WrongKey(ValueError):  # noqa: N818 - named for what is the case
    """A text that should be a key is none."""


class Cipher:
    """Seals texts with the newest key and opens those of every key it knows.

    A key is 32 bytes in base64 (`openssl rand -base64 32`). Raises `WrongKey` for anything else.
    """

    def __init__(self, newest: str, *older: str) -> None:
        keys = [_key(text) for text in (newest, *older)]
        self._newest = _key_id(keys[0])
        self._known = {_key_id(key): AESGCM(key) for key in keys}
        self._marking = {_key_id(key): sha256(b"vita marks" + key).digest() for key in keys}

    @property
    def newest(self) -> str:
        """The id of the key that seals."""
        return self._newest

    @classmethod
    def from_text(cls, keys: str) -> "Cipher":
        """From one key, or several with commas between them, the newest first."""
        newest, *older = keys.split(",")
        return cls(newest, *older)

    def seal(self, text: str) -> str:
        nonce = token_bytes(_NONCE_BYTES)
        sealed = self._known[self._newest].encrypt(nonce, text.encode(), self._newest.encode())
        return f"{self._newest}:{urlsafe_b64encode(nonce + sealed).decode()}"

    def marks(self, text: str) -> tuple[str, ...]:
        """What stands for a text where the text itself may not, by each known key, the newest first."""
        return tuple(
            f"{key_id}:{hmac.new(key, text.encode(), sha256).hexdigest()}"
            for key_id, key in self._marking.items()
        )

    def made(self, mark: str) -> bool:
        """Whether a known key made this mark."""
        return mark.partition(":")[0] in self._marking

    def open(self, stored: str) -> str:
        """Raises `StoreUnavailable` when the key is not known or the text was tampered with."""
        key_id, _, token = stored.partition(":")
        if key_id not in self._known:
            raise StoreUnavailable(
                f"A stored text needs the key with id '{key_id}'; add that key to VITA_ENCRYPTION_KEY.",
            )
        try:
            data = urlsafe_b64decode(token)
            return (
                self._known[key_id]
                .decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], key_id.encode())
                .decode()
            )
        except (InvalidTag, ValueError) as error:
            raise StoreUnavailable("A stored text is damaged; restore the database from a backup.") from error


def new_key() -> str:
    return b64encode(token_bytes(_KEY_BYTES)).decode()


def own_key(path: Path) -> Cipher:
    """The cipher with the key in this file, which is made, readable by its owner only, if it is not there."""
    if not path.exists():
        _write_once(path, new_key())
    return Cipher.from_text(path.read_text(encoding="ascii"))


def _write_once(path: Path, text: str) -> None:
    # Linked into place when it is complete: two processes that start at once end up with one and the same key.
    draft = path.with_name(f"{path.name}.{token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
    with suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()


def _key(text: str) -> bytes:
    plain = text.strip().replace("+", "-").replace("/", "_")
    try:
        key = urlsafe_b64decode(plain + "=" * (-len(plain) % 4))
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != _KEY_BYTES:
        raise WrongKey("An encryption key is 32 bytes in base64; make one with `openssl rand -base64 32`.")
    return key


def _key_id(key: bytes) -> str:
    return sha256(b"vita key id" + key).hexdigest()[:8]
