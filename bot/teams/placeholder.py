"""A line that stands in a thread while an answer is being written, and becomes that answer."""

from dataclasses import dataclass

from bot.domain.place import MessageRef


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A message that does not grow: in a channel Teams takes few edits, so there is one, the answer."""

    ref: MessageRef

    async def grow(self, text: str) -> None:
        """Nothing of an unfinished answer is shown where others read along."""

    async def close(self) -> None:
        """The answer itself ends it."""
