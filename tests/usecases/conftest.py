"""A house in which somebody drafts, with a model and without one."""

import pytest

from bot.ports import Usage
from tests.fakes.drafting import ScriptedDrafting
from tests.fakes.house import House
from tests.usecases.drafting import DraftingHouse, with_drafting


@pytest.fixture
def ai(house: House) -> DraftingHouse:
    return with_drafting(house, ScriptedDrafting(usage=Usage(30, 12)))


@pytest.fixture
def guided(house: House) -> DraftingHouse:
    return with_drafting(house, ScriptedDrafting(uses_model=""))
