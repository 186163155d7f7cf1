"""A tailor who writes what stands here, and remembers what was asked."""

from dataclasses import dataclass, field

from bot.domain.assignment import Words
from bot.domain.learning_path import Step
from bot.ports import (
    AssignmentMade,
    AssignmentWanted,
    CheckAsked,
    CheckWanted,
    Origin,
    PathLaid,
    PathWanted,
    StepLaid,
    StepWanted,
)

STEPS = (
    Step("Vraag het na.", "Een collega", "Je weet het"),
    Step("Leg het uit.", "Een collega", "Die knikt"),
)
SMALLER = Step("Vraag het één iemand.", "", "")
ASSIGNMENT = Words("Bel eerst", "Bel samen tien mensen na een brief.", "Tien redenen op een blad.", "Wat zagen jullie?", ("Wie belt", "Wie schrijft"))  # fmt: skip

CHECK = ("Wat weet je nu?", "Wat doe je anders?", "Wanneer klopt het niet?")


@dataclass
class ScriptedTailoring:
    uses_model: str = "sample-model"
    wanted: list[PathWanted | StepWanted | AssignmentWanted | CheckWanted] = field(default_factory=list)

    async def lay_path(self, wanted: PathWanted) -> PathLaid:
        self.wanted.append(wanted)
        return PathLaid(STEPS, self._origin("path"))

    async def next_step(self, wanted: StepWanted) -> StepLaid:
        self.wanted.append(wanted)
        return StepLaid(SMALLER, self._origin("step"))

    async def assignment(self, wanted: AssignmentWanted) -> AssignmentMade:
        self.wanted.append(wanted)
        return AssignmentMade(ASSIGNMENT, self._origin("assignment"))

    async def check_questions(self, wanted: CheckWanted) -> CheckAsked:
        self.wanted.append(wanted)
        return CheckAsked(tuple((asked, wanted.thought) for asked in CHECK), self._origin("check"))

    def _origin(self, kind: str) -> Origin:
        return Origin("model", self.uses_model, f"drafting-{kind}-nl-1")
