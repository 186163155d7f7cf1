"""The sample organisation: one team, six people without a name of their own, and a frame. All of it is made up.

A sample person is called after a role, so that nobody takes them for somebody.
"""

from dataclasses import dataclass

from bot.domain.frame import Goal
from bot.domain.hearing import Member
from bot.domain.place import Account, Place, PlaceKind
from bot.domain.roles import Role

NETWORK = "playground"
WORKSPACE = "voorbeeld"
ZONE = "Europe/Amsterdam"

SAMPLE_ORGANISATION = "Zorg Dichtbij (voorbeeld)"
SAMPLE_TEAM = "Team Oost (voorbeeld)"
TEAM_CHANNEL = "team-oost"
PRIVATE_PLACE = "besloten"
"""A place without a team that everybody is in, to hold a Prof-cirkel in."""


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """`key` is the account; `roles` come on top of being a professional; `handle` follows an @."""

    key: str
    name: str
    roles: frozenset[Role] = frozenset()

    @property
    def handle(self) -> str:
        return self.name.split(" ")[0]

    @property
    def dm(self) -> str:
        """The channel id of this person's private talk with Vita."""
        return f"dm-{self.key}"

    @property
    def account(self) -> Account:
        return Account(NETWORK, WORKSPACE, self.key)

    def member(self, language: str) -> Member:
        """As the network describes them; the language is that of the page they use."""
        return Member(self.account, self.name, language, ZONE)


SAMPLE_PEOPLE = (
    SamplePerson("wijkverpleegkundige", "Wijkverpleegkundige (voorbeeld)"),
    SamplePerson("planner", "Planner (voorbeeld)", frozenset({Role.PROCESS_GUIDE})),
    SamplePerson("teamleider", "Teamleider (voorbeeld)", frozenset({Role.MANAGER, Role.ADMINISTRATOR})),
    SamplePerson("receptionist", "Receptionist (voorbeeld)", frozenset({Role.VALIDATOR})),
    SamplePerson("bestuurder", "Bestuurder (voorbeeld)", frozenset({Role.DECIDER})),
    SamplePerson(
        "beleidsmedewerker", "Beleidsmedewerker (voorbeeld)", frozenset({Role.DECISION_FACILITATOR})
    ),
)

SAMPLE_GOALS = (
    Goal(
        "een-verhaal",
        "Cliënten vertellen hun verhaal maar één keer",
        ("Hoe weet iedereen op tijd wat er al is afgesproken?", "Wat schrijf je op, en voor wie?"),
        "Bij het eerste huisbezoek vragen we niets dubbel.",
        "Cliënten merken dat collega's van elkaar weten wat er speelt.",
    ),
    Goal(
        "tijd-voor-mensen",
        "Meer tijd bij mensen, minder achter het scherm",
        (
            "Welke registratie leest niemand?",
            "Waar kan AI ons schrijfwerk kleiner maken, en waar juist niet?",
        ),
        "Een halfuur per dienst minder typen.",
        "De route van de dag past bij wat cliënten nodig hebben.",
    ),
    Goal(
        "nieuwe-collegas",
        "Nieuwe collega's staan na een maand stevig in hun werk",
        ("Wat had jij in je eerste week willen weten?",),
        "Elke nieuwe collega heeft iemand om aan te vragen.",
        "Wie begint, blijft.",
    ),
)


def sample_person(key: str) -> SamplePerson | None:
    return next((person for person in SAMPLE_PEOPLE if person.key == key), None)


def place_of(channel: str, thread: str = "") -> Place:
    kind = {TEAM_CHANNEL: PlaceKind.CHANNEL, PRIVATE_PLACE: PlaceKind.GROUP}.get(channel, PlaceKind.DM)
    return Place(NETWORK, WORKSPACE, channel, kind, thread)


def readers_of(channel: str) -> tuple[SamplePerson, ...]:
    """Everybody in the team's channel and the private place, one person in a DM; nobody in one that does not exist."""
    if channel in {TEAM_CHANNEL, PRIVATE_PLACE}:
        return SAMPLE_PEOPLE
    return tuple(person for person in SAMPLE_PEOPLE if person.dm == channel)
