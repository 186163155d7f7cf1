"""Submits a proposal: a form in short steps, each kept as a draft, the last a preview with its readers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.books import Books, FormDraft
from bot.cards import proposal as cards
from bot.cards import proposal_form as forms
from bot.cards.model import ChecksField, Form
from bot.cards.proposal_form import GO_ON, Step
from bot.domain.errors import Refusal
from bot.domain.frame import Goal
from bot.domain.ids import AssignmentId
from bot.domain.names import names_in
from bot.domain.proposal import Act as ProposalAct
from bot.domain.proposal import Proposal, Stage, after, check_complete
from bot.domain.team import Person
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.join_proposal import ask_to_join
from bot.usecases.matter import whose_turn
from bot.usecases.missing import missing
from bot.usecases.notices import notify
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.related import Related
from bot.usecases.submitting import announcement, names_of, proposal_from, readers_of
from bot.usecases.suggested import FROM_ASSIGNMENT, given_in, typed

_DRAFT = "propose"


@dataclass(frozen=True, slots=True)
class Propose:
    store: Store
    clock: Clock
    bell: Bell
    related: Related
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Opens the form where it was left, takes a step, or submits; a form sent twice submits once."""
        answer = await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        filling = self._filling(books, act)
        if act.answers is None:
            first = _with(act.text.strip(), filling.answers)
            return forms.what_step(filling.texts, first, by_ai=given_in(first))
        steps: dict[str, Callable[[], Answer]] = {
            Step.WHAT: lambda: self._taken(books, filling, Step.WHAT) or self._alike(books, filling),
            Step.RELATED: lambda: self._chosen(books, filling),
            Step.TOGETHER: lambda: self._taken(books, filling, Step.TOGETHER) or filling.step(Step.YIELD),
            Step.YIELD: lambda: self._taken(books, filling, Step.YIELD) or filling.step(Step.PLACE),
            Step.PLACE: lambda: self._taken(books, filling, Step.PLACE) or self._preview(books, filling),
        }
        step = steps.get(act.value)
        return step() if step else self._sent(books, act, filling)

    def _filling(self, books: Books, act: Act) -> "_Filling":
        present = recognised(books, act.by, act.place, self.defaults)
        team = present.team_or_refuse()
        organisation = present.organisation.id
        frame = books.frames.current(organisation)
        draft = books.drafts.load(organisation, present.person.id, _DRAFT)
        answers = {**(draft.answers if draft else {}), **typed(act.answers or {})}
        return _Filling(
            present,
            tuple(books.teams.members(organisation, team.id)),
            frame.goals if frame else (),
            answers,
            has_draft=draft is not None,
        )

    def _taken(self, books: Books, filling: "_Filling", step: Step) -> Form | None:
        """Keeps the step; the same step again, with its errors, when something is missing."""
        present, form = filling.present, filling.step(step)
        draft = FormDraft(_DRAFT, filling.answers)
        books.drafts.save(present.organisation.id, present.person.id, draft, self.clock.now())
        errors = missing(form, filling.answers, filling.texts) | _unknown(form, filling)
        return replace(form, errors=errors) if errors else None

    def _alike(self, books: Books, filling: "_Filling") -> Form:
        """What is like it already, once; without any of that the next step."""
        said = f"{filling.answers.get('title', '')}. {filling.answers.get('about', '')}"
        found = self.related.proposals(books, filling.present, said)
        if not found:
            return filling.step(Step.TOGETHER)
        return forms.related_step([forms.Alike(*one) for one in found], filling.texts)

    def _chosen(self, books: Books, filling: "_Filling") -> Answer:
        wanted = filling.answers.get("related", GO_ON)
        if wanted == GO_ON:
            return filling.step(Step.TOGETHER)
        return ask_to_join(books, filling.present, wanted, self.clock.now())

    def _preview(self, books: Books, filling: "_Filling") -> Form:
        present, texts = filling.present, filling.texts
        proposal = filling.proposal
        words = "\n".join((proposal.title, *(section.text for section in proposal.sections)))
        goal = next((goal.text for goal in filling.goals if goal.key == proposal.goal_key), "")
        shown = forms.Preview(
            proposal.title,
            proposal.sections,
            goal,
            names_of(books, present.organisation.id, proposal.authors),
            readers_of(books, present.team_or_refuse(), texts),
            names_in(words, [person.name for person in filling.members]),
        )
        return forms.preview_step(shown, texts)

    def _sent(self, books: Books, act: Act, filling: "_Filling") -> Answer:
        """The last step: what it became, or that it was sent before."""
        present, texts = filling.present, filling.texts
        if not books.inbox.once(present.organisation.id, act.key, self.clock.now()):
            mine = books.proposals.own(present.own_eyes, 1)
            return cards.already_submitted(mine[0].title if mine else "", texts)
        if not filling.has_draft:
            raise Refusal("draft-gone")
        team = present.team_or_refuse()
        proposal, readers = self._submit(books, filling), readers_of(books, team, texts)
        looks = ", ".join(person.name for person in whose_turn(books, proposal))
        return cards.submitted(proposal, team.name, readers, texts, looks)

    def _submit(self, books: Books, filling: "_Filling") -> Proposal:
        now, present, proposal = self.clock.now(), filling.present, filling.proposal
        check_complete(proposal.title, proposal.sections)
        stage = after(Stage.CONCEPT, ProposalAct.SUBMIT)
        proposal = replace(proposal, stage=stage, envelope=replace(proposal.envelope, shared_at=now))
        proposal = replace(proposal, id=books.proposals.add(proposal, now))
        organisation = present.organisation.id
        books.drafts.drop(organisation, present.person.id, _DRAFT)
        self._link(books, filling, proposal)
        books.schedules.set_term(organisation, proposal.id, "begin", now)
        books.audit.note(organisation, present.person.id, ProposalAct.SUBMIT, f"proposal:{proposal.id}", now)
        books.outbox.put(announcement(books, proposal, present.team_or_refuse()), now)
        for person in filling.members:
            if person.id in proposal.authors[1:]:
                card = cards.are_author(proposal, present.person.name, texts_in(person.language))
                notify(books, person, f"proposal-author:{proposal.id}", card, now, proposal=proposal.id)
        return proposal

    def _link(self, books: Books, filling: "_Filling", proposal: Proposal) -> None:
        """To the assignment that it comes out of, if there is one."""
        number = filling.answers.get(FROM_ASSIGNMENT, "")
        if number.isdecimal():
            books.assignments.became(filling.present.organisation.id, AssignmentId(int(number)), proposal.id)


@dataclass(frozen=True, slots=True)
class _Filling:
    """Who fills in the form, with what has been answered so far."""

    present: Present
    members: tuple[Person, ...]
    goals: tuple[Goal, ...]
    answers: Mapping[str, str]
    has_draft: bool

    @property
    def texts(self) -> Texts:
        return texts_in(self.present.person.language)

    @property
    def proposal(self) -> Proposal:
        return proposal_from(self.present, self.present.team_or_refuse(), self.answers, self.members)

    @property
    def colleagues(self) -> list[tuple[int, str]]:
        """Number and name of everybody in the team but oneself, by name."""
        others = [person for person in self.members if person.id != self.present.person.id]
        return [(person.id, person.name) for person in sorted(others, key=lambda one: one.name.casefold())]

    def step(self, step: Step) -> Form:
        """The form of a step in which people fill something in."""
        texts, answers, by_ai = self.texts, self.answers, given_in(self.answers)
        if step is Step.TOGETHER:
            return forms.together_step(texts, answers, by_ai=by_ai)
        if step is Step.YIELD:
            return forms.yield_step(self.goals, texts, answers, by_ai=by_ai)
        if step is Step.PLACE:
            return forms.place_step(self.colleagues, texts, answers)
        return forms.what_step(texts, answers, by_ai=by_ai)


def _with(words: str, answers: Mapping[str, str]) -> Mapping[str, str]:
    """With the words that the form was opened with (a command, a message): behind what stood there, never over it."""
    about = answers.get("about", "")
    if not words or words in about:
        return answers
    return {**answers, "about": f"{about}\n\n{words}" if about.strip() else words}


def _unknown(form: Form, filling: _Filling) -> dict[str, str]:
    """A sentence at a list in which something was ticked that it does not hold (any more)."""
    errors = {}
    for field in form.fields:
        ticked = set(filter(None, filling.answers.get(field.key, "").split(",")))
        if isinstance(field, ChecksField) and ticked - {option.value for option in field.options}:
            errors[field.key] = filling.texts("refusal-field-required")
    return errors
