"""The doors of the use cases as a fake: it records who knocked, and answers what a test laid ready."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.cards.model import Button, Buttons, Card, Form, Option, SelectField, Style, Text, TextField
from bot.domain.hearing import Message
from bot.usecases.act import Act, Answer

INVITATION = Card(
    "De week begint",
    (
        Text("Welke vraag uit je werk wil je deze week uitzoeken?"),
        Buttons((Button("Zet een leervraag", "set-question", style=Style.PRIMARY), Button("Sla over", "choose", "skip"))),
    ),
)  # fmt: skip
QUESTION = Form(
    "set-question",
    "Leervraag",
    "Bewaar",
    (
        TextField("text", "Wat wil je deze week leren?", "Eén zin is genoeg.", longest=300),
        SelectField("who", "Wie ziet dit?", (Option("private", "Alleen ik"), Option("team", "Mijn team")), initial="private"),
    ),
    cancel="Nu niet",
    value="step-1",
)  # fmt: skip
SAVED = Card("Bewaard", (Text("Je leervraag is bewaard."),))


class Broken(Exception):  # noqa: N818 - a fault on our side, as a test wants it
    pass


@dataclass
class RecordingDoors:
    """`addressed` says whether what is heard is for Vita; `fault`, when set, is what every door raises."""

    addressed: bool = True
    answer: Answer = None
    fault: Exception | None = None
    heard: list[Message] = field(default_factory=list)
    commands: list[tuple[str, Act]] = field(default_factory=list)
    acts: list[tuple[str, Act]] = field(default_factory=list)

    async def hear(self, message: Message, /) -> bool:
        self._fail()
        self.heard.append(message)
        return self.addressed

    async def command(self, word: str, act: Act) -> Answer:
        self._fail()
        self.commands.append((word, act))
        return self.answer

    async def perform(self, name: str, act: Act) -> Answer:
        self._fail()
        self.acts.append((name, act))
        return self.answer

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault


class NoFreeDays:
    """A calendar without public holidays."""

    def free(self, region: str, years: tuple[int, ...]) -> Mapping[date, str]:
        return {}
