"""Slack's way of writing: our words into it, and what people typed out of it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.cards.model import plain, spans

_TOKEN = re.compile(r"\n|[^\S\n]+|\S+")
_REFERENCE = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_PIECE = 250  # raw characters; escaping makes one at most five times as long, which fits every limit here
_ZERO_WIDTH = "\u200b"


def escaped(text: str) -> str:
    """The three characters that mean something to Slack, as themselves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def pieces(text: str, longest: int) -> Iterator[str]:
    """A text of ours as mrkdwn, in pieces that each fit, broken between words where that can be.

    What is blank gives nothing.
    """
    piece = ""
    for token in _tokens(text):
        if len(piece) + len(token) >= longest:
            if piece.strip():
                yield piece.strip()
            piece = ""
        piece = _joined(piece, token)
    if piece.strip():
        yield piece.strip()


def first_piece(text: str, longest: int) -> str:
    """As much of it as fits, with an ellipsis for the rest."""
    found = list(pieces(text, longest - 1))
    return found[0] + ("…" if len(found) > 1 else "") if found else ""


def _tokens(text: str) -> Iterator[str]:
    for span in spans(text):
        tokens = _TOKEN.findall(span.text)
        if span.strong:
            yield from _strong_tokens(tokens)
        else:
            for token in tokens:
                yield from (escaped(token[at : at + _PIECE]) for at in range(0, len(token), _PIECE))


def _strong_tokens(tokens: Iterable[str]) -> Iterator[str]:
    """Slack ends an emphasis at a line break and at any asterisk, and knows none that begins with a space."""
    line = ""
    for word in tokens:
        if word == "\n" or len(line) + len(word) > _PIECE:
            yield from _strong(line)
            line = ""
        if word == "\n":
            yield word
        else:
            line += word
    yield from _strong(line)


def _strong(line: str) -> Iterator[str]:
    words = line.strip().replace("*", "∗")
    if not words:
        yield line
        return
    yield line[: len(line) - len(line.lstrip())]
    for at in range(0, len(words), _PIECE):
        piece = words[at : at + _PIECE].strip()
        yield f"*{escaped(piece)}*" if piece else ""
    yield line[len(line.rstrip()) :]


def _joined(piece: str, token: str) -> str:
    """Slack sees an asterisk as a mark only where a word begins or ends; a space of no width makes that so."""
    touches = piece[-1:].isalnum() and token.startswith("*") and len(token) > 1
    closes = piece.endswith("*") and token[:1].isalnum()
    return piece + (_ZERO_WIDTH if touches or closes else "") + token


# --- what people typed --------------------------------------------------------------------------------------


def words(text: str, us: str, blocks: Sequence[Mapping[str, Any]] = ()) -> str:
    """What somebody typed, in plain words: without our mention, with links and names as people read them.

    `us` is the id of our own bot user. Emoji become themselves where the message's blocks tell which they are.
    """
    text = readable(text)
    found = re.sub(rf"<@{re.escape(us)}(\|[^<>]*)?>[^\S\n]*", "", text)
    found = _REFERENCE.sub(_read, found)
    found = found.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    for code, emoji in _emoji(blocks):
        found = found.replace(code, emoji)
    return plain(found).strip().lstrip(",:").strip()


def readable(text: str) -> str:
    """Without what no store or network takes: a character of which half is missing, and the one that is nothing."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")


def mentions(text: str) -> frozenset[str]:
    """The ids of the people and groups that are mentioned; `!here` and its like count as one."""
    found = ((match[1], match[2]) for match in _REFERENCE.finditer(text))
    return frozenset(
        name for sign, name in found if sign == "@" or (sign == "!" and not name.startswith("date"))
    )


def _read(match: re.Match[str]) -> str:
    sign, target, label = match[1], match[2], match[3] or ""
    match sign:
        case "@":
            return f"@{label.lstrip('@') or '…'}"
        case "#":
            return f"#{label or '…'}"
        case "!":
            return label or f"@{target.partition('^')[0]}"
    address = target.removeprefix("mailto:")
    return address if not label or label in address else f"{label} ({address})"


def _emoji(blocks: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """The emoji in a message, each as its code in the text and as itself."""
    for block in blocks:
        if block.get("type") == "emoji" and block.get("unicode"):
            emoji = "".join(chr(int(point, 16)) for point in str(block["unicode"]).split("-"))
            tone = f":skin-tone-{block['skin_tone']}:" if block.get("skin_tone") else ""
            yield f":{block.get('name')}:{tone}", emoji
        yield from _emoji(block.get("elements") or ())
