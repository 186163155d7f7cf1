"""`vita export`: shared proposals and figures without names, in a spreadsheet no formula, on a page no script."""

import csv
import io
import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.books import Books
from bot.cards.circle import Circle
from bot.domain.circle import Figures, Passage
from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.portable import proposal_from
from bot.domain.proposal import Domain, Kind, Origin, Proposal, Section, Span, Stage
from bot.domain.provenance import ai_share
from bot.domain.visibility import Envelope
from bot.pages.export import lines, report
from bot.pages.export.proposals import Exported, _row, exported
from bot.texts import texts_in
from tests.fakes.house import ANNA, BRAM, House, sample

CARLA = sample("Carla-van-der-Zomerdijk")
ENVELOPE = Envelope(OrganisationId(1), PersonId(1))
DAY = date(2026, 6, 12)


async def test_json_holds_what_was_shared_and_the_figures(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")
    await house.proposes(ANNA, "Bel eerst", goal="g1")

    (told,) = json.loads(lines.as_json([await _export(house)]))

    (proposal,) = told["proposals"]
    assert (proposal["title"], proposal["goal"], proposal["stage"]) == (
        "Bel eerst",
        "Rust op dinsdag",
        "submitted",
    )
    assert proposal["origins"]["together"] == "person"
    assert told["figures"]["reached.submitted"] == 1


@given(st.lists(st.tuples(st.integers(1, 12), st.sampled_from(Origin)), min_size=1, max_size=5))
def test_what_is_exported_comes_in_again_with_no_less_of_the_ai(stretches: list[tuple[int, Origin]]) -> None:
    spans = tuple(Span(length, origin) for length, origin in stretches)
    section = Section("together", "x" * sum(length for length, _ in stretches), spans)
    written = Proposal(
        ProposalId(7), ENVELOPE, Stage.SUBMITTED, "Bel eerst", Kind.RENEW, technical=True, social=False,
        domains=(Domain.GOVERN,), goal_key="g1", sections=(section,), authors=(PersonId(1),),
    )  # fmt: skip
    passage = Passage(written.id, written.stage, frozenset(), ())
    row = _row(written, passage, "Team Noord", Circle(Figures(), Figures(), {}, (), {}))
    (told,) = json.loads(
        lines.as_json([Exported("Voorbeeld", (row,), Circle(Figures(), Figures(), {}, (), {}))])
    )

    back = proposal_from(told["proposals"][0]["portable"], ENVELOPE)

    assert back.sections == written.sections
    assert ai_share(back.sections[0]) >= ai_share(section)


async def test_what_was_taken_back_or_never_sent_is_not_in_it(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Toch maar niet")
    await house.clicks("withdraw-proposal", ANNA, "1")
    await house.does("propose", BRAM, step="what", title="Half af", about="Iets.", kind="renew")
    await house.asks(BRAM, "Een vraag voor mezelf")

    found = await _export(house)

    written = lines.as_json([found]) + lines.as_csv([found]) + report.page([found], DAY, texts_in("nl"))
    assert [word for word in ("Toch maar niet", "Half af", "voor mezelf") if word in written] == []


async def test_nobody_is_named_in_it(house: House) -> None:
    await house.begins_team()
    await house.core.use_cases.perform("start-team", house.act(CARLA, text=""))
    await house.proposes(ANNA)

    found = await _export(house)

    written = lines.as_json([found]) + lines.as_csv([found]) + report.page([found], DAY, texts_in("nl"))
    assert [name for name in ("Anna", "Bram", "Carla", "U-Anna") if name in written] == []


async def test_a_title_that_is_a_formula_is_a_text_in_a_spreadsheet(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, '=HYPERLINK("http://x","klik")')

    table = list(csv.DictReader(io.StringIO(lines.as_csv([await _export(house)]))))

    assert table[0]["title"] == '\'=HYPERLINK("http://x","klik")'
    assert {row["record"] for row in table} == {"proposal", "figure"}


@given(st.text(max_size=20), st.sampled_from(["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", " ="]))
def test_no_cell_begins_as_a_formula(text: str, sign: str) -> None:
    assert lines.harmless(sign + text).startswith("'")


def test_a_plain_text_stays_as_it_is() -> None:
    assert lines.harmless("Bel eerst = sneller") == "Bel eerst = sneller"


async def test_what_people_wrote_is_no_markup_on_the_page(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "<script>alert(1)</script>")

    page = report.page([await _export(house)], DAY, texts_in("nl"))

    assert ("<script" in page, "&lt;script&gt;" in page) == (False, True)


async def test_the_page_puts_what_was_expected_beside_what_was_seen(house: House) -> None:
    await house.begins_team(goals="Rust op dinsdag")
    await house.does("describe-goal", ANNA, step="g1", questions="", soon="Twee uur zonder bel", later="")
    await house.proposes(ANNA, goal="g1")

    page = report.page([await _export(house)], DAY, texts_in("nl"))

    assert "<h3>Rust op dinsdag</h3>" in page
    assert "<td>Twee uur zonder bel</td>" in page


async def test_without_proposals_the_page_says_so(house: House) -> None:
    await house.begins_team()

    page = report.page([await _export(house)], DAY, texts_in("en"))

    assert "No proposal has been submitted yet." in page


def test_without_an_organisation_there_is_still_a_page() -> None:
    assert "Er is nog geen voorstel ingediend." in report.page([], DAY, texts_in("nl"))


async def _export(house: House) -> Exported:
    def work(books: Books) -> Exported:
        (organisation,) = {team.organisation_id for team in books.teams.all()}
        return exported(books, organisation)

    return await house.reads(work)
