"""What one attack reached: the request that the model would have got, beside the same one without the attack."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.llm.model import Partner
from bot.ports import SparringTurn
from tests.fakes.house import House
from tests.fakes.openai import Asked, FakeOpenAI, Says
from tests.injection.attacks import Attack, Slot
from tests.injection.scene import scene_of, staged

_OPENING = re.compile(r"<([^<>/]+)>")
_ANSWER = {"nl": "Wat zag je als eerste?", "en": "What did you see first?"}


@dataclass(frozen=True, slots=True)
class Material:
    """The human message taken apart: what stands in each fence, and the lines outside of all."""

    fences: Mapping[str, str]
    outside: tuple[str, ...]

    @classmethod
    def of(cls, message: str) -> "Material":
        fences: dict[str, str] = {}
        outside: list[str] = []
        lines: list[str] = []
        within = ""
        for line in message.split("\n"):
            opening = _OPENING.fullmatch(line)
            if not within and opening:
                within, lines = opening.group(1), []
            elif within and line == f"</{within}>":
                fences[within], within = "\n".join(lines), ""
            else:
                (lines if within else outside).append(line)
        assert not within, f"<{within}> is never closed"
        return cls(fences, tuple(outside))


@dataclass(frozen=True, slots=True)
class Reached:
    attack: Attack
    asked: Asked
    calm: Asked
    addresses: tuple[str, ...]

    @property
    def request(self) -> str:
        """Everything that went to the model."""
        return json.dumps(self.asked.body, ensure_ascii=False)

    @property
    def message(self) -> str:
        return self.asked.people[0]

    @property
    def material(self) -> Material:
        return Material.of(self.message)

    @property
    def places(self) -> list[str]:
        """The fences in which the attack stands."""
        return [name for name, text in self.material.fences.items() if self.attack.mark in text]

    @property
    def row(self) -> str:
        system = "nothing" if self.asked.system == self.calm.system else "SOMETHING"
        outside = (
            "nothing" if self.material.outside == Material.of(self.calm.people[0]).outside else "SOMETHING"
        )
        stands = ", ".join(f"<{place}>" for place in self.places) or "nowhere"
        attack = self.attack
        return f"{attack.name:<26} {attack.kind:<18} {attack.slot:<13} {system:<9} {outside:<9} {stands}"


HEADING = f"{'attack':<26} {'kind':<18} {'put in':<13} {'system':<9} {'outside':<9} stands in"


@dataclass(frozen=True, slots=True)
class Measuring:
    """Plays each attack out. A scene without one is played once for all attacks that differ in nothing else."""

    house: House
    partner: Partner
    server: FakeOpenAI
    calm: dict[tuple[str, int], Asked] = field(default_factory=dict)

    async def __call__(self, attack: Attack) -> Reached:
        scene = scene_of(self.house, attack)
        asked = await asked_for(await staged(scene, attack), self.partner, self.server)
        return Reached(attack, asked, await self._calm(attack.calmed()), scene.addresses())

    async def _calm(self, attack: Attack) -> Asked:
        same = (attack.language, len(attack.turns) if attack.slot is Slot.EARLIER else 0)
        if same not in self.calm:
            turn = await staged(scene_of(self.house, attack), attack)
            self.calm[same] = await asked_for(turn, self.partner, self.server)
        return self.calm[same]


async def asked_for(turn: SparringTurn, partner: Partner, server: FakeOpenAI) -> Asked:
    """The request that a turn becomes, over the wire."""
    server.asked.clear()
    server.script(Says(_ANSWER[turn.language]))
    await partner.respond(turn)
    return server.asked[0]
