"""An export as JSON and as CSV."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from bot.domain.circle import Figures
from bot.pages.export.proposals import Exported, Row

SECTIONS = ("about", "together", "learning", "expected", "lasting")
_COLUMNS = (
    "record", "organisation", "name", "value", "number", "team", "stage", "kind", "technical", "social", "domains",
    "challenges", "goal", "title", *SECTIONS, "origins", "submitted", "answered", "days_to_answer", "days_to_round",
)  # fmt: skip
_FORMULA = "=+-@\t\r|%"


def as_json(found: Iterable[Exported]) -> str:
    """Per organisation its proposals, the figures, and per goal what was expected beside what was seen."""
    told = [
        {
            "organisation": one.organisation,
            "proposals": [_plain(row) for row in one.rows],
            "figures": dict(figures(one.circle.yours)),
            "goals": [
                {
                    "key": key,
                    "goal": one.circle.goals[key].text,
                    "expected_soon": one.circle.goals[key].expected_soon,
                    "expected_later": one.circle.goals[key].expected_later,
                    "seen": list(one.circle.seen.get(key, ())),
                }
                for key in one.circle.current
            ],
        }
        for one in found
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_csv(found: Iterable[Exported]) -> str:
    """One table: a row a proposal (`record` is `proposal`) and a row a figure (`figure`)."""
    written = io.StringIO(newline="")
    table = csv.DictWriter(written, _COLUMNS, restval="")
    table.writeheader()
    for one in found:
        for row in one.rows:
            table.writerow(_safe({"record": "proposal", "organisation": one.organisation, **_flat(row)}))
        for name, value in figures(one.circle.yours):
            told = {"record": "figure", "organisation": one.organisation, "name": name, "value": value}
            table.writerow(_safe(told))
    return written.getvalue()


def figures(found: Figures) -> Iterable[tuple[str, int]]:
    """Every figure under a name that stays the same in every language."""
    yield from ((f"reached.{step}", number) for step, number in found.funnel)
    yield from ((f"median_days.{stretch}", number) for stretch, number in found.days)
    cells = {"domain": found.domains, "goal": found.goals, "challenge": found.challenges}
    for what, closed in cells.items():
        yield from (
            (f"closed.{what}.{key or 'none'}", number) for key, number in sorted((closed or {}).items())
        )


def harmless(text: str) -> str:
    """The text, marked as text where a spreadsheet would take it for a formula."""
    bare = unicodedata.normalize("NFKC", text).lstrip()
    return f"'{text}" if text[:1] in ("\t", "\r", "\n") or bare[:1] in tuple(_FORMULA) else text


def _safe(row: Mapping[str, object]) -> dict[str, object]:
    return {key: harmless(value) if isinstance(value, str) else value for key, value in row.items()}


def _flat(row: Row) -> dict[str, object]:
    told: dict[str, Any] = _plain(row)
    del told["portable"]  # structures have no place in a table
    sections, origins = told.pop("sections"), told.pop("origins")
    told |= {key: sections.get(key, "") for key in SECTIONS}
    told["origins"] = " ".join(f"{key}:{origin}" for key, origin in origins.items())
    told["domains"], told["challenges"] = " ".join(told["domains"]), " ".join(told["challenges"])
    return {key: "" if value is None else value for key, value in told.items()}


def _plain(row: Row) -> dict[str, Any]:
    """Its fields as they are: copying all that is in them would take most of the time of an export."""
    told = {field.name: getattr(row, field.name) for field in fields(row)}
    return {key: value.isoformat() if isinstance(value, datetime) else value for key, value in told.items()}
