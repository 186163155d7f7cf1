"""Asks the team to think along about an own question or proposal: one click, with the readers beside the button."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import help_request as cards
from bot.domain.errors import Refusal
from bot.domain.help_request import HelpRequest
from bot.domain.ids import HelpRequestId, ProposalId, TeamId
from bot.domain.names import names_in
from bot.domain.team import Team
from bot.domain.visibility import Envelope, Visibility
from bot.domain.wall import SharedKey
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.submitting import readers_of

_SURE = ":sure"


@dataclass(frozen=True, slots=True)
class AskForHelp:
    """`value` names the thing (`question:12`, `proposal:3`), behind a seen warning for names with `:sure`."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`help-nothing`) what is not one's own; asked twice it stands there once."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        value = act.value.removesuffix(_SURE)
        about, text, team = _thing(books, present, value)
        texts = texts_in(present.person.language)
        readers = readers_of(books, team, texts)
        viewer = present.own_eyes
        standing = books.help_requests.open_about(viewer, about)
        if standing is not None:
            return cards.asked(standing, team.name, readers, texts)
        names = names_in(text, [person.name for person in books.teams.members(team.organisation_id, team.id)])
        if names and not act.value.endswith(_SURE):
            return cards.looks_like_a_name(names, value, texts)
        request = _shared(books, present, about, text, team, self.clock.now())
        return cards.asked(request, team.name, readers, texts)


def _thing(books: Books, present: Present, value: str) -> tuple[SharedKey, str, Team]:
    """What it is about, the words that are shared of it, and the team that reads them."""
    kind, _, number = value.partition(":")
    viewer = present.own_eyes
    found: tuple[str, TeamId | None] | None = None
    if kind == "question" and number.isdecimal():
        own = [one for one in books.questions.own(viewer, 50) if one.id == int(number)]
        found = next(((one.text, one.envelope.team_id) for one in own), None)
    if kind == "proposal" and number.isdecimal():
        proposal = books.proposals.get(viewer, ProposalId(int(number)))
        if proposal is not None and present.person.id in proposal.authors and proposal.envelope.shared_at:
            found = proposal.title, proposal.envelope.team_id
    if found is None or found[1] is None or found[1] not in present.viewer.teams:
        raise Refusal("help-nothing")
    text, team = found
    return SharedKey(kind, int(number)), text, books.teams.get(present.organisation.id, TeamId(team or 0))


def _shared(
    books: Books, present: Present, about: SharedKey, text: str, team: Team, now: datetime
) -> HelpRequest:
    envelope = Envelope(
        present.organisation.id, present.person.id, Visibility.TEAM, team.id, shared_at=now
    )  # fmt: skip
    request = HelpRequest(HelpRequestId(0), envelope, about, text)
    request = replace(request, id=books.help_requests.add(request, now))
    card = cards.for_team(request, present.person.name, texts_in(team.language))
    subject = f"help_request:{request.id}"
    outgoing = Outgoing(
        present.organisation.id, subject, Category.ANNOUNCEMENT, Verb.POST, team.channel, card=card,
        topic="help", team_id=team.id, subject=subject,
    )  # fmt: skip
    books.outbox.put(outgoing, now)
    return request
