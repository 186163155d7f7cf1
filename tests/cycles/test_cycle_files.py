"""Cycle files: ours load, and a broken one says which file, which key and what was expected."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cycles import OURS, BrokenCycle, CycleFiles, fault_at, parse
from bot.domain.cycle import Part, Product
from bot.domain.errors import Refusal

STANDARD = CycleFiles().source("standaard")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "cycles").mkdir()
    return tmp_path


@pytest.mark.parametrize("key", OURS)
def test_a_shipped_cycle_starts_looks_back_and_makes_proposals(key: str) -> None:
    files = CycleFiles()

    cycle = files.parse(files.source(key))

    assert cycle.key == key
    assert (cycle.part(Part.START).key, cycle.part(Part.REFLECT).key) == ("richten", "reflecteren")
    assert Product.PROPOSAL in {phase.produces for phase in cycle.phases}


def test_the_standard_cycle_has_the_six_phases() -> None:
    keys = [phase.key for phase in parse(STANDARD).phases]

    assert keys == ["richten", "sparren", "doen", "voorstellen", "reflecteren", "verantwoorden"]


@pytest.mark.parametrize("key", OURS)
def test_every_phase_says_what_it_rests_on(key: str) -> None:
    bases = [phase.basis for phase in parse(CycleFiles().source(key)).phases]

    assert all(base == "ontwerpkeuze" or ": " in base for base in bases)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            'at: "09:00"}\n    closes: {day: first',
            "at: 9:00}\n    closes: {day: first",
            "line 12: phases.0.opens.at: ",
        ),
        ('at: "09:00"', 'at: "9 uur"', "line 12: phases.0.opens.at: "),
        ("key: standaard", "key: standaard\nkleur: rood", "line 4: kleur: "),
        ("ai_mode: ask_first", "ai_mode: eerst_vragen", "line 14: phases.0.ai_mode: "),
        (
            "part: reflect",
            "part: start",
            "line 6: phases: expected exactly one phase with part 'start', found 2",
        ),
        (
            "part: start",
            "part: between",
            "line 6: phases: expected exactly one phase with part 'start', found 0",
        ),
        ("key: sparren", "key: doen", "line 28: phases.2.key: the key 'doen' is used twice"),
        (
            "audience: channel",
            "audience: dm",
            "line 11: phases.0.audience: expected 'channel': a week starts and ends in the team channel",
        ),
        ("every_n_weeks: 4", "every_n_weeks: 0", "line 72: phases.5.every_n_weeks: "),
        ("offset: 1, ", "offset: 9, ", "line 13: phases.0.closes.offset: "),
        ("version: 1", "version: een", "line 4: version: "),
        ("version: 1", "version: 1\nversion: 2", "line 5: version: this key stands here twice"),
        ("title: {nl: Richten, en: Set course}", "title: {nl: Richten}", "line 8: phases.0.title.en: "),
        (
            'closes: {day: last, at: "17:00"}',
            'closes: {day: last, at: "21:00"}',
            "line 23: phases.1.closes.at: 21:00 is outside",
        ),
        (
            'opens: {day: first, at: "09:00"}',
            'opens: {day: first, at: "07:00"}',
            "line 12: phases.0.opens.at: 07:00 is outside",
        ),
        (
            "audience: dm\n    opens: {day: first, offset: 1",
            "audience: channel\n    opens: {day: first, offset: 1",
            "line 32: phases.2.audience: expected 'dm': 'note' is asked for in private",
        ),
        (
            'basis: "De innovatiecirkel: reflection',
            'every_n_weeks: 2\n    basis: "De innovatiecirkel: reflection',
            "line 61: phases.4.every_n_weeks: expected 1, as often as the week starts",
        ),
        (
            "produces: learning_question",
            "produces: learning_question\n    every_n_weeks: 4",
            "line 18: phases.1.every_n_weeks: expected a multiple of 4: in other weeks nothing starts",
        ),
        ("offset: 2", "offset: 0", "line 35: phases.2.nudges.0: expected a moment while the phase is open"),
    ],
)
def test_a_fault_is_named_with_its_file_and_key(right: str, wrong: str, said: str) -> None:
    assert right in STANDARD
    broken = STANDARD.replace(right, wrong, 1)

    with pytest.raises(BrokenCycle) as fault:
        parse(broken, name="eigen.yaml")

    assert str(fault.value).startswith(f"eigen.yaml: {said}")


def test_an_unquoted_time_is_asked_for_in_quotes() -> None:
    broken = STANDARD.replace('at: "09:00"', "at: 9:00", 1)

    with pytest.raises(BrokenCycle, match='expected a time in quotes, like "09:00"'):
        parse(broken)


def test_an_unknown_value_is_answered_with_the_values_that_there_are() -> None:
    broken = STANDARD.replace("ai_mode: ask_first", "ai_mode: eerst_vragen", 1)

    with pytest.raises(BrokenCycle, match="'ask_first', 'options', 'critique' or 'off'"):
        parse(broken)


@pytest.mark.parametrize(
    "source", ["", "[]", "gewoon een zin", "key: [", "a: b: c", "&a [*a]", "a: &a {b: *a}", "\x00"]
)
def test_what_is_no_cycle_at_all_names_the_file(source: str) -> None:
    with pytest.raises(BrokenCycle) as fault:
        parse(source, name="eigen.yaml")

    assert str(fault.value).startswith("eigen.yaml: line 1: ")


def test_invalid_yaml_is_named_with_its_line() -> None:
    with pytest.raises(BrokenCycle) as fault:
        parse(STANDARD.replace("version: 1", "version: [1"), name="eigen.yaml")

    assert str(fault.value).startswith("eigen.yaml: line 5: no valid YAML: ")


def test_several_faults_are_all_there_and_counted() -> None:
    broken = STANDARD.replace("version: 1", "version: een").replace("key: standaard", "key: X")

    with pytest.raises(BrokenCycle, match=r"\(and 1 more\)") as fault:
        parse(broken)

    assert [found.line for found in fault.value.faults] == [3, 4]


def test_a_key_that_is_missing_is_looked_for_where_it_should_be() -> None:
    with pytest.raises(BrokenCycle) as fault:
        parse(STANDARD.replace("    part: reflect\n", ""), name="eigen.yaml")

    assert str(fault.value) == "eigen.yaml: line 52: phases.4.part: Field required"


def test_a_fault_that_somebody_else_finds_gets_its_line_too() -> None:
    assert (
        str(fault_at(STANDARD, ("phases", 1, "template"), "unknown")) == "line 20: phases.1.template: unknown"
    )


@given(st.lists(st.sampled_from(STANDARD.splitlines()), max_size=40), st.text(max_size=20))
def test_whatever_a_file_holds_it_is_a_cycle_or_its_fault_has_a_line(lines: list[str], more: str) -> None:
    source = "\n".join([*lines, more])
    try:
        phases = len(parse(source).phases)
    except BrokenCycle as broken:
        phases = 0
        last = max(fault.line for fault in broken.faults)

    assert phases or 1 <= last <= source.count("\n") + 2


def test_a_cycle_that_there_is_not_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        CycleFiles().source("weekendcyclus")

    assert (refused.value.code, refused.value.values) == ("cycle-unknown", {"cycle": "weekendcyclus"})


@pytest.mark.parametrize("key", ["../standaard", "/etc/passwd", "", "a/b"])
def test_a_key_is_never_a_path(key: str, own: Path) -> None:
    with pytest.raises(Refusal):
        CycleFiles(own).source(key)


def test_an_organisations_own_cycle_goes_before_ours(own: Path) -> None:
    (own / "cycles" / "standaard.yaml").write_text(
        STANDARD.replace("version: 1", "version: 7"), encoding="utf-8"
    )
    files = CycleFiles(own)

    assert files.parse(files.source("standaard")).version == 7


def test_an_own_cycle_may_have_a_dash_in_its_name(own: Path) -> None:
    (own / "cycles" / "twee-weken.yaml").write_text(
        STANDARD.replace("standaard", "twee-weken"), encoding="utf-8"
    )
    files = CycleFiles(own)

    assert files.parse(files.source("twee-weken")).key == "twee-weken"


def test_the_check_finds_a_broken_own_cycle(own: Path) -> None:
    (own / "cycles" / "kapot.yaml").write_text("key: kapot", encoding="utf-8")

    with pytest.raises(BrokenCycle, match=r"^kapot\.yaml: "):
        CycleFiles(own).check()


def test_the_check_finds_nothing_wrong_with_ours() -> None:
    CycleFiles().check()  # raises `BrokenCycle` for the first that is wrong
