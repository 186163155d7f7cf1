"""Texts at rest: sealed with the newest key, opened with every key that is known."""

from pathlib import Path
from stat import S_IMODE

import pytest

from bot.ports import StoreUnavailable
from storage.cipher import Cipher, WrongKey, new_key, own_key

TEXT = "Wat ik echt dacht ☕"


def test_what_is_sealed_can_be_opened_and_not_read() -> None:
    cipher = Cipher(new_key())

    sealed = cipher.seal(TEXT)

    assert cipher.open(sealed) == TEXT
    assert TEXT not in sealed


def test_the_same_text_is_sealed_differently_each_time() -> None:
    cipher = Cipher(new_key())

    assert cipher.seal(TEXT) != cipher.seal(TEXT)


def test_an_older_key_still_opens_and_no_longer_seals() -> None:
    older, newer = new_key(), new_key()
    sealed = Cipher(older).seal(TEXT)
    both = Cipher.from_text(f"{newer}, {older}")

    resealed = both.seal(both.open(sealed))

    assert Cipher(newer).open(resealed) == TEXT


def test_a_text_of_an_unknown_key_says_which_key_is_missing() -> None:
    sealed = Cipher(new_key()).seal(TEXT)

    with pytest.raises(StoreUnavailable, match=f"'{sealed.partition(':')[0]}'.*VITA_ENCRYPTION_KEY"):
        Cipher(new_key()).open(sealed)


@pytest.mark.parametrize("damage", ["", "AAAA", "geen base64!"])
def test_a_damaged_text_is_not_taken_for_something_else(damage: str) -> None:
    cipher = Cipher(new_key())
    key_id = cipher.seal(TEXT).partition(":")[0]

    with pytest.raises(StoreUnavailable, match="damaged"):
        cipher.open(f"{key_id}:{damage}")


@pytest.mark.parametrize("key", ["", "kort", "é" * 32, "A" * 44])
def test_something_that_is_no_key_is_refused_with_how_to_make_one(key: str) -> None:
    with pytest.raises(WrongKey, match="openssl rand -base64 32"):
        Cipher(key)


def test_a_key_file_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "key"
    sealed = own_key(file).seal(TEXT)

    again = own_key(file).open(sealed)

    assert (again, S_IMODE(file.stat().st_mode)) == (TEXT, 0o600)
    assert list(tmp_path.iterdir()) == [file]
