"""Asks Vita along in a round that allows it: three open questions, marked as AI's or as fixed, and asked for once a round.

The asking is kept on the schedule and the writing is done from there, so that neither a slow model nor a restart
loses it.
"""

from dataclasses import dataclass, replace

from bot.books import Appointment, Books
from bot.cards import consultation as cards
from bot.domain.consultation import Contribution
from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import ConsultationId, ContributionId, PersonId
from bot.domain.team import Team
from bot.domain.visibility import Envelope, Viewer, Visibility
from bot.ports import Bell, Clock, Drafting, FriendQuestions, HandedIn, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.budget import Budget
from bot.usecases.consult import Held, held, lay_before
from bot.usecases.recognise import Defaults, recognised

PURPOSE = "consultation"
"""Under which the tokens are counted."""

BATCH = 20


@dataclass(frozen=True, slots=True)
class AskVitaAlong:
    """`value` is the number of the consultation and the round."""

    store: Store
    clock: Clock
    write: "WriteAlong"
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`consultation-no-ai`) where the method has no room for it, or where it was asked already.

        Without a model it is there at once; a model takes longer than a network waits for a click.
        """
        answer = await self.store.transact(Purpose.CONVERSE, lambda books: self._answer(books, act))
        if not self.write.drafting.uses_model:
            await self.write()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        one = held(books, present, act.value)
        running = one.consultation
        if not running.is_running or act.value.partition(":")[2] != str(running.position):
            raise Refusal("consultation-over")
        if not running.round.ai or _has_asked(books, one):
            raise Refusal("consultation-no-ai")
        wish = f"{running.position}:{present.person.id}"
        books.schedules.appoint(
            one.circle.organisation_id, "consultation_vita", running.id, "vita", wish, self.clock.now()
        )
        return cards.vita_comes(texts_in(present.person.language))


@dataclass(frozen=True, slots=True)
class WriteAlong:
    """Writes what was asked for."""

    store: Store
    clock: Clock
    bell: Bell
    drafting: Drafting
    budget: Budget

    async def __call__(self) -> int:
        """Gives the number of wishes that were handled."""
        now = self.clock.now()
        due = await self.store.transact(
            Purpose.CONVERSE, lambda books: books.schedules.appointments("consultation_vita", now, BATCH)
        )
        for wish in due:
            await self._write(wish)
        return len(due)

    async def _write(self, wish: Appointment) -> None:
        read = await self.store.transact(Purpose.CONVERSE, lambda books: self._read(books, wish))
        found = None if read is None else await self.drafting.case_questions(read)

        def write(books: Books) -> None:
            books.schedules.rest((wish.id,))
            if found is not None:
                self._keep(books, wish, found)

        await self.store.transact(Purpose.CONVERSE, write)
        self.bell.ring()

    def _read(self, books: Books, wish: Appointment) -> HandedIn | None:
        """What was said in this consultation, without who said it (L15); None when the round is over."""
        one = _held(books, wish)
        if one is None:
            return None
        consultation, circle = one.consultation, one.circle
        said = books.consultations.contributions(_eyes(one), circle.id, consultation.id)
        words = tuple(each.text for each in said if each.generated is None)
        team = _team_of_asker(books, wish)
        has_room = self.budget.has_room(books, circle.organisation_id, team, self.clock.now())
        return HandedIn(circle.language, (consultation.title, *words), without_model=not has_room)

    def _keep(self, books: Books, wish: Appointment, found: FriendQuestions) -> None:
        one, now = _held(books, wish), self.clock.now()
        if one is None or _has_asked(books, one):
            return
        team = _team_of_asker(books, wish)
        self.budget.spent(books, one.circle.organisation_id, team, now, PURPOSE, found.usage)
        envelope = Envelope(
            one.circle.organisation_id, _asker(wish), Visibility.PROF_CIRCLE, shared_at=now
        )  # fmt: skip
        origin = found.origin
        made = Generated(origin.generated_by, origin.model, origin.prompt_version, now)
        consultation = one.consultation
        contribution = Contribution(
            ContributionId(0), envelope, one.circle.id, consultation.id, consultation.round.key,
            "\n".join(found.questions), generated=made,
        )  # fmt: skip
        number = books.consultations.contribute(contribution, now)
        lay_before(books, one, replace(contribution, id=number), now)


def _held(books: Books, wish: Appointment) -> Held | None:
    found = books.consultations.get(wish.organisation_id, ConsultationId(wish.number))
    circle = books.prof_circles.get(wish.organisation_id, found.prof_circle_id) if found else None
    position = wish.occurrence.partition(":")[0]
    if found is None or circle is None or not found.is_running or position != str(found.position):
        return None
    return Held(circle, found)


def _asker(wish: Appointment) -> PersonId:
    return PersonId(int(wish.occurrence.partition(":")[2]))


def _team_of_asker(books: Books, wish: Appointment) -> Team | None:
    """Whose room for AI answers it takes."""
    return next(iter(books.teams.of_person(wish.organisation_id, _asker(wish))), None)


def _eyes(one: Held) -> Viewer:
    """What the circle reads together: nothing that waits for the end of a round."""
    circle = one.circle
    return Viewer(circle.organisation_id, PersonId(0), in_private=False, prof_circles=frozenset({circle.id}))


def _has_asked(books: Books, one: Held) -> bool:
    said = books.consultations.contributions(_eyes(one), one.circle.id, one.consultation.id)
    return any(each.generated is not None and each.round == one.consultation.round.key for each in said)
