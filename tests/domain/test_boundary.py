"""Vita hears where it must stop, and does not stop people who talk about their work."""

from pathlib import Path

import pytest
import yaml

from bot.domain.boundary import Boundary, boundary_in

EXAMPLES = yaml.safe_load(Path(__file__).with_name("boundaries.yaml").read_text(encoding="utf-8"))
HITS = [(text, Boundary(name)) for name, texts in EXAMPLES["hits"].items() for text in texts]
ODD = ("", " ", "?", "👍🏽", "\u200b\u200d", "مرحبا", "{0} %s \x00", "<b>ok</b>", "." * 500)


@pytest.mark.parametrize(("text", "boundary"), HITS, ids=[text for text, _ in HITS])
def test_a_sign_is_heard(text: str, boundary: Boundary) -> None:
    assert boundary_in(text) is boundary


@pytest.mark.parametrize("text", EXAMPLES["near_misses"])
def test_ordinary_talk_about_work_is_not_stopped(text: str) -> None:
    assert boundary_in(text) is None


@pytest.mark.parametrize("text", ODD, ids=repr)
def test_no_writing_at_all_upsets_the_rules(text: str) -> None:
    assert boundary_in(text) is None


@pytest.mark.parametrize(("text", "boundary"), HITS, ids=[text for text, _ in HITS])
def test_capitals_lines_and_a_story_around_it_hide_no_sign(text: str, boundary: Boundary) -> None:
    story = f"Het rooster is weer niet rond.\n{text.upper()}\nHelp me met dat rooster."

    assert boundary_in(story) is boundary


def test_the_gravest_of_two_signs_counts() -> None:
    text = "ik heb ruzie met mijn collega en ik wil er niet meer zijn"

    assert boundary_in(text) is Boundary.DISTRESS


def test_there_are_forty_examples_of_each_kind() -> None:
    assert (len(HITS) >= 40, len(EXAMPLES["near_misses"]) >= 40) == (True, True)


def test_every_boundary_has_its_examples() -> None:
    assert set(EXAMPLES["hits"]) == {str(boundary) for boundary in Boundary}
