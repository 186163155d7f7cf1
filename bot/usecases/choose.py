"""A button in a conversation says what the person wants of it: skip, options, stop. It counts as a message."""

from dataclasses import dataclass

from bot.domain.dialogue import Wish
from bot.domain.errors import Refusal
from bot.domain.hearing import Message
from bot.ports import Clock
from bot.usecases.act import Act, Answer
from bot.usecases.hear import Hear


@dataclass(frozen=True, slots=True)
class Choose:
    hear: Hear
    clock: Clock

    async def __call__(self, act: Act) -> Answer:
        """Puts it in the inbox; the answer comes the way every answer comes."""
        if act.value not in set(Wish):
            raise Refusal("button-unknown")
        place = act.place if act.place.thread or act.place.is_dm else act.place.in_thread(act.message)
        message = Message(
            place=place,
            author=act.by,
            text="",
            message="",
            event_key=f"choose:{act.key}",
            sent_at=self.clock.now(),
            mentions_vita=True,
            wish=Wish(act.value),
        )
        await self.hear(message)
        return None
