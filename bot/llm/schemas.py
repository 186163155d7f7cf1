"""The fields that a model is asked to fill, as a JSON schema for the server and as a shape for us.

The server's schema says the form only, in the part of JSON Schema that every server takes; what we accept is
decided here: too long, missing or of another type is refused, more than was asked for is ignored.
"""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Json = dict[str, Any]


def _nothing(value: object) -> object:
    """Some models say `null` where they mean: not in the material."""
    return "" if value is None else value


_Words = Annotated[str, BeforeValidator(_nothing)]
Short = Annotated[_Words, Field(max_length=120)]
Line = Annotated[_Words, Field(max_length=300)]
Passage = Annotated[_Words, Field(max_length=700)]


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)


class ProposalShape(Shape):
    title: Short
    about: Passage
    together: Passage
    learning: Passage
    expected: Line
    goal: Short
    check: Line


class SharperShape(Shape):
    first_title: Short
    first_question: Line
    second_title: Short
    second_question: Line


class FriendShape(Shape):
    first: Line
    second: Line
    third: Line


class PairShape(Shape):
    first: Line
    now: Line


class HandOverShape(Shape):
    carried: Line
    open_question: Line


class StepShape(Shape):
    act: Line
    company: Line
    notice: Line


class PathShape(Shape):
    """Six steps at most; those of weeks that there are not stay empty."""

    first_act: Line
    first_company: Line
    first_notice: Line
    second_act: Line
    second_company: Line
    second_notice: Line
    third_act: Line
    third_company: Line
    third_notice: Line
    fourth_act: Line
    fourth_company: Line
    fourth_notice: Line
    fifth_act: Line
    fifth_company: Line
    fifth_notice: Line
    sixth_act: Line
    sixth_company: Line
    sixth_notice: Line


class AssignmentShape(Shape):
    title: Short
    task: Line
    first_role: Short
    second_role: Short
    third_role: Short
    product: Line
    question: Line


class CheckShape(Shape):
    """`…_source` is the number of a piece, or empty."""

    first: Line
    first_source: Short
    second: Line
    second_source: Short
    third: Line
    third_source: Short


class AnnouncementShape(Shape):
    opening: Line
    question: Line


class ThemesShape(Shape):
    """`sources` are numbers with commas: a list is more than every server takes."""

    first_title: Short
    first_line: Line
    first_sources: Short
    second_title: Short
    second_line: Line
    second_sources: Short
    third_title: Short
    third_line: Line
    third_sources: Short


def schema_of(shape: type[Shape], goals: Iterable[str] = ()) -> Json:
    """The schema to send; a field `goal` may only be one of these keys, or empty."""
    fields: Json = {name: {"type": "string"} for name in shape.model_fields}
    if "goal" in fields:
        fields["goal"] = {"type": "string", "enum": [*goals, ""]}
    return {
        "title": shape.__name__.removesuffix("Shape").lower(),
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
