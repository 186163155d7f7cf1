"""The trail of administrative acts: what of it is told, and to whom."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import PersonId

ADMINISTRATIVE = (
    "start-team",
    "pause-team",
    "resume-team",
    "change-frame",
    "add-team-questions",
    "set-contacts",
    "set-deciding",
    "set-team-ai",
    "grant-role",
    "revoke-role",
    "exclude-person",
    "include-person",
    "go-live",
    "back-to-pilot",
)
"""Acts that change how Vita is set up; what happens to a proposal is told on the proposal."""

FOR_ALL = ("frame:", "contacts", "organisation")
"""How subjects begin that concern everybody in the organisation."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One act. `by` is None for the command line; `about` is the person who was given a role, or taken out of a team.

    `detail` is the role, the way of deciding or how much AI, never somebody's own words.
    """

    act: str
    at: datetime
    by: PersonId | None
    about: PersonId | None = None
    detail: str = ""


OPEN = "open"
"""The act of reading, because of a role, what is not public to the reader's own team."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody opened something; `kind` and `number` say what, `person` being all that is kept about them.

    `by` is None for whoever runs Vita, on the command line.
    """

    by: PersonId | None
    kind: str
    number: int
    at: datetime
