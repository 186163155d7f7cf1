"""How the list of personal data is written: what is kept in a table, whose it is, how it goes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_

from bot.domain.ids import OrganisationId, PersonId
from bot.domain.place import Account

_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Subject:
    """The person whose data it is."""

    organisation: OrganisationId
    person: PersonId
    account: Account


Theirs = Callable[[Subject], ColumnElement[bool]]
"""Which rows of a table are this person's."""

Outlived = Callable[[int], ColumnElement[bool]]
"""Which rows have outlived their class at this moment, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Delete:
    """Erasing deletes these rows."""

    which: Theirs


@dataclass(frozen=True, slots=True)
class Blank:
    """Erasing keeps these rows without what points at the person."""

    which: Theirs
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """One table: what is in it and how long it stays, in words for people; the rules that see to it.

    `theirs` is what a person gets when they ask for their data; None: nothing in it is about a person.
    An empty `erase` has its reason in `what`.
    """

    table: Table
    what: str
    theirs: Theirs | None = None
    erase: tuple[Delete | Blank, ...] = field(default=())
    outlived: Outlived | None = None


def of(table: Table, column: str = "person_id") -> Theirs:
    """The rows of which this column names the person."""

    def theirs(subject: Subject) -> ColumnElement[bool]:
        return and_(table.c.organisation_id == subject.organisation, table.c[column] == subject.person)

    return theirs


def older(moment: Column[Any], period: timedelta, *also: ColumnElement[bool]) -> Outlived:
    """The rows whose moment lies this long ago."""

    def outlived(now_ms: int) -> ColumnElement[bool]:
        return and_(moment <= now_ms - period // _MILLISECOND, *also)

    return outlived
