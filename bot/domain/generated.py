"""What made a text that no person wrote: kept with the text for as long as the text is kept (L2)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Generated:
    """`generated_by` is `model` or `guided`; `at` is aware, in UTC."""

    generated_by: str
    model: str
    prompt_version: str
    at: datetime
