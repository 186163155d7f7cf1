"""Brings a case to a Prof-cirkel, writes in the round that runs, and looks where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.books import Books
from bot.cards import consultation as cards
from bot.cards.model import Form, TextField
from bot.domain.consultation import (
    FEWEST,
    Consultation,
    ConsultationStage,
    Contribution,
    Kind,
    Method,
    Turn,
    check_turn,
    not_a_question,
)
from bot.domain.errors import Refusal
from bot.domain.ids import ConsultationId, ContributionId
from bot.domain.names import names_in
from bot.domain.place import Place
from bot.domain.prof_circle import CircleStage, ProfCircle, check_place
from bot.domain.visibility import Envelope, Visibility
from bot.ports import (
    Bell,
    Clock,
    Drafting,
    FreeDays,
    HandedIn,
    Messenger,
    Methods,
    NotPosted,
    PlaceGone,
    Purpose,
    Store,
    Uncertain,
)
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.consult import (
    Held,
    bringer_of,
    close_when_complete,
    due_of,
    held,
    last_day,
    lay_again,
    lay_before,
    open_round,
)
from bot.usecases.missing import missing
from bot.usecases.prof_circles import eyes_of, names_of, own_circle
from bot.usecases.recognise import Defaults, Present, recognised

_SURE = ":sure"


@dataclass(frozen=True, slots=True)
class BringCase:
    """`value` is the number of the circle."""

    store: Store
    clock: Clock
    bell: Bell
    messenger: Messenger
    methods: Methods
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`consultation-running`) a second one, (`consultation-few`) with fewer than three in the circle.

        Before the form opens it is looked at anew who reads the place: it may have been opened since it was taken.
        """
        if act.answers is None:
            place = await self.store.transact(Purpose.CYCLE, lambda books: self._place(books, act))
            await self._check_readers(place)
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _place(self, books: Books, act: Act) -> Place | None:
        present = recognised(books, act.by, act.place, self.defaults)
        return own_circle(books, present, act.value).place

    async def _check_readers(self, place: Place | None) -> None:
        if place is None:
            return
        try:
            check_place(place, await self.messenger.readers(place))
        except (NotPosted, PlaceGone, Uncertain) as error:
            raise Refusal("prof-circle-place-unknown") from error

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        circle = own_circle(books, present, act.value.removesuffix(_SURE))
        running = books.consultations.running(circle.organisation_id, circle.id)
        _check_can_begin(circle, running)
        texts = texts_in(present.person.language)
        methods = [self.methods.parse(self.methods.source(key)) for key in self.methods.known()]
        form = cards.bring_form(methods, circle.id, texts)
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return _again(form, act, errors, act.value)
        if names := _names_seen(books, circle, act, ("title", "text"), texts):
            return _again(form, act, names, f"{circle.id}{_SURE}")
        now = self.clock.now()
        if not books.inbox.once(circle.organisation_id, act.key, now):
            raise Refusal("consultation-running")
        method = next((one for one in methods if one.key == act.answers["method"]), None)
        if method is None:
            raise Refusal("form-unreadable")
        self._begin(books, present, circle, method, act.answers, now)
        return cards.brought(texts)

    def _begin(
        self, books: Books, present: Present, circle: ProfCircle, method: Method, answers: Mapping[str, str],
        now: datetime,
    ) -> None:  # fmt: skip
        """What is brought is the first round, and it is over at once."""
        first = Consultation(
            ConsultationId(0), circle.organisation_id, circle.id, present.person.id, answers["title"].strip(),
            method, 0, ConsultationStage.RUNNING, now, now,
        )  # fmt: skip
        second = replace(first, position=1)
        second = replace(second, due=due_of(circle, second.round, now, self.free_days))
        number = books.consultations.add(second, now)
        one = Held(circle, replace(second, id=number))
        story = _contribution(present, replace(first, id=number), answers["text"].strip(), now)
        made = books.consultations.contribute(story, now)
        lay_before(books, one, replace(story, id=made), now)
        open_round(books, one, now)


def _check_can_begin(circle: ProfCircle, running: Consultation | None) -> None:
    if circle.stage is not CircleStage.RUNNING:
        raise Refusal("consultation-no-place")
    if running is not None:
        raise Refusal("consultation-running")
    if len(circle.members) < FEWEST:
        raise Refusal("consultation-few", fewest=FEWEST)


@dataclass(frozen=True, slots=True)
class Contribute:
    """`value` is the number of the consultation and the round (`12:3`), behind a seen warning for names with `:sure`."""

    store: Store
    clock: Clock
    bell: Bell
    free_days: FreeDays
    drafting: Drafting
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses what `check_turn` refuses; written once more it takes the place of what one wrote in this round."""
        examples: tuple[str, ...] = ()
        if act.answers is None:
            asked_in = await self.store.transact(Purpose.CYCLE, lambda books: self._asks_in(books, act))
            examples = await self._examples(act, asked_in) if asked_in else ()
        answer = await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act, examples))
        self.bell.ring()
        return answer

    def _asks_in(self, books: Books, act: Act) -> str:
        """The language of whoever is about to ask; empty in a round of something else."""
        present = recognised(books, act.by, act.place, self.defaults)
        running = held(books, present, act.value).consultation.round
        return present.person.language if running.kind is Kind.ASK else ""

    async def _examples(self, act: Act, language: str) -> tuple[str, ...]:
        """Open questions from the card bank, which need no model; others for each person."""
        seed = (act.value, act.by.account.account)
        found = await self.drafting.case_questions(HandedIn(language, seed, without_model=True))
        return found.questions

    def _answer(self, books: Books, act: Act, examples: tuple[str, ...]) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        value = act.value.removesuffix(_SURE)
        one, position = held(books, present, value), value.partition(":")[2]
        check_turn(one.consultation, present.person.id, int(position) if position.isdecimal() else -1)
        texts = texts_in(present.person.language)
        own = _own_in_round(books, present, one)
        form = cards.form(one.consultation, own.text if own else "", value, examples, texts)
        if act.answers is None:
            return form
        text = act.answers.get("text", "").strip()
        errors = missing(form, act.answers, texts) or _does_not_fit(one.consultation.round.kind, text, texts)
        if errors:
            return _again(form, act, errors, act.value)
        if names := _names_seen(books, one.circle, act, ("text",), texts):
            return _again(form, act, names, f"{value}{_SURE}")
        now = self.clock.now()
        if books.inbox.once(one.circle.organisation_id, act.key, now):
            self._keep(books, present, one, own, text, now)
        return cards.given(one.consultation, texts)

    def _keep(
        self, books: Books, present: Present, one: Held, own: Contribution | None, text: str, now: datetime
    ) -> None:
        if own is not None:
            books.consultations.rewrite(replace(present.viewer, in_private=True), own.id, text)
            changed = replace(own, text=text)
            lay_again(books, one, changed, f"{own.subject}:v{own.envelope.version + 1}", now)
            return
        contribution = _contribution(present, one.consultation, text, now)
        contribution = replace(contribution, id=books.consultations.contribute(contribution, now))
        if contribution.envelope.shared_at is not None:
            lay_before(books, one, contribution, now)
        close_when_complete(books, one, now, self.free_days)


def _contribution(present: Present, consultation: Consultation, text: str, now: datetime) -> Contribution:
    """It is the circle's at once, or its writer's until the round is over."""
    envelope = Envelope(present.organisation.id, present.person.id)
    running = consultation.round
    if not running.together:
        envelope = replace(envelope, visibility=Visibility.PROF_CIRCLE, shared_at=now)
    return Contribution(
        ContributionId(0), envelope, consultation.prof_circle_id, consultation.id, running.key, text
    )


def _own_in_round(books: Books, present: Present, one: Held) -> Contribution | None:
    """What one wrote in it already. Where all talk with each other, one can write again."""
    running = one.consultation.round
    if running.turn is Turn.ALL and running.kind is Kind.THINK:
        return None
    viewer = replace(present.viewer, in_private=True)
    said = books.consultations.contributions(viewer, one.circle.id, one.consultation.id)
    return next(
        (
            each for each in reversed(said)
            if each.round == running.key and each.envelope.owner == viewer.person_id and each.generated is None
        ),
        None,
    )  # fmt: skip


def _does_not_fit(kind: Kind, text: str, texts: Texts) -> dict[str, str]:
    """In a round of questions there is no room for anything else."""
    fault = not_a_question(text) if kind is Kind.ASK else ""
    return {"text": texts(f"consultation-only-questions-{fault}")} if fault else {}


def _names_seen(
    books: Books, circle: ProfCircle, act: Act, fields: tuple[str, ...], texts: Texts
) -> dict[str, str]:
    """Names of clients, pointed at once; those of the circle's own people are none."""
    if act.value.endswith(_SURE):
        return {}
    answers = act.answers or {}
    inside = {
        part for name in names_of(books, circle.organisation_id, circle.members) for part in name.split()
    }
    for key in fields:
        found = [name for name in names_in(answers.get(key, "")) if not inside & set(name.split())]
        if found:
            return {key: texts("consultation-names-seen", names=", ".join(f"“{name}”" for name in found))}
    return {}


def _again(form: Form, act: Act, errors: dict[str, str], value: str) -> Form:
    """The form with what was typed; sent once more a pointed-at name is let through."""
    answers = act.answers or {}
    parts = tuple(
        replace(part, initial=answers.get(part.key, "")) if isinstance(part, TextField) else part
        for part in form.parts
    )
    return replace(form, parts=parts, errors=errors, value=value)


@dataclass(frozen=True, slots=True)
class ShowConsultation:
    """`value` is the number of the consultation."""

    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """With what was written, in private and in the circle's own place; elsewhere only where it stands."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        one, texts, me = held(books, present, act.value), texts_in(present.person.language), present.person.id
        viewer = eyes_of(books, present, act.place)
        consultation = one.consultation
        said = books.consultations.contributions(viewer, one.circle.id, consultation.id)
        written = [
            cards.Written(
                names_of(books, one.circle.organisation_id, (each.envelope.owner,))[0],
                each,
                cards.title_of(consultation, each.round, texts),
            )
            for each in said
        ]
        runs = consultation.is_running
        return cards.standing(
            consultation,
            bringer_of(books, one),
            last_day(one),
            written,
            texts,
            may_close=runs and me == one.circle.guide,
            may_stop=runs and me in {one.circle.guide, consultation.owner},
        )


@dataclass(frozen=True, slots=True)
class ExplainConsultation:
    store: Store
    methods: Methods
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            methods = [self.methods.parse(self.methods.source(key)) for key in self.methods.known()]
            return cards.how(methods, texts_in(present.person.language))

        return await self.store.transact(Purpose.CYCLE, work)
