"""Whether a notice is still for whoever it is addressed to: it may have waited since yesterday."""

from bot.books import Books, Outgoing
from bot.domain.ids import ProposalId
from bot.domain.reach import TURN
from bot.domain.team import Person
from bot.usecases.coming_back import is_back
from bot.usecases.leave_team import LEFT_LAST
from bot.usecases.matter import whose_turn
from bot.usecases.notices import proposal_of


def no_longer_for(books: Books, outgoing: Outgoing, person: Person) -> str:
    """Why it is not: they may not read that proposal any more, a turn is over, or who left is back. Empty when it is."""
    if not is_back(outgoing, person.paused_until):
        return "answered"
    if outgoing.topic == LEFT_LAST and books.teams.of_person(person.organisation_id, person.id):
        return "answered"
    number = proposal_of(outgoing)
    if not number:
        return ""
    proposal = books.proposals.get(books.people.viewer(person, in_private=True), ProposalId(number))
    if proposal is None:
        return "removed"
    is_over = outgoing.topic == TURN and person not in whose_turn(books, proposal)
    return "answered" if is_over else ""
