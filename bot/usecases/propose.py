"""Submits a proposal: a form in three steps, each kept as a draft, the last a preview with its readers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books, Category, FormDraft, Outgoing, Verb
from bot.cards import proposal as cards
from bot.cards import question as question_cards
from bot.cards.model import Form
from bot.domain.errors import Refusal
from bot.domain.frame import Goal
from bot.domain.ids import ProposalId
from bot.domain.proposal import Act as ProposalAct
from bot.domain.proposal import Domain, Kind, Origin, Proposal, Section, Stage, after, check_complete
from bot.domain.provenance import origin_of
from bot.domain.team import Team
from bot.domain.visibility import Envelope, Visibility
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.suggested import given_in, section_of, typed

_DRAFT = "propose"
_SECTIONS = ("about", "together", "learning", "expected")


@dataclass(frozen=True, slots=True)
class Propose:
    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Opens the form where it was left, takes a step, or submits; a form sent twice submits once."""
        answer = await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        team = present.team_or_refuse
        frame = books.frames.current(present.organisation.id)
        goals: tuple[Goal, ...] = frame.goals if frame else ()
        draft = books.drafts.load(present.organisation.id, present.person.id, _DRAFT)
        answers = {**(draft.answers if draft else {}), **typed(act.answers or {})}
        by_ai = given_in(answers)
        if act.answers is None:
            first = {"about": act.text, **answers} if act.text else answers
            return cards.first_step(texts, first, by_ai=by_ai)
        if act.value == "1":
            again = cards.first_step(texts, answers, by_ai=by_ai)
            return self._taken(books, present, answers, again, texts) or (
                cards.second_step(goals, texts, answers, by_ai=by_ai)
            )
        goal = next((goal.text for goal in goals if goal.key == answers.get("goal")), "")
        if act.value == "2":
            again = cards.second_step(goals, texts, answers, by_ai=by_ai)
            return self._taken(books, present, answers, again, texts) or (
                self._preview(books, answers, goal, team, texts)
            )
        return self._sent(books, act, present, answers, goal, has_draft=draft is not None)

    def _sent(
        self,
        books: Books,
        act: Act,
        present: Present,
        answers: Mapping[str, str],
        goal: str,
        *,
        has_draft: bool,
    ) -> Answer:
        """The last step: what it became, or that it was sent before."""
        texts, team = texts_in(present.person.language), present.team_or_refuse
        if not books.inbox.once(present.organisation.id, act.key, self.clock.now()):
            mine = books.proposals.own(replace(present.viewer, in_private=True), 1)
            return cards.already_submitted(mine[0].title if mine else "", texts)
        if not has_draft:
            raise Refusal("draft-gone")
        proposal = self._submit(books, present, team, answers, goal)
        return cards.submitted(proposal, team.name, self._readers(books, team, texts), texts)

    def _taken(
        self, books: Books, present: Present, answers: Mapping[str, str], form: Form, texts: Texts
    ) -> Form | None:
        """Keeps the step; the same step again, with its errors, when something is missing."""
        books.drafts.save(
            present.organisation.id, present.person.id, FormDraft(_DRAFT, answers), self.clock.now()
        )
        errors = missing(form, answers, texts)
        return replace(form, errors=errors) if errors else None

    def _preview(self, books: Books, answers: Mapping[str, str], goal: str, team: Team, texts: Texts) -> Form:
        readers = self._readers(books, team, texts)
        return cards.preview_step(answers.get("title", ""), _sections(answers), goal, readers, texts)

    def _readers(self, books: Books, team: Team, texts: Texts) -> str:
        count = len(books.teams.members(team.organisation_id, team.id))
        return question_cards.readers(team.name, count, texts)

    def _submit(
        self, books: Books, present: Present, team: Team, answers: Mapping[str, str], goal: str
    ) -> Proposal:
        now = self.clock.now()
        proposal = _proposal(present, team, answers)
        check_complete(proposal.title, proposal.sections)
        stage = after(Stage.CONCEPT, ProposalAct.SUBMIT)
        proposal = replace(proposal, stage=stage, envelope=replace(proposal.envelope, shared_at=now))
        proposal = replace(proposal, id=books.proposals.add(proposal, now))
        organisation = present.organisation.id
        books.drafts.drop(organisation, present.person.id, _DRAFT)
        books.audit.note(organisation, present.person.id, ProposalAct.SUBMIT, f"proposal:{proposal.id}", now)
        card = cards.for_team(proposal, present.person.name, goal, texts_in(team.language))
        books.outbox.put(
            Outgoing(
                organisation,
                f"proposal-submitted:{proposal.id}",
                Category.ANNOUNCEMENT,
                Verb.POST,
                team.channel,
                card=card,
                topic="proposal",
                team_id=team.id,
                subject=f"proposal:{proposal.id}",
            ),
            now,
        )
        return proposal


def _proposal(present: Present, team: Team, answers: Mapping[str, str]) -> Proposal:
    flags = answers.get("flags", "").split(",")
    goal = answers.get("goal", "")
    return Proposal(
        ProposalId(0),
        Envelope(present.organisation.id, present.person.id, Visibility.TEAM, team.id),
        Stage.CONCEPT,
        answers.get("title", "").strip(),
        Kind(answers.get("kind", Kind.IMPROVE)),
        "technical" in flags,
        "social" in flags,
        Domain(answers["domain"]) if answers.get("domain") else None,
        "" if goal == question_cards.NO_GOAL else goal,
        _sections(answers),
        (present.person.id,),
    )


def _sections(answers: Mapping[str, str]) -> tuple[Section, ...]:
    """A title that the AI had a hand in stands among them, so that its provenance is kept like theirs."""
    title = section_of("title", answers)
    sections = tuple(section_of(key, answers) for key in _SECTIONS)
    return sections if origin_of(title) is Origin.PERSON else (title, *sections)
