"""What the model saw of a conversation, shown to the person alone (L15); and how a shared thing is named."""

from dataclasses import dataclass
from datetime import date

from bot.cards.model import Block, Button, Buttons, Card, Facts, Note, Quote, Text
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class SeenTurn:
    """One answer: when, to what, who wrote it, and what went along, each in words.

    `model` is empty for a guided question; `along` then names what may have gone to a model that failed.
    """

    at: str
    said: str
    model: str
    prompt_version: str
    along: tuple[str, ...]


def card(turns: tuple[SeenTurn, ...], texts: Texts) -> Card:
    """The newest turn first."""
    blocks: list[Block] = [Text(texts("seen-title"))]
    for turn in turns:
        blocks += _blocks(turn, texts)
    if not turns:
        blocks.append(Text(texts("seen-nothing")))
    blocks.append(Note(texts("seen-readers")))
    buttons = Buttons((Button(texts("seen-button-memory"), "show-memory"),))
    return Card(texts("seen-summary"), (*blocks, buttons))


def _blocks(turn: SeenTurn, texts: Texts) -> list[Block]:
    blocks: list[Block] = [Text(texts("seen-turn", at=turn.at))]
    if turn.said:
        blocks.append(Quote(turn.said))
    if not turn.model and not turn.along:
        blocks.append(Text(texts("seen-guided")))
        return blocks
    facts = [(texts("seen-model"), turn.model)] if turn.model else []
    facts.append((texts("seen-template"), turn.prompt_version))
    facts.append((texts("seen-along" if turn.model else "seen-perhaps"), "; ".join(turn.along)))
    blocks.append(Facts(tuple(facts)))
    return blocks


def label(team: str, shared: date, today: date, texts: Texts) -> str:
    """`Team Oost, maart`: no name of anybody."""
    return texts("seen-label", who=team or texts("seen-somebody"), month=texts.month(shared, today))


def credit(name: str, team: str, shared: date, today: date, texts: Texts) -> str:
    """`Anna, Team Oost, maart`; without a name as the label."""
    named = label(team, shared, today, texts)
    return texts("seen-credit", name=name, label=named) if name else named
