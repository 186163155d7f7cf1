"""Shows the frame, and changes it as a new version."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import frame as cards
from bot.cards.model import Form
from bot.domain.contacts import may_set_contacts
from bot.domain.errors import Refusal
from bot.domain.frame import Goal
from bot.domain.roles import may_change_frame
from bot.ports import Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, recognised

MOST_GOALS = 9
"""More goals than a person remembers steer nobody."""


@dataclass(frozen=True, slots=True)
class ShowFrame:
    store: Store
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        def work(books: Books) -> Answer:
            present = recognised(books, act.by, act.place, self.defaults)
            frame = books.frames.current(present.organisation.id)
            return cards.card(
                present.organisation.name,
                frame,
                texts_in(present.person.language),
                may_change=may_change_frame(present.roles),
                may_set_contacts=may_set_contacts(present.roles),
            )

        return await self.store.transact(Purpose.CYCLE, work)


@dataclass(frozen=True, slots=True)
class ChangeFrame:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`role-needed`) whoever is no administrator or process guide."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        if not may_change_frame(present.roles):
            raise Refusal("role-needed")
        current = books.frames.current(present.organisation.id)
        form = cards.form(current, texts, answers=act.answers)
        if act.answers is None:
            return form
        goals = goals_in(act.answers.get("goals", ""))
        errors = _faults(form, act.answers, goals, texts)
        if errors:
            return replace(form, errors=errors)
        if current is not None and current.goals == goals:
            return cards.saved(current.version, texts)  # sent twice, or nothing changed
        frame = books.frames.add_version(present.organisation.id, goals, present.person.id, self.clock.now())
        subject = f"frame:{frame.version}"
        books.audit.note(
            present.organisation.id, present.person.id, "change-frame", subject, self.clock.now()
        )
        return cards.saved(frame.version, texts)


def goals_in(lines: str) -> tuple[Goal, ...]:
    """One goal a line; empty lines and bullets are not part of one."""
    found = [line.strip(' \t-•*“”"') for line in lines.splitlines()]
    kept = [line for line in found if line]
    return tuple(Goal(f"g{number}", text) for number, text in enumerate(kept, start=1))


def _faults(form: Form, answers: Mapping[str, str], goals: tuple[Goal, ...], texts: Texts) -> dict[str, str]:
    if len(goals) > MOST_GOALS:
        return {"goals": texts("frame-form-most")}
    return missing(form, answers, texts) or ({} if goals else {"goals": texts("refusal-field-required")})
