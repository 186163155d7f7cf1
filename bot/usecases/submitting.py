"""What a submitted proposal is made of, who reads it, and how its team hears of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import proposal as cards
from bot.cards import question as question_cards
from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.place import Place, Readers
from bot.domain.proposal import SECTIONS as KEYS
from bot.domain.proposal import Challenge, Domain, Kind, Origin, Proposal, Section, Stage
from bot.domain.provenance import origin_of
from bot.domain.team import Person, Team
from bot.domain.visibility import Envelope, Visibility
from bot.texts import Texts, texts_in
from bot.usecases.recognise import Present
from bot.usecases.suggested import section_of

FROM_CIRCLE = "prof_circle"
"""Under which a draft remembers the theme of the circle that it began in; no form has a field of that name."""


def proposal_from(
    present: Present, team: Team, answers: Mapping[str, str], members: Sequence[Person]
) -> Proposal:
    """The proposal of a finished form, as a concept; a co-author who left the team meanwhile is left out."""
    me = present.person.id
    ticked = set(answers.get("coauthors", "").split(","))
    others = [person.id for person in members if person.id != me and str(person.id) in ticked]
    bare = Proposal(
        ProposalId(0),
        Envelope(present.organisation.id, me, Visibility.TEAM, team.id),
        Stage.CONCEPT,
        answers.get("title", "").strip(),
        Kind.IMPROVE,
        technical=False,
        social=False,
        domains=(),
        goal_key="",
        sections=sections_from(answers),
        authors=(me, *others),
        prof_circle=answers.get(FROM_CIRCLE, ""),
    )
    return with_tags(bare, answers)


def with_tags(proposal: Proposal, answers: Mapping[str, str]) -> Proposal:
    """With its kind, flags, domains, challenges and goal as a form has them; what the form left out stays."""
    ticked = {key: answers[key].split(",") for key in ("flags", "domains", "challenges") if key in answers}
    goal = answers.get("goal", proposal.goal_key)
    tagged = replace(
        proposal,
        kind=next((one for one in Kind if one == answers.get("kind")), proposal.kind),
        goal_key="" if goal == question_cards.NO_GOAL else goal,
    )
    if "flags" in ticked:
        tagged = replace(tagged, technical="technical" in ticked["flags"], social="social" in ticked["flags"])
    if "domains" in ticked:
        tagged = replace(tagged, domains=tuple(one for one in Domain if one in ticked["domains"]))
    if "challenges" in ticked:
        tagged = replace(tagged, challenges=tuple(one for one in Challenge if one in ticked["challenges"]))
    return tagged


def sections_from(answers: Mapping[str, str]) -> tuple[Section, ...]:
    """A title that the AI had a hand in stands among them, so that its provenance is kept like theirs."""
    title = section_of("title", answers)
    sections = tuple(section_of(key, answers) for key in KEYS)
    return sections if origin_of(title) is Origin.PERSON else (title, *sections)


def readers_of(books: Books, team: Team, texts: Texts) -> str:
    """The real readers: the people of the team, and in an open channel whoever opens it."""
    count = len(books.teams.members(team.organisation_id, team.id))
    readers = question_cards.readers(team.name, count, texts)
    if books.places.readers(team.organisation_id, team.channel) is Readers.OPEN:
        return texts("readers-open", readers=readers)
    return readers


def channel_readers(books: Books, organisation: OrganisationId, channel: Place, texts: Texts) -> str:
    """Who can read a channel, for whoever sets it up: before there is a team."""
    readers = books.places.readers(organisation, channel)
    return texts("set-up-readers-open" if readers is Readers.OPEN else "set-up-readers-private")


def names_of(books: Books, organisation: OrganisationId, people: Sequence[PersonId]) -> str:
    """Their names in one line, in this order."""
    return ", ".join(books.people.get(organisation, person).name for person in people)


def goal_of(books: Books, proposal: Proposal) -> str:
    """The words of the goal that it serves; empty when there is none (any more)."""
    frame = books.frames.current(proposal.envelope.organisation_id)
    goal = frame.goal(proposal.goal_key) if frame else None
    return goal.text if goal else ""


def announcement(books: Books, proposal: Proposal, team: Team, key: str = "") -> Outgoing:
    """The card in the channel of the team; `key` tells a second attempt from the first."""
    organisation = team.organisation_id
    authors = names_of(books, organisation, proposal.authors)
    return Outgoing(
        organisation,
        f"proposal-submitted:{proposal.id}{key}",
        Category.ANNOUNCEMENT,
        Verb.POST,
        team.channel,
        card=cards.for_team(proposal, authors, goal_of(books, proposal), texts_in(team.language)),
        topic="proposal",
        team_id=team.id,
        subject=f"proposal:{proposal.id}",
    )
