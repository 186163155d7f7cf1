"""Where the words of a section come from: computed, and never in favour of less AI than was recorded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.proposal import Origin, Section, Span
from bot.domain.provenance import RUN, Wording, ai_share, origin_of, overlap, section_from, wording

AI = "De conciërge mag bij de begintijden. Elke wijziging staat in een schrift."

WORD = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
SENTENCE = st.lists(WORD, min_size=RUN, max_size=9).map(" ".join)
ANY = st.text(max_size=300)


def made(text: str, given: str = AI, others: tuple[str, ...] = ()) -> Section:
    return section_from("together", text, given, others)


def by_ai(section: Section) -> int:
    return sum(span.length for span in section.spans if span.origin is not Origin.PERSON)


def test_what_the_ai_gave_and_nobody_changed_is_the_ais() -> None:
    section = made(AI)

    assert section.spans == (Span(len(AI), Origin.AI),)


def test_what_nobody_suggested_is_the_persons() -> None:
    section = made("Wij bellen voortaan zelf.", "")

    assert section == Section.by_person("together", "Wij bellen voortaan zelf.")


def test_a_word_that_was_replaced_is_an_edit_of_the_ai() -> None:
    section = made(AI.replace("een schrift", "de app"))

    assert [span.origin for span in section.spans] == [Origin.AI, Origin.AI_EDITED]
    assert origin_of(section) is Origin.AI_EDITED


def test_a_sentence_of_ones_own_between_those_of_the_ai_is_ones_own() -> None:
    own = "Dat heb ik met Team Noord besproken."
    section = made(AI.replace(". Elke", f". {own} Elke"))

    assert [span.origin for span in section.spans] == [Origin.AI, Origin.PERSON, Origin.AI]
    assert section.spans[1].length == len(f"{own} ")


def test_a_text_that_was_written_anew_is_ones_own() -> None:
    section = made("Op dinsdag meten twee mensen om acht uur de temperatuur in lokaal 12.")

    assert origin_of(section) is Origin.PERSON


def test_a_sentence_of_the_ai_in_a_long_text_of_ones_own_stays_the_ais() -> None:
    own = "Op dinsdag meten twee mensen de temperatuur. " * 10
    section = made(f"{own}Elke wijziging staat in een schrift.")

    assert section.spans[-1] == Span(len("Elke wijziging staat in een schrift."), Origin.AI)


def test_what_the_ai_gave_for_another_section_stays_the_ais_here() -> None:
    section = made("Elke wijziging staat in een schrift.", "", (AI,))

    assert origin_of(section) is Origin.AI


def test_a_word_that_another_section_holds_as_well_is_nobodys_in_particular() -> None:
    section = made("Wij bellen.", "", ("Bellen",))

    assert origin_of(section) is Origin.PERSON


def test_capitals_spaces_and_full_stops_do_not_wash_the_ai_away() -> None:
    section = made(AI.upper().replace(" ", "  ").replace(".", "!"))

    assert ai_share(section) == 1.0


def test_an_empty_section_is_nobodys() -> None:
    section = made("")

    assert (section.spans, ai_share(section), origin_of(section)) == (
        (Span(0, Origin.PERSON),), 0.0, Origin.PERSON,
    )  # fmt: skip


@given(text=ANY, suggested=ANY, others=st.lists(ANY, max_size=3))
def test_the_spans_always_add_up_to_the_text(text: str, suggested: str, others: list[str]) -> None:
    section = made(text, suggested, tuple(others))

    assert (section.text, sum(span.length for span in section.spans)) == (text, len(text))


@given(text=ANY.filter(lambda text: any(map(str.isalnum, text))))
def test_an_unchanged_suggestion_is_wholly_the_ais(text: str) -> None:
    assert ai_share(made(text, text)) == 1.0


@given(suggested=st.lists(SENTENCE, min_size=1, max_size=5), data=st.data())
def test_whatever_is_kept_of_the_ai_counts_wherever_it_is_put(
    suggested: list[str], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(suggested), min_size=1, max_size=5))
    own = data.draw(st.lists(SENTENCE, max_size=5))
    pieces = data.draw(st.permutations([*kept, *own]))

    section = made(". ".join(pieces), ". ".join(suggested))

    assert by_ai(section) >= sum(map(len, kept))


@given(suggested=st.lists(WORD, min_size=RUN + 2, max_size=30), data=st.data())
def test_cutting_pieces_off_a_suggestion_does_not_make_it_ones_own(
    suggested: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(suggested) - RUN))
    end = data.draw(st.integers(start + RUN, len(suggested)))
    kept = " ".join(suggested[start:end])

    assert by_ai(made(kept, " ".join(suggested))) == len(kept)


@given(own=ANY, suggested=SENTENCE)
def test_adding_words_of_ones_own_never_takes_words_from_the_ai(own: str, suggested: str) -> None:
    before = by_ai(made(suggested, suggested))

    after = by_ai(made(f"{own}\n{suggested}", suggested))

    assert after >= before


SAID = ("ze mailen alles. ik wil dat wie de vraag krijgt gewoon belt", "dan weten we of dat scheelt")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Ze mailen alles.", Wording.OWN),
        ("Ze mailen alles. Dan weten we of dat scheelt.", Wording.OWN),
        ("Wie de vraag krijgt, belt gewoon zelf.", Wording.IDEA),
        ("Een weekoverleg met een vaste agenda.", Wording.AI),
    ],
)
def test_whose_words_a_drafted_field_holds_is_seen_from_what_was_said(text: str, whose: Wording) -> None:
    assert wording(text, SAID) is whose


def test_only_words_with_a_meaning_of_their_own_count_for_what_was_said_as_well() -> None:
    assert overlap("wie de vragen krijgt, mailt", SAID) == pytest.approx(2 / 3)


def test_a_text_without_such_words_is_not_held_against_anybody() -> None:
    assert overlap("ja", SAID) == 1.0
