"""Sets a team up in three short steps, each kept as a draft; the last begins it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from bot.books import Books, Category, FormDraft, Outgoing, Verb
from bot.cards import set_up as cards
from bot.cards.model import Form
from bot.cards.set_up import LATER, ROLES, Step
from bot.domain.errors import Refusal
from bot.domain.hearing import Member
from bot.domain.place import Place
from bot.domain.roles import OF_A_TEAM, Role, may_grant_roles
from bot.domain.team import Team
from bot.domain.timetable import WorkPattern
from bot.ports import Bell, Clock, Messenger, NotPosted, PlaceGone, Purpose, Store, Uncertain
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement, chosen
from bot.usecases.add_team import NewTeam, check_zone
from bot.usecases.keep_members import follow
from bot.usecases.missing import missing
from bot.usecases.recognise import Present
from bot.usecases.start_team import StartTeam
from bot.usecases.submitting import channel_readers

_DRAFT = "set-up-team"
_PATIENCE = 1.0
"""Seconds that a form waits for the people of a channel; what comes later is there at the next step."""


@dataclass(frozen=True, slots=True)
class SetUpTeam:
    start: StartTeam
    messenger: Messenger
    looking: dict[Place, asyncio.Task[tuple[Member, ...]]] = field(default_factory=dict)

    async def __call__(self, act: Act) -> Answer:
        """Refuses what `StartTeam` refuses, before anything is filled in."""
        channel = act.place.outside_threads()
        people = await self._people(channel)
        answer = await self.start.store.transact(
            Purpose.SET_UP, lambda books: self._answer(books, act, people)
        )
        if isinstance(answer, Replacement):
            self.looking.pop(channel, None)
            team = await self.start.store.transact(
                Purpose.SET_UP, lambda books: books.teams.of_channel(channel)
            )
            if team is not None:
                self.start.members.soon(team)
        return answer

    def _answer(self, books: Books, act: Act, people: Sequence[Member]) -> Answer:
        present = self.start.may_begin(books, act)
        texts = texts_in(present.person.language)
        organisation, person = present.organisation.id, present.person.id
        draft = books.drafts.load(organisation, person, _DRAFT)
        answers = {**(draft.answers if draft else {}), **(act.answers or {})}
        zone = self.start.add_team.defaults.timezone
        readers = channel_readers(books, organisation, act.place.outside_threads(), texts)
        first = cards.what_step(answers, readers, zone, texts)
        if act.answers is None:
            return first
        books.drafts.save(organisation, person, FormDraft(_DRAFT, answers), self.start.clock.now())
        second, third = cards.when_step(answers, texts), cards.who_step(answers, people, texts)
        match act.value:
            case Step.WHAT:
                return _wrong(first, answers, texts) or second
            case Step.WHEN:
                return _wrong(second, answers, texts) or third
        if wrong := _wrong(first, answers, texts) or _wrong(second, answers, texts):
            return wrong
        books.drafts.drop(organisation, person, _DRAFT)
        return self._begin(books, act, present, answers, people)

    def _begin(
        self, books: Books, act: Act, present: Present, answers: Mapping[str, str], people: Sequence[Member]
    ) -> Answer:
        pattern = WorkPattern(
            frozenset(chosen(int, day) for day in answers["days"].split(",")),
            chosen(time.fromisoformat, answers["starts"]),
            chosen(time.fromisoformat, answers["ends"]),
        )
        new = NewTeam(
            act.place.outside_threads(),
            answers["name"].strip(),
            language=answers["language"],
            timezone=answers["zone"].strip(),
            cycle=answers["cycle"],
            pattern=pattern,
        )
        team, card = self.start.begin(books, present, new)
        if people:
            follow(books, team, people, self.start.clock.now())
            books.people.join(team.organisation_id, present.person.id, team.id)
        self._give_roles(books, present, team, answers, people)
        return Replacement(card)

    def _give_roles(
        self, books: Books, present: Present, team: Team, answers: Mapping[str, str], people: Sequence[Member]
    ) -> None:
        """Only an administrator gives roles, and only to people of the channel."""
        now, by_account = self.start.clock.now(), {one.account.account: one for one in people}
        if not may_grant_roles(books.people.viewer(present.person, in_private=True).roles):
            return
        for role in ROLES:
            chosen = by_account.get(answers.get(role, LATER))
            person = books.people.at(chosen.account) if chosen else None
            if person is None:
                continue
            scope = team.id if role in OF_A_TEAM else None
            books.people.grant(team.organisation_id, person.id, Role(role), scope)
            subject = f"person:{person.id}"
            books.audit.note(team.organisation_id, present.person.id, "grant-role", subject, now, role.value)

    async def _people(self, channel: Place) -> tuple[Member, ...]:
        """Whoever is in the channel; nobody while the network still looks."""
        task = self.looking.get(channel)
        if task is None or (task.done() and not task.result()):
            task = self.looking[channel] = asyncio.create_task(self._looked(channel))
        await asyncio.wait({task}, timeout=_PATIENCE)
        return task.result() if task.done() else ()

    async def _looked(self, channel: Place) -> tuple[Member, ...]:
        try:
            return tuple(await self.messenger.members(channel))
        except (NotPosted, PlaceGone, Uncertain):
            return ()


def _wrong(form: Form, answers: Mapping[str, str], texts: Texts) -> Form | None:
    """The step again, with what is wrong at its fields; None when all is well."""
    errors = missing(form, answers, texts)
    keys = {one.key for one in form.fields}
    if "zone" in keys and "zone" not in errors:
        try:
            check_zone(answers.get("zone", "").strip())
        except Refusal as said_no:
            errors["zone"] = texts(f"refusal-{said_no.code}", **said_no.values)
    if "days" in keys and not set(filter(None, answers.get("days", "").split(","))) & set(cards.DAYS):
        errors["days"] = texts("set-up-no-day")
    return replace(form, errors=errors) if errors else None


@dataclass(frozen=True, slots=True)
class TestPost:
    """Says something in the channel of the team, so that an administrator sees that it comes through."""

    store: Store
    clock: Clock
    bell: Bell
    start: StartTeam

    async def __call__(self, act: Act) -> Answer:
        """Refuses whoever is no administrator (`administrator-needed`)."""
        answer = await self.store.transact(Purpose.SET_UP, lambda books: self._post(books, act))
        self.bell.ring()
        return answer

    def _post(self, books: Books, act: Act) -> Answer:
        present = self.start.recognised(books, act)
        if not may_grant_roles(present.roles):
            raise Refusal("administrator-needed")
        team = present.team_or_refuse()
        outgoing = Outgoing(
            team.organisation_id, f"{cards.TEST}:{act.key}", Category.ANNOUNCEMENT, Verb.POST, team.channel,
            card=cards.tried(texts_in(team.language)), topic="test", team_id=team.id,
        )  # fmt: skip
        books.outbox.put(outgoing, self.clock.now())
        return cards.is_tried(texts_in(present.person.language))
