"""Delivers the outbox: claim, commit, look whether it is still wanted, send once, settle.

The claim is committed before anything is sent. What may have been posted is read back before it is sent
again; where a network cannot be read back it ends `unknown`, and a person decides.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot import failures
from bot.books import Books, Outgoing, Sending, SendState, Verb
from bot.books.sending import SHUT_OUT
from bot.cards.model import Card
from bot.domain.ids import OutboxId
from bot.domain.place import MessageRef, Place
from bot.ports import (
    CannotLookBack,
    Clock,
    Messenger,
    NotPosted,
    PlaceGone,
    Purpose,
    ShutOut,
    Store,
    StoreUnavailable,
    Uncertain,
)
from scheduler.claiming import Claimed, Claiming, Patience
from scheduler.ends import end
from scheduler.pacing import NoRoomYetError

MOST_TRIES = 12
"""Of a row by itself; when a person has it sent again it gets so many more."""

EACH = 50
"""Rows of one workspace that are looked at together."""

_LOG = logging.getLogger("vita.delivery")


@dataclass(frozen=True, slots=True)
class Delivery:
    """Lanes (a channel, a DM, a person) go side by side; within a lane one row after the other.

    A lane rests while its first row waits, so that an answer never goes before the introduction. That order is
    held by the database, for all processes; `lanes` and `resting` only save this one from asking in vain, `full`
    keeps from a workspace that has no room yet, and `queued` is what was due at the last look, by workspace and lane; `shut`
    are the workspaces that refused us: the first thing that one takes again shows that the others can follow.
    """

    store: Store
    clock: Clock
    messenger: Messenger
    claiming: Claiming
    lanes: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    resting: dict[str, datetime] = field(default_factory=dict)
    full: dict[str, datetime] = field(default_factory=dict)
    queued: dict[str, dict[str, list[OutboxId]]] = field(default_factory=dict)
    shut: set[str] = field(default_factory=set)

    @property
    def patience(self) -> Patience:
        return self.claiming.patience

    async def __call__(self) -> int:
        """Starts the lanes that have something due; gives the number of lanes that were started."""
        now = self.clock.now()
        rows = await self.store.transact(Purpose.DELIVER, lambda books: books.outbox.due(now, EACH))
        self.queued.clear()
        for row, lane in rows:
            if self.resting.get(lane, now) <= now:
                self.queued.setdefault(_workspace(lane), {}).setdefault(lane, []).append(row)
        return sum([self._begin(workspace) for workspace in list(self.queued)])

    def _begin(self, workspace: str) -> int:
        """Starts what is queued there: where a network limits us, no more than it will take soon."""
        now, queued = self.clock.now(), self.queued.get(workspace, {})
        if self.full.get(workspace, now) > now:
            return 0
        busy = sum(_workspace(lane) == workspace for lane in self.lanes)
        most = self.claiming.pacing.at_once(workspace)
        free = [lane for lane in queued if lane not in self.lanes and self.resting.get(lane, now) <= now]
        chosen = free if most is None else free[: max(most - busy, 0)]
        for lane in chosen:
            self.resting.pop(lane, None)
            # By number: having had to wait changes when a row is due, not what it comes before.
            self.enter(lane, asyncio.create_task(self._in_order(lane, sorted(queued.pop(lane)))))
        return len(chosen)

    def enter(self, lane: str, task: asyncio.Task[None]) -> None:
        """From now on this task is what the lane is busy with."""
        self.lanes[lane] = task
        task.add_done_callback(partial(self._left, lane))

    def _left(self, lane: str, task: asyncio.Task[None]) -> None:
        """What is queued in its workspace is next, without another look at the outbox."""
        if self.lanes.get(lane) is task:
            del self.lanes[lane]
            self._begin(_workspace(lane))

    async def drain(self) -> None:
        """Delivers until nothing is due any more, and waits for what is under way."""
        while await self() or self.lanes:
            await asyncio.gather(*self.lanes.values())

    async def finish(self) -> None:
        """Waits for what is under way and begins nothing."""
        self.queued.clear()
        while self.lanes:
            await asyncio.gather(*self.lanes.values())

    async def look_at(self, row: OutboxId) -> None:
        """Delivers one row that the distributed engine hands out, or says when to look at it again."""
        try:
            claimed = await self._claim(row)
        except NoRoomYetError as full:
            await self._line_up(row, full)
            return
        if claimed is None:
            await self.store.transact(
                Purpose.DELIVER, lambda books: _look_when_it_is_time(books, row, self.clock)
            )
        elif not claimed.is_over:
            await self._sleep_until(claimed.slot)
            await self.attempt(claimed)

    async def _line_up(self, row: OutboxId, full: NoRoomYetError) -> None:
        """However many of a workspace wait, no more look again than it will take."""
        now, pacing = self.clock.now(), self.claiming.pacing

        def later(books: Books) -> None:
            books.outbox.look_again(row, pacing.line_up(books, full) - now)

        await self.store.transact(Purpose.DELIVER, later)

    async def _in_order(self, lane: str, rows: Sequence[OutboxId]) -> None:
        for number, row in enumerate(rows):
            try:
                again = await self._one(row)
            except NoRoomYetError as full:
                self._wait_for_room(lane, list(rows[number:]), full.at)
                return
            if again is not None:
                self.resting[lane] = again
                return

    def _wait_for_room(self, lane: str, rows: list[OutboxId], at: datetime) -> None:
        """The lane keeps its place in the line of its workspace, and is looked at again when there is room."""
        workspace = _workspace(lane)
        self.full[workspace] = at
        self.queued[workspace] = {lane: rows, **self.queued.get(workspace, {})}
        delay = max((at - self.clock.now()).total_seconds(), 0)
        asyncio.get_running_loop().call_later(delay, self._begin, workspace)

    async def _one(self, row: OutboxId) -> datetime | None:
        try:
            claimed = await self._claim(row)
        except StoreUnavailable as error:
            failures.record(error, doing="delivery")
            return self.clock.now() + self.patience.lease
        if claimed is None or claimed.is_over:
            return None
        await self._sleep_until(claimed.slot)
        return await self.attempt(claimed)

    async def _claim(self, row: OutboxId) -> Claimed | None:
        """The row, looked at and ready to go; raises `NoRoomYetError`."""
        now, claiming = self.clock.now(), self.claiming
        try:
            return await self.store.transact(Purpose.DELIVER, lambda books: claiming.claim(books, row, now))
        except (NoRoomYetError, StoreUnavailable):
            raise
        except Exception:  # noqa: BLE001 - the job runner: what cannot be looked at is claimed, and fails as an attempt
            return await self.store.transact(
                Purpose.DELIVER, lambda books: claiming.claim_as_it_is(books, row, now)
            )

    async def attempt(self, claimed: Claimed) -> datetime | None:
        """Delivers a claimed row whatever goes wrong with it, and gives when it is to be tried again."""
        try:
            return await self.deliver(claimed)
        except Exception as error:  # noqa: BLE001 - the job runner is one of the five places
            incident = failures.record(error, doing="delivery")
        return await self._hold(claimed.sending, self.patience.lease, reason=incident)

    async def deliver(self, claimed: Claimed) -> datetime | None:
        """Takes one claimed row to its end (None), or to the moment at which it will be tried again."""
        if claimed.needs_look:
            claimed = await self._look(claimed)
        if claimed.is_over:
            return None
        sending = claimed.sending
        try:
            return await self._send(claimed)
        except NotPosted as error:
            return await self._again(sending, error)
        except Uncertain as error:
            about = {"outbox": sending.id, "reason": str(error), **_refused(sending, "uncertain")}
            _LOG.warning("uncertain send", extra=about)
            return await self._hold(sending, self.patience.settle)
        except ShutOut as error:
            await self._shut_out(sending, error)
        except PlaceGone as error:
            _LOG.info("a place is gone", extra=_refused(sending, "gone"))
            await self._settle(sending, SendState.FAILED, reason=str(error), is_dead=error.is_dead)
        except CannotLookBack:
            await self._settle(sending, SendState.UNKNOWN, reason="cannot look back")
        return None

    async def _shut_out(self, sending: Sending, error: ShutOut) -> None:
        """It waits for Vita to be back; what may stand there already will be looked for then."""
        _LOG.warning("shut out of a workspace", extra={"reason": str(error), **_refused(sending, "gone")})
        self.shut.add(_workspace(sending.outgoing.lane))
        state = SendState.UNKNOWN if sending.checking else SendState.FAILED
        await self._settle(sending, state, reason=SHUT_OUT)

    async def _look(self, claimed: Claimed) -> Claimed:
        now, claiming = self.clock.now(), self.claiming
        return await self.store.transact(Purpose.DELIVER, lambda books: claiming.look(books, claimed, now))

    async def _send(self, claimed: Claimed) -> datetime | None:
        sending, outgoing = claimed.sending, claimed.sending.outgoing
        if outgoing.card is None:
            raise NotPosted("not composed yet")
        if outgoing.verb is Verb.UPDATE:
            await self.messenger.update(MessageRef(_place(sending), outgoing.message), outgoing.card)
            await self._settle(sending, SendState.SENT)
            return None
        place = await self._where(sending)
        if not sending.checking:
            await self._post(claimed, place)
            return None
        found = await self.messenger.find(place, outgoing.key, sending.first_attempt)
        if found is not None:
            await self._settle(sending, SendState.SENT, message=found)
            return None
        return await self._post_after_all(sending, place)

    async def _post(self, claimed: Claimed, place: Place) -> None:
        outgoing, card = claimed.sending.outgoing, claimed.sending.outgoing.card
        if card is None:
            raise NotPosted("not composed yet")
        if not claimed.is_ready:
            card = await self._introduced(card, outgoing, place)
        message = await self.messenger.post(place, card, outgoing.key)
        await self._settle(claimed.sending, SendState.SENT, message=message)

    async def _post_after_all(self, sending: Sending, place: Place) -> datetime | None:
        """It was looked for and does not stand there."""
        now, claiming = self.clock.now(), self.claiming
        try:
            claimed = await self.store.transact(
                Purpose.DELIVER, lambda books: claiming.look_again(books, sending, now)
            )
        except NoRoomYetError as full:
            await self.put_back(sending, full.at)
            return full.at
        if not claimed.is_over:
            await self._sleep_until(claimed.slot)
            await self._post(claimed, place)
        return None

    async def _introduced(self, card: Card, outgoing: Outgoing, place: Place) -> Card:
        """Of a DM it is known only now which one it is."""
        compose = self.claiming.compose
        return await self.store.transact(
            Purpose.DELIVER, lambda books: compose.introduced(books, card, outgoing, place)
        )

    async def _where(self, sending: Sending) -> Place:
        outgoing = sending.outgoing
        if outgoing.place is not None:
            return outgoing.place
        if outgoing.recipient is None:
            raise PlaceGone("neither place nor recipient")
        try:
            return await self.messenger.open_dm(outgoing.recipient)
        except NotPosted as error:
            if sending.checking:
                raise Uncertain("an earlier attempt cannot be looked for yet") from error
            raise

    async def _again(self, sending: Sending, error: NotPosted) -> datetime | None:
        patience = timedelta(seconds=error.after)
        _LOG.info("not posted", extra=_refused(sending, "too fast" if error.too_fast else "not posted"))
        if error.too_fast:
            await self._hold_back(sending.outgoing, patience)
        if sending.checking:
            return await self._hold(sending, patience)  # an earlier attempt may stand there: look again first
        if sending.tries + 1 >= MOST_TRIES:
            await self._settle(sending, SendState.FAILED, reason=error.reason)
            return None
        due = self.clock.now() + patience
        await self.put_back(sending, due, tried=True)
        return due

    async def put_back(self, sending: Sending, due: datetime, *, tried: bool = False) -> None:
        """Certainly not posted: it is looked at again at that moment."""
        after = due - self.clock.now()

        def later(books: Books) -> None:
            books.outbox.put_back(sending.id, sending.attempts, due, tried=tried)
            books.outbox.look_again(sending.id, after)

        await self.store.transact(Purpose.DELIVER, later)

    async def _hold_back(self, outgoing: Outgoing, patience: timedelta) -> None:
        """What one process was told, all of them keep to."""
        now, pacing = self.clock.now(), self.claiming.pacing
        await self.store.transact(
            Purpose.DELIVER, lambda books: pacing.hold_back(books, outgoing, now, patience)
        )

    async def _hold(
        self, sending: Sending, patience: timedelta, reason: str = "uncertain"
    ) -> datetime | None:
        if sending.tries + 1 >= MOST_TRIES:
            await self._settle(sending, SendState.UNKNOWN, reason=reason)
            return None
        until = self.clock.now() + patience

        def later(books: Books) -> None:
            books.outbox.hold(sending.id, sending.attempts, until)
            books.outbox.look_again(sending.id, patience)

        await self.store.transact(Purpose.DELIVER, later)
        return until

    async def _settle(
        self, sending: Sending, state: SendState, *, reason: str = "", message: MessageRef | None = None,
        is_dead: bool = False,
    ) -> None:  # fmt: skip
        now, workspace = self.clock.now(), _workspace(sending.outgoing.lane)
        is_open_again = state is SendState.SENT and workspace in self.shut

        def work(books: Books) -> None:
            end(books, sending, state, now, reason=reason, message=message, is_dead=is_dead)
            if is_open_again:
                books.outbox.come_back(*_network_and_name(workspace), now)

        await self.store.transact(Purpose.DELIVER, work)
        if is_open_again:
            self.shut.discard(workspace)

    async def _sleep_until(self, moment: datetime) -> None:
        await asyncio.sleep((moment - self.clock.now()).total_seconds())


def _workspace(lane: str) -> str:
    return lane.rpartition(":")[0]


def _network_and_name(workspace: str) -> tuple[str, str]:
    network, _, name = workspace.partition(":")
    return network, name


def _refused(sending: Sending, outcome: str) -> dict[str, str]:
    """For the metrics: which network, never which place."""
    to = sending.outgoing.place or sending.outgoing.recipient
    return {"network": to.network if to else "", "outcome": outcome}


def _look_when_it_is_time(books: Books, row: OutboxId, clock: Clock) -> None:
    after = books.outbox.waits(row, clock.now())
    if after is not None:
        books.outbox.look_again(row, after)


def _place(sending: Sending) -> Place:
    if sending.outgoing.place is None:
        raise PlaceGone("no place")
    return sending.outgoing.place
