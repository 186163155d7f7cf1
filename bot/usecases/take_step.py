"""Takes a step with a proposal: one class for every button on its card, each under its own name.

What differs from button to button is who may press it (`bot.domain.course`), what the form asks
(`bot.cards.course_forms`) and what then happens (`_happening`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.books import Books
from bot.cards import course_forms as forms
from bot.cards.model import Card, Form
from bot.domain.course import (
    STAGES,
    DecisionMode,
    Happening,
    Mark,
    Press,
    check,
    check_reason,
    confirmed_by,
    decided,
    is_round,
    voices,
)
from bot.domain.errors import Refusal
from bot.domain.ids import ProposalId
from bot.domain.proposal import Act as ProposalAct
from bot.domain.proposal import Proposal
from bot.domain.roles import Role
from bot.domain.timetable import local_day
from bot.ports import Bell, Clock, FreeDays, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.day_words import Speaker
from bot.usecases.happen import happen
from bot.usecases.matter import Matter, asked_to_decide, matter_of, standing_of
from bot.usecases.missing import missing
from bot.usecases.read_proposal import readable, shown
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.when import last_day

_ACTS: Mapping[Press, ProposalAct | Mark] = {
    Press.LOOK: ProposalAct.START_VALIDATION,
    Press.PASS: ProposalAct.VALIDATE,
    Press.RETURN: ProposalAct.RETURN,
    Press.RESUBMIT: ProposalAct.SUBMIT,
    Press.ESCALATE: Mark.ESCALATE,
    Press.IMPLEMENT: ProposalAct.IMPLEMENT,
    Press.EFFECTUATE: ProposalAct.EFFECTUATE,
    Press.CONFIRM: Mark.CONFIRM,
    Press.NOT_YET: ProposalAct.NOT_YET,
    Press.ASK: Mark.ASK,
    Press.GATHER: Mark.GATHER,
    Press.MERGE: ProposalAct.MERGE,
}
_DECISIONS = frozenset({Mark.VOICE, ProposalAct.ACCEPT, ProposalAct.DECLINE, ProposalAct.POSTPONE})
_LEADS_TO: Mapping[Press, frozenset[str]] = {
    **{press: frozenset({what}) for press, what in _ACTS.items()},
    Press.DECIDE: _DECISIONS,
    Press.CONFIRM: frozenset({Mark.CONFIRM, ProposalAct.CLOSE}),
}
_REASON_NEEDED = frozenset({
    Press.RETURN, Press.ESCALATE, Press.CONFIRM, Press.NOT_YET, Press.MERGE, Press.ASK, Press.GATHER,
})  # fmt: skip
_DATES = ("date", "due")


@dataclass(frozen=True, slots=True)
class TakeStep:
    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    defaults: Defaults
    press: Press

    async def __call__(self, act: Act) -> Answer:
        """Opens the form, or does it; of two who press at once the second hears that the first was there."""
        answer = await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present, now = recognised(books, act.by, act.place, self.defaults), self.clock.now()
        if act.value.isdecimal():
            books.proposals.lock(present.organisation.id, ProposalId(int(act.value)))
        proposal = readable(books, present, act.value)
        matter = matter_of(books, proposal, now, self.free_days)
        texts = texts_in(present.person.language)
        if self._is_done(matter, present):
            return shown(books, present, matter)
        self._check(books, matter, present)
        form = self._form(books, matter, act.answers or {}, texts)
        if form is None:
            return self._take(books, act, present, matter, {})
        if act.answers is None:
            return form
        answers, errors = self._understood(form, act.answers, texts, now, matter)
        if errors:
            return replace(form, errors=errors)
        return self._take(books, act, present, matter, answers)

    def _is_done(self, matter: Matter, present: Present) -> bool:
        """Pressed twice, or delivered twice by the network: it happened already, by this very person."""
        last = matter.happenings[-1] if matter.happenings else None
        mine = last is not None and last.by == present.person.id and last.what in _LEADS_TO[self.press]
        return mine and matter.moment.stage not in STAGES[self.press]

    def _check(self, books: Books, matter: Matter, present: Present) -> None:
        try:
            check(self.press, matter.moment, standing_of(books, matter, present.person))
        except Refusal as refusal:
            last = matter.happenings[-1] if matter.happenings else None
            if refusal.code != "proposal-stage" or last is None or last.by is None:
                raise
            name = books.people.get(matter.organisation, last.by).name
            texts = texts_in(present.person.language)
            clock = texts.clock(last.at, matter.team.timezone)
            raise Refusal("proposal-overtaken", name=name, clock=clock) from refusal

    def _form(self, books: Books, matter: Matter, answers: Mapping[str, str], texts: Texts) -> Form | None:
        material = forms.Material(
            matter.proposal,
            mode=matter.moment.mode,
            criteria=books.organisations.criteria(matter.organisation) or texts.lines("course-criteria"),
            people=books.teams.members(matter.organisation, matter.team.id),
            others=_others(books, matter) if self.press is Press.MERGE else (),
        )
        return forms.form(self.press, material, answers, texts)

    def _understood(
        self, form: Form, answers: Mapping[str, str], texts: Texts, now: datetime, matter: Matter
    ) -> tuple[Mapping[str, str], dict[str, str]]:
        """The answers with their days as ISO dates, and what is wrong with them."""
        errors, read = missing(form, answers, texts), {key: value.strip() for key, value in answers.items()}
        today = local_day(now, matter.team.timezone)
        for key in _DATES:
            if read.get(key):
                day = _day(read[key], today, texts.language)
                read[key] = day.isoformat() if day else ""
                if day is None or day <= today:
                    errors[key] = texts("course-date-unclear")
        if read.get("answer") == ProposalAct.POSTPONE and not read.get("date"):
            errors.setdefault("date", texts("course-date-needed"))
        reason = read.get("reason", "")
        if not errors and (self.press in _REASON_NEEDED or self._decision_needs_reason(read, matter)):
            try:
                check_reason(reason)
            except Refusal as short:
                errors["reason"] = texts(f"refusal-{short.code}", **short.values)
        return read, errors

    def _decision_needs_reason(self, answers: Mapping[str, str], matter: Matter) -> bool:
        """Silence is yes in consent, so a yes needs no words there; every other answer does (L9)."""
        by_silence = (
            matter.moment.mode is DecisionMode.CONSENT and answers.get("answer") == ProposalAct.ACCEPT
        )
        return self.press is Press.DECIDE and not by_silence

    def _take(
        self, books: Books, act: Act, present: Present, matter: Matter, answers: Mapping[str, str]
    ) -> Card:
        now = self.clock.now()
        if books.inbox.once(matter.organisation, act.key, now):
            for happening in self._happenings(books, present, matter, answers):
                matter = happen(books, matter, happening, self.free_days)
        return shown(books, present, matter)

    def _happenings(
        self, books: Books, present: Present, matter: Matter, answers: Mapping[str, str]
    ) -> tuple[Happening, ...]:
        """What this press makes happen; a last voice brings the outcome with it."""
        now = self.clock.now()
        person, reason = present.person.id, answers.get("reason", "")
        details = {key: value for key, value in answers.items() if key != "reason" and value}
        if self.press is Press.DECIDE:
            return self._decision(books, present, matter, Happening(Mark.VOICE, person, now, reason, details))
        if self.press is Press.MERGE:
            into = _other(books, matter, answers["into"])
            for author in matter.proposal.authors:
                books.proposals.add_author(matter.organisation, into.id, author)
            details["into_title"] = into.title
        happening = Happening(_ACTS[self.press], person, now, reason, details)
        if self.press is Press.CONFIRM:
            said = (*matter.happenings, happening)
            if is_round(confirmed_by(said), matter.proposal.authors):
                return happening, Happening(ProposalAct.CLOSE, person, now, reason)
        return (happening,)

    def _decision(
        self, books: Books, present: Present, matter: Matter, voice: Happening
    ) -> tuple[Happening, ...]:
        mode, answer = matter.moment.mode, ProposalAct(voice.details["answer"])
        from_above = matter.moment.is_escalated and Role.DECISION_FACILITATOR in present.roles
        if mode is DecisionMode.INDIVIDUAL or from_above:
            return (replace(voice, what=answer),)
        said = {**voices(matter.happenings), present.person.id: voice}
        asked = [person.id for person in asked_to_decide(books, matter)]
        outcome = decided(mode, said, asked)
        if outcome is None:
            return (voice,)
        reason = voice.reason or texts_in(matter.team.language)("course-by-consent")
        return voice, replace(voice, what=outcome, reason=reason)


def _others(books: Books, matter: Matter) -> tuple[Proposal, ...]:
    """The team's proposals that it could go on in."""
    open_ones = books.proposals.open(matter.organisation, matter.team.id)
    return tuple(each for each in open_ones if each.id != matter.proposal.id)


def _other(books: Books, matter: Matter, number: str) -> Proposal:
    found = [each for each in _others(books, matter) if str(each.id) == number]
    if not found:
        raise Refusal("proposal-gone")
    return found[0]


def _day(typed: str, today: date, language: str) -> date | None:
    """`2026-09-07`, `7-9-2026`, `7 september`, "vrijdag"; None when it is not clear which day."""
    parts = typed.replace("/", "-").split("-")
    try:
        if len(parts[0]) == len("2026"):
            return date.fromisoformat(typed)
        day, month, year = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return last_day(f"t/m {typed}", Speaker(today, language))
