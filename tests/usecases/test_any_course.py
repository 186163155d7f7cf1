"""Random people press random buttons on a proposal over the real store: nothing illegal ever comes of it."""

import asyncio
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.books import Books
from bot.domain.course import Press
from bot.domain.hearing import Member
from bot.domain.ids import ProposalId
from bot.domain.proposal import LIFECYCLE, Act, Stage
from bot.domain.roles import Role
from storage import Cipher, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, dm_of, sample
from tests.houses import house_over

VERA, DANA, FRED, STRANGER = sample("Vera"), sample("Dana"), sample("Fred"), sample("Sander")
ROLES = {VERA: Role.VALIDATOR, DANA: Role.DECIDER, FRED: Role.DECISION_FACILITATOR, CHRIS: Role.PROCESS_GUIDE}
PEOPLE = (ANNA, BRAM, CHRIS, VERA, DANA, FRED, STRANGER)
FILLED = {
    "reason": "Omdat het werk dan lukt.", "criteria": "1", "owner": "1", "steps": "Bellen",
    "due": "2027-01-15", "date": "2027-01-15", "evidence": "Minder telefoon.", "into": "2",
}  # fmt: skip

Step = tuple[Member, str, str, int]
steps = st.tuples(
    st.sampled_from(PEOPLE), st.sampled_from([*Press, "withdraw-proposal"]), st.sampled_from(["accept", "decline", "postpone"]),
    st.integers(0, 8),
)  # fmt: skip


@given(st.lists(steps, min_size=5, max_size=20))
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_people_press_the_course_stays_legal(
    migrated_file: Path, cipher: Cipher, pressed: list[Step]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "vita.db"
        shutil.copy(migrated_file, file)
        asyncio.run(_presses(f"sqlite:///{file}", cipher, pressed))


async def _presses(url: str, cipher: Cipher, pressed: list[Step]) -> None:
    store = open_store(url, cipher)
    house = house_over(store, StandingClock(), url)
    await house.begins_team()
    for member in ROLES:
        await house.core.use_cases.meet(CHANNEL, member, joined=True)
    await house.reads(_grant_all)
    await house.proposes(ANNA)
    await house.proposes(BRAM, "Bel altijd")
    await house.core.catch_up()
    for member, press, answer, days in pressed:
        house.clock.pass_(timedelta(days=days))
        act = house.act(member, value="1", answers={**FILLED, "answer": answer})
        await house.core.use_cases.perform(press, act)
        await house.core.catch_up()
        await house.reads(_is_legal)
    assert not house.platform.said_in(dm_of(STRANGER))
    store.close()


def _grant_all(books: Books) -> None:
    for member, role in ROLES.items():
        person = books.people.at(member.account)
        assert person is not None
        books.people.grant(person.organisation_id, person.id, role)


def _is_legal(books: Books) -> None:
    """The trail leads, act by act, from the submission to where the proposal stands; its words are still there."""
    anna = books.people.at(ANNA.account)
    assert anna is not None
    proposal = books.proposals.get(books.people.viewer(anna, in_private=True), ProposalId(1))
    assert proposal is not None
    assert (proposal.title, proposal.section("together")) == ("Bel eerst", "Wie de vraag krijgt, belt.")
    stage = Stage.SUBMITTED
    for happening in books.proposals.course(proposal):
        if happening.what in LIFECYCLE:
            allowed, target = LIFECYCLE[Act(happening.what)]
            assert stage in allowed
            stage = target
    assert stage is proposal.stage
