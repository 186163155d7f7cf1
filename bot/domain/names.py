"""Names of clients and colleagues in a text, by rule: a warning for its writer, never a bar.

A name is seen by what stands before it (a title, initials, "cliënt"), by a prefix inside it ("Jan de Vries"), or
because a colleague is called so. It is careful with capitals alone: those stand at teams, places and systems too.
"""

import re
from collections.abc import Iterable, Iterator

_PREFIX = r"(?i:van der|van den|van de|de la|van|de|der|den|ter|ten|el|al|ben|bin|von|'t)"
_NAME = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)?"
_TITLE = (
    r"(?:[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Mm]w\.?|[Mm]evr\.?|[Dd]hr\.?|[Dd]e heer|[Jj]uf|[Mm]eester|[Dd]okter"
    r"|[Ff]amilie|Mrs?\.?|Ms\.?|Miss|Dr\.?)"
)
_CLIENT = (
    r"(?:[Cc]li[eë]nte?|[Bb]ewoner|[Bb]ewoonster|[Pp]ati[eë]nte?|[Ll]eerling|[Ii]nwoner|[Kk]lant|[Ss]tudent"
    r"|[Cc]lient|[Rr]esident|[Pp]atient|[Pp]upil|[Cc]ustomer|[Cc]ollega|[Cc]olleague)"
)
# A sentence that begins behind "plan B." is no surname.
_BEGINS = (
    r"(?:Dan|Wij|We|De|Het|Een|Daarna|Die|Dat|Dit|Er|Ik|Hij|Zij|Als|Maar|En|Ook|Op|In|The|Then|It|This|They)"
)
_SEEN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_TITLE} (?:[A-Z]\. ?)*(?:{_PREFIX} )?{_NAME}(?: {_PREFIX} {_NAME})?",
        rf"\b{_CLIENT} (?:{_PREFIX} )?{_NAME}(?: (?:{_PREFIX} )?{_NAME})?",
        rf"(?<![\w.])(?:[A-Z]\. ?)+(?:{_PREFIX} )?(?!{_BEGINS}\b){_NAME}",
        rf"\b(?!{_BEGINS}\b){_NAME} {_PREFIX} {_NAME}\b",
    )
)
# A capital behind such a word is no name.
_NO_NAME = re.compile(
    r"\b(?:Team|Afdeling|School|Zorg|Gemeente|Teams|Slack|Word|Excel|Outlook|Office|AI|Noord|Oost|Zuid|West|Nederland"
    r"|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December"
    r"|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Monday|Tuesday|Wednesday|Thursday|Friday|Centrum|Straat|Plein)\b"
)
_SHORTEST = 3
"""Characters of a colleague's name that is looked for: shorter ones are words too often."""

MOST = 5
"""So many are named; whoever takes these out sees the next."""


def names_in(text: str, colleagues: Iterable[str] = ()) -> tuple[str, ...]:
    """What looks like a name, in the order of the text, each once, as it stands there."""
    seen = {(start, words) for start, words in _found(text, colleagues) if not _NO_NAME.search(words)}
    found = sorted(seen, key=lambda one: (one[0], -len(one[1])))
    named: list[str] = []
    for _, words in found:
        if not any(words in other or other in words for other in named):
            named.append(words)
    return tuple(named[:MOST])


def _found(text: str, colleagues: Iterable[str]) -> Iterator[tuple[int, str]]:
    for pattern in _SEEN:
        yield from ((match.start(), match.group()) for match in pattern.finditer(text))
    for name in colleagues:
        for part in (name, name.split(" ")[0]):
            if len(part) >= _SHORTEST and part[0].isupper():
                yield from ((m.start(), m.group()) for m in re.finditer(rf"\b{re.escape(part)}\b", text))
