"""Thinks along with a colleague: opens the thread below the request, and tells whoever asked."""

from dataclasses import dataclass, replace

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import help_request as cards
from bot.domain.errors import Refusal
from bot.domain.help_request import HelpRequest
from bot.domain.ids import HelpRequestId, TeamId
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.notices import notify
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.redraw import redraw


@dataclass(frozen=True, slots=True)
class ThinkAlong:
    """`value` is the number of the request."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`help-gone`, `help-own`, `help-not-yet`); clicked twice it is said once."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        request, now = request_of(books, present, act.value), self.clock.now()
        me, organisation = present.person, present.organisation.id
        if request.envelope.owner == me.id:
            raise Refusal("help-own")
        asker = books.people.get(organisation, request.envelope.owner)
        posted = books.outbox.postings(organisation, f"help_request:{request.id}")
        if not posted:
            raise Refusal("help-not-yet")
        if books.help_requests.add_helper(organisation, request.id, me.id, now):
            team = books.teams.get(organisation, TeamId(request.envelope.team_id or 0))
            said = cards.in_thread(me.name, asker.name, texts_in(team.language), is_first=not request.helpers)
            key = f"help:{request.id}:{me.id}"
            thread = posted[0].place.in_thread(posted[0].place.thread or posted[0].message)
            # Without a subject: this line is not the card that changes when the question is closed.
            outgoing = Outgoing(
                organisation, key, Category.ANSWER, Verb.POST, thread, card=said, topic="help"
            )
            books.outbox.put(outgoing, now)
            told = cards.somebody_helps(request, me.name, texts_in(asker.language))
            notify(books, asker, f"{key}:told", told, now)
        return cards.helping(asker.name, texts_in(me.language))


@dataclass(frozen=True, slots=True)
class EndHelpRequest:
    """`value` is the number of the request. `takes_back`: it is withdrawn instead of closed."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults
    takes_back: bool = False

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`help-not-yours`) everybody but whoever asked; the card in the channel says so."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        request, now = request_of(books, present, act.value), self.clock.now()
        organisation = present.organisation.id
        if request.envelope.owner != present.person.id:
            raise Refusal("help-not-yours")
        if self.takes_back:
            books.help_requests.revoke(organisation, request.id, now)
            request = replace(request, envelope=replace(request.envelope, revoked_at=now))
        else:
            books.help_requests.close(organisation, request.id, now)
            request = replace(request, closed_at=now)
            for number in request.helpers:
                helper = books.people.get(organisation, number)
                told = cards.told_closed(request, present.person.name, texts_in(helper.language))
                notify(books, helper, f"help-closed:{request.id}", told, now)
        self._update(books, present, request)
        ended = cards.ended(request, texts_in(present.person.language))
        return Replacement(ended) if act.place.is_dm else ended

    def _update(self, books: Books, present: Present, request: HelpRequest) -> None:
        team = books.teams.get(present.organisation.id, TeamId(request.envelope.team_id or 0))
        card = cards.for_team(request, present.person.name, texts_in(team.language))
        subject = f"help_request:{request.id}"
        redraw(books, present.organisation.id, subject, card, f"{subject}:ended", self.clock.now())


def request_of(books: Books, present: Present, value: str) -> HelpRequest:
    """The open request behind a button; refuses (`help-gone`) one that ended or is not for these eyes."""
    viewer = present.own_eyes
    found = books.help_requests.get(viewer, HelpRequestId(int(value))) if value.isdecimal() else None
    if found is None or not found.is_open:
        raise Refusal("help-gone")
    return found
