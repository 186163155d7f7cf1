"""Says in somebody's DM that something they are involved in changed.

When it comes, and with what else together, is seen to where it is delivered.
"""

from datetime import datetime

from bot.books import Books, Category, Outgoing, Verb
from bot.cards.model import Card
from bot.domain.ids import ProposalId
from bot.domain.team import Person

_ABOUT = "about:"

COURSE, DECISION = "course", "decision"
"""How a proposal stands: what came after it says more, but for a decision, which has a reason."""


def notify(
    books: Books,
    person: Person,
    key: str,
    card: Card,
    at: datetime,
    *,
    topic: str = "notice",
    proposal: ProposalId | None = None,
) -> None:
    """Once per key, which names the happening; the person's own number is added here.

    With a `proposal` only while the person may read that.
    """
    outgoing = Outgoing(
        person.organisation_id,
        f"{key}:{person.id}",
        Category.NOTICE,
        Verb.DM,
        recipient=person.account,
        card=card,
        topic=topic,
        subject="" if proposal is None else f"{_ABOUT}{proposal}",
    )
    books.outbox.put(outgoing, at)


def proposal_of(outgoing: Outgoing) -> int:
    """The number of the proposal that a notice is about; 0 when it is about something else."""
    number = outgoing.subject.removeprefix(_ABOUT)
    return int(number) if outgoing.subject.startswith(_ABOUT) and number.isdecimal() else 0
