"""Every fourth week a team and its managers tell each other how it went: who is invited, and when all is shown.

The round begins with the phase that makes statements. What people tell is shown to all of them at the same moment:
when everybody is done, or when the last moment has passed. Who tells nothing is nowhere mentioned (L11).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import account as cards
from bot.cards import question as question_cards
from bot.domain.accountability import Commitment, Round, Side
from bot.domain.errors import Refusal
from bot.domain.ids import CommitmentId
from bot.domain.roles import Role
from bot.domain.team import Person, Team
from bot.domain.timetable import local_day
from bot.domain.visibility import Envelope, Visibility
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.calling import WORTH, Call
from bot.usecases.matter import seen_by_team
from bot.usecases.notices import notify

BETWEEN = timedelta(weeks=4)
"""What is committed to is asked after in the round after this one."""

BATCH = 50
_OPEN = 5


def invited(books: Books, team: Team) -> Sequence[tuple[Person, Side]]:
    """The team's people and its managers, each once; whoever manages it tells as its manager."""
    managers = books.people.with_role(team.organisation_id, Role.MANAGER, team.id)
    numbers = {person.id for person in managers}
    members = books.teams.members(team.organisation_id, team.id)
    professionals = [(person, Side.PROFESSIONAL) for person in members if person.id not in numbers]
    return (*professionals, *((person, Side.MANAGER) for person in managers))


def invite_both_sides(books: Books, call: Call) -> Iterator[Outgoing]:
    """None in a pilot, and none without a manager: then the administrators hear, once, what is missing."""
    team = call.team
    if not books.organisations.get(team.organisation_id).live or call.closes is None:
        return
    people = invited(books, team)
    sides = {side for _, side in people}
    if Side.MANAGER not in sides:
        for person in books.people.with_role(team.organisation_id, Role.ADMINISTRATOR):
            card = cards.no_manager(team.name, texts_in(person.language))
            notify(books, person, f"account-no-manager:{team.id}", card, call.occurrence.due)
    if len(sides) < len(Side):
        return
    round_ = books.accounts.open(team.organisation_id, team.id, call.week.iso, call.closes)
    day = local_day(call.occurrence.due, team.timezone)
    for person, side in people:
        if not person.is_paused(day):
            yield _invitation(books, call, round_, person, side)


def _invitation(books: Books, call: Call, round_: Round, person: Person, side: Side) -> Outgoing:
    """A nudge to a professional; a manager holds a role with a term, and gets a notice."""
    texts, iso = texts_in(person.language), call.week.iso
    viewer = books.people.viewer(person, in_private=True)
    setting = setting_of(books, call.team, round_, person, texts)
    card = cards.invitation(setting, books.accounts.own_open(viewer, _OPEN), texts)
    is_manager = side is Side.MANAGER
    return Outgoing(
        call.team.organisation_id,
        f"account:{call.team.id}:{iso.key}:{person.id}",
        Category.NOTICE if is_manager else Category.NUDGE,
        Verb.DM,
        recipient=person.account,
        card=card,
        topic="account",
        team_id=call.team.id,
        subject=f"week:{iso.key}",
        due=call.occurrence.due,
        until=round_.due if is_manager else call.occurrence.due + WORTH,
    )


def setting_of(books: Books, team: Team, round_: Round, person: Person, texts: Texts) -> cards.Setting:
    """The round as this person sees it; refuses (`account-not-yours`) whoever is on neither side."""
    people = invited(books, team)
    side = next((side for one, side in people if one.id == person.id), None)
    if side is None:
        raise Refusal("account-not-yours")
    managers = ", ".join(one.name for one, its in people if its is Side.MANAGER)
    others = ", ".join(one.name for one, its in people if its is Side.MANAGER and one.id != person.id)
    return cards.Setting(
        round_,
        side,
        team.name if side is Side.MANAGER else others,
        # Nothing of it stands in the channel, so whoever opens an open one reads nothing.
        question_cards.readers(team.name, len(books.teams.members(team.organisation_id, team.id)), texts),
        managers,
        local_day(round_.due + BETWEEN, team.timezone),
        team.timezone,
    )


def show_round(books: Books, round_: Round, now: datetime) -> None:
    """All of it at once, to the team and its managers; what was committed to becomes things of its own."""
    if not books.accounts.show(round_, now):
        return
    team = books.teams.get(round_.organisation_id, round_.team_id)
    statements = books.accounts.shown(seen_by_team(team.organisation_id, team.id), round_.id)
    until = local_day(round_.due + BETWEEN, team.timezone)
    for statement in statements:
        envelope = Envelope(
            team.organisation_id, statement.envelope.owner, Visibility.TEAM, team.id, shared_at=now
        )
        for text in statement.committed:
            one = Commitment(CommitmentId(0), envelope, statement.id, statement.side, text, until)
            books.accounts.commit(one, now)
    for person, _ in invited(books, team) if statements else ():
        notify(books, person, f"accounts:{round_.id}", cards.ready(texts_in(person.language)), now)


@dataclass(frozen=True, slots=True)
class CloseRounds:
    """Shows the rounds of which the last moment has passed."""

    store: Store
    clock: Clock
    bell: Bell

    async def __call__(self) -> int:
        """Gives the number of rounds."""
        shown = 0
        while count := await self.store.transact(Purpose.CYCLE, self._batch):
            shown += count
        if shown:
            self.bell.ring()
        return shown

    def _batch(self, books: Books) -> int:
        over = books.accounts.over(self.clock.now(), BATCH)
        for round_ in over:
            show_round(books, round_, self.clock.now())
        return len(over)


def open_for(books: Books, team: Team, person: Person, now: datetime, texts: Texts) -> cards.Setting | None:
    """The round that this person can tell something in now; None when there is none."""
    round_ = books.accounts.latest(team.organisation_id, team.id)
    if round_ is None or not round_.takes_texts(now):
        return None
    is_invited = any(one.id == person.id for one, _ in invited(books, team))
    return setting_of(books, team, round_, person, texts) if is_invited else None
