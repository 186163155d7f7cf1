"""Methods as files: there in both languages, step by step, checked like the phases."""

import re
from pathlib import Path

import pytest

from bot.domain.methods import METHODS as IN_DOMAIN
from bot.domain.methods import Intent
from bot.llm.wording import phrase_in, unquoted
from prompts import LANGUAGES, METHOD_STEPS, METHODS, PHASES, PromptFault, load
from tests.prompts.test_loading import HEAD, write

LIBRARY = load()
IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)
EACH = pytest.mark.parametrize("method", METHODS)


def test_the_domain_and_the_files_know_the_same_methods_and_steps() -> None:
    assert {key: method.steps for key, method in IN_DOMAIN.items()} == {
        key: len(steps) for key, steps in METHOD_STEPS.items()
    }


def test_the_phases_of_the_methods_are_phases() -> None:
    assert {phase for method in IN_DOMAIN.values() for phase in method.phases} <= set(PHASES)


@IN_BOTH
@EACH
def test_a_method_says_what_each_of_its_steps_is_about(method: str, language: str) -> None:
    template = LIBRARY.method(method, language)

    assert template is not None
    numbers = re.findall(r"^- (\d+) ", template.body, re.MULTILINE)
    assert numbers == [str(n) for n in range(1, len(METHOD_STEPS[method]) + 1)]


@IN_BOTH
@EACH
def test_a_method_comes_behind_the_phase_and_says_so_in_the_version(method: str, language: str) -> None:
    phase = LIBRARY.system("sparren", language)
    whole = LIBRARY.system("sparren", language, method)

    own = LIBRARY.method(method, language)
    assert own is not None
    assert whole.body == f"{phase.body.rstrip()}\n\n{own.body}\n"
    assert whole.version == f"{phase.version}+{method}.{own.version}"
    assert whole.inputs == {"longest"}


@IN_BOTH
@EACH
def test_a_method_holds_no_year_and_no_word_that_vita_avoids(method: str, language: str) -> None:
    body = LIBRARY.system("sparren", language, method).body.removeprefix(
        LIBRARY.system("sparren", language).body.rstrip()
    )
    checks = LIBRARY.words("checks", language)

    assert re.search(r"\b(19|20)\d\d\b", body) is None
    assert "!" not in body
    for name in ("jargon", "flattery", "feeling", "formal", "nagging", "score"):
        assert phrase_in(unquoted(body), checks[name]) == ""


@pytest.mark.parametrize("method", ["korthagen", "gibbs"])
@IN_BOTH
def test_a_feeling_is_the_persons_own_and_may_be_left_out(method: str, language: str) -> None:
    steps = LIBRARY.steps(method, language)

    assert steps is not None
    asked = [line for lines in steps.sections.values() for line in lines if re.search("voel|felt", line)]
    assert len(asked) == 1
    assert re.search("het hoeft niet|need not", asked[0])


@IN_BOTH
def test_a_key_that_is_no_method_leaves_the_phase_as_it_is(language: str) -> None:
    assert LIBRARY.system("sparren", language, "none") == LIBRARY.system("sparren", language)
    assert LIBRARY.steps("none", language) is None


@IN_BOTH
def test_the_ground_explains_what_the_state_and_the_material_name(language: str) -> None:
    body = LIBRARY.system("sparren", language).body
    words = LIBRARY.words("material", language)

    assert [name for name in ("shared", "memory", "summary") if f"<{words.one(name)}>" not in body] == []
    assert [intent for intent in Intent if f"- {words.one(intent)}: " not in body] == []
    assert f"{words.one('method')}" in body.lower()


RULES = {
    "nl": ("taalniveau B1", "precies één vraag", "Geen lof", "noem dat doel dan woordelijk", "Controleer dit:"),
    "en": ("plain English", "exactly one question", "No praise", "quote that goal word for word", "Check this:"),
}  # fmt: skip


@IN_BOTH
@pytest.mark.parametrize("phase", PHASES)
def test_every_system_message_asks_for_plain_words_one_question_a_goal_and_a_caution(
    phase: str, language: str
) -> None:
    body = LIBRARY.system(phase, language).body

    assert [rule for rule in RULES[language] if rule not in body] == []


def test_a_fault_in_a_method_names_its_file_and_key(tmp_path: Path) -> None:
    write(tmp_path, "methods/grow/nl.md", f"---\n{HEAD}inputs: [naam]\nversion: 1\n---\nVoor {{naam}}.\n")

    with pytest.raises(PromptFault) as fault:
        load(tmp_path)

    assert (fault.value.file, fault.value.key) == (str(tmp_path / "methods/grow/nl.md"), "inputs: naam")


def test_a_method_without_a_version_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "methods/gibbs/en.md", f"---\n{HEAD}inputs: []\n---\nSteps.\n")

    with pytest.raises(PromptFault, match="version: expected a whole number"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("extra", "key"), [("", "obstacle"), ("\n## obstacle\n- Wat dan?\n\n## rest\n- Wat?\n", "rest")]
)
def test_a_step_that_is_missing_or_unknown_is_a_fault(tmp_path: Path, extra: str, key: str) -> None:
    steps = "".join(f"\n## {name}\n- Wat?\n" for name in METHOD_STEPS["grow"][:-1])
    write(tmp_path, "guided/methods/grow/nl.md", f"---\n{HEAD}version: 1\n---\n{steps}{extra}")

    with pytest.raises(PromptFault) as fault:
        load(tmp_path)

    assert fault.value.key == key


def test_a_method_of_the_organisations_own_wording_goes_first(tmp_path: Path) -> None:
    write(tmp_path, "methods/starr/nl.md", f"---\n{HEAD}inputs: []\nversion: 4\n---\n# Eigen STARR\n")

    library = load(tmp_path)

    assert library.system("doen", "nl", "starr").version == "1.1+starr.4"
    assert library.system("doen", "nl", "starr").body.endswith("# Eigen STARR\n")
