"""What was changed about how Vita is set up, by whom and when: for those whom it concerns."""

from dataclasses import dataclass

from bot.cards import team_ai
from bot.cards.model import Card, Note, Text
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Line:
    """`by` is empty for the command line, `about` for an act that is about nobody; `detail` is the act's own."""

    act: str
    at: str
    by: str = ""
    about: str = ""
    detail: str = ""


def card(lines: tuple[Line, ...], texts: Texts, *, sees_all: bool) -> Card:
    said = "\n".join(_said(line, texts) for line in lines) or texts("trail-nothing")
    readers = texts("trail-readers-all" if sees_all else "trail-readers-own")
    return Card(texts("trail-summary"), (Text(texts("trail-title")), Text(said), Note(readers)))


def _said(line: Line, texts: Texts) -> str:
    by = line.by or texts("trail-command-line")
    detail = _detail(line, texts)
    about = line.about or texts("trail-somebody")
    return texts("trail-line", at=line.at, what=texts(f"trail-{line.act}", by=by, about=about, detail=detail))


def _detail(line: Line, texts: Texts) -> str:
    match line.act:
        case "grant-role" | "revoke-role":
            return texts(f"roles-{line.detail}")
        case "set-deciding":
            return texts(f"deciding-mode-{line.detail}")
        case "set-team-ai":
            return team_ai.told(line.detail, texts)
        case _:
            return ""
