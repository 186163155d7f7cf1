"""Holds what somebody typed in a form against the boundaries, before anything is done with it (L6, L19).

The answer is for that person alone, nothing is stored, and the words stand in it so that they are not lost. The
same words sent once more are taken: what people write down for themselves is theirs to decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.books import Books
from bot.cards import boundary as cards
from bot.cards import craft
from bot.cards.course_forms import WITHOUT_FORM
from bot.domain import accountability
from bot.domain.boundary import Boundary
from bot.domain.course import Press
from bot.ports import Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, UseCase
from bot.usecases.boundaries import Boundaries
from bot.usecases.recognise import Defaults, recognised

_PROPOSAL = ("title", "about", "together", "learning", "expected", "lasting")

FREE_TEXT: dict[str, Sequence[str]] = {
    "set-question": ("text", "thought", "yield"),
    "propose": _PROPOSAL,
    "edit-proposal": _PROPOSAL,
    "look-back": ("recalled", *craft.QUESTIONS, "now", "carry"),
    "take-note": ("tried", "saw"),
    "edit-note": ("tried", "saw"),
    "edit-memory": ("text",),
    "make-path": ("about", "own", "company"),
    "make-assignment": ("about",),
    "offer-assignment": ("title", "task", "product", "question"),
    "change-assignment": ("title", "task", "product", "question"),
    "finish-assignment": ("result", "learned"),
    "self-check": ("first", "second", "third"),
    "edit-path-step": ("act", "company", "notice"),
    "look-back-on-step": ("saw", "need"),
    "give-account": accountability.QUESTIONS,
    "reply": ("text",),
    "bring-case": ("title", "text"),
    "contribute": ("text",),
    "bring-harvest": ("text",),
    "take-out": ("text",),
    "start-prof-circle": ("theme",),
    "judge-answer": ("remark",),
    **{press: ("reason", "steps", "evidence") for press in Press if press not in WITHOUT_FORM},
}
"""The forms in which people write of themselves and their work, each with the keys of its free text."""

_ABOUT_WORK = frozenset({*Press, "start-prof-circle"})
"""Forms that are a task in a role: pay, law and illness may be the very reason that somebody has to give there."""

_GRAVE = frozenset({Boundary.DISTRESS, Boundary.UNSAFE})


def stops_of(name: str) -> frozenset[Boundary]:
    """The boundaries at which this form stops."""
    return _GRAVE if name in _ABOUT_WORK else frozenset(Boundary)


@dataclass(frozen=True, slots=True)
class BoundaryFirst:
    """`fields` are the keys of the form's free text; `form` is the use case behind the form."""

    store: Store
    boundaries: Boundaries
    form: UseCase
    fields: Sequence[str]
    defaults: Defaults
    stops_at: frozenset[Boundary] = frozenset(Boundary)

    async def __call__(self, act: Act) -> Answer:
        typed = _typed(act, self.fields)
        if self.boundaries.touched_by(typed) in self.stops_at:
            stopped = await self.store.transact(Purpose.CONVERSE, lambda books: self._stop(books, act, typed))
            if stopped is not None:
                return stopped
        return await self.form(act)

    def _stop(self, books: Books, act: Act, typed: Mapping[str, str]) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        boundary = self.boundaries.in_form(typed, act.key, present.person)
        if boundary is None:
            return None
        contacts = books.organisations.contacts(present.organisation.id)
        return cards.in_form(boundary, contacts, tuple(typed.values()), texts_in(present.person.language))


def _typed(act: Act, fields: Sequence[str]) -> dict[str, str]:
    """The free text of a finished form, in the order of its fields; nothing for a click or a command."""
    answers = act.answers or {}
    return {key: text for key in fields if (text := answers.get(key, "").strip())}
