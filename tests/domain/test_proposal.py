"""The lifecycle of a proposal, every stage with every act, and what a complete one holds."""

from itertools import product

import pytest

from bot.domain.errors import Refusal
from bot.domain.proposal import REQUIRED_SECTIONS, Act, Origin, Section, Span, Stage, after, check_complete

REASON = "Dit past bij ons doel."

LEADS_TO = {
    (Stage.CONCEPT, Act.SUBMIT): Stage.SUBMITTED,
    (Stage.CONCEPT, Act.WITHDRAW): Stage.WITHDRAWN,
    (Stage.CONCEPT, Act.MERGE): Stage.MERGED,
    (Stage.SUBMITTED, Act.START_VALIDATION): Stage.IN_VALIDATION,
    (Stage.SUBMITTED, Act.WITHDRAW): Stage.WITHDRAWN,
    (Stage.SUBMITTED, Act.MERGE): Stage.MERGED,
    (Stage.IN_VALIDATION, Act.VALIDATE): Stage.VALIDATED,
    (Stage.IN_VALIDATION, Act.RETURN): Stage.RETURNED,
    (Stage.IN_VALIDATION, Act.WITHDRAW): Stage.WITHDRAWN,
    (Stage.IN_VALIDATION, Act.MERGE): Stage.MERGED,
    (Stage.VALIDATED, Act.ACCEPT): Stage.ACCEPTED,
    (Stage.VALIDATED, Act.DECLINE): Stage.DECLINED,
    (Stage.VALIDATED, Act.POSTPONE): Stage.NOT_NOW,
    (Stage.VALIDATED, Act.WITHDRAW): Stage.WITHDRAWN,
    (Stage.VALIDATED, Act.MERGE): Stage.MERGED,
    (Stage.RETURNED, Act.SUBMIT): Stage.SUBMITTED,
    (Stage.RETURNED, Act.WITHDRAW): Stage.WITHDRAWN,
    (Stage.RETURNED, Act.MERGE): Stage.MERGED,
    (Stage.NOT_NOW, Act.REVISIT): Stage.VALIDATED,
    (Stage.ACCEPTED, Act.IMPLEMENT): Stage.IN_IMPLEMENTATION,
    (Stage.IN_IMPLEMENTATION, Act.EFFECTUATE): Stage.EFFECTUATED,
    (Stage.EFFECTUATED, Act.NOT_YET): Stage.IN_IMPLEMENTATION,
    (Stage.EFFECTUATED, Act.CLOSE): Stage.ROUND,
}
FORBIDDEN = [pair for pair in product(Stage, Act) if pair not in LEADS_TO]


@pytest.mark.parametrize(("pair", "target"), LEADS_TO.items())
def test_an_act_that_the_stage_allows_leads_on(pair: tuple[Stage, Act], target: Stage) -> None:
    assert after(*pair, REASON) is target


@pytest.mark.parametrize(("stage", "act"), FORBIDDEN)
def test_an_act_that_the_stage_does_not_allow_is_refused(stage: Stage, act: Act) -> None:
    with pytest.raises(Refusal) as refused:
        after(stage, act, REASON)

    assert refused.value.code == "proposal-stage"


@pytest.mark.parametrize("stage", [Stage.ROUND, Stage.WITHDRAWN, Stage.MERGED, Stage.DECLINED])
def test_what_has_ended_stays_ended(stage: Stage) -> None:
    assert [act for act in Act if (stage, act) in LEADS_TO] == []


@pytest.mark.parametrize(
    ("stage", "act"),
    [
        (Stage.IN_VALIDATION, Act.RETURN),
        (Stage.VALIDATED, Act.ACCEPT),
        (Stage.VALIDATED, Act.DECLINE),
        (Stage.VALIDATED, Act.POSTPONE),
        (Stage.EFFECTUATED, Act.NOT_YET),
    ],
)
@pytest.mark.parametrize("reason", ["", "Nee.", "          ", "  te duur  "])
def test_whoever_says_something_of_anothers_work_says_why(stage: Stage, act: Act, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        after(stage, act, reason)

    assert (refused.value.code, refused.value.values) == ("reason-needed", {"least": 10})


def test_taking_ones_own_proposal_back_needs_no_reason() -> None:
    assert after(Stage.SUBMITTED, Act.WITHDRAW) is Stage.WITHDRAWN


def sections(**texts: str) -> tuple[Section, ...]:
    filled = dict.fromkeys(REQUIRED_SECTIONS, "Iets.") | texts
    return tuple(Section.by_person(key, text) for key, text in filled.items())


def test_a_proposal_with_its_title_and_sections_is_complete() -> None:
    check_complete("Bel eerst", sections())

    assert REQUIRED_SECTIONS == ("about", "together", "learning")


@pytest.mark.parametrize("key", REQUIRED_SECTIONS)
@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_proposal_that_lacks_a_section_names_it(key: str, text: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_complete("Bel eerst", sections(**{key: text}))

    assert (refused.value.code, refused.value.values) == ("proposal-incomplete", {"field": key})


def test_a_proposal_without_a_title_is_incomplete() -> None:
    with pytest.raises(Refusal) as refused:
        check_complete("  ", sections())

    assert refused.value.values == {"field": "title"}


def test_what_a_person_wrote_is_marked_as_such_to_its_last_character() -> None:
    assert Section.by_person("about", "Café ☕").spans == (Span(6, Origin.PERSON),)
