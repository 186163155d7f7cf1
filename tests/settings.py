"""The settings that there are, as the code has them: variable and default."""

from collections.abc import Iterator

from pydantic import AliasChoices, SecretStr
from pydantic.fields import FieldInfo

from bot.settings import HouseSettings, ModelSettings, ServerSettings, SlackSettings, TeamsSettings

SLICES = (SlackSettings, TeamsSettings, ModelSettings, ServerSettings, HouseSettings)


def defaults() -> dict[str, str]:
    """Variable → default as one would write it; empty where there is none."""
    return {_variable(field): _written(field.default) for field in _fields()}


def _fields() -> Iterator[FieldInfo]:
    for part in SLICES:
        yield from part.model_fields.values()


def _variable(field: FieldInfo) -> str:
    alias = field.validation_alias
    return str(alias.choices[0] if isinstance(alias, AliasChoices) else alias)


def _written(default: object) -> str:
    match default:
        case None | False:
            return ""
        case SecretStr():
            return default.get_secret_value()
        case _:
            return str(default)
