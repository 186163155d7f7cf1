"""What was posted about something becomes its new card: in every place where it stands."""

from datetime import datetime

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import course as course_cards
from bot.cards import proposal as cards
from bot.cards.model import Card
from bot.domain.ids import OrganisationId, PersonId
from bot.domain.proposal import Proposal, Stage
from bot.domain.team import Team
from bot.domain.timetable import local_day
from bot.domain.visibility import Viewer
from bot.texts import texts_in
from bot.usecases.submitting import goal_of, names_of


def redraw(
    books: Books, organisation: OrganisationId, subject: str, card: Card, key: str, at: datetime
) -> None:
    """`key` names what changed it; an update is sent once for each."""
    topic = subject.partition(":")[0]
    for number, ref in enumerate(books.outbox.postings(organisation, subject)):
        outgoing = Outgoing(
            organisation,
            f"card:{key}:{number}",
            Category.ANNOUNCEMENT,
            Verb.UPDATE,
            ref.place,
            message=ref.message,
            card=card,
            topic=topic,
            subject=subject,
        )
        books.outbox.put(outgoing, at)


def redraw_proposal(books: Books, proposal: Proposal, team: Team, key: str, at: datetime) -> None:
    """With who changed its words last, and where it stands."""
    card = proposal_card(books, proposal, team)
    redraw(books, team.organisation_id, f"proposal:{proposal.id}", card, key, at)


def proposal_card(books: Books, proposal: Proposal, team: Team) -> Card:
    """The card of a proposal in its team's channel as it stands now."""
    texts = texts_in(team.language)
    if proposal.stage is Stage.WITHDRAWN:
        return cards.withdrawn_for_team(texts)
    authors = names_of(books, team.organisation_id, proposal.authors)
    edited = _edited(books, proposal, team)
    return course_cards.for_team(proposal, authors, goal_of(books, proposal), texts, edited=edited)


def _edited(books: Books, proposal: Proposal, team: Team) -> str:
    if proposal.envelope.version == 1:
        return ""
    team_eyes = Viewer(team.organisation_id, PersonId(0), frozenset({team.id}), in_private=False)
    versions = books.proposals.versions(team_eyes, proposal.id, 1)
    if not versions:
        return ""
    texts = texts_in(team.language)
    name = names_of(books, team.organisation_id, (versions[0].editor,))
    return cards.edited_line(name, texts.day(local_day(versions[0].at, team.timezone)), texts)
