"""Who is in a team; takes somebody out of it, though the channel has them, and in again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.books import Books
from bot.cards import people as cards
from bot.cards.model import Card, Form
from bot.domain.errors import Refusal
from bot.domain.roles import Role, may_keep_people
from bot.domain.team import Person, Team
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.leave_team import ending_with, is_taken_out
from bot.usecases.missing import missing
from bot.usecases.notices import notify
from bot.usecases.recognise import Defaults, Present, has_room, recognised


@dataclass(frozen=True, slots=True)
class ShowPeople:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`keeper-needed`) whoever does not look after the people of a team."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._card(books, act))

    def _card(self, books: Books, act: Act) -> Card:
        present, team = _keeping(books, act, self.defaults)
        inside = books.teams.members(team.organisation_id, team.id)
        outside = books.people.excluded(team.organisation_id, team.id)
        return cards.card(team.name, inside, outside, texts_in(present.person.language))


@dataclass(frozen=True, slots=True)
class ExcludePerson:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Asks who, then whether it is meant. Refuses like `ShowPeople`, and leaving no administrator behind."""
        answer = await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        """Nobody is offered themselves: leaving is leaving the channel."""
        present, team = _keeping(books, act, self.defaults)
        texts = texts_in(present.person.language)
        members = books.teams.members(team.organisation_id, team.id)
        others = [one for one in members if one.id != present.person.id and one.name]
        if act.answers is None:
            return cards.form(others, {}, texts)
        if not act.value.startswith(cards.CONFIRM):
            return _chosen(books, act.answers, others, team, texts)
        person = _with_number(others, act.value.removeprefix(cards.CONFIRM))
        if person is None:
            raise Refusal("person-not-in-team")
        _check_administrators(books, present, person, team)
        now = self.clock.now()
        is_taken_out(books, person, team, now, present.person.id)
        _note(books, present, person, team, "exclude-person", self.clock)
        told = cards.told_out(present.person.name, team.name, texts_in(person.language))
        notify(books, person, f"out:{act.key}", told, now)
        return cards.excluded(person, team.name, texts)


@dataclass(frozen=True, slots=True)
class IncludePerson:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses like `ShowPeople`, whoever was not taken out, and (`pilot-full`) where there is no room."""
        answer = await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present, team = _keeping(books, act, self.defaults)
        person = _with_number(books.people.excluded(team.organisation_id, team.id), act.value)
        if person is None:
            raise Refusal("person-not-out")
        has_team = bool(books.people.viewer(person, in_private=False).teams)
        if not has_team and not has_room(books, present.organisation):
            raise Refusal("pilot-full")
        now = self.clock.now()
        books.people.include(team.organisation_id, person.id, team.id)
        _note(books, present, person, team, "include-person", self.clock)
        told = cards.told_in(present.person.name, team.name, texts_in(person.language))
        notify(books, person, f"in:{act.key}", told, now)
        return cards.included(person, team.name, texts_in(present.person.language))


def _keeping(books: Books, act: Act, defaults: Defaults) -> tuple[Present, Team]:
    present = recognised(books, act.by, act.place, defaults)
    if not may_keep_people(present.roles):
        raise Refusal("keeper-needed")
    return present, present.team_or_refuse()


def _chosen(
    books: Books, answers: Mapping[str, str], others: Sequence[Person], team: Team, texts: Texts
) -> Form:
    """The question whether it is meant; or who again, when nobody is found by what was filled in."""
    form = cards.form(others, answers, texts)
    if missing(form, answers, texts):
        return cards.unknown(form, texts)
    typed = answers["who"].strip()
    person = _with_number(others, typed) if len(others) <= cards.TO_CHOOSE else _named(others, typed)
    if person is None:
        return cards.unknown(form, texts)
    return cards.sure(person, team.name, ending_with(books, person, team), texts)


def _with_number(people: Sequence[Person], number: str) -> Person | None:
    return next((one for one in people if str(one.id) == number), None)


def _named(people: Sequence[Person], name: str) -> Person | None:
    """None when nobody is called that, or several are."""
    found = [one for one in people if one.name.casefold() == name.casefold()]
    return found[0] if len(found) == 1 else None


def _check_administrators(books: Books, present: Present, person: Person, team: Team) -> None:
    """An administrator is taken out by another only, and the last of them by nobody."""
    administrators = books.people.with_role(team.organisation_id, Role.ADMINISTRATOR)
    if person not in administrators:
        return
    if Role.ADMINISTRATOR not in present.roles:
        raise Refusal("administrator-needed")
    if administrators == [person]:
        raise Refusal("role-last-administrator")


def _note(books: Books, present: Present, person: Person, team: Team, act: str, clock: Clock) -> None:
    """The team stands beside it by its number: of a name nobody knows whether it says something of somebody."""
    organisation, about = team.organisation_id, f"person:{person.id}"
    books.audit.note(organisation, present.person.id, act, about, clock.now(), f"team:{team.id}")
