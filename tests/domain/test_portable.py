"""A proposal as plain data and back, and through edits: the AI is never shown to have had less of a hand."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.generated import Generated
from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.portable import proposal_data, proposal_from, section_data, section_from_data
from bot.domain.proposal import Challenge, Domain, Kind, Origin, Proposal, Section, Span, Stage
from bot.domain.provenance import RUN, ai_share, revised
from bot.domain.visibility import Envelope

MADE = Generated("model", "sample-model", "proposal-nl-1", datetime(2026, 6, 8, 9, tzinfo=UTC))
ENVELOPE = Envelope(OrganisationId(1), PersonId(1))
WORD = st.text("abcdefgh", min_size=1, max_size=4)
SENTENCE = st.lists(WORD, min_size=1, max_size=8).map(" ".join)


@st.composite
def sections(draw: st.DrawFn) -> Section:
    """Stretches of whole words, each of one origin."""
    parts = draw(st.lists(st.tuples(SENTENCE, st.sampled_from(Origin)), min_size=1, max_size=4))
    spans = tuple(Span(len(text) + 1, origin) for text, origin in parts)
    by_people = all(origin is Origin.PERSON for _, origin in parts)
    return Section("together", "".join(f"{text} " for text, _ in parts), spans, None if by_people else MADE)


def proposal(*content: Section) -> Proposal:
    return Proposal(
        ProposalId(0), ENVELOPE, Stage.CONCEPT, "Bel eerst", Kind.RENEW, technical=True, social=False,
        domains=(Domain.GOVERN, Domain.EXECUTE), goal_key="g1", sections=content, authors=(PersonId(1),),
        challenges=(Challenge.RULES,),
    )  # fmt: skip


def words_by_ai(section: Section) -> list[tuple[str, bool]]:
    found, at = [], 0
    spread = [span.origin is not Origin.PERSON for span in section.spans for _ in range(span.length)]
    for word in section.text.split():
        at = section.text.index(word, at)
        found.append((word, spread[at]))
        at += len(word)
    return found


@given(st.lists(sections(), max_size=3))
def test_what_goes_out_comes_back_the_same(content: list[Section]) -> None:
    written = proposal(*content)

    back = proposal_from(json.loads(json.dumps(proposal_data(written))), ENVELOPE)

    assert back == written


@given(sections(), st.integers(0, 40))
def test_spans_that_say_too_little_are_the_ais(section: Section, kept: int) -> None:
    data = section_data(section)
    data["spans"] = [[min(kept, len(section.text)), "person"]]

    back = section_from_data(data)

    assert sum(span.length for span in back.spans) == len(section.text)
    assert ai_share(back) == pytest.approx(max(0, len(section.text) - kept) / len(section.text))


def test_spans_that_say_too_much_make_it_all_the_ais() -> None:
    data = {"key": "about", "text": "Bel eerst", "spans": [[500, "person"]]}

    assert section_from_data(data).spans == (Span(9, Origin.AI_EDITED),)


@pytest.mark.parametrize("data", [{}, {"title": "Bel eerst"}, {"title": "x", "kind": "other"}])
def test_what_is_no_proposal_is_refused(data: dict[str, str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which field is at fault is the reader's affair
        proposal_from(data, ENVELOPE)


@given(sections())
def test_an_edit_that_changes_nothing_keeps_every_span(section: Section) -> None:
    assert revised(section, section.text) == section


@given(sections(), SENTENCE, SENTENCE)
def test_the_spans_of_an_edit_cover_the_text(section: Section, before: str, after: str) -> None:
    edit = revised(section, f"{before} {section.text}{after}")

    assert sum(span.length for span in edit.spans) == len(edit.text)


@given(sections(), SENTENCE, SENTENCE)
def test_words_around_it_take_nothing_from_the_ai(section: Section, before: str, after: str) -> None:
    edit = revised(section, f"{before} {section.text}{after}")

    recorded = sum(by_ai for _, by_ai in words_by_ai(section))
    runs = [word for word, by_ai in words_by_ai(section) if by_ai]
    if len(runs) == len(words_by_ai(section)) and len(runs) >= RUN:
        assert sum(by_ai for _, by_ai in words_by_ai(edit)) >= recorded


@given(sections(), SENTENCE)
def test_what_was_taken_out_and_put_back_is_what_it_was(section: Section, own: str) -> None:
    without = revised(section, own, (section,))
    again = revised(without, section.text, (without, section))

    missing = [
        word
        for (word, was), (_, now) in zip(words_by_ai(section), words_by_ai(again), strict=True)
        if was and not now
    ]
    long_enough = all(len(list(stretch)) >= RUN for stretch in _stretches(section))
    assert not missing or not long_enough


def test_an_edit_keeps_what_made_the_words() -> None:
    section = Section("together", "Bel eerst en schrijf dan", (Span(24, Origin.AI),), MADE)

    edit = revised(section, "Bel altijd eerst en schrijf dan")

    assert (edit.generated, ai_share(edit) > 0) == (MADE, True)


def test_a_text_written_anew_is_the_persons() -> None:
    section = Section("together", "Bel eerst en schrijf dan", (Span(24, Origin.AI),), MADE)

    assert revised(section, "Wij gaan langs.") == Section.by_person("together", "Wij gaan langs.")


def test_words_of_the_ai_that_moved_to_another_section_stay_the_ais() -> None:
    given_by_ai = Section("about", "Bel eerst en schrijf dan", (Span(24, Origin.AI),), MADE)

    edit = revised(
        replace(given_by_ai, key="learning", text="", spans=(), generated=None),
        "Bel eerst en schrijf dan",
        (given_by_ai,),
    )

    assert (ai_share(edit), edit.generated) == (1.0, MADE)


def _stretches(section: Section) -> list[list[str]]:
    stretches: list[list[str]] = [[]]
    for word, by_ai in words_by_ai(section):
        if by_ai:
            stretches[-1].append(word)
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if stretch]
