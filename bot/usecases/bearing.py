"""What bears on a turn before anybody thinks about it: a boundary, a wish to remember, the room there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.books import Books, Conversation, Said
from bot.cards.model import Card
from bot.domain.cycle import AiMode
from bot.domain.hearing import Message
from bot.domain.memory import wants_remembering
from bot.ports import Clock
from bot.usecases import brake, budget
from bot.usecases.at_hand import at_hand
from bot.usecases.boundaries import Boundaries
from bot.usecases.brake import Brake
from bot.usecases.budget import Budget, is_news
from bot.usecases.memory import remember
from bot.usecases.recognise import Present
from bot.usecases.related import Related


@dataclass(frozen=True, slots=True)
class Ready:
    """What to do instead of thinking along. `alone`: by DM, because others read along; no card: say nothing."""

    card: Card | None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Whether the model may be asked; if not, `notice` is the text to say first, empty when nothing is to say."""

    has_model: bool
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Bearing:
    clock: Clock
    boundaries: Boundaries
    related: Related
    budget: Budget
    brake: Brake

    def ready(
        self, books: Books, message: Message, present: Present, conversation: Conversation, model: str
    ) -> Ready | None:
        """The answer that needs no thinking; None when it takes a sparring partner. Boundaries come first (L19)."""
        stop = self.boundaries.check(books, message, present)
        if stop is not None:
            return Ready(stop.card, stop.alone)
        fact = wants_remembering(message.text)
        if fact is not None:
            return Ready(
                remember(books, present, conversation, fact, self.clock.now()), alone=not message.place.is_dm
            )
        card = at_hand(books, message, present, model)
        return None if card is None else Ready(card)

    def room(self, books: Books, present: Present, earlier: Sequence[Said], mode: AiMode, model: str) -> Room:
        """The phase may want no AI, the team's day may be used up, or one person may be very fast.

        `earlier` are the turns before this one, so that a notice is said once.
        """
        if not model or mode is AiMode.OFF:
            return Room(has_model=False)
        now = self.clock.now()
        if not self.budget.has_room(books, present.organisation.id, present.team, now):
            return Room(has_model=False, notice=budget.NOTICE if is_news(earlier) else "")
        if not self.brake.lets(present.person.id, now):
            return Room(has_model=False, notice=brake.NOTICE if is_news(earlier) else "")
        return Room(has_model=True)
