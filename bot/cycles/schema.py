"""The form of a cycle file, and the `Cycle` that is made of it."""

from datetime import time
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.domain.cycle import AiMode, Audience, Cycle, DayMoment, Part, Phase, Product
from bot.domain.cycle_faults import MOST_NUDGES
from bot.domain.timetable import Anchor

KEY = r"^[a-z][a-z0-9_-]{1,30}$"


def _wall_time(value: object) -> object:
    """YAML reads an unquoted 9:00 as 540, so times are asked for in quotes."""
    if not isinstance(value, str):
        raise ValueError('expected a time in quotes, like "09:00"')  # noqa: TRY004 - pydantic reads ValueError
    return time.fromisoformat(value)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Moment(_Strict):
    day: Anchor
    offset: int = Field(default=0, ge=-4, le=4)
    at: Annotated[time, BeforeValidator(_wall_time)]

    def made(self) -> DayMoment:
        return DayMoment(self.day, self.offset, self.at)


class _Titles(_Strict):
    nl: str = Field(min_length=1, max_length=40)
    en: str = Field(min_length=1, max_length=40)

    def made(self) -> dict[str, str]:
        return {"nl": self.nl, "en": self.en}


class _Phase(_Strict):
    key: str = Field(pattern=KEY)
    title: _Titles
    part: Part
    template: str = Field(pattern=KEY)
    audience: Audience
    opens: _Moment
    closes: _Moment
    nudges: tuple[_Moment, ...] = Field(default=(), max_length=MOST_NUDGES)
    ai_mode: AiMode
    produces: Product
    optional: bool = False
    every_n_weeks: int = Field(default=1, ge=1, le=52)
    basis: str = Field(min_length=1)

    def made(self) -> Phase:
        return Phase(
            key=self.key,
            titles=self.title.made(),
            part=self.part,
            template=self.template,
            audience=self.audience,
            opens=self.opens.made(),
            closes=self.closes.made(),
            ai_mode=self.ai_mode,
            produces=self.produces,
            optional=self.optional,
            every_n_weeks=self.every_n_weeks,
            basis=self.basis,
            nudges=tuple(nudge.made() for nudge in self.nudges),
        )


class CycleFile(_Strict):
    key: str = Field(pattern=KEY)
    version: int = Field(ge=1)
    title: _Titles
    phases: tuple[_Phase, ...] = Field(min_length=2)

    def made(self) -> Cycle:
        return Cycle(self.key, self.version, self.title.made(), tuple(phase.made() for phase in self.phases))
