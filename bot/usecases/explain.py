"""Shows "How Vita works": who it is, who sees what, which model where, how to pause, leave and delete."""

from dataclasses import dataclass

from bot.cards import home
from bot.ports import Sparring
from bot.texts import texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.recognise import Recognise


@dataclass(frozen=True, slots=True)
class Explain:
    recognise: Recognise
    sparring: Sparring

    async def __call__(self, act: Act) -> Answer:
        language = await self.recognise.language(act)
        return home.how_i_work(self.sparring.uses_model, texts_in(language))
