"""What somebody takes along from a conversation to the next phase of the week, kept as a half-filled form of theirs.

It goes the way of every half-filled form: read by its owner alone, erased with the rest, gone after its time.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.books import Books, FormDraft
from bot.domain.generated import Generated
from bot.domain.ids import OrganisationId, PersonId
from bot.ports import HandOver

ACTION = "hand-over"

LASTS = timedelta(days=7)
"""What was talked about longer ago belongs to another week."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was said last and what stayed open, either may be empty; `made` says what wrote it down, and when."""

    carried: str
    open_question: str
    made: Generated

    @property
    def model(self) -> str:
        return self.made.model


def keep(
    books: Books, organisation: OrganisationId, person: PersonId, hand_over: HandOver, at: datetime
) -> None:
    """Takes the place of what an earlier conversation handed over, unless this one holds nothing."""
    if not (hand_over.carried or hand_over.open_question):
        return
    origin = hand_over.origin
    answers = {
        "carried": hand_over.carried,
        "open": hand_over.open_question,
        "by": origin.generated_by,
        "model": origin.model,
        "prompt": origin.prompt_version,
        "at": at.isoformat(),
    }
    books.drafts.save(organisation, person, FormDraft(ACTION, answers), at)


def handed_over(
    books: Books, organisation: OrganisationId, person: PersonId, now: datetime
) -> HandedOver | None:
    """None when no conversation of the last days handed anything over."""
    draft = books.drafts.load(organisation, person, ACTION)
    if draft is None:
        return None
    kept = draft.answers
    at = datetime.fromisoformat(kept["at"])
    if now - at > LASTS:
        return None
    return HandedOver(kept["carried"], kept["open"], Generated(kept["by"], kept["model"], kept["prompt"], at))


def drop(books: Books, organisation: OrganisationId, person: PersonId) -> None:
    """It came where it was to go, or a turn that it was made of was deleted."""
    books.drafts.drop(organisation, person, ACTION)
