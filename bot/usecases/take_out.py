"""One's own words in Prof-cirkels: taken out per item by whoever brought them, and by nobody else; or taken back."""

from dataclasses import dataclass, replace

from bot.books import Books, FormDraft
from bot.cards import contributions as cards
from bot.cards import proposal_form
from bot.domain.consultation import Contribution
from bot.domain.errors import Refusal
from bot.domain.ids import ContributionId, InsightId
from bot.domain.insight import Insight
from bot.domain.visibility import Envelope, Visibility
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.consult import Held, lay_again
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.redraw import redraw
from bot.usecases.submitting import FROM_CIRCLE, readers_of
from bot.usecases.suggested import given_in, with_given

_MOST = 100


@dataclass(frozen=True, slots=True)
class ShowContributions:
    """`value` is how many were shown already."""

    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """For this person's eyes alone, with nobody else's words."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        own = books.consultations.own(present.own_eyes, _MOST)
        shown = [cards.Own(each, _about(books, each, texts)) for each in own]
        return cards.mine(shown, int(act.value) if act.value.isdecimal() else 0, texts)


@dataclass(frozen=True, slots=True)
class TakeOut:
    """`value` is the number of the contribution."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Becomes an insight of one's own, kept or shared with the team. Refuses (`contribution-not-yours`)."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        own, texts = own_contribution(books, present, act.value), texts_in(present.person.language)
        if own.generated is not None:
            raise Refusal("contribution-by-ai")
        team = present.team
        answers = act.answers or {}
        form = cards.take_form(
            own,
            answers.get("text", own.text),
            team.name if team else "",
            readers_of(books, team, texts) if team else "",
            texts,
        )
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return replace(form, errors=errors)
        is_shared, now = team is not None and answers.get("who") == cards.MY_TEAM, self.clock.now()
        if books.inbox.once(present.organisation.id, act.key, now):
            envelope = Envelope(present.organisation.id, present.person.id, team_id=team.id if team else None)
            if is_shared:
                envelope = replace(envelope, visibility=Visibility.TEAM, shared_at=now)
            books.insights.add(Insight(InsightId(0), envelope, None, None, "", answers["text"].strip()), now)
        return cards.taken(team.name if team and is_shared else "", texts)


@dataclass(frozen=True, slots=True)
class ProposeFromCircle:
    """`value` is the number of the contribution."""

    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Opens the form with it; what an AI wrote counts as the AI's, and the circle is remembered."""
        return await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        present.team_or_refuse()
        own = own_contribution(books, present, act.value)
        organisation, texts = present.organisation.id, texts_in(present.person.language)
        draft = books.drafts.load(organisation, present.person.id, "propose")
        answers = with_given(draft.answers if draft else {}, "about", own.text, own.generated)
        circle = books.prof_circles.get(organisation, own.prof_circle_id)
        if circle is not None:
            answers = {**answers, FROM_CIRCLE: circle.theme}
        books.drafts.save(organisation, present.person.id, FormDraft("propose", answers), self.clock.now())
        return proposal_form.what_step(texts, answers, by_ai=given_in(answers))


@dataclass(frozen=True, slots=True)
class RevokeContribution:
    """`value` is the number of the contribution."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Its words are gone; where it stood a line says that it was taken back."""
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        own, now = own_contribution(books, present, act.value), self.clock.now()
        books.consultations.revoke(present.own_eyes, own.id, now)
        gone = replace(own, text="", envelope=replace(own.envelope, revoked_at=now))
        circle = books.prof_circles.get(present.organisation.id, own.prof_circle_id)
        found = None
        if own.consultation_id is not None:
            found = books.consultations.get(present.organisation.id, own.consultation_id)
        if circle is not None and found is not None:
            lay_again(books, Held(circle, found), gone, f"{own.subject}:revoked", now)
        elif circle is not None:
            card = cards.harvested(present.person.name, gone, texts_in(circle.language))
            redraw(books, present.organisation.id, own.subject, card, f"{own.subject}:revoked", now)
        card = cards.taken_back(texts_in(present.person.language))
        return Replacement(card) if act.place.is_dm else card


def own_contribution(books: Books, present: Present, value: str) -> Contribution:
    """Refuses (`contribution-not-yours`) what somebody else brought, and what was taken back."""
    viewer = present.own_eyes
    found = (
        books.consultations.contribution(viewer, ContributionId(int(value))) if value.isdecimal() else None
    )
    if found is None or found.envelope.owner != viewer.person_id or found.envelope.revoked_at is not None:
        raise Refusal("contribution-not-yours")
    return found


def _about(books: Books, one: Contribution, texts: Texts) -> str:
    """What it was about, in its bringer's words or the circle's theme."""
    organisation = one.envelope.organisation_id
    found = books.consultations.get(organisation, one.consultation_id) if one.consultation_id else None
    if found is not None:
        return f"“{found.title}”"
    circle = books.prof_circles.get(organisation, one.prof_circle_id)
    return texts("harvest-title") if circle is None else f"“{circle.theme}”"
