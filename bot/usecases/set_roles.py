"""Grants a role or takes it back; the person hears it and the audit trail keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import roles as cards
from bot.domain.errors import Refusal
from bot.domain.ids import PersonId
from bot.domain.roles import GRANTED, OF_A_TEAM, Role, may_grant_roles
from bot.domain.team import Person, Team
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.missing import missing
from bot.usecases.notices import notify
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class SetRoles:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses whoever is no administrator (`administrator-needed`), and leaving none behind.

        The people to choose from are the team's members, so neither Vita nor any other program can be given
        a role.
        """
        answer = await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        if not may_grant_roles(present.roles):
            raise Refusal("administrator-needed")
        texts, team = texts_in(present.person.language), present.team_or_refuse()
        members = books.teams.members(present.organisation.id, team.id)
        form = cards.form(members, act.answers or {}, texts)
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return replace(form, errors=errors)
        role, granted = chosen(Role, act.answers["role"]), act.answers["change"] == cards.GRANT
        person = books.people.get(present.organisation.id, PersonId(chosen(int, act.answers["who"])))
        self._change(books, act, present, team, person, role, granted=granted)
        return cards.changed(person.name, role, _holders(books, team), team.name, texts, granted=granted)

    def _change(
        self,
        books: Books,
        act: Act,
        present: Present,
        team: Team,
        person: Person,
        role: Role,
        *,
        granted: bool,
    ) -> None:
        """Nothing happens, and nobody hears anything, when it was so already."""
        if granted == (person in books.people.with_role(team.organisation_id, role, team.id)):
            return
        organisation, now = team.organisation_id, self.clock.now()
        scope = team.id if role in OF_A_TEAM else None
        if granted:
            books.people.grant(organisation, person.id, role, scope)
        else:
            if books.people.with_role(organisation, Role.ADMINISTRATOR) == [person] and scope is None:
                _refuse_last(role)
            books.people.revoke(organisation, person.id, role, scope)
            books.people.revoke(organisation, person.id, role)
        done = "grant-role" if granted else "revoke-role"
        books.audit.note(organisation, present.person.id, done, f"person:{person.id}", now, role.value)
        told = cards.told(present.person.name, role, team.name, texts_in(person.language), granted=granted)
        notify(books, person, f"role:{act.key}", told, now)


def _refuse_last(role: Role) -> None:
    if role is Role.ADMINISTRATOR:
        raise Refusal("role-last-administrator")


def _holders(books: Books, team: Team) -> Mapping[Role, list[str]]:
    return {
        role: [person.name for person in books.people.with_role(team.organisation_id, role, team.id)]
        for role in GRANTED
    }
