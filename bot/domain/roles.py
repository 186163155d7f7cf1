"""The roles that people hold, and what each may do.

Roles apart from the line come from the seed on the Innovatiecirkel, "De kracht van de innovatiecirkel": guiding
the process, validating proposals, facilitating decisions. The seeds do not say who decides; set-up asks.
"""

from enum import StrEnum


class Role(StrEnum):
    PROFESSIONAL = "professional"
    MANAGER = "manager"
    PROCESS_GUIDE = "process_guide"
    VALIDATOR = "validator"
    DECISION_FACILITATOR = "decision_facilitator"
    DECIDER = "decider"
    ADMINISTRATOR = "administrator"


def may_change_frame(roles: frozenset[Role]) -> bool:
    return bool(roles & {Role.ADMINISTRATOR, Role.PROCESS_GUIDE})


def may_grant_roles(roles: frozenset[Role]) -> bool:
    return Role.ADMINISTRATOR in roles


def may_keep_people(roles: frozenset[Role]) -> bool:
    """Who may take somebody out of a team, and in again."""
    return bool(roles & {Role.ADMINISTRATOR, Role.PROCESS_GUIDE})


GRANTED = (
    Role.MANAGER,
    Role.PROCESS_GUIDE,
    Role.VALIDATOR,
    Role.DECISION_FACILITATOR,
    Role.DECIDER,
    Role.ADMINISTRATOR,
)
"""What an administrator can give, in the order in which it is offered; a professional is everybody."""

OF_A_TEAM = frozenset({Role.MANAGER, Role.DECIDER})
"""Roles that hold in one team. Given without a team, on the command line, they hold in every team."""

SEES_SENT = frozenset({Role.ADMINISTRATOR, Role.PROCESS_GUIDE})
"""Who sees what reached the teams and what did not, and may have it sent again."""

LOOKS_AFTER = frozenset({Role.DECISION_FACILITATOR, Role.PROCESS_GUIDE, Role.VALIDATOR, Role.DECIDER})
"""Who sees what waits for whom and since when."""
