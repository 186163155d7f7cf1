"""Learning made to measure by a language model: what it writes is checked before anybody sees it.

A path that names a course, that has too few steps or shouts is refused; when no model gives anything usable, the
hand-written steps take over. Only `bot.llm.tailoring` imports this module: LangChain takes a second to import.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.assignment import FEWEST, Words
from bot.domain.learning_path import Step
from bot.llm.drafting_material import part, under_goals
from bot.llm.filling import Filling
from bot.llm.grounding import Unfit, check_fit
from bot.llm.guided_tailoring import GuidedTailoring, own_step
from bot.llm.schemas import AssignmentShape, CheckShape, PathShape, StepShape
from bot.llm.wording import phrase_in
from bot.ports import (
    AssignmentMade,
    AssignmentWanted,
    CheckAsked,
    CheckWanted,
    PathLaid,
    PathWanted,
    StepLaid,
    StepWanted,
)
from prompts import Library
from prompts.drafting import DraftingWords
from prompts.tailoring import TailoringWords


class ModelTailoring:
    """Implements `Tailoring` over models that may fail; the first of them is the one people hear about."""

    def __init__(
        self, filling: Filling, guided: GuidedTailoring, words: DraftingWords, steps: TailoringWords,
        library: Library,
    ) -> None:  # fmt: skip
        self._filling = filling
        self._guided = guided
        self._words = words
        self._steps = steps
        self._library = library

    @property
    def uses_model(self) -> str:
        return self._filling.name

    async def lay_path(self, wanted: PathWanted) -> PathLaid:
        if wanted.without_model:
            return await self._guided.lay_path(wanted)
        own = own_step(wanted, self._steps.path(wanted.language))

        def check(shape: PathShape) -> None:
            steps = _steps_in(shape)[: wanted.weeks]
            if len(steps) < wanted.weeks or len({step.act for step in steps}) < wanted.weeks:
                raise Unfit("steps")
            self._check(steps[len(own) :], (wanted.question, wanted.own_step), wanted.language)

        words = self._words.words(wanted.language)
        material = [*under_goals(wanted.goals, words), part("question", [wanted.question], words)]
        material.append(part("weeks", [str(wanted.weeks)], words))
        material += [part("own-step", [wanted.own_step], words)] if wanted.own_step else []
        found, usage = await self._filling("path", wanted.language, "\n".join(material), PathShape, check)
        if found is None:
            return replace(await self._guided.lay_path(wanted), usage=usage)
        shape, origin = found
        steps = _steps_in(shape)[: wanted.weeks]
        if own:
            steps = (replace(own[0], notice=steps[0].notice), *steps[1:])
        return PathLaid(steps, origin, usage)

    async def next_step(self, wanted: StepWanted) -> StepLaid:
        if wanted.without_model:
            return await self._guided.next_step(wanted)
        acts = [step.act for step in wanted.steps]

        def check(shape: StepShape) -> None:
            step = Step(shape.act, shape.company, shape.notice)
            if not all((step.act, step.company, step.notice)) or step.act in acts:
                raise Unfit("step")
            self._check((step,), (wanted.question, wanted.saw, *acts), wanted.language)

        words = self._words.words(wanted.language)
        material = [part("question", [wanted.question], words), part("steps", acts, words)]
        material.append(part("saw", [wanted.saw], words))
        material.append(part("aim", [words["aim"][0 if wanted.smaller else 1]], words))
        found, usage = await self._filling("step", wanted.language, "\n".join(material), StepShape, check)
        if found is None:
            return replace(await self._guided.next_step(wanted), usage=usage)
        shape, origin = found
        return StepLaid(Step(shape.act, shape.company, shape.notice), origin, usage)

    async def check_questions(self, wanted: CheckWanted) -> CheckAsked:
        if wanted.without_model:
            return await self._guided.check_questions(wanted)
        pieces, words = wanted.pieces, self._words.words(wanted.language)

        def check(shape: CheckShape) -> None:
            asked = (shape.first, shape.second, shape.third)
            if len(set(asked)) < len(asked) or not all(
                one.endswith("?") and one.count("?") == 1 for one in asked
            ):
                raise Unfit("questions")
            self._fits(asked, (wanted.question, *pieces), wanted.language)

        numbered = [f"{number}. {piece}" for number, piece in enumerate(pieces, 1)]
        material = [part("question", [wanted.question], words), part("shared", numbered, words)]
        found, usage = await self._filling("check", wanted.language, "\n".join(material), CheckShape, check)
        if found is None:
            return replace(await self._guided.check_questions(wanted), usage=usage)
        shape, origin = found
        told = (
            (shape.first, shape.first_source), (shape.second, shape.second_source), (shape.third, shape.third_source),
        )  # fmt: skip
        return CheckAsked(tuple((asked, _piece(pieces, number)) for asked, number in told), origin, usage)

    async def assignment(self, wanted: AssignmentWanted) -> AssignmentMade:
        if wanted.without_model:
            return await self._guided.assignment(wanted)

        def check(shape: AssignmentShape) -> None:
            words = _words_in(shape)
            if not all((words.title, words.task, words.product)) or len(words.roles) < FEWEST:
                raise Unfit("assignment")
            if not words.question.endswith("?") or words.title in wanted.before:
                raise Unfit("question")
            written = (words.title, words.task, words.product, words.question, *words.roles)
            self._fits(written, (wanted.about, *wanted.shared), wanted.language)

        words = self._words.words(wanted.language)
        material = [*under_goals(wanted.goals, words), part("question", [wanted.about], words)]
        material += [part("shared", wanted.shared, words)] if wanted.shared else []
        material.append(part("weeks", [str(wanted.weeks)], words))
        found, usage = await self._filling(
            "assignment", wanted.language, "\n".join(material), AssignmentShape, check
        )
        if found is None:
            return replace(await self._guided.assignment(wanted), usage=usage)
        shape, origin = found
        return AssignmentMade(_words_in(shape), origin, usage)

    async def aclose(self) -> None:
        await self._filling.aclose()

    def _check(self, steps: Sequence[Step], material: Sequence[str], language: str) -> None:
        written = [text for step in steps for text in (step.act, step.company, step.notice)]
        self._fits(written, material, language)

    def _fits(self, written: Sequence[str], material: Sequence[str], language: str) -> None:
        check_fit(written, material, self._library.words("checks", language))
        course = phrase_in("\n".join(written), self._steps.path(language)["courses"])
        if course and not phrase_in("\n".join(material), [course]):
            raise Unfit("course")


def _piece(pieces: Sequence[str], number: str) -> str:
    """The piece with this number, word for word; empty for a number that there is not."""
    number = number.strip(" .")
    return pieces[int(number) - 1] if number.isdecimal() and 0 < int(number[:6]) <= len(pieces) else ""


def _words_in(shape: AssignmentShape) -> Words:
    roles = tuple(role for role in (shape.first_role, shape.second_role, shape.third_role) if role)
    return Words(shape.title, shape.task, shape.product, shape.question, roles)


def _steps_in(shape: PathShape) -> tuple[Step, ...]:
    return tuple(_filled(shape))


def _filled(shape: PathShape) -> Iterator[Step]:
    """The steps up to the first that is not whole."""
    for number in ("first", "second", "third", "fourth", "fifth", "sixth"):
        act, company, notice = (getattr(shape, f"{number}_{name}") for name in ("act", "company", "notice"))
        if not (act and company and notice):
            return
        yield Step(act, company, notice)
