"""Proposals: the card for the team, what the proposer hears, and the whole of it with what changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.cards import help_request as help_cards
from bot.cards.model import Button, Buttons, Card, Facts, Label, Note, Style, Text
from bot.cards.provenance import for_reader, holds_ai, line
from bot.domain.course import WORKING_DAYS
from bot.domain.proposal import EDITABLE, Proposal, Stage, Tags, Version, changed_sections, tags_of
from bot.texts import Texts


def for_team(proposal: Proposal, authors: str, goal: str, texts: Texts, *, edited: str = "") -> Card:
    """The card in the team channel; `edited` says who changed it last, and when."""
    lines = [
        texts("proposal-new", authors=authors, title=proposal.title),
        texts("proposal-changes", together=proposal.section("together")),
    ]
    if goal:
        lines.append(texts("kickoff-goal", goal=goal))
    return Card(
        texts("proposal-summary-new", title=proposal.title),
        (
            Text("\n".join(lines)),
            *((Note(edited),) if edited else ()),
            Note(line(proposal.sections, texts)),
            Buttons((Button(texts("proposal-button-read"), "read-proposal", str(proposal.id)),)),
        ),
        _label(proposal),
    )


def withdrawn_for_team(texts: Texts) -> Card:
    words = texts("proposal-withdrawn-card")
    return Card(words, (Note(words),))


def submitted(proposal: Proposal, team: str, readers: str, texts: Texts, looks: str = "") -> Card:
    """What the proposer hears at once; `looks` names who has it now, empty while nobody has that role."""
    next_one = texts("proposal-submitted-looks", names=looks, days=WORKING_DAYS[Stage.SUBMITTED])
    withdraw = Button(texts("proposal-button-withdraw"), "withdraw-proposal", str(proposal.id))
    return Card(
        texts("proposal-summary-submitted"),
        (
            Text(texts("proposal-submitted", title=proposal.title)),
            *((Text(next_one),) if looks else ()),
            Text(texts("proposal-submitted-next", team=team)),
            Note(texts("proposal-submitted-readers", readers=readers)),
            Buttons((Button(texts("proposal-button-read"), "read-proposal", str(proposal.id)), withdraw)),
        ),
    )


def already_submitted(title: str, texts: Texts) -> Card:
    return Card(texts("proposal-summary-submitted"), (Text(texts("proposal-again", title=title)),))


def withdrawn(title: str, texts: Texts) -> Card:
    words = texts("proposal-withdrawn", title=title)
    return Card(words, (Text(words),))


@dataclass(frozen=True, slots=True)
class Reader:
    """What somebody who reads a proposal may do with it."""

    is_author: bool = False
    may_join: bool = False


def full(
    proposal: Proposal, authors: str, goal: str, reader: Reader, texts: Texts, *, edited: str = ""
) -> Card:
    """The whole proposal, for whoever may read it; `edited` when there is an earlier version."""
    buttons = _for_reader(proposal, reader, texts, has_history=bool(edited))
    return Card(
        proposal.title,
        (
            Text(texts.emphasised(proposal.title)),
            Facts(_facts(proposal, authors, goal, texts)),
            Text(texts("proposal-status", stage=stage_words(proposal.stage, texts))),
            *((Note(edited),) if edited else ()),
            Note(line(proposal.sections, texts)),
            *((Buttons(buttons),) if buttons else ()),
        ),
        _label(proposal),
    )


def _facts(proposal: Proposal, authors: str, goal: str, texts: Texts) -> tuple[tuple[str, str], ...]:
    tells = holds_ai(proposal.sections)
    facts = [
        (texts(f"proposal-label-{section.key}"), for_reader(section, texts) if tells else section.text)
        for section in proposal.sections
        if section.text
    ]
    quoted = f"“{goal}”" if goal else ""
    more = (
        *_tag_facts(tags_of(proposal), quoted, texts),
        ("proposal-label-authors", authors),
        ("proposal-label-from-circle", f"“{proposal.prof_circle}”" if proposal.prof_circle else ""),
    )
    return (*facts, *((texts(key), words) for key, words in more if words))


def _tag_facts(tags: Tags, goal: str, texts: Texts) -> tuple[tuple[str, str], ...]:
    """The key of each label, always the same ones, with what it is filed under; nothing for what it is not."""
    about = [
        *(texts(f"proposal-tag-{flag}") for flag in ("technical", "social") if getattr(tags, flag)),
        *(texts(f"proposal-domain-{domain}") for domain in tags.domains),
    ]
    return (
        ("proposal-label-goal", goal),
        ("proposal-label-kind", texts(f"proposal-tag-{tags.kind}")),
        ("proposal-label-tags", " · ".join(about)),
        ("proposal-label-challenges", " · ".join(texts(f"proposal-challenge-{c}") for c in tags.challenges)),
    )


def _for_reader(proposal: Proposal, reader: Reader, texts: Texts, *, has_history: bool) -> tuple[Button, ...]:
    number, is_open = str(proposal.id), proposal.stage in EDITABLE
    buttons = []
    if reader.is_author and is_open:
        buttons.append(Button(texts("proposal-button-edit"), "edit-proposal", number))
        buttons.append(help_cards.button("proposal", proposal.id, texts))
    if reader.may_join and is_open:
        buttons.append(Button(texts("proposal-button-join"), "join-proposal", number))
    if has_history:
        buttons.append(Button(texts("proposal-button-changes"), "proposal-changes", number))
    if reader.is_author and is_open:
        withdraw = texts("proposal-button-withdraw")
        buttons.append(Button(withdraw, "withdraw-proposal", number, Style.DANGER))
    return tuple(buttons)


def changes(
    proposal: Proposal, versions: Sequence[tuple[Version, str]], goals: Mapping[str, str], texts: Texts
) -> Card:
    """What was changed, newest first: each version with its line (who, when) and what stood there before.

    `goals` are the words of the goals by their key.
    """
    blocks: list[Text | Facts | Note] = [Text(texts("proposal-changes-title", title=proposal.title))]
    for (later, by), (earlier, _) in pairwise(versions):
        facts = [*_changed_words(earlier, later, texts), *_changed_tags(earlier, later, goals, texts)]
        blocks.append(Note(by))
        if facts:
            blocks.append(Facts(tuple(facts)))
    if len(versions) == 1:
        blocks.append(Text(texts("proposal-changes-none")))
    buttons = Buttons((Button(texts("proposal-button-read"), "read-proposal", str(proposal.id)),))
    return Card(texts("proposal-changes-title", title=proposal.title), (*blocks, buttons), _label(proposal))


def edited_line(name: str, day: str, texts: Texts) -> str:
    return texts("proposal-edited", name=name, day=day)


def edited(title: str, texts: Texts, *, changed: bool) -> Card:
    """What whoever changed it hears at once."""
    words = texts("proposal-edit-done" if changed else "proposal-edit-same", title=title)
    return Card(words, (Text(words),))


def join_asked(title: str, texts: Texts) -> Card:
    words = texts("proposal-join-asked", title=title)
    return Card(words, (Text(words),))


def wants_to_join(proposal: Proposal, name: str, person: int, texts: Texts) -> Card:
    """To each author: somebody wants to make it with them."""
    words = texts("proposal-join-wanted", name=name, title=proposal.title)
    accept = Button(texts("proposal-button-accept"), "accept-author", f"{proposal.id}:{person}")
    read = Button(texts("proposal-button-read"), "read-proposal", str(proposal.id))
    return Card(words, (Text(words), Buttons((accept, read))))


def joined(title: str, name: str, texts: Texts) -> Card:
    words = texts("proposal-joined", name=name, title=title)
    return Card(words, (Text(words),))


def are_author(proposal: Proposal, name: str, texts: Texts) -> Card:
    """To a co-author: somebody made them one."""
    words = texts("proposal-are-author", name=name, title=proposal.title)
    read = Button(texts("proposal-button-read"), "read-proposal", str(proposal.id))
    return Card(words, (Text(words), Buttons((read,))))


def _changed_words(earlier: Version, later: Version, texts: Texts) -> Iterator[tuple[str, str]]:
    then = {section.key: section.text for section in earlier.sections} | {"title": earlier.title}
    now = {section.key: section.text for section in later.sections} | {"title": later.title}
    for key in changed_sections(earlier, later):
        yield texts(f"proposal-label-{key}"), _was_and_is(then.get(key, ""), now.get(key, ""), texts)


def _changed_tags(
    earlier: Version, later: Version, goals: Mapping[str, str], texts: Texts
) -> Iterator[tuple[str, str]]:
    if earlier.tags is None or later.tags is None:
        return
    then = _tag_facts(earlier.tags, goals.get(earlier.tags.goal_key, ""), texts)
    now = _tag_facts(later.tags, goals.get(later.tags.goal_key, ""), texts)
    for (key, was), (_, told) in zip(then, now, strict=True):
        if was != told:
            yield texts(key), _was_and_is(was, told, texts)


def _was_and_is(was: str, now: str, texts: Texts) -> str:
    if not was:
        return texts("proposal-change-new", now=now)
    return texts("proposal-change-gone", was=was) if not now else texts("proposal-change", was=was, now=now)


def _label(proposal: Proposal) -> Label:
    return Label.MODEL if holds_ai(proposal.sections) else Label.NONE


def stage_words(stage: Stage, texts: Texts) -> str:
    return texts(f"proposal-stage-{stage}")
