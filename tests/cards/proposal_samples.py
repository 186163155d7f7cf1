"""Proposals for the sample cards: as a person wrote one, with what the AI gave, and its versions."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.cards import (
    course_forms,
    draft,
    proposal,
)  # fmt: skip
from bot.cards.model import Form
from bot.domain.course import Press
from bot.domain.ids import OrganisationId, PersonId, ProposalId
from bot.domain.place import Account
from bot.domain.proposal import Domain, Kind, Proposal, Section, Stage, Version, tags_of
from bot.domain.provenance import Wording, section_from
from bot.domain.team import Person
from bot.domain.visibility import Envelope
from bot.texts import Texts


def colleague(name: str, number: int = 1) -> Person:
    account = Account("playground", "voorbeeld", name.lower())
    return Person(PersonId(number), OrganisationId(1), account, name, "nl", "Europe/Amsterdam")


def step_of(press: Press, words: dict[str, str], texts: Texts) -> Form:
    material = course_forms.Material(
        a_proposal(words), criteria=texts.lines("course-criteria"), people=(colleague("Anna"),)
    )
    found = course_forms.form(press, material, {}, texts)
    assert found is not None
    return found


def a_proposal(words: dict[str, str], stage: Stage = Stage.SUBMITTED) -> Proposal:
    keys = ("about", "together", "learning", "expected")
    sections = tuple(Section.by_person(key, words[key]) for key in keys)
    return Proposal(
        ProposalId(12), Envelope(OrganisationId(1), PersonId(1)), stage, words["title"], Kind.IMPROVE,
        technical=False, social=True, domains=(Domain.EXECUTE,), goal_key="g1", sections=sections,
        authors=(PersonId(1),),
    )  # fmt: skip


def versions_of(words: dict[str, str], texts: Texts) -> list[tuple[Version, str]]:
    """What was expected is new in the second version, and so are the title, the kind and the goal."""
    first, second = a_proposal(words).sections[:3], a_proposal(words).sections
    at, tags = datetime(2026, 6, 8, 9, tzinfo=UTC), tags_of(a_proposal(words))
    earlier = replace(tags, kind=Kind.RENEW, goal_key="")
    line = proposal.edited_line("Bram", words["day"], texts)
    return [
        (Version(2, words["title"], second, PersonId(2), at, tags), line),
        (Version(1, words["smaller"], first, PersonId(1), at, earlier), line),
    ]


def with_ai(words: dict[str, str]) -> Proposal:
    """A proposal of which the AI wrote one section, and a person changed another one of its sections."""
    changed = section_from(
        "together", words["together"], words["together"].replace("dag", "week").replace("day", "week")
    )
    as_it_came = section_from("expected", words["expected"], words["expected"])
    about, learning = (Section.by_person(key, words[key]) for key in ("about", "learning"))
    return replace(a_proposal(words), sections=(about, changed, learning, as_it_came))


def a_draft(words: dict[str, str], model: str) -> draft.Draft:
    wordings = {"title": Wording.OWN, "about": Wording.OWN, "together": Wording.IDEA, "expected": Wording.AI}
    usual = wordings if model else dict.fromkeys(wordings, Wording.OWN)
    fields = tuple((key, words[key], wording) for key, wording in usual.items())
    return draft.Draft(
        (*fields[:3], ("learning", "", Wording.OWN), fields[3]), words["goal"], True, words["check"], model
    )
