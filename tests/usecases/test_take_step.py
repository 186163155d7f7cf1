"""A proposal goes its way by buttons: who may press, what is refused, and who hears of it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.books import Books
from bot.cards.model import Form
from bot.domain.course import DecisionMode, Happening, Press
from bot.domain.hearing import Member
from bot.domain.proposal import Proposal, Stage
from bot.domain.roles import Role
from bot.domain.team import Team
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, heard, hears, sample, words

VERA, DANA, FRED = sample("Vera"), sample("Dana"), sample("Fred")
REASON = "Dit past bij wat we willen."


async def person_id(house: House, member: Member) -> str:
    person = await house.reads(lambda books: books.people.at(member.account))
    assert person is not None
    return str(person.id)


async def gives(house: House, member: Member, role: Role) -> None:
    person = await house.reads(lambda books: books.people.at(member.account))
    assert person is not None
    await house.reads(lambda books: books.people.grant(person.organisation_id, person.id, role))


@pytest.fixture
async def circle(house: House) -> House:
    """A team of six with a validator, a decider and a decision facilitator; Anna handed in a proposal."""
    await house.begins_team()
    for member, role in ((VERA, Role.VALIDATOR), (DANA, Role.DECIDER), (FRED, Role.DECISION_FACILITATOR)):
        await house.core.use_cases.meet(CHANNEL, member, joined=True)
        await gives(house, member, role)
    await house.proposes(ANNA)
    await house.core.catch_up()
    return house


async def the_proposal(house: House) -> Proposal:
    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None
    own = await house.reads(lambda books: books.proposals.own(books.people.viewer(person, in_private=True)))
    return own[-1]


async def stage(house: House) -> Stage:
    return (await the_proposal(house)).stage


async def presses(house: House, member: Member, press: Press, *, key: str = "", **answers: str) -> Answer:
    """Presses a button on the first proposal, and fills in its form if there are answers."""
    act = house.act(member, value="1", key=key, answers=answers or None)
    answer = await house.core.use_cases.perform(press, act)
    await house.core.catch_up()
    return answer


async def is_validated(house: House) -> None:
    await presses(house, VERA, Press.LOOK)
    await presses(house, VERA, Press.PASS, criteria="1,2")


async def is_accepted(house: House) -> None:
    await is_validated(house)
    await presses(house, DANA, Press.DECIDE, answer="accept", reason=REASON)


async def is_in_place(house: House) -> None:
    await is_accepted(house)
    bram = await person_id(house, BRAM)
    await presses(house, ANNA, Press.IMPLEMENT, owner=bram, steps="Rooster\nBellen", due="2026-07-01")
    await presses(house, BRAM, Press.EFFECTUATE, evidence="Minder telefoon op dinsdag.")


async def test_a_validator_hears_that_a_proposal_waits_and_until_when(circle: House) -> None:
    assert "“Bel eerst” is ingediend en ligt bij jou. Bekijk het graag uiterlijk maandag 15 juni" in heard(
        circle, VERA
    )


async def test_the_card_offers_each_what_is_theirs(circle: House) -> None:
    offered = {
        member.name: buttons(await circle.clicks("read-proposal", member, "1"))
        for member in (ANNA, BRAM, VERA, DANA)
    }

    assert offered == {
        "Anna": ["edit-proposal", "ask-for-help", "withdraw-proposal"],
        "Bram": ["join-proposal"],
        "Vera": ["look-at-proposal", "prepare-questions", "join-proposal"],
        "Dana": ["join-proposal"],
    }


async def test_a_proposal_comes_to_a_yes_and_everybody_hears_it(circle: House) -> None:
    await is_accepted(circle)

    yes = f"Besluit over “Bel eerst”: ja. Dana schrijft: “{REASON}”"
    said = "\n".join(words(card) for card in circle.platform.said_in(CHANNEL))
    assert await stage(circle) is Stage.ACCEPTED
    assert yes in said
    assert [yes in told for told in await hears(circle, ANNA, VERA)] == [True, True]


async def test_a_decision_without_a_reason_comes_back(circle: House) -> None:
    await is_validated(circle)

    answer = await presses(circle, DANA, Press.DECIDE, answer="decline", reason="Nee.")

    assert isinstance(answer, Form)
    assert list(answer.errors) == ["reason"]
    assert await stage(circle) is Stage.VALIDATED


async def test_not_now_asks_for_a_day_and_comes_back_on_it(circle: House) -> None:
    await is_validated(circle)
    without = await presses(circle, DANA, Press.DECIDE, answer="postpone", reason=REASON)
    await presses(circle, DANA, Press.DECIDE, answer="postpone", reason=REASON, date="7 september")
    parked = await stage(circle)
    circle.clock.pass_(timedelta(weeks=14))

    await circle.core.catch_up()

    assert isinstance(without, Form)
    assert list(without.errors) == ["date"]
    assert (parked, await stage(circle)) == (Stage.NOT_NOW, Stage.VALIDATED)


async def test_a_returned_proposal_comes_back_with_an_answer(circle: House) -> None:
    await presses(circle, VERA, Press.LOOK)
    await presses(circle, VERA, Press.RETURN, reason="Wie belt er op zaterdag?")
    returned = await stage(circle)

    await presses(circle, ANNA, Press.RESUBMIT, reason="Dan belt de wacht.")

    (told,) = await hears(circle, ANNA)
    assert "Vera heeft een vraag bij “Bel eerst”: “Wie belt er op zaterdag?”" in told
    assert (returned, await stage(circle)) == (Stage.RETURNED, Stage.SUBMITTED)


async def test_nobody_looks_at_an_own_proposal(circle: House) -> None:
    await gives(circle, ANNA, Role.VALIDATOR)

    answer = await presses(circle, ANNA, Press.LOOK)

    assert words(answer).startswith("Je eigen voorstel bekijkt of beslist een ander.")
    assert await stage(circle) is Stage.SUBMITTED


async def test_whoever_holds_no_role_decides_nothing(circle: House) -> None:
    await is_validated(circle)

    answer = await presses(circle, BRAM, Press.DECIDE, answer="accept", reason=REASON)

    assert words(answer).startswith("Dit doet iemand anders.")
    assert await stage(circle) is Stage.VALIDATED


async def test_of_two_who_decide_the_second_hears_that_the_first_was_there(circle: House) -> None:
    await gives(circle, BRAM, Role.DECIDER)
    await is_accepted(circle)

    answer = await presses(circle, BRAM, Press.DECIDE, answer="decline", reason=REASON)

    assert words(answer).startswith("Dana was net voor je, om ")
    assert await stage(circle) is Stage.ACCEPTED


async def test_a_form_that_is_delivered_twice_acts_once(circle: House) -> None:
    await is_validated(circle)
    await presses(circle, DANA, Press.DECIDE, key="same", answer="accept", reason=REASON)

    again = await presses(circle, DANA, Press.DECIDE, key="same", answer="accept", reason=REASON)

    course = await circle.reads(_course)
    assert [happening.what for happening in course].count("accept") == 1
    assert "Stand: ja" in words(again)


async def test_the_circle_is_round_when_an_author_and_a_colleague_say_so(circle: House) -> None:
    await is_in_place(circle)
    await presses(circle, ANNA, Press.CONFIRM, reason="We bellen nu eerst.")
    after_one = await stage(circle)

    await presses(circle, BRAM, Press.CONFIRM, reason="Wie de vraag krijgt, belt.")

    said = "\n".join(words(card) for card in circle.platform.said_in(CHANNEL))
    assert (after_one, await stage(circle)) == (Stage.EFFECTUATED, Stage.ROUND)
    assert "De cirkel is rond. “Bel eerst” begon op " in said


async def test_not_yet_puts_it_back_and_says_why(circle: House) -> None:
    await is_in_place(circle)

    await presses(circle, CHRIS, Press.NOT_YET, reason="Op vrijdag mailen we nog.")

    assert await stage(circle) is Stage.IN_IMPLEMENTATION
    (told,) = await hears(circle, BRAM)
    assert "zegt Chris: het werk gaat nog niet anders. “Op vrijdag mailen we nog.”" in told


async def test_an_author_takes_it_up_once_the_term_is_over(circle: House) -> None:
    await is_validated(circle)
    early = await presses(circle, ANNA, Press.ESCALATE, reason=REASON)
    circle.clock.pass_(timedelta(weeks=3))
    await circle.core.catch_up()
    await presses(circle, ANNA, Press.ESCALATE, reason="We wachten al drie weken.")

    await presses(circle, FRED, Press.DECIDE, answer="accept", reason=REASON)

    assert words(early).startswith("Dit doet iemand anders.")
    assert "Anna legt “Bel eerst” hoger voor. Reden: “We wachten al drie weken.”" in heard(circle, VERA)
    assert "“Bel eerst” ligt bij jou." in heard(circle, FRED)
    assert await stage(circle) is Stage.ACCEPTED


async def test_whoever_was_to_decide_reads_that_it_goes_one_step_up(circle: House) -> None:
    await is_validated(circle)
    circle.clock.pass_(timedelta(weeks=3))
    await circle.core.catch_up()

    await presses(circle, ANNA, Press.ESCALATE, reason="We wachten al drie weken.")

    (told,) = await hears(circle, DANA)
    assert "Anna legt “Bel eerst” hoger voor." in told


async def test_taken_back_everybody_who_was_involved_or_asked_hears_it(circle: House) -> None:
    await presses(circle, VERA, Press.LOOK)

    await circle.clicks("withdraw-proposal", ANNA, "1")
    await circle.settles()

    involved, colleague = await hears(circle, VERA, BRAM)
    assert "Anna trok “Bel eerst” in. Je hoeft niets te doen." in involved
    assert "trok “Bel eerst” in" not in colleague


async def test_the_authors_hear_that_somebody_looks_at_it_and_until_when(circle: House) -> None:
    await presses(circle, VERA, Press.LOOK)

    assert "Vera bekijkt “Bel eerst” nu. Je hoort het uiterlijk maandag 15 juni." in heard(circle, ANNA)


async def test_ready_it_names_the_day_of_the_decision(circle: House) -> None:
    await is_validated(circle)

    (told,) = await hears(circle, ANNA)
    assert "Dat komt uiterlijk maandag 22 juni" in told


async def test_a_missing_role_shows_on_the_card_and_the_administrator_hears_it_once(house: House) -> None:
    await house.begins_team()
    await house.proposes(BRAM)
    await house.core.catch_up()
    await house.core.catch_up()

    card = await house.clicks("read-proposal", BRAM, "1")

    assert "Wacht: er is nog niemand die voorstellen bekijkt." in words(card)
    assert heard(house, ANNA).count("In Team Noord wacht een voorstel.") == 1


async def test_several_deciders_all_have_to_say_yes(circle: House) -> None:
    await gives(circle, BRAM, Role.DECIDER)
    await decides_by(circle, DecisionMode.SEVERAL)
    await is_accepted(circle)
    after_one = await stage(circle)

    await presses(circle, BRAM, Press.DECIDE, answer="accept", reason=REASON)

    assert (after_one, await stage(circle)) == (Stage.VALIDATED, Stage.ACCEPTED)


async def test_in_consent_silence_is_yes_when_the_term_is_over(circle: House) -> None:
    await decides_by(circle, DecisionMode.CONSENT)
    await is_validated(circle)
    circle.clock.pass_(timedelta(days=13))
    await circle.core.catch_up()
    before = await stage(circle)
    circle.clock.pass_(timedelta(days=3))

    await circle.core.catch_up()

    assert (before, await stage(circle)) == (Stage.VALIDATED, Stage.ACCEPTED)


async def test_in_consent_an_objection_that_stands_is_a_no_with_its_reason(circle: House) -> None:
    await decides_by(circle, DecisionMode.CONSENT)
    await is_validated(circle)
    await presses(circle, BRAM, Press.DECIDE, answer="decline", reason="De avonddienst kan dit niet.")
    for weeks in (1, 2):
        circle.clock.pass_(timedelta(weeks=weeks))
        await circle.core.catch_up()

    assert await stage(circle) is Stage.DECLINED
    assert "Besluit over “Bel eerst”: nee. Team Noord schrijft: “De avonddienst kan dit niet.”" in heard(
        circle, ANNA
    )


async def test_a_merged_proposal_goes_on_in_the_other_with_its_authors(circle: House) -> None:
    await gives(circle, CHRIS, Role.PROCESS_GUIDE)
    await house_proposes_another(circle)

    await presses(circle, CHRIS, Press.MERGE, into="2", reason="Ze gaan over hetzelfde.")

    assert "“Bel eerst” gaat verder in “Bel altijd”." in heard(circle, ANNA)
    assert await stage(circle) is Stage.MERGED


async def test_the_queue_says_what_waits_for_whom_and_since_when(circle: House) -> None:
    answer = await circle.types("vita", FRED, "wacht")
    refused = await circle.types("vita", BRAM, "wacht")

    assert "“Bel eerst” · ingediend, sinds maandag 8 juni" in words(answer)
    assert "Aan de beurt: Vera, uiterlijk maandag 15 juni" in words(answer)
    assert words(refused).startswith("Dit overzicht is voor wie")


async def test_a_process_guide_asks_and_calls_a_circle_without_giving_anybody_a_turn_again(
    circle: House,
) -> None:
    await gives(circle, CHRIS, Role.PROCESS_GUIDE)
    turns = heard(circle, VERA).count("ligt bij jou")

    await presses(circle, CHRIS, Press.ASK, reason="Wat heb je nodig om te kijken?")
    await presses(circle, CHRIS, Press.GATHER, reason="Dinsdag om 9 uur, in de kantine.")

    (told,) = await hears(circle, VERA)
    assert "Chris vraagt naar “Bel eerst”: “Wat heb je nodig om te kijken?”" in told
    said = "\n".join(words(card) for card in circle.platform.said_in(CHANNEL))
    assert "Chris roept een cirkel bij elkaar over “Bel eerst”" in said
    assert "Wat heb je nodig" not in said
    assert told.count("ligt bij jou") == turns
    assert words(await presses(circle, BRAM, Press.ASK, reason="Mag ik dat ook?")).startswith(
        "Dit doet iemand"
    )


async def test_a_voice_in_a_consent_asks_nobody_anew(circle: House) -> None:
    await decides_by(circle, DecisionMode.CONSENT)
    await is_validated(circle)
    asked = heard(circle, CHRIS).count("ligt bij jullie team")

    await presses(circle, BRAM, Press.DECIDE, answer="accept")

    assert (asked, heard(circle, CHRIS).count("ligt bij jullie team")) == (1, 1)


async def test_a_process_guide_sees_which_weeks_did_not_come(circle: House) -> None:
    await gives(circle, CHRIS, Role.PROCESS_GUIDE)
    circle.clock.pass_(timedelta(days=3))
    await circle.core.catch_up()

    guide, facilitator = await circle.types("vita", CHRIS, "wacht"), await circle.types("vita", FRED, "wacht")

    assert "Wat niet aankwam bij een team" in words(guide)
    assert "Team Noord: start van de week, overgeslagen (te laat)" in words(guide)
    assert "Wat niet aankwam" not in words(facilitator)


async def test_whoever_sees_what_waits_finds_it_by_a_button(circle: House) -> None:
    found = [
        buttons(await circle.clicks("show-overview", member)).count("show-queue") for member in (FRED, BRAM)
    ]

    assert found == [1, 0]


async def house_proposes_another(house: House) -> None:
    await house.proposes(BRAM, "Bel altijd")


async def decides_by(house: House, mode: DecisionMode) -> None:
    team: Team = (await house.reads(lambda books: books.teams.all()))[0]
    await house.reads(
        lambda books: books.teams.set_deciding(team.organisation_id, team.id, mode, own_allowed=False)
    )


def _course(books: Books) -> Sequence[Happening]:
    anna = books.people.at(ANNA.account)
    assert anna is not None
    proposal = books.proposals.own(books.people.viewer(anna, in_private=True))[-1]
    return books.proposals.course(proposal)
