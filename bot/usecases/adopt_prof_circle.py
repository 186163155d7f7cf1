"""A place that somebody made becomes the own place of a Prof-cirkel: checked, and taken by whoever guides it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import prof_circle as cards
from bot.cards.model import Card
from bot.domain.errors import Refusal
from bot.domain.hearing import Member
from bot.domain.place import Place, PlaceKind, Readers
from bot.domain.prof_circle import CircleStage, ProfCircle, check_place, check_size
from bot.domain.timetable import first_from, local_day
from bot.ports import Bell, Clock, FreeDays, Messenger, NotPosted, PlaceGone, Purpose, Store, Uncertain
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.calendar import calendar_for
from bot.usecases.prof_circles import names_of, own_circle
from bot.usecases.recognise import Defaults, Present, recognised

FIRST = "first"
"""Behind the occurrence of a circle's first meeting: it does not meet again, and whoever began it guides."""


@dataclass(frozen=True, slots=True)
class AdoptProfCircle:
    """`value` is the number of the circle, and the place where that is not where it is pressed (`3:group:19:…`)."""

    store: Store
    clock: Clock
    bell: Bell
    messenger: Messenger
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Being in the place is being in the circle from now on.

        Refuses what `check_place` and `check_size` refuse, a team's channel (`prof-circle-place-team`), another
        circle's place (`prof-circle-place-taken`), whoever is not there (`prof-circle-place-not-in`) or does not
        guide (`prof-circle-guide`), and when the network does not say who is there (`prof-circle-place-unknown`).
        """
        place = _place_of(act)
        await self.store.transact(Purpose.SET_UP, lambda books: self._checked(books, act, place))
        try:
            readers = await self.messenger.readers(place)
            people = await self.messenger.members(place)
        except (NotPosted, PlaceGone, Uncertain) as error:
            raise Refusal("prof-circle-place-unknown") from error
        check_place(place, readers)
        if act.by.account not in {one.account for one in people}:
            raise Refusal("prof-circle-place-not-in")
        check_size(len(people))

        def work(books: Books) -> Answer:
            return self._adopt(books, act, place, readers, people)

        answer = await self.store.transact(Purpose.SET_UP, work)
        self.bell.ring()
        return answer

    def _checked(self, books: Books, act: Act, place: Place) -> tuple[Present, ProfCircle]:
        present = recognised(books, act.by, act.place, self.defaults)
        circle = own_circle(books, present, act.value.partition(":")[0])
        if circle.guide != present.person.id:
            raise Refusal("prof-circle-guide")
        if circle.place is not None:
            raise Refusal("prof-circle-has-place")
        # The kind alone says enough of these: nobody is asked who is there.
        check_place(place, Readers.PRIVATE)
        if books.teams.of_channel(place) is not None:
            raise Refusal("prof-circle-place-team")
        if books.prof_circles.of_place(present.organisation.id, place) is not None:
            raise Refusal("prof-circle-place-taken")
        return present, circle

    def _adopt(
        self, books: Books, act: Act, place: Place, readers: Readers, people: Sequence[Member]
    ) -> Answer:
        present, circle = self._checked(books, act, place)
        organisation, now = present.organisation.id, self.clock.now()
        books.places.note(organisation, place, readers=readers)
        books.prof_circles.settle(organisation, circle.id, place)
        books.prof_circles.set_stage(organisation, circle.id, CircleStage.RUNNING)
        team = present.team
        zone = team.timezone if team else circle.timezone
        for one in people:
            person = books.people.meet(organisation, one, language=circle.language, timezone=zone)
            books.prof_circles.join(organisation, circle.id, person.id, now)
        _leave_out_who_is_not_there(books, circle, people)
        books.audit.note(organisation, present.person.id, "adopt-prof-circle", circle.subject, now)
        circle = books.prof_circles.get(organisation, circle.id) or circle
        first = plan(books, replace(circle, place=place), self.free_days, now)
        texts = texts_in(circle.language)
        names = names_of(books, organisation, circle.members)
        card = cards.adopted(circle, names, local_day(first, circle.timezone), texts)
        books.outbox.put(to_the_circle(circle, place, f"prof-circle-adopted:{circle.id}", card), now)
        return cards.taken(texts_in(present.person.language))


def _place_of(act: Act) -> Place:
    """Where it was pressed, or what the button says: a whisper in Teams stands in the private chat."""
    _, kind, channel = (*act.value.split(":", 2), "", "")[:3]
    if not act.place.is_dm or not channel or kind not in {PlaceKind.CHANNEL, PlaceKind.GROUP}:
        return act.place.outside_threads()
    account = act.by.account
    return Place(account.network, account.workspace, channel, PlaceKind(kind))


def to_the_circle(circle: ProfCircle, place: Place, key: str, card: Card, subject: str = "") -> Outgoing:
    """What all of the circle hear, in its own place."""
    return Outgoing(
        circle.organisation_id, key, Category.ANNOUNCEMENT, Verb.POST, place, card=card,
        topic="prof-circle", subject=subject,
    )  # fmt: skip


def _leave_out_who_is_not_there(books: Books, circle: ProfCircle, people: Sequence[Member]) -> None:
    """Whoever joined from the list and is not in the place keeps an invitation: nobody is put out unasked."""
    there = {found.id for one in people if (found := books.people.at(one.account))}
    for person in circle.members:
        if person not in there:
            books.prof_circles.leave(circle.organisation_id, circle.id, person)
            books.prof_circles.invite(circle.organisation_id, circle.id, person)


def plan(books: Books, circle: ProfCircle, free_days: FreeDays, now: datetime) -> datetime:
    """The first meeting of its rhythm."""
    calendar = calendar_for(free_days, circle, now)
    # Not so many weeks from now as lie between two: it begins as soon as it can.
    soon = replace(circle.rhythm.rule, every_n_weeks=1)
    first = first_from(soon, now, circle.pattern, calendar, circle.timezone)
    occurrence = f"{first.key}:{FIRST}"
    books.schedules.appoint(
        circle.organisation_id, "prof_circle", circle.id, "meeting", occurrence, first.due
    )
    return first.due
