"""A card as the activity that carries it: the mark for AI text, its sources, sentences to go on with."""

import re
from collections.abc import Sequence

from bot.cards.model import Card, Label, Prompt, Source, plain
from bot.teams.render import Json, attachment, shortened

MADE_WITH_AI: Json = {
    "type": "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    "@id": "",
    "additionalType": ["AIGeneratedContent"],
}
"""The mark for AI text that Teams shows itself (L2). Exactly one such entity a message: two are refused."""

_SUGGESTED = 3  # Teams shows no more
_CITED = 20
_NAME, _ABSTRACT = 80, 160  # characters that Teams takes of a source
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&])")


def message(card: Card, drawn: Json, bot: str, *, in_private: bool) -> Json:
    """`drawn` is the card as Teams draws it, `bot` our own account. Suggestions are for a private chat."""
    sources = card.sources[:_CITED] if card.label is Label.MODEL else ()
    made: Json = {
        "type": "message",
        "from": {"id": bot},
        "summary": shortened(plain(card.summary).strip(), 200) or "Vita",
        "attachments": [attachment(drawn)],
    }
    if sources:
        made["text"] = " · ".join(f"{_escaped(source.name)} [{n}]" for n, source in enumerate(sources, 1))
    if card.verdicts:
        # Only below an answer of which the template is known: elsewhere thumbs would count for nothing.
        made["channelData"] = {"feedbackLoop": {"type": "default"}}
    if card.label is Label.MODEL:
        made["entities"] = [{**MADE_WITH_AI, **({"citation": _citations(sources)} if sources else {})}]
    if card.prompts and in_private and not sources:  # beside suggestions Teams shows no citations
        made["suggestedActions"] = {"actions": [_suggested(prompt) for prompt in card.prompts[:_SUGGESTED]]}
    return made


def _citations(sources: Sequence[Source]) -> list[Json]:
    return [
        {
            "@type": "Claim",
            "position": number,
            "appearance": {
                "@type": "DigitalDocument",
                "name": shortened(plain(source.name).strip() or "–", _NAME),
                "abstract": shortened(" ".join(plain(source.words).split()) or "–", _ABSTRACT),
            },
        }
        for number, source in enumerate(sources, 1)
    ]


def _suggested(prompt: Prompt) -> Json:
    return {"type": "imBack", "title": prompt.title, "value": prompt.message}


def _escaped(words: str) -> str:
    """The text of a message is read as Markdown, what is on a card is not."""
    return _MARKDOWN.sub(r"\\\1", " ".join(plain(words).split()))
