"""The rows of a file of teams, each checked: what a spreadsheet makes of "save as CSV" is understood."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from bot.console.refused import Refused, in_words
from bot.domain.errors import Refusal
from bot.domain.place import Place, PlaceKind
from bot.texts import LANGUAGES
from bot.usecases.add_team import NewTeam

NETWORKS = ("slack", "teams")
NEEDED = ("platform", "workspace", "channel", "name")
COLUMNS = (*NEEDED, "organisation", "timezone", "language", "region", "cycle")
_LONGEST = 200
_DIVIDERS = ",;\t"

Row = Mapping[str, str]
Check = Callable[[str], object]
"""Raises `Refusal` for a value that there is not; anything it returns is ignored."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """`number` is the row as a spreadsheet counts it, the names of the columns being row 1."""

    number: int
    reason: str

    def __str__(self) -> str:
        return f"row {self.number}: {self.reason}"


@dataclass(frozen=True, slots=True)
class TeamRows:
    """Reads a file. `checks` are those of the columns whose values only the house knows (`timezone`, `cycle`)."""

    checks: Mapping[str, Check]
    channels: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def read(self, content: bytes) -> tuple[list[NewTeam], list[BadRow]]:
        """The teams, and what is wrong with their rows; `Refused` for what is no table of teams at all."""
        table = _table(content)
        columns = _columns(next(table, (1, []))[1])
        teams, bad = [], []
        for number, cells in table:
            row = dict(zip_longest(columns, cells[: len(columns)], fillvalue=""))
            row["platform"] = row["platform"].lower()
            too_many = [f"more values than columns ({len(cells)})"] if any(cells[len(columns) :]) else []
            bad += [BadRow(number, fault) for fault in (*too_many, *self._faults(row, number))]
            teams.append(_team(row))
        return teams, bad

    def _faults(self, row: Row, number: int) -> Iterator[str]:
        yield from (f"{name} is empty" for name in NEEDED if not row[name])
        if row["platform"] and row["platform"] not in NETWORKS:
            yield f"platform is {_shown(row['platform'])}; expected slack or teams"
        if row.get("language") and row["language"] not in LANGUAGES:
            yield f"language is {_shown(row['language'])}; expected nl or en"
        yield from (
            f"{name} is not printable or too long" for name, value in row.items() if not _is_plain(value)
        )
        for name, check in self.checks.items():
            yield from _refused(check, row.get(name, ""))
        first = self.channels.setdefault((row["platform"], row["workspace"], row["channel"]), number)
        if first != number and row["channel"]:
            yield f"the same channel as in row {first}"


def _table(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that hold anything, with their numbers; commas, semicolons and tabs all divide."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("The file is no UTF-8 text. In a spreadsheet, save it as “CSV UTF-8”.") from error
    head = text.lstrip("\r\n").partition("\n")[0]
    divider = max(_DIVIDERS, key=head.count)
    return _numbered(csv.reader(io.StringIO(text, newline=""), delimiter=divider))


def _numbered(rows: Iterable[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    number = 0
    try:
        for number, cells in enumerate(rows, start=1):
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                yield number, stripped
    except csv.Error as error:
        raise Refused(f"After row {number} the file is no CSV any more: {error}.") from error


def _columns(names: Sequence[str]) -> list[str]:
    columns = [name.lower() for name in names]
    missing = [name for name in NEEDED if name not in columns]
    unknown = [name for name in columns if name not in COLUMNS]
    if missing or unknown or len(set(columns)) < len(columns):
        found = f"found: {', '.join(columns)[:_LONGEST] or 'nothing'}"
        raise Refused(
            f"Row 1 names the columns: {', '.join(COLUMNS)}; the first four are needed. It has {found}."
        )
    return columns


def _refused(check: Check, value: str) -> Iterator[str]:
    try:
        check(value)
    except Refusal as refusal:
        yield in_words(refusal)


def _is_plain(value: str) -> bool:
    return value.isprintable() and len(value) <= _LONGEST


def _shown(value: str) -> str:
    return f"“{value[:40]}”" if value.isprintable() else "not readable"


def _team(row: Row) -> NewTeam:
    return NewTeam(
        Place(row["platform"], row["workspace"], row["channel"], PlaceKind.CHANNEL),
        row["name"],
        row.get("organisation", ""),
        row.get("language", ""),
        row.get("timezone", ""),
        row.get("region", ""),
        row.get("cycle", ""),
    )
