"""What our cards carry to the client and back, and on which surface they stand."""

from dataclasses import dataclass
from enum import Enum, auto

ANSWER = "answer."
"""Before the key of a field, so that no field can overwrite what the form itself carries."""


class Surface(Enum):
    """Where a card is shown, which decides what its buttons may do.

    In a private chat a button is answered in place. In a channel the answer is for the presser alone, so the
    button opens a dialog. In a dialog it sends the dialog's next step.
    """

    CHAT = auto()
    CHANNEL = auto()
    DIALOG = auto()


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a form carries from the act that opened it: its key, and the message that was clicked.

    So a form that is sent twice, or goes through several steps, is one act.
    """

    key: str
    message: str = ""
