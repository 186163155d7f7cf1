"""Every form and button of Vita with fields that are not there, empty, or no choice of theirs: an answer or a refusal."""

from collections import Counter
from collections.abc import Sequence
from itertools import product

import pytest

from bot.domain.place import Place
from bot.usecases import Act
from tests.fakes.house import ANNA, CHANNEL, House, dm_of

FIELDS = (
    "about", "act", "answer", "assessment", "carry", "challenges", "change", "changed", "coauthors", "commits", "company", "council",
    "criteria", "cycle", "day", "days", "domains", "due", "ends", "evidence", "expected", "first", "flags", "goal", "goals", "into",
    "items", "kind", "language", "lasting", "learned", "learning", "method", "mode", "name", "need", "notice", "now", "nudges", "on",
    "own", "owner", "product", "question", "questions", "reason", "recalled", "reference", "related", "result", "rhythm", "role",
    "roles", "rounds", "saw", "second", "starts", "steps", "sure", "task", "text", "theme", "third", "thought", "title", "together",
    "tokens", "tried", "turn", "until", "way", "weeks", "who", "work_days", "yield", "zone",
)  # fmt: skip
FORMS: tuple[dict[str, str] | None, ...] = (
    None,
    {},
    *(dict.fromkeys(FIELDS, one) for one in ("", "x", "1", "-1", "9" * 30, "2026-13-45", "1,2,x", "\x00")),
)
VALUES = (
    "", "1", "2", "1:1", "0:0", "x", "1:x", "new", "what", "together", "yield", "place", "submit", "recall", "pair", "yes", "begin",
    "question:1", "proposal:1", "9" * 30, "1:" + "9" * 30,
)  # fmt: skip


async def performed(house: House, counted: Counter[str], where: Place, values: Sequence[str]) -> None:
    await house.begins_team(goals="Rust in huis")
    await house.asks(ANNA)
    await house.proposes(ANNA)
    broken = set()
    acts = sorted(set(house.core.use_cases.acts) - {"erase-my-data", "exclude-person"})
    for number, (name, value, form) in enumerate(product(acts, values, FORMS)):
        counted["forms with fields that are none of theirs"] += 1
        act = Act(ANNA, where, f"f{number}", value=value, answers=form, message="m1")
        try:
            await house.core.use_cases.perform(name, act)
        except Exception as error:  # noqa: BLE001 - all of them are told together
            broken.add(f"{name}: {type(error).__name__}: {str(error)[:60]}")

    assert sorted(broken) == [], "\n".join(sorted(broken))


async def test_whatever_a_form_carries_it_is_answered_or_refused(house: House, counted: Counter[str]) -> None:
    await performed(house, counted, dm_of(ANNA), ("x", "1:1"))


@pytest.mark.soak
@pytest.mark.parametrize("where", [dm_of(ANNA), CHANNEL], ids=["dm", "channel"])
async def test_whatever_a_form_carries_it_is_answered_or_refused_for_long(
    house: House, counted: Counter[str], where: Place
) -> None:
    await performed(house, counted, where, VALUES)
