"""The Innovatiecirkel in figures, as a message."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.cards.model import Block, Button, Buttons, Card, Facts, Note, Text
from bot.domain.circle import Figures
from bot.domain.frame import Goal
from bot.texts import Texts

EVIDENCE = 3
"""So many things seen stand beside what was expected of a goal, the newest."""

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """`yours` is over what the viewer may open, `others` over the rest; `seen` is the evidence by goal key.

    `goals` are all that there ever were, by key; `current` are the keys of those that are in the frame now.
    """

    yours: Figures
    others: Figures
    goals: Mapping[str, Goal]
    current: tuple[str, ...]
    seen: Mapping[str, tuple[str, ...]]


def card(circle: Circle, texts: Texts) -> Card:
    blocks: list[Block] = [Text(texts("circle-title")), Text(texts("circle-what"))]
    if not circle.yours.submitted:
        blocks.append(Text(texts("circle-empty")))
    for heading, figures in (("circle-yours", circle.yours), ("circle-others", circle.others)):
        if figures.submitted:
            blocks += [Text(texts(heading)), Facts(pairs(figures, circle.goals, texts))]
    for key in circle.current:
        facts = beside(circle.goals[key], circle.seen.get(key, ()), texts)
        if facts:
            blocks += [Text(texts("circle-goal", goal=circle.goals[key].text)), Facts(facts)]
    blocks.append(Note(texts("circle-small")))
    blocks.append(Buttons((Button(texts("circle-button-wall"), "show-wall"),)))
    return Card(texts("circle-summary"), tuple(blocks))


def answered_line(figures: Figures, texts: Texts) -> str:
    """How many proposals got an answer, in one sentence; empty when there is none yet."""
    if not figures.submitted or figures.answered is None:
        return ""
    answered, submitted = figures.answered
    return texts("circle-answered", answered=str(answered), submitted=str(submitted))


def pairs(figures: Figures, goals: Mapping[str, Goal], texts: Texts) -> Pairs:
    """The figures with their names, in the order in which they are read."""
    steps = tuple((texts(f"circle-step-{step}"), str(number)) for step, number in figures.funnel)
    line = answered_line(figures, texts)
    answered = ((texts("circle-rate"), line),) if line else ()
    days = tuple(
        (texts(f"circle-days-{stretch}"), texts("circle-days", days=number))
        for stretch, number in figures.days
    )
    closed = (
        *_closed("domain", figures.domains, lambda key: texts(f"proposal-domain-{key}"), texts),
        *_closed("goal", figures.goals, lambda key: goals[key].text if key in goals else key, texts),
        *_closed("challenge", figures.challenges, lambda key: texts(f"proposal-challenge-{key}"), texts),
    )
    return (*steps, *answered, *days, *closed)


def beside(goal: Goal, seen: tuple[str, ...], texts: Texts) -> Pairs:
    """What was expected of a goal beforehand, and what was seen of it; nothing when neither is there."""
    found = "\n".join(f"“{words}”" for words in seen[-EVIDENCE:])
    expected = ((texts("frame-soon"), goal.expected_soon), (texts("frame-later"), goal.expected_later))
    told = tuple((name, words) for name, words in expected if words)
    if not told and not found:
        return ()
    return (*told, (texts("circle-seen"), found or texts("circle-nothing-seen")))


def _closed(
    what: str, cells: Mapping[str, int] | None, named: Callable[[str], str], texts: Texts
) -> Iterator[tuple[str, str]]:
    """Closed circles by what they belong to; what belongs to nothing is left out."""
    for key, number in sorted((cells or {}).items()):
        if key:
            yield texts(f"circle-closed-{what}", name=named(key)), str(number)
