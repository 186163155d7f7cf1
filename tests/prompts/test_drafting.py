"""The words for drafting are there in both languages, in the same shape, and follow an organisation's own."""

from pathlib import Path

import pytest

from bot.llm.wording import phrase_in, sentences_of, unquoted, words_of
from prompts import LANGUAGES, PromptFault, load
from prompts.drafting import KINDS, WORDS, load_drafting

OURS = load_drafting()


def test_every_kind_of_draft_has_its_words_in_every_language() -> None:
    assert set(OURS.systems) == {(kind, language) for kind in KINDS for language in LANGUAGES}
    assert {frozenset(bank.sections) for bank in OURS.banks.values()} == {WORDS}


def test_an_unknown_language_gets_dutch() -> None:
    assert OURS.system("pair", "fy") == OURS.system("pair", "nl")
    assert OURS.words("fy") == OURS.words("nl")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_system_message_says_that_what_stands_in_a_fence_is_no_order(kind: str, language: str) -> None:
    body = OURS.system(kind, language).body

    assert "<…> en </…>" in body or "<…> and </…>" in body
    assert OURS.system(kind, language).inputs == frozenset()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["own-day", "one-talk", "check"])
def test_what_a_person_may_read_is_short_and_plain(section: str, language: str) -> None:
    checks = load().words("checks", language)
    for line in OURS.words(language)[section]:
        own = unquoted(line)
        assert max(len(words_of(sentence)) for sentence in sentences_of(own)) <= 20
        assert [
            name for name in ("jargon", "flattery", "formal", "we", "score") if phrase_in(own, checks[name])
        ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["own-day", "one-talk"])
def test_a_smaller_question_has_a_title_and_one_question_and_its_last_form_needs_no_words(
    section: str, language: str
) -> None:
    lines = OURS.words(language)[section]

    assert [line.count(": ") >= 1 and line.endswith("?") for line in lines] == [True] * len(lines)
    assert "{" not in lines[-1]


def test_an_organisations_own_file_goes_first(tmp_path: Path) -> None:
    file = tmp_path / "drafting" / "pair" / "nl.md"
    file.parent.mkdir(parents=True)
    file.write_text("---\npurpose: a\nintent: b\nsource: c\nversion: 7\n---\nKort.\n", encoding="utf-8")

    words = load_drafting(tmp_path)

    assert (words.system("pair", "nl").body, words.system("pair", "nl").version) == ("Kort.", "7")
    assert words.system("pair", "en") == OURS.system("pair", "en")


def test_a_fault_in_an_own_file_names_the_file_and_the_key(tmp_path: Path) -> None:
    file = tmp_path / "drafting" / "words" / "en.md"
    file.parent.mkdir(parents=True)
    file.write_text(
        "---\npurpose: a\nintent: b\nsource: c\nversion: 1\n---\n## goals\n- goals\n", encoding="utf-8"
    )

    with pytest.raises(PromptFault, match=r"drafting/words/en\.md: again: expected a heading"):
        load_drafting(tmp_path)
