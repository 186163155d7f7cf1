"""Random people do random things to proposals over the real store: no illegal state, no lost words, no wrong reader."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.books import Books
from bot.cards.model import Card
from bot.domain.course import DecisionMode, Press
from bot.domain.hearing import Member
from bot.domain.ids import ProposalId
from bot.domain.place import Place
from bot.domain.proposal import LIFECYCLE, Act, Proposal, Stage
from bot.domain.roles import Role
from storage import Cipher, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, dm_of, sample, words
from tests.houses import house_over

VERA, DANA, FRED, STRANGER = sample("Vera"), sample("Dana"), sample("Fred"), sample("Sander")
ROLES = {VERA: Role.VALIDATOR, DANA: Role.DECIDER, FRED: Role.DECISION_FACILITATOR, CHRIS: Role.PROCESS_GUIDE}
TEAM = (ANNA, BRAM, CHRIS, VERA, DANA, FRED)
FILLED = {
    "reason": "Omdat het werk dan lukt.", "criteria": "1", "owner": "1", "steps": "Bellen",
    "due": "2027-01-15", "date": "2027-01-15", "evidence": "Minder telefoon.",
}  # fmt: skip
TITLES = {"1": "Bel eerst", "2": "Bel altijd"}

people = st.sampled_from((*TEAM, STRANGER))
numbers = st.sampled_from(list(TITLES))
answers = st.sampled_from(["accept", "decline", "postpone"])


class Course(RuleBasedStateMachine):
    """Two proposals, a team of six with four roles, and somebody who has no business with them."""

    def __init__(self, url: str, cipher: Cipher) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.store = open_store(url, cipher)
        self.house: House = house_over(self.store, StandingClock(), url)
        self.versions = dict.fromkeys(TITLES, 1)
        self.gone: dict[Member, int] = {}

    def _run(self, work: Callable[[], object]) -> object:
        async def now() -> object:
            done = work()
            return await done if asyncio.iscoroutine(done) else done

        return self.loop.run_until_complete(now())

    def _does(self, name: str, who: Member, value: str, filled: dict[str, str] | None) -> object:
        act = self.house.act(who, value=value, answers=filled)
        return self._run(lambda: self.house.core.use_cases.perform(name, act))

    def _reads(self, work: Callable[[Books], object]) -> object:
        return self._run(lambda: self.house.reads(work))

    @initialize()
    def begin(self) -> None:
        self._run(self._begin)

    async def _begin(self) -> None:
        await self.house.begins_team()
        for member in ROLES:
            await self.house.core.use_cases.meet(CHANNEL, member, joined=True)
        await self.house.reads(_grant_all)
        await self.house.proposes(ANNA, TITLES["1"])
        await self.house.proposes(BRAM, TITLES["2"])
        await self.house.core.catch_up()

    # --- what people do -----------------------------------------------------------------------------------

    @rule(who=people, press=st.sampled_from(list(Press)), number=numbers, answer=answers)
    def press(self, who: Member, press: Press, number: str, answer: str) -> None:
        into = "2" if number == "1" else "1"
        self._does(press, who, number, {**FILLED, "answer": answer, "into": into})

    @rule(who=st.sampled_from([VERA, DANA, ANNA, BRAM]), number=numbers)
    def press_what_is_offered(self, who: Member, number: str) -> None:
        """Goes forward: what random presses alone would seldom reach."""
        for press in (Press.LOOK, Press.PASS, Press.DECIDE, Press.IMPLEMENT, Press.EFFECTUATE, Press.CONFIRM):
            self._does(press, who, number, {**FILLED, "answer": "accept"})

    @rule(who=people, number=numbers)
    def withdraw(self, who: Member, number: str) -> None:
        self._does("withdraw-proposal", who, number, None)

    @rule(who=people, number=numbers, words_of=st.sampled_from(["belt dezelfde dag.", "loopt langs."]))
    def edit(self, who: Member, number: str, words_of: str) -> None:
        version = self.versions[number]
        typed = {
            "title": TITLES[number], "about": "We mailen nu alles.", "kind": "improve",
            "together": f"Wie de vraag krijgt, {words_of} ({version})", "learning": "Of bellen sneller is.",
        }  # fmt: skip
        answer = self._does("edit-proposal", who, f"{number}:{version}", typed)
        if isinstance(answer, Card) and "is aangepast" in words(answer):
            self.versions[number] += 1

    @rule(who=people, number=numbers)
    def join(self, who: Member, number: str) -> None:
        self._does("join-proposal", who, number, None)
        wanted = self._reads(lambda books: books.people.at(who.account))
        if wanted is not None:
            self._does("accept-author", ANNA if number == "1" else BRAM, f"{number}:{wanted.id}", None)  # type: ignore[attr-defined]  # what the store gives is a person

    @rule(who=st.sampled_from([VERA, FRED]))
    def leave(self, who: Member) -> None:
        """Whoever is out of the team and holds no role hears nothing of it any more."""
        self._run(lambda: self.house.core.use_cases.meet(CHANNEL, who, joined=False))
        self._reads(lambda books: _revoke(books, who))
        self._run(self.house.core.catch_up)
        self.gone[who] = len(self.house.platform.said_in(dm_of(who)))

    @rule(mode=st.sampled_from(DecisionMode), days=st.integers(0, 12))
    def time_passes(self, mode: DecisionMode, days: int) -> None:
        self._reads(lambda books: _decides_by(books, mode))
        self.house.clock.pass_(timedelta(days=days))

    # --- what holds ---------------------------------------------------------------------------------------

    @invariant()
    def nothing_illegal_happened(self) -> None:
        self._run(self.house.core.catch_up)
        for number in TITLES:
            self._reads(lambda books, number=number: _is_legal(books, number))  # type: ignore[misc]  # a default is how a loop's value is kept

    @invariant()
    def no_version_is_lost(self) -> None:
        for number, most in self.versions.items():
            kept = self._reads(lambda books, number=number: _versions(books, number))  # type: ignore[misc]  # a default is how a loop's value is kept
            assert kept in ([], list(range(most, 0, -1))), (number, kept, most)

    @invariant()
    def nobody_hears_what_is_not_for_them(self) -> None:
        platform = self.house.platform
        assert not platform.said_in(dm_of(STRANGER))
        for who, heard in self.gone.items():
            assert not _named(platform.said_in(dm_of(who))[heard:]), who
        places: set[Place] = {posted.place.outside_threads() for posted in platform.posted}
        assert places <= {CHANNEL, *map(dm_of, TEAM)}

    def teardown(self) -> None:
        self.store.close()
        self.loop.close()


def _named(cards: list[Card]) -> list[str]:
    return [words(card) for card in cards if any(title in words(card) for title in TITLES.values())]


def _grant_all(books: Books) -> None:
    for member, role in ROLES.items():
        person = books.people.at(member.account)
        assert person is not None
        books.people.grant(person.organisation_id, person.id, role)


def _revoke(books: Books, who: Member) -> None:
    person = books.people.at(who.account)
    assert person is not None
    books.people.revoke(person.organisation_id, person.id, ROLES[who])


def _decides_by(books: Books, mode: DecisionMode) -> None:
    team = books.teams.of_channel(CHANNEL)
    assert team is not None
    books.teams.set_deciding(team.organisation_id, team.id, mode, own_allowed=False)


def _of(books: Books, number: str) -> Proposal | None:
    """As its own author sees it."""
    author = books.people.at((ANNA if number == "1" else BRAM).account)
    return (
        books.proposals.get(books.people.viewer(author, in_private=True), ProposalId(int(number)))
        if author
        else None
    )


def _is_legal(books: Books, number: str) -> None:
    """The trail leads, act by act, from the submission to where the proposal stands; its words are still there."""
    proposal = _of(books, number)
    if proposal is None:
        return  # before it was handed in
    assert (proposal.title, proposal.section("learning")) == (TITLES[number], "Of bellen sneller is.")
    stage = Stage.SUBMITTED
    for happening in books.proposals.course(proposal):
        if happening.what in LIFECYCLE:
            allowed, target = LIFECYCLE[Act(happening.what)]
            assert stage in allowed
            stage = target
    assert stage is proposal.stage


def _versions(books: Books, number: str) -> list[int]:
    author = books.people.at((ANNA if number == "1" else BRAM).account)
    if author is None:
        return []
    viewer = books.people.viewer(author, in_private=True)
    return [version.number for version in books.proposals.versions(viewer, ProposalId(int(number)), 100)]


def _tried(migrated_file: Path, cipher: Cipher, *, examples: int, steps: int) -> None:
    with tempfile.TemporaryDirectory() as folder:

        def course() -> Course:
            file = Path(tempfile.mkstemp(dir=folder, suffix=".db")[1])
            shutil.copy(migrated_file, file)
            return Course(f"sqlite:///{file}", cipher)

        chosen = settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        run_state_machine_as_test(course, settings=chosen)  # type: ignore[arg-type]  # it is called, so a factory does as well


def test_whatever_people_do_the_course_stays_legal(migrated_file: Path, cipher: Cipher) -> None:
    _tried(migrated_file, cipher, examples=6, steps=10)


@pytest.mark.soak
def test_whatever_people_do_for_long_the_course_stays_legal(migrated_file: Path, cipher: Cipher) -> None:
    _tried(migrated_file, cipher, examples=60, steps=40)
