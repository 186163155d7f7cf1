"""Who finds what, through every door that shows something: role by role, thing by thing (L5).

Whoever stores something new that people write adds its row to `THINGS`, and who may find it to `FINDS`; whoever
makes a new way of looking adds it to `everything_seen_by`.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.books import Books
from bot.domain.accountability import Side, Statement
from bot.domain.course import Press
from bot.domain.frame import Goal
from bot.domain.hearing import Member
from bot.domain.ids import StatementId
from bot.domain.place import Place, PlaceKind
from bot.domain.roles import Role
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import LOOKS_AFTER_PROPOSALS, Envelope
from bot.ports import HandOver, Origin, Purpose
from bot.usecases import handed_over
from bot.usecases.tell_each_other import show_round
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, sample, words
from tests.storage.things import consultation, contribution, prof_circle

DIRK = sample("Dirk")
LATER = MONDAY_MORNING + timedelta(days=4)
SOUTH = Place("slack", "T1", "C2", PlaceKind.CHANNEL)

THINGS = {
    "private question": "kanarie-vraag",
    "shared question": "kanarie-deelvraag",
    "private insight": "kanarie-inzicht",
    "shared insight": "kanarie-deelinzicht",
    "recall of a shared insight": "kanarie-herinnering",
    "sparring": "kanarie-gesprek",
    "something remembered": "kanarie-onthouden",
    "note": "kanarie-notitie",
    "what a talk handed over": "kanarie-meegenomen",
    "learning path": "kanarie-leerpad",
    "self-check": "kanarie-toets",
    "assignment for the group": "kanarie-opdracht",
    "draft of a proposal": "kanarie-concept",
    "submitted proposal": "kanarie-voorstel",
    "withdrawn proposal": "kanarie-ingetrokken",
    "what a team wants to learn itself": "kanarie-teamvraag",
    "request to think along": "kanarie-meedenken",
    "request that was taken back": "kanarie-teruggenomen",
    "text of a round that was shown": "kanarie-getoond",
    "text of a round that is not shown": "kanarie-bewaard",
    "commitment of a manager": "kanarie-afspraak",
    "said in a circle": "kanarie-cirkel-getoond",
    "said in a circle, shown later": "kanarie-cirkelronde",
}
OF_THE_TEAM = frozenset(
    {
        "shared question",
        "shared insight",
        "submitted proposal",
        "what a team wants to learn itself",
        "request to think along",
        "assignment for the group",
        "text of a round that was shown",
        "commitment of a manager",
    }
)
OWN = OF_THE_TEAM | {
    "private question", "private insight", "something remembered", "note", "learning path", "self-check", "sparring", "draft of a proposal", "withdrawn proposal", "request that was taken back",
    "text of a round that is not shown", "what a talk handed over",
    "said in a circle", "said in a circle, shown later",
}  # fmt: skip

READS_PROPOSALS = LOOKS_AFTER_PROPOSALS | {Role.DECIDER}
"""Roles that ask their holder to read what was handed in, in every team; nothing else opens by them."""

READS_ACCOUNTS = frozenset({"text of a round that was shown", "commitment of a manager"})
"""What the managers of a team read of it, once it is shown: they were named among the readers."""

DOORS = (
    "show-home", "show-wall", "show-themes", "show-circle", "my-data", "show-frame", "explain", "spar", "look-back", "set-question", "propose",
    "show-memory", "what-was-seen", "take-note", "show-notes", "make-path", "look-back-on-step", "show-assignments", "make-assignment", "self-check", "show-overview", "show-queue", "show-accounts",
    "show-prof-circles", "explain-consultation", "show-contributions",
    "show-people", "exclude-person", "include-person",
    "show-trail", "go-live", "take-my-data", "give-agenda",
)  # fmt: skip

OF_A_PATH = (
    ("edit-note", "1"),
    ("self-check", "1"), ("keep-self-check", "1"), ("edit-path-step", "1:0"), ("begin-path", "1"), ("look-back-on-step", "1"),
    *((door, "1") for door in ("join-assignment", "change-assignment", "begin-assignment", "finish-assignment", "propose-from-assignment")),
)  # fmt: skip

FINDS = {
    "its owner": OWN | {"recall of a shared insight"},  # that one in the file of all that is kept
    "a colleague": OF_THE_TEAM,
    **{f"a colleague who is {role}": OF_THE_TEAM for role in Role},
    "somebody of another team": frozenset(),
    **{
        f"somebody of another team who is {role}": frozenset(
            {"submitted proposal"}
            if role in READS_PROPOSALS
            else READS_ACCOUNTS
            if role is Role.MANAGER
            else ()
        )
        for role in Role
    },
    "somebody without a team": frozenset(),
    "somebody taken out of the team": frozenset(),
}


@pytest.fixture
async def filled(house: House) -> House:
    """A team in which Anna made one of everything, and another team with Dirk."""
    await house.core.use_cases.perform("start-team", house.act(CHRIS, CHANNEL))
    for member in (ANNA, BRAM):
        await house.core.use_cases.meet(CHANNEL, member, joined=True)
    await house.core.use_cases.perform("start-team", house.act(DIRK, SOUTH))
    await house.asks(ANNA, THINGS["shared question"], who="team")
    await house.reads(_told_each_other)
    await house.reads(_said_in_a_circle)
    await house.asks(ANNA, THINGS["request that was taken back"])
    await house.clicks("ask-for-help", ANNA, "question:2")
    await house.clicks("withdraw-help-request", ANNA, "1")
    await house.asks(ANNA, THINGS["request to think along"])
    await house.clicks("ask-for-help", ANNA, "question:3")
    await house.asks(ANNA, THINGS["private question"])
    await house.does("look-back", ANNA, step="recall", recalled=THINGS["recall of a shared insight"])
    await house.does("look-back", ANNA, step="pair", now=THINGS["shared insight"], who="team")
    await house.looks_back(ANNA, THINGS["private insight"])
    await house.says(ANNA, THINGS["sparring"])
    await house.reads(_has_a_goal)
    await house.does(
        "add-team-questions", ANNA, step="g1", questions=THINGS["what a team wants to learn itself"]
    )
    await house.reads(_remembers)
    await house.reads(_hands_over)
    await house.does("take-note", ANNA, tried=THINGS["note"])
    await house.does("make-path", ANNA, about=THINGS["learning path"], weeks="2", goal="none")
    await house.clicks("begin-path", ANNA, "1")
    await house.clicks("self-check", ANNA)
    await house.does("self-check", ANNA, step="1", first=THINGS["self-check"], second="", third="")
    await house.clicks("keep-self-check", ANNA, "1")
    await house.does("make-assignment", ANNA, source="other", about="Iets.", weeks="1", goal="none")
    texts = dict.fromkeys(
        ("title", "task", "roles", "product", "question"), THINGS["assignment for the group"]
    )
    await house.does("offer-assignment", ANNA, step="new", weeks="1", **texts)
    await house.proposes(ANNA, THINGS["withdrawn proposal"])
    await house.clicks("withdraw-proposal", ANNA, "1")
    await house.proposes(ANNA, THINGS["submitted proposal"])
    await house.does(
        "propose", ANNA, step="what", title=THINGS["draft of a proposal"], about="Iets.", kind="renew"
    )
    return house


async def everything_seen_by(house: House, member: Member, channel: Place) -> str:
    """All words that somebody gets by every door, in the DM and in a channel."""
    seen = []
    for place in (None, channel):
        seen += [await house.clicks(name, member, place=place) for name in DOORS]
        for door in (
            "read-proposal",
            "proposal-changes",
            "edit-proposal",
            "join-proposal",
            "prepare-questions",
        ):
            seen += [await house.clicks(door, member, str(number), place) for number in range(1, 5)]
        seen += [await house.clicks(door, member, value, place) for door, value in OF_A_PATH]
        for door in ("give-account", "settle-commitment"):
            seen += [await house.clicks(door, member, value, place) for value in ("1", "2", "1:open")]
        for door in (
            "show-consultation",
            "contribute",
            "take-out",
            "propose-from-circle",
            "join-prof-circle",
        ):
            seen += [await house.clicks(door, member, value, place) for value in ("1", "1:1", "2")]
        for door in ("think-along", "close-help-request", "ask-for-help"):
            values = ("1", "2", "question:1", "question:2", "question:4", "proposal:2")
            seen += [await house.clicks(door, member, value, place) for value in values]
        seen += [await house.clicks(press, member, "2", place) for press in Press if press != Press.LOOK]
        seen.append(await house.types("vita", member, place=place))
        seen.append(await house.does("look-back", member, step="recall", recalled=""))
    given = [file.data.decode() for to, file, _ in house.platform.given if to == member.account]
    return "\n".join((*(f"{words(answer)} {answer!r}" for answer in seen), *given))


def _told_each_other(books: Books) -> None:
    """A round that was shown, with what somebody committed to as a manager, and one that is still open."""
    anna, team = books.people.at(ANNA.account), books.teams.of_channel(CHANNEL)
    assert anna is not None
    assert team is not None
    envelope = Envelope(team.organisation_id, anna.id, team_id=team.id)
    for week, thing in ((22, "text of a round that was shown"), (26, "text of a round that is not shown")):
        round_ = books.accounts.open(team.organisation_id, team.id, IsoWeek(2026, week), LATER)
        answers = {
            "changed": THINGS[thing],
            "commits": THINGS["commitment of a manager"] if week == 22 else "",
        }
        told = Statement(StatementId(0), envelope, round_.id, Side.MANAGER, answers)
        books.accounts.keep(told, MONDAY_MORNING)
        if week == 22:
            show_round(books, round_, MONDAY_MORNING)


def _said_in_a_circle(books: Books) -> None:
    """A circle of Anna's that is on no list, with what stands in it and what waits for the end of a round."""
    anna = books.people.at(ANNA.account)
    assert anna is not None
    circle = books.prof_circles.add(replace(prof_circle(anna), listed=False), MONDAY_MORNING)
    books.prof_circles.join(anna.organisation_id, circle, anna.id, MONDAY_MORNING)
    number = books.consultations.add(consultation(anna, circle), MONDAY_MORNING)
    for thing, shown in (("said in a circle", True), ("said in a circle, shown later", False)):
        words = contribution(anna, circle, number, THINGS[thing], shown=shown)
        books.consultations.contribute(words, MONDAY_MORNING)


def found(seen: str) -> set[str]:
    return {thing for thing, word in THINGS.items() if word in seen}


@pytest.mark.parametrize("who", FINDS)
async def test_everybody_finds_what_is_theirs_to_find(filled: House, who: str) -> None:
    member, channel = _looks(who)
    await _gets_role(filled, member, who)

    seen = await everything_seen_by(filled, member, channel)

    assert found(seen) == FINDS[who]


async def test_a_channel_hears_nothing_that_was_not_shared(filled: House) -> None:
    await filled.settles()

    said = "\n".join(repr(posted.card) for posted in filled.platform.posted if not posted.place.is_dm)

    assert found(said) <= OF_THE_TEAM


async def test_a_sparring_partner_in_a_channel_learns_nothing_private(filled: House) -> None:
    await filled.says(ANNA, "denk mee", CHANNEL.in_thread("1.1"), mentions=True)

    assert found(repr(filled.sparring.heard[-1])) <= OF_THE_TEAM


async def test_a_sparring_partner_of_a_colleague_learns_nothing_of_anna(filled: House) -> None:
    await filled.says(BRAM, "denk mee")

    assert found(repr(filled.sparring.heard[-1])) == set()


def _has_a_goal(books: Books) -> None:
    anna = books.people.at(ANNA.account)
    assert anna is not None
    books.frames.add_version(anna.organisation_id, (Goal("g1", "Rust"),), None, MONDAY_MORNING)


def _remembers(books: Books) -> None:
    anna = books.people.at(ANNA.account)
    assert anna is not None
    books.memory.add(anna.organisation_id, anna.id, THINGS["something remembered"], MONDAY_MORNING)


def _hands_over(books: Books) -> None:
    anna = books.people.at(ANNA.account)
    assert anna is not None
    found = HandOver(
        THINGS["what a talk handed over"], "", Origin("guided", "", "drafting-hand-over-guided-1")
    )
    handed_over.keep(books, anna.organisation_id, anna.id, found, MONDAY_MORNING)


def _looks(who: str) -> tuple[Member, Place]:
    if who == "its owner":
        return ANNA, CHANNEL
    if who.startswith(("a colleague", "somebody taken out")):
        return BRAM, CHANNEL
    if who.startswith("somebody of another team"):
        return DIRK, SOUTH
    return sample("Eva"), Place("slack", "T1", "C3", PlaceKind.CHANNEL)


async def _gets_role(house: House, member: Member, who: str) -> None:
    role = next((role for role in Role if who.endswith(f"who is {role}")), None)
    person = await house.reads(lambda books: books.people.at(member.account))
    if who == "somebody taken out of the team":
        await house.does("exclude-person", CHRIS, step=f"sure:{person.id if person else 0}")
    if role is not None and person is not None:
        await house.core.store.transact(
            Purpose.SET_UP, lambda books: books.people.grant(person.organisation_id, person.id, role)
        )
