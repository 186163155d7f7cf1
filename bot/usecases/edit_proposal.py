"""Changes the words of a proposal until the decision: each edit a version, with who and when, for all to see."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import proposal as cards
from bot.cards import proposal_form as forms
from bot.domain.errors import Refusal
from bot.domain.proposal import EDITABLE, SECTIONS, Proposal, Section, check_complete
from bot.domain.provenance import revised
from bot.domain.team import Team
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.missing import missing
from bot.usecases.read_proposal import edited_by, own, readable
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.redraw import redraw_proposal
from bot.usecases.submitting import readers_of, with_tags

MOST_VERSIONS = 50
"""So many earlier versions are looked at for words of the AI that come back."""


@dataclass(frozen=True, slots=True)
class EditProposal:
    """`value` is the number of the proposal, behind a form with the version that it shows (`12:3`)."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Only its authors can (`not-yours`), until the decision.

        Of two at once the first counts; the second sees the form again, with what was typed in it.
        """
        answer = await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        number, _, shown = act.value.partition(":")
        proposal = own(books, present, number)
        if proposal.stage not in EDITABLE:
            raise Refusal("proposal-changed")
        texts, team = texts_in(present.person.language), _team_of(books, proposal)
        readers = readers_of(books, team, texts) if team else ""
        frame = books.frames.current(present.organisation.id)
        overtaken = act.answers is not None and shown != str(proposal.envelope.version)
        form = forms.edit_form(
            proposal, frame.goals if frame else (), readers, texts, act.answers or {}, overtaken=overtaken
        )
        if act.answers is None or overtaken:
            return form
        errors = missing(form, act.answers, texts)
        return replace(form, errors=errors) if errors else self._kept(books, present, proposal, act.answers)

    def _kept(self, books: Books, present: Present, proposal: Proposal, answers: Mapping[str, str]) -> Answer:
        texts, now = texts_in(present.person.language), self.clock.now()
        versions = books.proposals.versions(present.own_eyes, proposal.id, MOST_VERSIONS)
        recorded = tuple(section for version in versions for section in version.sections)
        words = {key: text.strip() for key, text in answers.items()}
        title = words.get("title", proposal.title)
        sections = _revised(proposal, words, recorded)
        edit = with_tags(replace(proposal, title=title, sections=sections), answers)
        if edit == proposal:
            return cards.edited(title, texts, changed=False)
        check_complete(title, sections)
        if not books.proposals.revise(edit, present.person.id, now):
            raise Refusal("proposal-changed")
        subject = f"proposal:{proposal.id}"
        books.audit.note(present.organisation.id, present.person.id, "edit", subject, now)
        edit = replace(edit, envelope=replace(edit.envelope, version=edit.envelope.version + 1))
        team = _team_of(books, edit)
        if team is not None:
            redraw_proposal(books, edit, team, f"edited:{subject}:{edit.envelope.version}", now)
        return cards.edited(title, texts, changed=True)


@dataclass(frozen=True, slots=True)
class ProposalChanges:
    """Shows what was changed in a proposal, by whom and when, to whoever may read it."""

    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`proposal-gone`) one that is not there or not for these eyes."""
        return await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        proposal = readable(books, present, act.value)
        texts = texts_in(present.person.language)
        versions = books.proposals.versions(present.own_eyes, proposal.id, _SHOWN + 1)
        told = [(version, edited_by(books, present, version, texts)) for version in versions]
        frame = books.frames.current(present.organisation.id)
        goals = {goal.key: goal.text for goal in frame.goals} if frame else {}
        return cards.changes(proposal, told, goals, texts)


_SHOWN = 5
"""Changes, newest first: what fits on a phone."""


def _revised(
    proposal: Proposal, words: Mapping[str, str], recorded: tuple[Section, ...]
) -> tuple[Section, ...]:
    """The sections as they read now, in order; the title's own provenance goes along where it was kept."""
    before = {section.key: section for section in proposal.sections}
    keys = (*(("title",) if "title" in before else ()), *SECTIONS)
    empty = Section.by_person
    return tuple(
        revised(before.get(key, empty(key, "")), words.get(key, proposal.section(key)), recorded)
        for key in keys
        if key in before or words.get(key)
    )


def _team_of(books: Books, proposal: Proposal) -> Team | None:
    team = proposal.envelope.team_id
    return books.teams.get(proposal.envelope.organisation_id, team) if team else None
