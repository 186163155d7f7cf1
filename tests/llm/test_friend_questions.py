"""Questions of a critical friend, and those that Vita brings to a Prof-cirkel: by a model over the real wire format, and
by fixed rules.
"""

from collections.abc import AsyncIterator

import pytest

from bot.llm.guided_drafts import GuidedDrafting
from bot.llm.model_drafts import ModelDrafting
from bot.ports import HandedIn
from prompts import Shelf
from tests.fakes.openai import FakeOpenAI
from tests.llm.test_model_drafts import WORDS, drafts, said

PROPOSAL = HandedIn("nl", ("Bel eerst", "We mailen nu alles.", "Wie de vraag krijgt, belt dezelfde dag."))
ASKED = {
    "first": "Wie krijgt er last van als je dezelfde dag belt?",
    "second": "Waarom hield bellen eerder geen stand?",
    "third": "Waaraan zie je straks dat bellen vragen scheelt?",
}


@pytest.fixture
async def drafting(server: FakeOpenAI, library: Shelf) -> AsyncIterator[ModelDrafting]:
    drafting = drafts(server, library, "sample-model")
    yield drafting
    await drafting.aclose()


async def test_a_model_asks_three_questions_about_the_fenced_proposal(
    server: FakeOpenAI, drafting: ModelDrafting
) -> None:
    server.script(said(ASKED))

    found = await drafting.friend_questions(PROPOSAL)

    (asked,) = server.asked
    assert found.questions == tuple(ASKED.values())
    assert (found.origin.generated_by, found.origin.model) == ("model", "sample-model")
    assert asked.system == WORDS.system("friend", "nl").body
    assert "Wie de vraag krijgt, belt dezelfde dag." in asked.people[0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"first": "Dit voorstel is haalbaar."},
        {"first": "Zou je dit goedkeuren of is het niet haalbaar?"},
        {"second": ASKED["first"]},
        {"third": ""},
        {"third": "Goed idee! Wanneer begin je?"},
    ],
    ids=repr,
)
async def test_a_verdict_or_what_is_no_question_gives_way_to_the_fixed_ones(
    server: FakeOpenAI, drafting: ModelDrafting, wrong: dict[str, str]
) -> None:
    server.script(said(ASKED | wrong), said(ASKED | wrong))

    found = await drafting.friend_questions(PROPOSAL)

    assert found.origin.generated_by == "guided"
    assert len(found.questions) == 3


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_without_a_model_each_question_is_of_another_kind_and_the_same_words_give_the_same(
    language: str,
) -> None:
    handed_in = HandedIn(language, PROPOSAL.words)

    first, again = [await GuidedDrafting(WORDS).friend_questions(handed_in) for _ in range(2)]

    assert first == again
    assert len(set(first.questions)) == 3
    assert all(question.endswith("?") for question in first.questions)


CASE = HandedIn(
    "nl", ("Een boze dochter", "Een dochter schreeuwde aan de balie dat we haar moeder vergaten.")
)
OPEN = {
    "first": "Wat gebeurde er aan de balie voordat de dochter schreeuwde?",
    "second": "Wat zag haar moeder van de balie?",
    "third": "Wat maakt dat deze dochter je bijblijft?",
}


async def test_asked_along_a_model_brings_open_questions_about_the_fenced_case(
    server: FakeOpenAI, drafting: ModelDrafting
) -> None:
    server.script(said(OPEN))

    found = await drafting.case_questions(CASE)

    (asked,) = server.asked
    assert (found.questions, found.origin.generated_by) == (tuple(OPEN.values()), "model")
    assert asked.system == WORDS.system("case", "nl").body
    assert "aan de balie" in asked.people[0]


async def test_advice_in_the_form_of_a_question_gives_way_to_the_fixed_ones(
    server: FakeOpenAI, drafting: ModelDrafting
) -> None:
    advice = OPEN | {"second": "Heb je al geprobeerd om de dochter te laten zitten?"}
    server.script(said(advice), said(advice))

    found = await drafting.case_questions(CASE)

    assert found.origin.generated_by == "guided"
    assert not any("geprobeerd" in question for question in found.questions)
