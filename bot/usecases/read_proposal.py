"""Shows a proposal whole to somebody who may read it."""

from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import proposal as cards
from bot.domain.errors import Refusal
from bot.domain.ids import ProposalId
from bot.domain.proposal import Proposal, Stage, Version
from bot.domain.timetable import local_day
from bot.ports import Purpose, Store
from bot.texts import Texts, texts_in
from bot.texts.dates import long_day
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.submitting import goal_of, names_of


@dataclass(frozen=True, slots=True)
class ReadProposal:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`proposal-gone`) one that is not there or not for these eyes: the two are not told apart."""
        return await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        proposal = readable(books, present, act.value)
        texts, me = texts_in(present.person.language), present.person.id
        names = names_of(books, present.organisation.id, proposal.authors)
        team = proposal.envelope.team_id
        is_author = me in proposal.authors
        reader = cards.Reader(is_author, may_join=not is_author and team in present.viewer.teams)
        return cards.full(
            proposal, names, goal_of(books, proposal), reader, texts,
            edited=self._edited(books, present, proposal, texts),
        )  # fmt: skip

    def _edited(self, books: Books, present: Present, proposal: Proposal, texts: Texts) -> str:
        """Who changed it last, and when; empty for the first text."""
        if proposal.envelope.version == 1:
            return ""
        viewer = replace(present.viewer, in_private=True)
        latest = books.proposals.versions(viewer, proposal.id, 1)[0]
        return edited_by(books, present, latest, texts)


def edited_by(books: Books, present: Present, version: Version, texts: Texts) -> str:
    """Who put the words so, and on which day in the reader's own zone."""
    name = names_of(books, present.organisation.id, (version.editor,))
    day = long_day(local_day(version.at, present.person.timezone), present.person.language)
    return cards.edited_line(name, day, texts)


def readable(books: Books, present: Present, value: str) -> Proposal:
    """The proposal behind a button's value, read as in private: the answer is for this person alone."""
    viewer = replace(present.viewer, in_private=True)
    proposal = books.proposals.get(viewer, ProposalId(int(value))) if value.isdecimal() else None
    if proposal is None or (proposal.stage is Stage.WITHDRAWN and present.person.id not in proposal.authors):
        raise Refusal("proposal-gone")
    return proposal
