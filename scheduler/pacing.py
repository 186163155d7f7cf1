"""How fast each network lets us: room is reserved together with the claim, in rows that all processes share.

Keys name a network, a workspace and a channel, never a person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.books import Books, Category, Outgoing, Pace
from bot.ports import Paces

AHEAD = timedelta(seconds=1)
"""A claim may be this far ahead of its slot: enough to keep the line full, little to lose in a breakdown.

Room that was reserved is lost when a process dies, and what it claimed has to be looked for first.
"""


class NoRoomYetError(Exception):
    """Not now: the claim is rolled back and nothing was reserved; `at` there may be room.

    `lines_up` says that it looks again behind whatever else of its workspace waits.
    """

    def __init__(self, at: datetime, workspace: str, *, lines_up: bool = True) -> None:
        super().__init__(at.isoformat())
        self.at = at
        self.workspace = workspace
        self.lines_up = lines_up


@dataclass(frozen=True, slots=True)
class Pacing:
    """`networks` by name; one without a pace takes whatever we send. `told` is the DM that was refused last, by
    workspace.
    """

    networks: Mapping[str, Paces]
    told: dict[str, tuple[str, datetime]] = field(default_factory=dict)

    def ask(self, books: Books, outgoing: Outgoing, now: datetime) -> None:
        """Raises `NoRoomYetError` when a slot would be further off than `AHEAD`; reserves nothing.

        Somebody waits for an answer: that one waits only where the network itself asked for patience.
        """
        paces, is_answer = self._paces(outgoing), outgoing.category is Category.ANSWER
        if not paces:
            return
        free = books.rates.held_until(paces.keys(), now) if is_answer else books.rates.free_at(paces, now)
        if free > now + AHEAD:
            raise NoRoomYetError(free - AHEAD, workspace_of(outgoing), lines_up=not is_answer)

    def reserve(self, books: Books, outgoing: Outgoing, now: datetime) -> datetime:
        """The slot of this message; raises `NoRoomYetError`, which undoes it, when others were before it meanwhile.

        The last thing in its transaction: until this ends all others of the workspace wait.
        """
        if outgoing.category is Category.ANSWER:
            self.note(books, outgoing, now)
            return now
        paces = sorted(self._paces(outgoing).items())
        slots = [books.rates.reserve(key, pace.per_second, pace.burst, now) for key, pace in paces]
        slot = max(slots, default=now)
        if slot > now + AHEAD:
            raise NoRoomYetError(slot - AHEAD, workspace_of(outgoing))
        return slot

    def plan(self, books: Books, many: Sequence[Outgoing]) -> list[datetime | None]:
        """When it is worth looking at each of the messages that are due together with others of their workspace.

        As far ahead of its place as a claim may be, so that whoever comes a little late loses nobody any time.

        Places in a line, ahead of time: they keep ten thousand from asking for room at once. The room itself is
        reserved with the claim. None for what is to be looked at when it is due.
        """
        lines: dict[tuple[str, datetime], list[int]] = {}
        for number, outgoing in enumerate(many):
            if outgoing.due is not None and not outgoing.skipped:
                lines.setdefault((workspace_of(outgoing), outgoing.due), []).append(number)
        looks: list[datetime | None] = [None] * len(many)
        for (workspace, due), numbers in sorted(lines.items()):
            network = self.networks.get(workspace.partition(":")[0])
            if network is None or network.in_workspace is None:
                continue
            line = f"{workspace}:{due:%Y-%m-%dT%H:%M}"
            slots = books.rates.line(line, network.in_workspace, len(numbers), due)
            for number, slot in zip(numbers, slots, strict=True):
                looks[number] = max(slot - AHEAD, due)
        return looks

    def line_up(self, books: Books, full: NoRoomYetError) -> datetime:
        """When to look again at what found no room: each of its workspace at a moment of its own."""
        network = self.networks.get(full.workspace.partition(":")[0])
        if network is None or network.in_workspace is None or not full.lines_up:
            return full.at
        return books.rates.reserve(f"{full.workspace}:looks", network.in_workspace.per_second, 1, full.at)

    def note(self, books: Books, outgoing: Outgoing, now: datetime) -> None:
        """An answer in a live conversation takes room and does not wait for it: what is scheduled gives way."""
        for key, pace in self._paces(outgoing).items():
            if key == workspace_of(outgoing):
                books.rates.reserve(key, pace.per_second, pace.burst, now)

    def hold_back(self, books: Books, outgoing: Outgoing, now: datetime, patience: timedelta) -> None:
        """The network was told too much. A refusal does not say of what, so the channel waits as it was told.

        When a second channel of the workspace is refused while the first one waits, it is the workspace. So one
        busy channel holds up nobody else. A DM, whose name would be a person's, is remembered in this process
        alone: its lane rests by itself.
        """
        workspace, channel = workspace_of(outgoing), _channel_of(outgoing)
        books.rates.hold_back(
            workspace, now
        )  # nobody waits for that; of two refusals at once one sees the other
        lane, until = self.told.get(workspace, ("", now))
        if books.rates.are_held(f"{workspace}:", now) or (lane != outgoing.lane and until > now):
            books.rates.hold_back(workspace, now + patience)
        if channel:
            books.rates.hold_back(channel, now + patience)
        else:
            self.told[workspace] = (outgoing.lane, now + patience)

    def at_once(self, workspace: str) -> int | None:
        """How many messages of a workspace are worth claiming together; None where nothing limits them."""
        network = self.networks.get(workspace.partition(":")[0])
        pace = network.in_workspace if network else None
        return None if pace is None else pace.burst + int(pace.per_second * AHEAD.total_seconds())

    def _paces(self, outgoing: Outgoing) -> dict[str, Pace]:
        workspace = workspace_of(outgoing)
        network = self.networks.get(workspace.partition(":")[0])
        if network is None:
            return {}
        paces = {} if network.in_workspace is None else {workspace: network.in_workspace}
        if network.in_channel is not None and (channel := _channel_of(outgoing)):
            paces[channel] = network.in_channel
        return paces


def _channel_of(outgoing: Outgoing) -> str:
    """The key of a channel; empty for a DM."""
    if outgoing.place is None or outgoing.place.is_dm:
        return ""
    return f"{workspace_of(outgoing)}:{outgoing.place.channel}"


def workspace_of(outgoing: Outgoing) -> str:
    """The key of a workspace: its network and its name there."""
    side = outgoing.place or outgoing.recipient
    return f"{side.network}:{side.workspace}" if side else ""
