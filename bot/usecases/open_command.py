"""Opens a command from a button: the nearest one to a word that is not known."""

from dataclasses import dataclass, field

from bot.domain.errors import Refusal
from bot.usecases.act import Act, Answer, UseCase
from bot.usecases.commands import COMMANDS


@dataclass(frozen=True, slots=True)
class OpenCommand:
    """`acts` is the same table that the doors use, handed in by the composition root."""

    acts: dict[str, UseCase] = field(default_factory=dict)

    async def __call__(self, act: Act) -> Answer:
        name = COMMANDS.get(act.value, "")
        if name not in self.acts:
            raise Refusal("button-unknown")
        return await self.acts[name](Act(act.by, act.place, act.key))
