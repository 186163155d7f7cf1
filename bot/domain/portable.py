"""A proposal's words with their provenance as plain data, and back: for the store, for an export and an import.

What comes in from elsewhere is not believed where it says too little: spans that do not cover a text leave the
rest of it to the AI, so that its share is never shown lower than what was recorded (L3).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.generated import Generated
from bot.domain.ids import ProposalId
from bot.domain.proposal import Challenge, Domain, Kind, Origin, Proposal, Section, Span, Stage
from bot.domain.visibility import Envelope

Data = dict[str, Any]


def proposal_data(proposal: Proposal) -> Data:
    """Without its people: who wrote it is added by whoever exports, as far as the reader may know."""
    return {
        "id": proposal.id,
        "version": proposal.envelope.version,
        "stage": proposal.stage.value,
        "title": proposal.title,
        "kind": proposal.kind.value,
        "technical": proposal.technical,
        "social": proposal.social,
        "domains": [domain.value for domain in proposal.domains],
        "challenges": [challenge.value for challenge in proposal.challenges],
        "goal": proposal.goal_key,
        "sections": [section_data(section) for section in proposal.sections],
    }


def proposal_from(data: Mapping[str, Any], envelope: Envelope) -> Proposal:
    """The proposal of this data as a concept of the envelope's owner; raises `ValueError` for what is none."""
    try:
        return Proposal(
            ProposalId(0),
            envelope,
            Stage.CONCEPT,
            str(data["title"]),
            Kind(data["kind"]),
            bool(data["technical"]),
            bool(data["social"]),
            tuple(Domain(domain) for domain in data["domains"]),
            str(data["goal"]),
            tuple(section_from_data(section) for section in data["sections"]),
            (envelope.owner,),
            tuple(Challenge(challenge) for challenge in data.get("challenges", ())),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("this is no proposal") from error


def section_data(section: Section) -> Data:
    made = section.generated
    return {
        "key": section.key,
        "text": section.text,
        "spans": [[span.length, span.origin.value] for span in section.spans],
        "generated": made
        and {
            "generated_by": made.generated_by,
            "model": made.model,
            "prompt_version": made.prompt_version,
            "at": made.at.isoformat(),
        },
    }


def section_from_data(data: Mapping[str, Any]) -> Section:
    text = str(data["text"])
    spans = tuple(Span(int(length), Origin(origin)) for length, origin in data["spans"])
    made = data.get("generated")
    generated = made and Generated(
        made["generated_by"], made["model"], made["prompt_version"], datetime.fromisoformat(made["at"])
    )
    return Section(str(data["key"]), text, _covering(spans, len(text)), generated or None)


def _covering(spans: tuple[Span, ...], length: int) -> tuple[Span, ...]:
    covered = sum(span.length for span in spans)
    if any(span.length < 0 for span in spans) or covered > length:
        return (Span(length, Origin.AI_EDITED),)
    return spans if covered == length else (*spans, Span(length - covered, Origin.AI_EDITED))
