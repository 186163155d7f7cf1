"""What is said in a Prof-cirkel stays there: only who brought it takes it out, per item, or takes it back."""

from datetime import timedelta

from bot.books import Books
from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.place import Place, PlaceKind
from bot.domain.prof_circle import CircleStage
from bot.domain.proposal import Origin, Proposal
from bot.domain.provenance import origin_of
from bot.domain.visibility import Viewer
from tests.fakes.circle_of_six import OWN_PLACE, THEME, circle, gathers
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, sample, words
from tests.usecases.test_consultation import at, brings, heard, said, writes

MINE = "Wat zag de dochter bij de balie?"


async def asked(house: House) -> House:
    await gathers(house)
    await brings(house)
    await writes(house, BRAM, 1, MINE)
    return house


async def test_one_sees_what_one_brought_and_nobody_elses(house: House) -> None:
    await asked(house)

    mine = words(await house.clicks("show-contributions", BRAM))
    annas = words(await house.clicks("show-contributions", ANNA))

    assert MINE in mine
    assert "schreeuwde" not in mine
    assert MINE not in annas


async def test_nobody_takes_out_or_takes_back_what_another_brought(house: House) -> None:
    await asked(house)

    answers = [
        words(await house.clicks(name, ANNA, "2"))
        for name in ("take-out", "propose-from-circle", "revoke-contribution")
    ]

    assert set(answers) == {"Alleen wie het inbracht, kan dit."}


async def test_taken_out_it_is_an_insight_of_ones_own_and_of_nobody_else(house: House) -> None:
    await asked(house)

    answer = await house.does("take-out", BRAM, step="2", text="Vraag eerst wat iemand zag.", who="private")

    assert words(answer) == "Bewaard bij je inzichten. Alleen jij ziet dit."
    assert "Vraag eerst wat iemand zag." in str(await house.reads(_data_of_bram))
    assert "Vraag eerst wat iemand zag." not in words(await house.types("muur", CHRIS))


async def test_shared_with_the_team_it_stands_on_its_wall(house: House) -> None:
    await asked(house)
    form = await house.clicks("take-out", BRAM, "2")

    await house.does("take-out", BRAM, step="2", text="Vraag eerst wat iemand zag.", who="team")

    assert "dan leest dit mee: De 3 mensen van Team Noord" in words(form)
    assert "Vraag eerst wat iemand zag." in words(await house.types("muur", CHRIS))


async def test_taken_back_its_words_are_gone_where_they_stood(house: House) -> None:
    await asked(house)

    await house.clicks("revoke-contribution", BRAM, "2")
    await house.settles()

    assert words(house.platform.updated[-1][1]).startswith("Bram nam dit terug.")
    assert MINE not in words(await house.clicks("show-consultation", CHRIS, "1"))
    assert MINE not in words(await house.clicks("show-contributions", BRAM))


async def test_in_another_place_nothing_of_it_is_shown_to_a_member(house: House) -> None:
    await asked(house)
    elsewhere = Place("slack", "T1", "C9", PlaceKind.CHANNEL)

    shown = [words(await house.clicks("show-consultation", CHRIS, "1", place)) for place in (None, OWN_PLACE)]
    hidden = [
        words(await house.clicks("show-consultation", CHRIS, "1", place)) for place in (elsewhere, CHANNEL)
    ]

    assert all(MINE in one for one in shown)
    assert not any(MINE in one for one in hidden)


async def test_whoever_is_not_in_it_reads_nothing(house: House) -> None:
    await asked(house)

    answer = await house.clicks("show-consultation", sample("Eva"), "1")

    assert words(answer) == "Deze intervisie is er niet meer, of is niet voor jou."


async def test_a_sparring_partner_learns_nothing_of_a_circle(house: House) -> None:
    await asked(house)

    await house.says(BRAM, "denk mee")
    await house.says(ANNA, "denk mee", CHANNEL.in_thread("1.1"), mentions=True)

    assert MINE not in repr(house.sparring.heard)
    assert "schreeuwde" not in repr(house.sparring.heard)


async def test_a_proposal_from_a_circle_remembers_where_it_began(house: House) -> None:
    await asked(house)

    await house.clicks("propose-from-circle", BRAM, "2")
    await _submits(house)
    read = words(await house.clicks("read-proposal", CHRIS, "1"))

    assert MINE in read
    assert f"Ontstaan in Prof-cirkel: “{THEME}”" in read
    assert "schreeuwde" not in read


async def test_what_an_ai_brought_stays_the_ais_in_a_proposal(house: House) -> None:
    await gathers(house)
    await brings(house)

    await house.clicks("ask-vita-along", BRAM, "1:1")
    await at(house, house.clock.now())
    await house.clicks("propose-from-circle", BRAM, "2")
    await _submits(house)

    found = await house.reads(_proposal)
    assert found is not None
    about = next(section for section in found.sections if section.key == "about")
    assert origin_of(about) is not Origin.PERSON


async def test_asked_along_vita_brings_questions_marked_as_what_they_are(house: House) -> None:
    await gathers(house)
    await brings(house)

    first = await house.clicks("ask-vita-along", BRAM, "1:1")
    await at(house, house.clock.now())
    again = await house.clicks("ask-vita-along", CHRIS, "1:1")

    last = words(house.platform.said_in(OWN_PLACE)[-1])
    assert words(first).startswith("Vita komt erbij")
    assert "Vita denkt mee, omdat Bram dat vroeg:" in last
    assert last.count("?") == 3
    assert "Vaste vragen, zonder AI" in last
    assert words(again).startswith("In deze ronde is geen plek voor Vita")


async def test_where_the_method_has_no_room_for_it_vita_stays_out(house: House) -> None:
    await gathers(house)
    await brings(house)
    await house.clicks("close-round", ANNA, "1:1")

    answer = await house.clicks("ask-vita-along", BRAM, "1:2")

    assert words(answer).startswith("In deze ronde is geen plek voor Vita")


async def test_its_questions_do_not_count_as_anybodys_turn(house: House) -> None:
    await gathers(house)
    await brings(house)
    await house.clicks("ask-vita-along", BRAM, "1:1")
    await at(house, house.clock.now())

    shown = words(await house.clicks("show-consultation", CHRIS, "1"))

    assert "2. Vragen · nu" in shown
    assert "Vita denkt mee, omdat Bram dat vroeg:" in shown
    assert "Vaste vragen, zonder AI" in shown
    assert heard(house, BRAM) == ""


async def test_a_circle_ends_with_a_harvest_and_leaves_its_place(house: House) -> None:
    await gathers(house)

    refused = await house.clicks("end-prof-circle", BRAM, "1")
    await house.clicks("end-prof-circle", ANNA, "1")
    await house.settles()
    for member in (ANNA, BRAM):
        await house.does("bring-harvest", member, step="1", text="Ik vraag nu eerst wat iemand zag.")
    await house.settles()
    stage = (await circle(house)).stage
    await at(house, house.clock.now() + timedelta(days=9))

    assert words(refused) == "Dit doet wie de cirkel nu begeleidt."
    assert stage is CircleStage.HARVEST
    assert said(house).count("neemt mee:") == 2
    assert f"De Prof-cirkel “{THEME}” is klaar." in said(house)
    assert (
        await house.reads(lambda books: books.prof_circles.of_place(_organisation(books), OWN_PLACE)) is None
    )
    assert "take-out" in buttons(await house.clicks("show-contributions", BRAM))


async def _submits(house: House) -> None:
    about = {"title": "Eerst vragen", "kind": "improve"}
    draft = await house.reads(lambda books: books.drafts.load(_organisation(books), _bram(books), "propose"))
    assert draft is not None
    await house.does("propose", BRAM, step="what", about=draft.answers["about"], **about)
    await house.does("propose", BRAM, step="together", together="We vragen eerst.", learning="Of dat helpt.")
    await house.does("propose", BRAM, step="yield", flags="social", goal="none")
    await house.does("propose", BRAM, step="place", domains="execute", coauthors="")
    await house.does("propose", BRAM, step="submit")
    await house.settles()


def _organisation(books: Books) -> OrganisationId:
    return books.organisations.found("slack", "T1", "").id


def _bram(books: Books) -> PersonId:
    person = books.people.at(BRAM.account)
    assert person is not None
    return person.id


def _eyes_of_bram(books: Books) -> Viewer:
    return books.people.viewer(books.people.get(_organisation(books), _bram(books)), in_private=True)


def _data_of_bram(books: Books) -> object:
    return dict(books.personal_data.of(_eyes_of_bram(books)))


def _proposal(books: Books) -> Proposal | None:
    return books.proposals.get(_eyes_of_bram(books), ProposalId(1))
