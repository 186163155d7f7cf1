"""The words for people, in every language: `<language>/<topic>.ftl`, Project Fluent.

`Texts` is strict: a key that is missing, or a value that a text asks for and does not get, is an error of ours, found
by a test and never shown. `dates` are days in words. In the files `*so*` marks emphasis; the marks are set before any
value is filled in, so a person's asterisk is an asterisk.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

from bot.texts.dates import long_day, month, near_day

LANGUAGES = ("nl", "en")
STRONG_ON = "\ue000"
STRONG_OFF = "\ue001"
_EMPHASIS = re.compile(r"\*([^*\n]+)\*")
_BEGINNING = re.compile(r"^(?=[a-zA-Z][\w-]* *=)", re.MULTILINE)


class MissingText(LookupError):  # noqa: N818 - it names what is missing
    """A text, or a value that it needs, is not there."""


class Texts:
    """The words in one language. `texts("kickoff-goal", goal="…")` gives the finished words.

    A text is parsed when it is first asked for: all of them would take longer than the rest of a start. So none
    refers to another.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unread = dict(_entries(language))
        self._constant: dict[str, str] = {}

    def __call__(self, key: str, **values: str | int) -> str:
        if values:
            return self._formatted(key, values)
        if key not in self._constant:
            self._constant[key] = self._formatted(key, {})
        return self._constant[key]

    def _formatted(self, key: str, values: Mapping[str, str | int]) -> str:
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise MissingText(f"{self.language}: no text '{key}'")
        clean = {name: _clean(value) for name, value in values.items()}
        words, errors = self._bundle.format_pattern(pattern, clean)
        if errors:
            raise MissingText(f"{self.language}: text '{key}': {errors[0]}")
        return str(words)

    def has(self, key: str) -> bool:
        if source := self._unread.get(key):
            self._bundle.add_resource(FluentResource(source))
            self._unread.pop(key, None)  # only now: other threads ask too, and a text added twice is one
        return bool(self._bundle.has_message(key))

    def lines(self, key: str, **values: str | int) -> tuple[str, ...]:
        """A text of several lines as those lines: a list of sentences to rotate, for one."""
        return tuple(line for line in self(key, **values).splitlines() if line.strip())

    def strong(self, key: str) -> str:
        """A text as a whole emphasised: a label before a value."""
        return self.emphasised(self(key))

    def emphasised(self, words: str) -> str:
        """Somebody's own words, emphasised."""
        return f"{STRONG_ON}{_clean(words)}{STRONG_OFF}"

    def day(self, day: date, today: date | None = None) -> str:
        """`vrijdag 12 juni`, or within a week of today only `vrijdag`."""
        return near_day(day, today, self.language) if today else long_day(day, self.language)

    def month(self, day: date, today: date) -> str:
        """`maart`, or `maart 2025` when that is not this year's."""
        return month(day, today, self.language)

    def clock(self, moment: datetime, zone: str) -> str:
        """The wall time: `15.00 uur`, in English `15:00`."""
        local = moment.astimezone(ZoneInfo(zone))
        return f"{local.hour}.{local:%M} uur" if self.language == "nl" else f"{local:%H:%M}"


@cache
def texts_in(language: str) -> Texts:
    """The words in this language; an unknown language gets Dutch, the house language."""
    return Texts(language if language in LANGUAGES else "nl")


def _entries(language: str) -> Iterable[tuple[str, str]]:
    """Each text by its key, as it stands in its file."""
    for source in _sources(language):
        _head, *entries = _BEGINNING.split(source)
        for entry in entries:
            yield entry.partition("=")[0].strip(), entry


def _sources(language: str) -> Iterable[str]:
    folder = files(__name__) / language
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".ftl"):
            yield _EMPHASIS.sub(rf"{STRONG_ON}\1{STRONG_OFF}", entry.read_text(encoding="utf-8"))


def _clean(value: str | int) -> str | int:
    return value if isinstance(value, int) else value.replace(STRONG_ON, "").replace(STRONG_OFF, "")
