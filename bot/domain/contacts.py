"""The people and desks of an organisation to whom Vita points when a matter is not one for Vita (L19)."""

from dataclasses import dataclass

from bot.domain.roles import Role


@dataclass(frozen=True, slots=True)
class Contacts:
    """Each in the organisation's own words, a name or a desk with a way to reach it; empty when not given.

    `counsellor` is the confidential counsellor (vertrouwenspersoon), `company_doctor` the bedrijfsarts.
    """

    counsellor: str = ""
    company_doctor: str = ""
    hr: str = ""
    lawyer: str = ""


def may_set_contacts(roles: frozenset[Role]) -> bool:
    return Role.ADMINISTRATOR in roles
