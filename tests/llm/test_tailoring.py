"""Learning paths: hand-written steps by what a question is about, and a model over the real wire format."""

from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import product

import pytest

from bot.domain.frame import Goal
from bot.domain.learning_path import FEWEST, MOST, Step
from bot.llm.filling import Filling
from bot.llm.guided_tailoring import GuidedTailoring, topic_of
from bot.llm.model import ModelSettings
from bot.llm.model_tailoring import ModelTailoring
from bot.llm.structured import StructuredModel
from bot.ports import AssignmentWanted, CheckWanted, PathWanted, StepWanted
from prompts import Shelf
from prompts.tailoring import SMALL, TOPICS, load_tailoring
from tests.fakes.openai import FakeOpenAI
from tests.llm.test_model_drafts import WORDS, said
from tests.waiting import SECONDS

STEPS = load_tailoring()
GUIDED = GuidedTailoring(STEPS)
WANTED = PathWanted("nl", "Waarom bellen mensen na elke brief?", 2)
ORDER = ("first", "second", "third", "fourth", "fifth", "sixth")


def filled(*steps: tuple[str, str, str]) -> dict[str, str]:
    fields = {f"{number}_{part}": "" for number, part in product(ORDER, ("act", "company", "notice"))}
    for number, step in zip(ORDER, steps, strict=False):
        fields |= {
            f"{number}_{part}": text for part, text in zip(("act", "company", "notice"), step, strict=True)
        }
    return fields


ASK = (
    "Vraag twee mensen waarom ze bellen na de brief.",
    "Een collega aan de telefoon.",
    "Je hoort een reden die je niet kende.",
)
TELL = ("Vertel in het overleg wat mensen over de brief zeiden.", "Je team.", "Een collega herkent het.")  # fmt: skip


# --- without a model --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_are_thirty_steps(language: str) -> None:
    bank = STEPS.path(language)

    assert [len(bank[section]) for section in (*TOPICS, SMALL)] == [5] * 6
    assert len({line for section in (*TOPICS, SMALL) for line in bank[section]}) == 30


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Hoe krijg ik een klant rustig aan de telefoon?", "contact"),
        ("Hoe dragen we een dienst beter over in het team?", "together"),
        ("Hoe krijg ik minder werkdruk in mijn planning?", "time"),
        ("Wat kan het nieuwe systeem dat het oude niet kon?", "renew"),
        ("Hoe schrijf ik een verslag dat klopt?", "craft"),
    ],
)
def test_the_question_tells_what_it_is_about(question: str, topic: str) -> None:
    assert topic_of(question, STEPS.path("nl")) == topic


@pytest.mark.parametrize("weeks", range(FEWEST, MOST + 1))
async def test_a_path_has_a_step_for_each_week_and_no_step_twice(weeks: int) -> None:
    laid = await GUIDED.lay_path(PathWanted("nl", "Hoe schrijf ik een verslag?", weeks))

    assert (len(laid.steps), len({step.act for step in laid.steps})) == (weeks, weeks)
    assert all(step.company and step.notice for step in laid.steps)


async def test_the_own_first_step_stands_first_word_for_word() -> None:
    laid = await GUIDED.lay_path(
        PathWanted("nl", "Hoe schrijf ik een verslag?", 3, "Ik lees er een na.", "Sem")
    )

    assert (len(laid.steps), laid.steps[0].act, laid.steps[0].company) == (3, "Ik lees er een na.", "Sem")


@pytest.mark.parametrize("smaller", [True, False])
async def test_another_step_is_one_that_does_not_stand_there_yet(smaller: bool) -> None:  # noqa: FBT001 - a case
    laid = await GUIDED.lay_path(WANTED)

    offered = await GUIDED.next_step(StepWanted("nl", WANTED.question, laid.steps, "Te groot.", smaller))

    assert offered.step is not None
    assert offered.step not in laid.steps


async def test_when_all_small_steps_are_taken_there_is_none_left() -> None:
    taken = tuple(Step(line.split(" | ")[0], "", "") for line in STEPS.path("nl")[SMALL])

    assert (await GUIDED.next_step(StepWanted("nl", "", taken, "", smaller=True))).step is None


# --- with a model -----------------------------------------------------------------------------------------


@pytest.fixture
async def tailoring(server: FakeOpenAI, library: Shelf) -> AsyncIterator[ModelTailoring]:
    model = StructuredModel(ModelSettings("sample-model", server.base_url, timeout=SECONDS, retries=0))
    tailoring = ModelTailoring(Filling([model], WORDS), GUIDED, WORDS, STEPS, library)
    yield tailoring
    await tailoring.aclose()


async def test_a_model_lays_the_path_from_what_is_fenced(
    server: FakeOpenAI, tailoring: ModelTailoring
) -> None:
    server.script(said(filled(ASK, TELL)))
    goal = Goal("g1", "Inwoners begrijpen een brief")

    laid = await tailoring.lay_path(PathWanted("nl", WANTED.question, 2, goals=(goal,)))

    (asked,) = server.asked
    assert laid.steps == (Step(*ASK), Step(*TELL))
    assert (laid.origin.generated_by, laid.origin.model) == ("model", "sample-model")
    assert asked.system == WORDS.system("path", "nl").body
    assert "Inwoners begrijpen een brief" in asked.people[0]


async def test_a_first_step_of_ones_own_is_not_rewritten(
    server: FakeOpenAI, tailoring: ModelTailoring
) -> None:
    server.script(said(filled(ASK, TELL)))

    laid = await tailoring.lay_path(PathWanted("nl", WANTED.question, 2, "Ik bel er zelf een na.", "Sem"))

    assert laid.steps[0] == Step("Ik bel er zelf een na.", "Sem", ASK[2])


@pytest.mark.parametrize(
    "wrong",
    [
        filled(ASK),
        filled(ASK, ASK),
        filled(ASK, ("Volg een cursus brieven schrijven.", "Een collega.", "Je weet meer.")),
        filled(ASK, ("Goed idee! Bel iemand.", "Een collega.", "Je hoort iets.")),
    ],
    ids=["too few", "twice the same", "a course", "it shouts"],
)
async def test_what_is_no_path_gives_way_to_the_fixed_steps(
    server: FakeOpenAI, tailoring: ModelTailoring, wrong: dict[str, str]
) -> None:
    server.script(said(wrong), said(wrong))

    laid = await tailoring.lay_path(WANTED)

    assert (laid.origin.generated_by, len(laid.steps)) == ("guided", 2)


async def test_without_room_on_the_budget_no_model_is_asked(
    server: FakeOpenAI, tailoring: ModelTailoring
) -> None:
    laid = await tailoring.lay_path(PathWanted("nl", WANTED.question, 2, without_model=True))

    assert (laid.origin.generated_by, server.asked) == ("guided", [])


async def test_a_model_fits_the_next_step_to_what_was_seen(
    server: FakeOpenAI, tailoring: ModelTailoring
) -> None:
    server.script(said({"act": ASK[0], "company": ASK[1], "notice": ASK[2]}))

    offered = await tailoring.next_step(
        StepWanted("nl", WANTED.question, (Step(*TELL),), "Niemand had tijd.", smaller=True)
    )

    assert offered.step == Step(*ASK)
    assert "Niemand had tijd." in server.asked[0].people[0]


async def test_a_step_that_stands_there_already_gives_way_to_a_fixed_one(
    server: FakeOpenAI, tailoring: ModelTailoring
) -> None:
    again = said({"act": TELL[0], "company": TELL[1], "notice": TELL[2]})
    server.script(again, again)

    offered = await tailoring.next_step(
        StepWanted("nl", WANTED.question, (Step(*TELL),), "Niemand had tijd.", smaller=False)
    )

    assert offered.origin.generated_by == "guided"


# --- assignments and questions to oneself -------------------------------------------------------------------

ASSIGNED = {
    "title": "Bel na een brief", "task": "Bel samen tien mensen die een brief kregen. Schrijf op wat ze vragen.",
    "first_role": "Wie belt", "second_role": "Wie schrijft", "third_role": "",
    "product": "Tien redenen op een blad.", "question": "Wat hadden jullie niet verwacht?",
}  # fmt: skip
ABOUT = AssignmentWanted("nl", "Waarom bellen mensen na elke brief?", 2)
CHECKED = CheckWanted("nl", "Waarom bellen mensen na elke brief?", "Ze snappen de brief niet.", ("Ik belde eerst",), "Het is de datum.")  # fmt: skip
ASKED = {
    "first": "Waarom bellen mensen na een brief?", "first_source": "1",
    "second": "Wat doe je de volgende keer anders?", "second_source": "9",
    "third": "Wanneer is het niet de datum?", "third_source": "",
}  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_are_thirty_assignments_each_with_roles_and_a_question(language: str) -> None:
    bank = STEPS.assignments(language)
    lines = [line.split(" | ") for topic in TOPICS for line in bank[topic]]

    assert ([len(bank[topic]) for topic in TOPICS], len({line[0] for line in lines})) == ([6] * 5, 30)
    assert all(len(roles.split(";")) == 3 for _, _, roles, _, _ in lines)
    assert all(question.endswith("?") for *_, question in lines)


async def test_a_group_gets_an_assignment_that_it_did_not_do_yet() -> None:
    first = await GUIDED.assignment(ABOUT)

    second = await GUIDED.assignment(replace(ABOUT, before=(first.words.title,)))

    assert (first.words.title, second.words.title) == ("Een keer meekijken", "De vraag achter de vraag")


async def test_a_model_makes_an_assignment_from_the_question_and_what_was_shared(
    server: FakeOpenAI, tailoring: ModelTailoring
) -> None:
    server.script(said(ASSIGNED))

    made = await tailoring.assignment(replace(ABOUT, shared=("Wie belt er op zaterdag?",)))

    assert (made.words.title, made.words.roles) == ("Bel na een brief", ("Wie belt", "Wie schrijft"))
    assert "Wie belt er op zaterdag?" in server.asked[0].people[0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"second_role": ""},
        {"question": "Kijk terug."},
        {"task": "Volg samen een training."},
        {"title": "Super!"},
    ],
    ids=repr,
)
async def test_what_is_no_assignment_gives_way_to_a_fixed_one(
    server: FakeOpenAI, tailoring: ModelTailoring, wrong: dict[str, str]
) -> None:
    server.script(said(ASSIGNED | wrong), said(ASSIGNED | wrong))

    assert (await tailoring.assignment(ABOUT)).origin.generated_by == "guided"


async def test_the_fixed_questions_are_laid_beside_thought_note_and_insight() -> None:
    asked = await GUIDED.check_questions(CHECKED)

    assert [earlier for _, earlier in asked.items] == [
        "Ze snappen de brief niet.",
        "Ik belde eerst",
        "Het is de datum.",
    ]
    assert "Waarom bellen mensen na elke brief" in asked.items[0][0]


async def test_a_model_only_points_at_what_to_compare_with(
    server: FakeOpenAI, tailoring: ModelTailoring
) -> None:
    server.script(said(ASKED))

    asked = await tailoring.check_questions(CHECKED)

    assert asked.items == (
        (ASKED["first"], "Ze snappen de brief niet."), (ASKED["second"], ""), (ASKED["third"], ""),
    )  # fmt: skip


@pytest.mark.parametrize("wrong", [{"first": "Je had het goed."}, {"third": ASKED["first"]}], ids=repr)
async def test_what_is_no_question_gives_way_to_the_fixed_ones(
    server: FakeOpenAI, tailoring: ModelTailoring, wrong: dict[str, str]
) -> None:
    server.script(said(ASKED | wrong), said(ASKED | wrong))

    assert (await tailoring.check_questions(CHECKED)).origin.generated_by == "guided"
