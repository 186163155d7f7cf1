"""The answer to a message: how it is read, said and kept, and who writes what a button asked for."""

from collections.abc import Mapping

from bot.domain.dialogue import Wish
from bot.ports import Sender
from bot.usecases.answer_message import AnswerMessage
from bot.usecases.bearing import Bearing
from bot.usecases.brake import Brake
from bot.usecases.budget import Budget
from bot.usecases.keeping import KeepTurn
from bot.usecases.reading import ReadTurn
from bot.usecases.related import Related
from bot.usecases.speaking import Speak
from bot.usecases.wished import Writes
from bot.wiring.later import LaterMapping
from bot.wiring.parts import Parts


def answering(parts: Parts, sender: Sender, *, is_shared: bool) -> AnswerMessage:
    """`is_shared` says that other processes answer from the same store."""
    clock, sparring, budget = parts.clock, parts.mind.sparring, Budget()
    bearing = Bearing(clock, parts.boundaries, Related(), budget, Brake())
    return AnswerMessage(
        parts.store,
        sender,
        ReadTurn(clock, sparring, parts.begin, sender, bearing, parts.defaults),
        Speak(parts.store, parts.messenger, sparring, clock, is_shared=is_shared),
        KeepTurn(clock, sparring, sender, budget, parts.public_url),
        LaterMapping(lambda: _writers(parts, budget)),
    )


def _writers(parts: Parts, budget: Budget) -> Mapping[Wish, Writes]:
    from bot.wiring.writers import writers  # noqa: PLC0415 - what `later` is for

    return writers(parts, budget)
