"""Whatever somebody writes wherever, it stays material: fenced, in one message, and nobody else's words beside it."""

from collections import Counter
from collections.abc import Mapping

import pytest

from tests.goldens import GoldenText
from tests.injection.attacks import Attack, Slot, corpus
from tests.injection.reached import HEADING, Material, Reached
from tests.injection.scene import HER_NAME, HIS_NAME, HIS_SECRET

Findings = Mapping[str, Reached]

CORPUS = corpus()
EACH = pytest.mark.parametrize("attack", CORPUS, ids=[attack.name for attack in CORPUS])
FENCES = {
    "nl": {
        Slot.MESSAGE: "bericht", Slot.EARLIER: "eerder", Slot.GOAL: "doelen", Slot.QUESTION: "leervraag",
        Slot.THOUGHT: "eerste-gedachte", Slot.MEMORY: "onthouden", Slot.SUMMARY: "samenvatting",
        Slot.SHARED: "gedeeld", Slot.PROPOSAL: "gedeeld", Slot.TEAM_NAME: "gedeeld",
    },
    "en": {
        Slot.MESSAGE: "message", Slot.EARLIER: "earlier", Slot.GOAL: "goals", Slot.QUESTION: "learning-question",
        Slot.THOUGHT: "first-thought", Slot.MEMORY: "remembered", Slot.SUMMARY: "summary",
        Slot.SHARED: "shared", Slot.PROPOSAL: "shared", Slot.TEAM_NAME: "shared",
    },
}  # fmt: skip
"""The fence in which each slot stands; a display name stands in none."""
UNSEEN = (
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2066",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\x00",
    "\x08",
    "\x1b",
    "\U000e0049",
)


@EACH
def test_the_system_message_is_the_same_to_the_byte(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    assert found.asked.system == found.calm.system


@EACH
def test_outside_the_fences_stands_only_what_the_code_put_there(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    assert found.material.outside == Material.of(found.calm.people[0]).outside
    assert len(found.material.outside) == 1


@EACH
def test_an_attack_stands_in_its_own_fence_and_nowhere_else(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    own = FENCES[attack.language].get(attack.slot)
    assert found.places == ([own] if own else [])
    assert found.message.count(attack.mark) == sum(
        text.count(attack.mark) for text in found.material.fences.values()
    )


@EACH
def test_no_fence_is_closed_or_opened_by_what_people_write(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    assert list(found.material.fences) == list(Material.of(found.calm.people[0]).fences)
    assert (found.message.count("<"), found.message.count(">")) == (
        2 * len(found.material.fences), 2 * len(found.material.fences),
    )  # fmt: skip


@EACH
def test_the_request_is_one_system_message_and_one_of_people(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    assert [message["role"] for message in found.asked.body["messages"]] == ["system", "user"]
    assert found.asked.body.keys() == found.calm.body.keys()


@EACH
def test_nothing_of_another_persons_own_is_in_the_request(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    assert HIS_SECRET not in found.request


@EACH
def test_no_name_and_no_address_goes_along(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    identifying = (HIS_NAME, HER_NAME, *found.addresses)
    assert [word for word in identifying if word in found.request] == []


@EACH
def test_no_sign_that_nobody_sees_goes_along(attack: Attack, findings: Findings) -> None:
    found = findings[attack.name]

    assert [sign for sign in UNSEEN if sign in found.message] == []


def test_a_table_shows_for_each_attack_what_it_reaches(findings: Findings, golden_text: GoldenText) -> None:
    rows = [findings[attack.name].row for attack in CORPUS]

    golden_text("attacks", "\n".join([HEADING, *rows]) + "\n")


def test_the_corpus_has_sixty_attacks_in_both_languages_and_in_every_place() -> None:
    languages = Counter(attack.language for attack in CORPUS)

    assert (len(CORPUS) >= 60, min(languages.values()) >= 25) == (True, True)
    assert {attack.slot for attack in CORPUS} == set(Slot)


def test_no_two_attacks_share_a_name() -> None:
    assert [name for name, times in Counter(attack.name for attack in CORPUS).items() if times > 1] == []
