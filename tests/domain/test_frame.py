"""Goals keep their key when they are put in other words, and never take over what belonged to another."""

from bot.domain.frame import Goal, gone, lines_in, renewed

LETTERS = Goal("g1", "Brieven die je in één keer snapt", ("Wat snapt men niet?",), "Minder bellers")
REST = Goal("g2", "Rust op dinsdag")


def test_goals_stand_one_a_line_without_bullets() -> None:
    lines = "• Brieven die je snapt\n\n  - “Elke beller één keer”\n* Rust op dinsdag "

    assert lines_in(lines) == ("Brieven die je snapt", "Elke beller één keer", "Rust op dinsdag")


def test_empty_lines_are_no_goals() -> None:
    assert lines_in(" \n - \n\t") == ()


def test_a_goal_in_another_place_is_the_same_goal() -> None:
    assert renewed((LETTERS, REST), (REST.text, LETTERS.text), ("g1", "g2")) == (REST, LETTERS)


def test_a_goal_in_other_words_keeps_its_key_and_what_belongs_to_it() -> None:
    (goal,) = renewed((LETTERS,), ("Brieven die je meteen in één keer snapt",), ("g1",))

    assert (goal.key, goal.expected_soon) == ("g1", "Minder bellers")


def test_a_new_goal_never_takes_the_key_of_one_that_went() -> None:
    assert renewed((LETTERS,), ("Elke beller één keer",), ("g1", "g2")) == (
        Goal("g3", "Elke beller één keer"),
    )


def test_what_went_is_what_has_no_key_left() -> None:
    assert gone((LETTERS, REST), (LETTERS,)) == (REST,)
