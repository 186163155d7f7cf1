"""`vita talk`: a conversation in the terminal with the sparring partner that is set up, guided without a model.

It goes by the same rules as everywhere, and keeps nothing: no database, no team, no week. Lines come from
standard input, so a file may do the talking.
"""

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from typing import TextIO

from bot import llm
from bot.cards import answer, boundary, dialogue
from bot.cards.model import Card, Text
from bot.console.chosen import sparring_of
from bot.console.terminal import on_screen
from bot.cycles import CycleFiles
from bot.domain.boundary import boundary_in
from bot.domain.contacts import Contacts
from bot.domain.cycle import AiMode
from bot.domain.dialogue import DialogueState, Wish
from bot.domain.methods import begun, progress, with_method
from bot.ports import Exchange, Sparring, SparringReply, SparringTurn
from bot.settings import Settings
from bot.texts import Texts, texts_in
from bot.usecases import understand

KEYS: Mapping[str, str] = {Wish.SKIP: "s", Wish.OPTIONS: "o", Wish.STOP: "stop"}
"""What one types for a button."""

_EARLIER = 8
"""How many turns go along to the sparring partner."""


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    """Talks until somebody stops, or until there are no more lines."""
    llm.refuse_tracing(os.environ, allowed=settings.model.allow_tracing)
    texts = texts_in(asked.language or settings.house.language)
    sparring = sparring_of(settings.model, settings.house.own_dir)
    talk = Talk(sparring, texts, _beginning(settings, asked.phase))
    try:
        print(texts("talk-heading", phase=asked.phase))
        if model := sparring.uses_model:
            print(texts("talk-model", model=model))
        print(f"\n{await talk.opening(asked.method)}\n")
        for said in lines(sys.stdin):
            shown = await talk.answer(said)
            print(f"\n{shown}\n")
            if talk.is_over:
                break
    finally:
        await sparring.aclose()
    return 0


def lines(source: TextIO) -> Iterator[str]:
    """What is typed, a line at a time, empty ones left out; a file's lines are shown as if they were typed.

    While it waits, Ctrl+C ends the program at once: asyncio's own handler would wait for the line.
    """
    while True:
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            print("> ", end="", flush=True)
            line = source.readline()
        finally:
            signal.signal(signal.SIGINT, before)
        if not line:
            print()
            return
        if not source.isatty():
            print(line.strip())
        if line.strip():
            yield line.strip()


def _beginning(settings: Settings, phase: str) -> DialogueState:
    """A new conversation in this phase, with the AI taking part as the standard week says."""
    cycles = CycleFiles(settings.house.own_dir)
    phases = cycles.parse(cycles.source("standaard")).phases
    modes = {found.key: found.ai_mode for found in phases}
    return DialogueState(phase=phase, mode=modes.get(phase, AiMode.ASK_FIRST))


class Talk:
    """One conversation: where it stands, and what was said so far."""

    def __init__(self, sparring: Sparring, texts: Texts, state: DialogueState) -> None:
        self._sparring = sparring
        self._texts = texts
        self._state = state
        self._earlier: list[Exchange] = []
        self.is_over = False

    async def opening(self, method: str = "") -> str:
        """The first words; with a method its first question, which is always the hand-written one."""
        if not method:
            return self._texts(f"talk-open-{self._state.phase}")
        self._state = begun(with_method(self._state, method))
        return self._screen(self._shown(await llm.build().respond(self._turn(""))))

    async def answer(self, said: str) -> str:
        """What Vita says to this."""
        wish = _typed(said) or understand.wish_in(said)
        self.is_over = wish is Wish.STOP
        if (card := self._at_hand(said)) is not None:
            return self._screen(card)
        self._state = progress(self._state, wish)
        reply = await self._sparring.respond(self._turn(said, wish))
        self._earlier.append(Exchange(by_vita=False, text=said))
        return self._screen(self._shown(reply))

    def _at_hand(self, said: str) -> Card | None:
        """What is answered without sparring: a boundary, and whether this is a person."""
        if reached := boundary_in(said):
            return boundary.card(reached, Contacts(), self._texts)
        if understand.is_hello(said) or understand.is_light(said):
            return Card("", (Text(self._texts(f"talk-open-{self._state.phase}")),))
        if understand.asks_what_it_does(said):
            return answer.what_it_does(self._sparring.uses_model, self._texts)
        if understand.asks_what_vita_is(said):
            return answer.what_are_you(self._sparring.uses_model, self._texts)
        return None

    def _turn(self, said: str, wish: Wish | None = None) -> SparringTurn:
        earlier = tuple(self._earlier[-_EARLIER:])
        language = self._texts.language
        return SparringTurn(language, self._state, said, in_channel=False, wish=wish, earlier=earlier)

    def _shown(self, reply: SparringReply) -> Card:
        self._state = reply.state
        options = [f"{title}: {words}" for title, words in reply.options]
        self._earlier.append(Exchange(by_vita=True, text="\n".join([reply.text, *options])))
        notice = self._texts(f"dialogue-{reply.notice}") if reply.notice else ""
        return dialogue.turn(reply.text, reply.options, reply.state, reply.origin.model, notice, self._texts)

    def _screen(self, card: Card) -> str:
        return on_screen(card, KEYS, self._texts)


def _typed(said: str) -> Wish | None:
    """The wish behind a button, when what is to be typed for it was typed."""
    return next((Wish(wish) for wish, key in KEYS.items() if said.lower() == key), None)
