"""Where the partner stops thinking along: it never gets to see what the rules of the domain hear (L6, L19).

The use cases listen before they ask a partner, and point to the organisation's own people. This is the same
rule once more, at the door of the model and of the guided questions, for whoever talks to a partner directly.
What the rules do not hear the model may stop itself, without saying why; that gets words that fit any reason.
"""

from contextlib import aclosing
from dataclasses import replace

from bot.cards import boundary as cards
from bot.cards.model import Text
from bot.domain.boundary import Boundary, boundary_in
from bot.domain.contacts import Contacts
from bot.domain.dialogue import LADDER, Move
from bot.llm.model import Partner, Said
from bot.ports import Origin, SparringReply, SparringTurn
from bot.texts import texts_in


class BoundedSparring:
    """A sparring partner that does not get to see what must not be coached."""

    def __init__(self, inner: Partner) -> None:
        self._inner = inner

    @property
    def uses_model(self) -> str:
        return self._inner.uses_model

    async def respond(self, turn: SparringTurn) -> SparringReply:
        boundary = boundary_in(turn.said)
        return _stopped_at(boundary, turn) if boundary else await self._inner.respond(turn)

    async def stream(self, turn: SparringTurn) -> Said:
        if boundary := boundary_in(turn.said):
            yield _stopped_at(boundary, turn)
            return
        async with aclosing(self._inner.stream(turn)) as said:
            async for piece in said:
                yield piece

    async def aclose(self) -> None:
        await self._inner.aclose()


def stopped_at_boundary(turn: SparringTurn) -> SparringReply:
    """The answer when the model says only that this is not for it: the words fit distress and all the rest."""
    return _fixed(texts_in(turn.language)("dialogue-boundary"), turn)


def _stopped_at(boundary: Boundary, turn: SparringTurn) -> SparringReply:
    card = cards.card(boundary, Contacts(), texts_in(turn.language))
    return _fixed("\n".join(block.text for block in card.blocks if isinstance(block, Text)), turn)


def _fixed(words: str, turn: SparringTurn) -> SparringReply:
    """Words of ours, and the end of this conversation."""
    state = replace(turn.state, move=Move.CLOSE, rung=LADDER.index(Move.CLOSE))
    return SparringReply(words, state, Origin("fixed", "", "boundary-2"))
