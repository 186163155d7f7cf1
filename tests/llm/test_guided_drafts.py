"""Drafts without a model: the person's own sentences in their places, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.provenance import Wording
from bot.llm.drafting import build_drafting
from bot.llm.guided_drafts import GuidedDrafting
from bot.ports import Asked, Compared, Drafted, ProposalDraft, Sparred
from prompts.drafting import load_drafting
from tests.llm.sparred import COATS, COLD, KNOW, MAILED, SWITCH, sparred

GUIDED = GuidedDrafting(load_drafting())
CONVERSATION = (f"{COLD}. {MAILED}.", SWITCH, f"{KNOW}. {COATS}")


def fields(draft: ProposalDraft) -> dict[str, str]:
    return {key: getattr(draft, key).text for key in ("title", "about", "together", "learning", "expected")}


async def test_each_sentence_finds_its_field_by_its_words() -> None:
    draft = await GUIDED.draft_proposal(sparred(*CONVERSATION))

    assert fields(draft) == {
        "title": SWITCH,
        "about": f"{COLD}.",
        "together": SWITCH,
        "learning": f"{KNOW}.",
        "expected": COATS,
    }


async def test_every_field_is_in_the_persons_own_words() -> None:
    draft = await GUIDED.draft_proposal(sparred(*CONVERSATION))

    drafted = (draft.title, draft.about, draft.together, draft.learning, draft.expected)
    assert {field.wording for field in drafted} == {Wording.OWN}


async def test_what_nobody_said_stays_empty() -> None:
    draft = await GUIDED.draft_proposal(sparred(COLD))

    assert fields(draft) == {"title": "", "about": COLD, "together": "", "learning": "", "expected": ""}


async def test_the_fullest_of_the_first_sentences_says_what_happens_now() -> None:
    draft = await GUIDED.draft_proposal(sparred("het is weer zover", COLD))

    assert draft.about.text == COLD


async def test_what_was_said_last_about_doing_it_differently_is_what_counts() -> None:
    draft = await GUIDED.draft_proposal(sparred("ik ga vier mensen bellen", COLD, "nee, we gaan samen meten"))

    assert draft.together.text == "nee, we gaan samen meten"


@pytest.mark.parametrize(
    "text", ["Sla over", "weet niet", "ok", "Wat vind jij?", "zet maar neer, ik ben geen schrijver"]
)
async def test_what_is_said_to_vita_is_no_part_of_a_proposal(text: str) -> None:
    draft = await GUIDED.draft_proposal(sparred(text))

    assert set(fields(draft).values()) == {""}


async def test_the_words_of_vita_are_not_taken() -> None:
    draft = await GUIDED.draft_proposal(sparred(COLD))

    assert "schrift" not in " ".join(fields(draft).values())


@pytest.mark.parametrize(("goal_key", "kept"), [("g1", "g1"), ("g9", ""), ("", "")])
async def test_the_goal_is_the_one_that_the_person_chose_if_it_still_stands(goal_key: str, kept: str) -> None:
    draft = await GUIDED.draft_proposal(sparred(COLD, goal_key=goal_key))

    assert draft.goal_key == kept


async def test_a_draft_names_its_origin_and_one_thing_to_check() -> None:
    draft = await GUIDED.draft_proposal(sparred(COLD, language="en"))

    assert (draft.origin.generated_by, draft.origin.model) == ("guided", "")
    assert draft.origin.prompt_version == "drafting-proposal-guided-1"
    assert draft.check == "Ask one colleague whether this is right."


async def test_without_a_word_there_is_an_empty_draft() -> None:
    draft = await GUIDED.draft_proposal(Sparred("nl", ()))

    assert set(fields(draft).values()) == {""}


@given(said=st.lists(st.text(max_size=120), max_size=6))
async def test_whatever_is_said_nothing_is_added_to_it(said: list[str]) -> None:
    draft = await GUIDED.draft_proposal(sparred(*said))

    spoken = "\n".join(said)
    assert [text for text in fields(draft).values() if text not in spoken] == []


async def test_two_smaller_questions_hold_the_persons_own_words() -> None:
    asked = Asked("nl", "Hoe krijgen we minder werkdruk?", "Het zit in de telefoon.")

    sharper = await GUIDED.sharpen(asked)

    assert sharper.questions == (
        ("Eigen dag", "Op welk moment deze week merk ik dit zelf: ‘Hoe krijgen we minder werkdruk’?"),
        ("Eén gesprek", "Aan wie vraag ik deze week of dit klopt: ‘Het zit in de telefoon’?"),
    )


async def test_a_thought_that_does_not_fit_in_a_question_gives_way_to_the_question() -> None:
    asked = Asked("nl", "Hoe krijgen we minder werkdruk?", "Het zit in de telefoon. En in de mail.")

    sharper = await GUIDED.sharpen(asked)

    assert sharper.questions[1][1] == "Aan wie leg ik dit deze week voor: ‘Hoe krijgen we minder werkdruk’?"


async def test_a_question_that_fits_nowhere_is_still_made_smaller() -> None:
    sharper = await GUIDED.sharpen(Asked("en", "Why? And how? " * 30, ""))

    assert [question for _, question in sharper.questions] == [
        "At which moment this week do I notice this myself?",
        "Whom do I put my question to this week?",
    ]


@given(question=st.text(max_size=300), thought=st.text(max_size=300))
async def test_a_smaller_question_always_fits_where_a_question_goes(question: str, thought: str) -> None:
    sharper = await GUIDED.sharpen(Asked("nl", question, thought))

    assert [len(text) <= 300 and text.endswith("?") for _, text in sharper.questions] == [True, True]


async def test_then_and_now_stand_side_by_side_in_their_own_first_sentence() -> None:
    pair = await GUIDED.insight_pair(
        Compared("nl", "Ze snappen de brief niet. Denk ik.", "Ze zoeken de datum. Alleen dat.")
    )

    assert (pair.first, pair.now) == ("Ze snappen de brief niet.", "Ze zoeken de datum.")


async def test_what_goes_along_is_what_was_said_last_and_what_was_asked_last() -> None:
    hand_over = await GUIDED.hand_over(
        sparred(COLD, "wie stelt die tijd in? ik weet het niet", SWITCH, "Stop hier")
    )

    assert (hand_over.carried, hand_over.open_question) == (SWITCH, "wie stelt die tijd in?")


async def test_nothing_goes_along_when_nothing_was_said() -> None:
    hand_over = await GUIDED.hand_over(sparred())

    assert (hand_over.carried, hand_over.open_question) == ("", "")


async def test_without_a_model_the_rules_are_what_drafts() -> None:
    drafting = build_drafting()

    draft = await drafting.draft_proposal(sparred(COLD))

    await drafting.aclose()
    assert (drafting.uses_model, draft.about) == ("", Drafted(COLD))
