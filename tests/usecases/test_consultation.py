"""A peer consultation in a Prof-cirkel: its turns, its rounds by the clock, and what is kept of it."""

from datetime import datetime, timedelta

from bot.books import Books
from bot.cards.model import Form
from bot.domain.consultation import Consultation, Kind
from bot.domain.hearing import Member
from bot.domain.ids import ProfCircleId
from bot.domain.place import Readers
from bot.usecases import Answer
from storage import SqlStore
from tests.fakes.circle_of_six import DIRK, ELIF, FLEUR, OWN_PLACE, gathers
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHRIS, NETWORK, WORKSPACE, House, buttons, dm_of, sample, words
from tests.houses import house_over

OTHERS = (BRAM, CHRIS, DIRK, ELIF, FLEUR)
STORY = "Een dochter schreeuwde aan de balie dat we haar moeder vergaten."
ASKED = "Wat zei de dochter als eerste?"


def said(house: House) -> str:
    return "\n".join(words(card) for card in house.platform.said_in(OWN_PLACE))


def heard(house: House, member: Member) -> str:
    return "\n".join(words(card) for card in house.platform.said_in(dm_of(member)))


async def brings(house: House, method: str = "incident", key: str = "") -> Answer:
    answer = await house.does(
        "bring-case", ANNA, step="1", key=key, method=method, title="Een boze dochter", text=STORY
    )
    await house.settles()
    return answer


async def writes(house: House, member: Member, position: int, text: str = ASKED, *, key: str = "") -> Answer:
    answer = await house.does("contribute", member, step=f"1:{position}", key=key, text=text)
    await house.settles()
    return answer


async def at(house: House, moment: datetime) -> None:
    house.clock.move_to(moment)
    await house.core.rhythm.follow_prof_circles()
    await house.settles()


def running(books: Books) -> Consultation | None:
    organisation = books.organisations.found(NETWORK, WORKSPACE, "")
    return books.consultations.running(organisation.id, ProfCircleId(1))


async def test_what_is_brought_stands_in_the_circle_and_the_others_are_asked(house: House) -> None:
    await gathers(house)

    answer = await brings(house)

    assert words(answer) == "Je inbreng staat in de cirkel. De anderen zijn nu aan zet."
    assert f"Anna vertelt:\n{STORY}" in said(house)
    assert "Ronde 2 van 8: Vragen · “Een boze dochter”" in said(house)
    assert "Aan zet: iedereen behalve Anna" in said(house)
    assert buttons(house.platform.said_in(OWN_PLACE)[-1]) == [
        "contribute",
        "ask-vita-along",
        "show-consultation",
    ]


async def test_sent_twice_it_begins_once_and_a_second_one_waits(house: House) -> None:
    await gathers(house)
    await brings(house, key="k1")
    before = len(house.platform.posted)

    again = await brings(house, key="k1")

    assert words(again).startswith("Er loopt al een intervisie")
    assert len(house.platform.posted) == before


async def test_a_round_of_questions_takes_no_advice_and_no_story(house: House) -> None:
    await gathers(house)
    await brings(house)

    advice = await writes(house, BRAM, 1, "Je moet haar bellen.")
    story = await writes(house, CHRIS, 1, "Dat had ik ook.")

    assert "Hier zit al raad in" in repr(advice)
    assert "In deze ronde stel je alleen vragen" in repr(story)
    assert "bellen" not in said(house)


async def test_whoever_brought_it_listens_while_the_others_ask(house: House) -> None:
    await gathers(house)
    await brings(house)

    answer = await writes(house, ANNA, 1)

    assert words(answer) == "Deze ronde is van de anderen. Jij leest nu alleen mee."


async def test_when_all_have_asked_the_round_closes_by_itself(house: House) -> None:
    await gathers(house)
    await brings(house)

    for member in OTHERS:
        await writes(house, member, 1)

    assert "Bram vraagt:" in said(house)
    assert "Ronde 3 van 8: Antwoord op de vragen" in said(house)
    assert words(await writes(house, BRAM, 1)).startswith("Deze ronde is dicht")


async def test_written_once_more_it_takes_the_place_of_the_first(house: House) -> None:
    await gathers(house)
    await brings(house)
    await writes(house, BRAM, 1)

    await writes(house, BRAM, 1, "Wie was er nog bij?")

    changed = words(house.platform.updated[-1][1])
    assert changed.partition("\nProef")[0] == "Bram vraagt:\nWie was er nog bij?"
    assert said(house).count("Bram vraagt:") == 1


async def test_positions_are_shown_together_when_the_round_is_over(house: House) -> None:
    await gathers(house)
    await brings(house)
    await _up_to(house, 4)

    for member in OTHERS[:4]:
        await writes(house, member, 4, "Ik zou vragen wat ze miste.")
    before = said(house)
    await writes(house, FLEUR, 4, "Ik zou koffie halen.")

    assert "zou dit doen" not in before
    assert said(house).count("zou dit doen:") == 5
    assert "Ronde 6 van 8: Wat je deed" in said(house)


async def test_whoever_has_not_written_is_reminded_once_on_the_last_morning(house: House) -> None:
    await gathers(house)
    await brings(house)
    await writes(house, BRAM, 1)
    morning = house.clock.now() + timedelta(days=1, hours=2)

    for _ in range(2):
        await at(house, morning)

    assert heard(house, CHRIS).count("Vandaag is de laatste dag van “Vragen”") == 1
    assert "Vandaag is de laatste dag" not in heard(house, BRAM)
    assert "Vandaag is de laatste dag" not in heard(house, ANNA)


async def test_at_its_end_a_round_closes_and_who_did_not_write_is_nowhere(house: House) -> None:
    await gathers(house)
    await brings(house)
    await writes(house, BRAM, 1)

    for hours in (25, 36):
        await at(house, house.clock.now() + timedelta(hours=hours))

    assert "Ronde 3 van 8: Antwoord op de vragen" in said(house)
    shown = words(await house.clicks("show-consultation", CHRIS, "1"))
    assert "3. Antwoord op de vragen · nu" in shown
    assert "Chris" not in said(house).partition("Ronde 2 van 8")[2]


async def test_a_round_in_which_nobody_wrote_goes_on_and_says_so(house: House) -> None:
    await gathers(house)
    await brings(house)

    for hours in (25, 36):
        await at(house, house.clock.now() + timedelta(hours=hours))

    assert "In de vorige ronde kwam niets binnen. De volgende begint." in said(house)


async def test_whoever_comes_in_later_may_write_and_is_not_waited_for(house: House) -> None:
    await gathers(house)
    await brings(house)
    late = sample("Gijs")
    house.clock.pass_(timedelta(hours=1))
    await house.core.use_cases.meet(OWN_PLACE, late, joined=True)

    for member in OTHERS:
        await writes(house, member, 1)

    assert "Ronde 3 van 8" in said(house)
    read_back = words(await house.clicks("show-consultation", late, "1"))
    assert STORY in read_back


async def test_whoever_drops_out_holds_nothing_up(house: House) -> None:
    await gathers(house)
    await brings(house)
    for member in OTHERS[:4]:
        await writes(house, member, 1)

    await house.clicks("leave-prof-circle", FLEUR, "1")
    await at(house, house.clock.now() + timedelta(minutes=1))

    assert "Ronde 3 van 8" in said(house)


async def test_when_whoever_brought_it_leaves_it_stops_and_nothing_is_kept(house: House) -> None:
    await gathers(house)
    await brings(house)
    await writes(house, BRAM, 1)

    await house.core.use_cases.meet(OWN_PLACE, ANNA, joined=False)
    await at(house, house.clock.now() + timedelta(minutes=1))

    changed = [words(card).partition("\n")[0] for _, card in house.platform.updated]
    assert "De intervisie over “Een boze dochter” is gestopt" in said(house)
    assert changed.count("Dit is niet bewaard.") == 2


async def test_whoever_guides_closes_a_round_and_nobody_else(house: House) -> None:
    await gathers(house)
    await brings(house)

    no = await house.clicks("close-round", BRAM, "1:1")
    await house.clicks("close-round", ANNA, "1:1")
    twice = await house.clicks("close-round", ANNA, "1:1")
    await house.settles()

    assert words(no) == "Dit doet wie de cirkel nu begeleidt."
    assert "Ronde 3 van 8" in said(house)
    assert words(twice).startswith("Deze ronde is dicht")


async def test_whoever_brought_it_chooses_what_is_kept(house: House) -> None:
    await gathers(house)
    await brings(house, "vijfstappen")
    await _up_to(house, 5)

    refused = await house.clicks("keep-consultation", BRAM, "1")
    chosen = await house.does("keep-consultation", ANNA, step="1", rounds="core,evaluation")
    await house.settles()

    assert "Kies wat de cirkel bewaart" in heard(house, ANNA)
    assert words(refused) == "Wat blijft, kiest wie het inbracht."
    assert words(chosen) == "Bewaard voor de cirkel. De rest is weg."
    left = words(await house.clicks("show-consultation", BRAM, "1"))
    assert "Anna · De kern" in left
    assert "Anna · De vraag" not in left


async def test_what_is_not_chosen_in_time_is_gone(house: House) -> None:
    await gathers(house)
    await brings(house, "vijfstappen")
    await _up_to(house, 5)

    await at(house, house.clock.now() + timedelta(days=20))

    left = words(await house.clicks("show-consultation", BRAM, "1"))
    assert "·" in left
    assert "Terugkijken\n" not in left
    assert words(await house.clicks("keep-consultation", ANNA, "1")).startswith("Deze ronde is dicht")


async def test_a_name_of_a_client_is_pointed_at_once(house: House) -> None:
    await gathers(house)
    await brings(house)

    form = await writes(house, BRAM, 1, "Wat zei mevrouw De Wit?")
    await house.does("contribute", BRAM, step="1:1:sure", text="Wat zei mevrouw De Wit?")
    await house.settles()

    assert "mevrouw De Wit" in repr(form)
    assert "Wat zei mevrouw De Wit?" in said(house)


async def test_a_name_is_pointed_at_also_after_something_else_was_wrong(house: House) -> None:
    await gathers(house)
    await brings(house)
    first = await writes(house, BRAM, 1, "Mevrouw De Wit was boos.")
    assert isinstance(first, Form)

    second = await house.does("contribute", BRAM, step=first.value, text="Wat zei mevrouw De Wit?")

    assert "mevrouw De Wit" in repr(second)
    assert "De Wit" not in said(house)


async def test_whoever_is_to_ask_gets_examples_of_open_questions_without_a_model(house: House) -> None:
    await gathers(house)
    await brings(house)

    form = await house.clicks("contribute", BRAM, "1:1")

    examples = words(form).partition("Bijvoorbeeld: ")[2].partition("\n")[0]
    assert examples.count("?") == 3


async def test_a_round_goes_on_where_it_was_after_a_restart(
    house: House, store: SqlStore, clock: StandingClock, sqlite_url: str
) -> None:
    await gathers(house)
    await brings(house)
    for member in OTHERS[:4]:
        await writes(house, member, 1)

    later = house_over(store, clock, sqlite_url)
    later.numbers = house.numbers
    await writes(later, FLEUR, 1)

    assert "Ronde 3 van 8: Antwoord op de vragen" in said(later)


async def test_in_a_place_that_was_opened_meanwhile_nothing_is_brought(house: House) -> None:
    await gathers(house)
    house.platform.read_by[OWN_PLACE.channel] = Readers.OPEN

    answer = await house.clicks("bring-case", ANNA, "1")

    assert words(answer).startswith("Dit kanaal is open")


async def test_while_one_runs_no_meeting_is_called(house: House) -> None:
    await gathers(house)
    await brings(house)

    await at(house, house.clock.now() + timedelta(days=8))

    assert "bij elkaar" not in said(house)


async def test_at_each_meeting_the_guiding_goes_round(house: House) -> None:
    await gathers(house)

    await at(house, house.clock.now() + timedelta(days=8))
    await at(house, house.clock.now() + timedelta(days=14))

    meetings = [line for line in said(house).splitlines() if "begeleidt" in line or "bij elkaar" in line]
    assert meetings[0].endswith("komt vandaag voor het eerst bij elkaar.")
    assert meetings[1] == "Deze keer begeleidt Anna."
    assert meetings[2].endswith("komt weer bij elkaar.")
    assert meetings[3] == "Deze keer begeleidt Bram."


async def _up_to(house: House, position: int) -> None:
    """Everybody writes in each round before this one."""
    while (now := await house.reads(running)) is not None and now.position < position:
        text = "Wat zag je?" if now.round.kind is Kind.ASK else "Dit zag ik."
        for member in (ANNA, *OTHERS):
            await writes(house, member, now.position, text)
