"""What colleagues shared that bears on what somebody says: at most a few things, named by team and month.

Only what this person may see in this place is looked at, and in a channel only what everybody there may see.
A sharer's name is for people's eyes: the labels that go to a model hold none (L15).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock

from bot.books import Books
from bot.cards.seen import credit, label
from bot.domain.ids import OrganisationId, ProposalId
from bot.domain.likeness import BEARS_ON, likeness, print_of
from bot.domain.place import Place
from bot.domain.proposal import EDITABLE
from bot.domain.timetable import local_day
from bot.domain.visibility import Viewer, Visibility
from bot.domain.wall import Shared, SharedKey
from bot.ports import SharedItem
from bot.texts import texts_in
from bot.usecases.recognise import Present

MOST = 3
OF_EACH_KIND = 1000
"""The newest questions, insights and proposals that are looked through: years of a team, in some milliseconds."""

READ_AT_ONCE = 60
"""So many unread things, the newest ones, are read in one turn: after a start nobody waits for all of them, and each
turn reads on where the one before ended.
"""

LONGEST = 400
"""Characters of one thing that go along."""

_Print = tuple[OrganisationId, SharedKey, int]


@dataclass(frozen=True, slots=True)
class Prints:
    """The prints of shared things by version, in this process, so that each is read and decrypted once."""

    most: int = 10_000
    known: dict[_Print, int] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def of(self, key: _Print) -> int | None:
        return self.known.get(key)

    def keep(self, key: _Print, made: int) -> None:
        with self.lock:
            if len(self.known) >= self.most:
                del self.known[next(iter(self.known))]
            self.known[key] = made


@dataclass(frozen=True, slots=True)
class Related:
    prints: Prints = field(default_factory=Prints)

    def __call__(
        self, books: Books, present: Present, place: Place, said: str, now: datetime, limit: int = MOST
    ) -> tuple[SharedItem, ...]:
        """The things that bear on it, the nearest first; nothing where the team switched this off."""
        wanted = print_of(said)
        viewer = _viewer(books, present, place)
        if not wanted or viewer is None:
            return ()
        newest = books.wall.newest(viewer, OF_EACH_KIND)
        prints = self._prints(books, viewer, newest)
        near = [(likeness(wanted, prints[shared.key]), shared) for shared in newest if shared.key in prints]
        bearing = sorted((pair for pair in near if pair[0] >= BEARS_ON), key=lambda pair: -pair[0])
        return _items(books, present, viewer, [shared for _, shared in bearing[:limit]], now)

    def proposals(
        self, books: Books, present: Present, said: str, limit: int = MOST
    ) -> tuple[tuple[int, str, str], ...]:
        """Proposals of others that are like it and can still be joined: number, title and team, nearest first.

        For the eyes of the person alone, so a switch on what answers draw on does not count here.
        """
        wanted = print_of(said)
        viewer = present.own_eyes
        newest = [one for one in books.wall.newest(viewer, OF_EACH_KIND) if one.key.kind == "proposal"]
        prints = self._prints(books, viewer, newest) if wanted else {}
        near = [(likeness(wanted, prints[one.key]), one) for one in newest if one.key in prints]
        bearing = sorted((pair for pair in near if pair[0] >= BEARS_ON), key=lambda pair: -pair[0])
        found = []
        for _, shared in bearing[: 2 * limit]:
            proposal = books.proposals.get(viewer, ProposalId(shared.key.number))
            if proposal and proposal.stage in EDITABLE and present.person.id not in proposal.authors:
                found.append((shared.key.number, proposal.title, shared.team))
        return tuple(found[:limit])

    def _prints(self, books: Books, viewer: Viewer, newest: Sequence[Shared]) -> Mapping[SharedKey, int]:
        names = {shared.key: (viewer.organisation_id, shared.key, shared.version) for shared in newest}
        unread = [shared for shared in newest if self.prints.of(names[shared.key]) is None]
        unread.sort(key=lambda shared: shared.at, reverse=True)
        first = [shared.key for shared in unread[:READ_AT_ONCE]]
        fresh = {key: print_of(words) for key, words in books.wall.words(viewer, first).items()}
        for key, made in fresh.items():
            self.prints.keep(names[key], made)
        known = {key: self.prints.of(name) for key, name in names.items()}
        return {key: made for key, made in known.items() if made is not None} | fresh


def credits_of(
    books: Books, present: Present, keys: Sequence[SharedKey], now: datetime
) -> Mapping[SharedKey, str]:
    """Whose each of these is and from when, for people: with the name of whoever shared it with their team.

    What the person may not see (any more) is not among them.
    """
    texts, zone = texts_in(present.language), present.person.timezone
    today = local_day(now, zone)
    found = {}
    for shared in books.wall.these(present.viewer, keys):
        by_name = shared.visibility is Visibility.TEAM
        name = books.people.get(present.organisation.id, shared.owner).name if by_name else ""
        found[shared.key] = credit(name, shared.team, local_day(shared.at, zone), today, texts)
    return found


def _viewer(books: Books, present: Present, place: Place) -> Viewer | None:
    """Who looks; None where the team does not want it. In a channel the team of that channel, and nobody more."""
    team = present.team if place.is_dm else books.teams.of_channel(place.outside_threads())
    if team is not None and not team.draws_on_shared:
        return None
    if place.is_dm:
        return present.viewer
    return replace(present.viewer, teams=frozenset({team.id} if team else ()), in_private=False)


def _items(
    books: Books, present: Present, viewer: Viewer, bearing: Sequence[Shared], now: datetime
) -> tuple[SharedItem, ...]:
    words = books.wall.words(viewer, [shared.key for shared in bearing])
    once = {
        words[shared.key]: shared for shared in reversed(bearing)
    }  # a question that the team was asked about too
    texts, zone = texts_in(present.language), present.person.timezone
    today = local_day(now, zone)
    return tuple(
        SharedItem(
            shared.key.kind,
            shared.key.number,
            label(shared.team, local_day(shared.at, zone), today, texts),
            words[shared.key][:LONGEST],
        )
        for shared in bearing
        if once[words[shared.key]] is shared
    )
