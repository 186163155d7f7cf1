"""How alike two texts are, by the bits of words that they share; no model, no meaning.

A text becomes a set of its character n-grams, folded into the bits of one number: a set of a kilobyte or two,
and two sets are compared in less than a microsecond. Dutch glues words together and bends them (`overdracht`,
`overdrachten`, `avondoverdracht`), so pieces of words find more than whole ones.
"""

import re
import unicodedata
from math import sqrt
from zlib import crc32

SHORTEST, LONGEST = 3, 5
"""Characters in an n-gram."""

BITS = 1 << 14
"""Room for the n-grams of a few hundred words without many falling together."""

MOST_CHARACTERS = 1000
"""Of a longer text the beginning counts."""

BEARS_ON = 0.28
"""From here on one text has to do with the other. Measured on the texts of `tests/domain/test_likeness.py`: of what
belongs together nearly all lies above it, of what does not nearly nothing.
"""

_WORD = re.compile(r"[a-z]+")
_SHORT = 3
# What people write in any message, in both languages: sharing it says nothing.
_COMMON_WORDS = """
    aan achter alle alleen alles als altijd ander andere anders ben beter bij collega collegas daar dan
    dat deze die dit doe doen doet door dus echt een eens eerst elk elke geen goed graag gaan gaat gewoon
    haar had hadden heb hebben hebt heeft heel hele hem hen het hier hij hoe hoor hun iedereen iemand iets
    ik in is ja jij jou jouw jullie kan kijk kijken komen komt krijg krijgen krijgt kun kunnen laat lang
    laten maak maar maken mee meer men met mij mijn misschien moet moeten mogen naar net niemand niet
    niets nog nooit nou nu ook omdat ons onze over paar samen soms staat steeds tegen terug toch toen tot
    tussen uit vaak van vandaag veel vind vinden volgens voor vraag vragen waar waarom wanneer want waren
    was wat weer weet week weken welk welke wel werd werk werken weten wie wij wil willen worden wordt zal
    zeg zeggen zei zelf zich zie zien zij zijn zit zitten zo zoals zonder zou
    about after again all also always and any are because been before being but can could did does doing
    done dont each every first for from get getting give goes going good had has have her here him his how
    into its just know like made make makes making many maybe me more most much must need never not
    nothing now often only other our out over own people question really same say says see she should some
    something sometimes still such take than that the their them then there these they thing things think
    this those through time too under until very want was way week were what when where which while who
    why will with work working would you your
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def print_of(text: str) -> int:
    """The n-grams of a text as bits; 0 when no word in it says anything."""
    bits = bytearray(BITS // 8)
    for word in words_of(text[:MOST_CHARACTERS]):
        padded = f" {word} ".encode()
        for size in range(SHORTEST, LONGEST + 1):
            for start in range(len(padded) - size + 1):
                bit = crc32(padded[start : start + size]) % BITS
                bits[bit // 8] |= 1 << bit % 8
    return int.from_bytes(bits, "little")


def likeness(one: int, other: int) -> float:
    """The cosine of two prints: 0 for nothing in common, 1 for the same."""
    shared = (one & other).bit_count()
    return shared / sqrt(one.bit_count() * other.bit_count()) if shared else 0.0


def words_of(text: str) -> set[str]:
    """The words in it that say something, bare and in lower case."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return {word for word in _WORD.findall(plain) if len(word) >= _SHORT and word not in _COMMON}
