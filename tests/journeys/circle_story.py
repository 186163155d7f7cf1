"""A proposal from a sparring conversation until the circle is round: six people in six roles, eleven weeks, one story.

The story knows no network. Each journey gives it a `Ground`, on which people do what they do there.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
BEGINS = datetime(2026, 11, 16, 8, 0, tzinfo=ZONE)
"""A Monday morning, an hour before the kickoff of the first of eleven weeks; Christmas lies among them."""

TITLE = "Vier punten bovenaan"
REASON = "Dit scheelt zoeken, en het kost niets."


@dataclass(frozen=True, slots=True)
class People:
    """Six people, by what they are called on the ground."""

    author: str
    guide: str
    manager: str
    validator: str
    facilitator: str
    decider: str


class Ground(Protocol):
    @property
    def people(self) -> People: ...
    async def moves_to(self, moment: datetime) -> None:
        """The clock moves on, past all that is due on the way."""
        ...

    async def says(self, who: str, text: str) -> None:
        """In private, and waits for the answer."""
        ...

    async def commands(self, who: str, word: str, text: str = "") -> None: ...
    async def presses(self, who: str, label: str) -> None:
        """The newest button with this label that this person sees; a form that opens is open for them."""
        ...

    async def fills(self, who: str, **answers: str) -> None:
        """Sends the open form; an option is named by its value or its words."""
        ...

    async def sees(self, who: str, words: str) -> None:
        """Waits until this person can read these words somewhere."""
        ...

    async def team_sees(self, words: str) -> None: ...


def at(month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    """A wall time in the year that the story runs in: it ends in the next one."""
    year = 2026 if month > 6 else 2027
    return datetime.combine(date(year, month, day), time(hour, minute), tzinfo=ZONE)


async def the_circle_becomes_round(ground: Ground) -> None:
    await _is_drafted_and_submitted(ground)
    await _is_validated(ground)
    await _waits_for_an_absent_decider(ground)
    await _is_decided_one_step_up(ground)
    await _is_put_in_place(ground)
    await _becomes_round(ground)


async def _is_drafted_and_submitted(ground: Ground) -> None:
    """Wednesday of the first week: from a conversation to a draft with its provenance, and handed in."""
    author = ground.people.author
    await ground.moves_to(at(11, 18))
    await ground.says(author, "overdracht weer drama. ik stond met het verkeerde verband")
    await ground.says(author, "wat er anders is staat nooit bovenaan, dat wil ik omdraaien")
    await ground.says(author, "stop")
    await ground.presses(author, "Maak voorstel")
    await ground.fills(author, title=TITLE, about="We zoeken elke ochtend in de rapportage.", kind="improve")
    await ground.fills(author, together="De avond zet vier punten bovenaan.", learning="Of we minder zoeken.")
    await ground.fills(author, expected="Geen verkeerd verband meer.", flags="social")
    await ground.fills(author, domains="execute", challenges="rules")
    await ground.fills(author)
    await ground.sees(author, f"“{TITLE}” is ingediend")
    await ground.team_sees(TITLE)


async def _is_validated(ground: Ground) -> None:
    """It comes back with a question, is handed in anew with an answer, and then is ready for a decision."""
    author, validator = ground.people.author, ground.people.validator
    await ground.moves_to(at(11, 19))
    await ground.sees(validator, f"“{TITLE}” is ingediend en ligt bij jou")
    await ground.presses(validator, "Lees")
    await ground.presses(validator, "Bekijk nu")
    await ground.presses(validator, "Stuur terug")
    await ground.fills(validator, reason="Wie doet het op zaterdag?")
    await ground.moves_to(at(11, 23))
    await ground.sees(author, "Wie doet het op zaterdag?")
    await ground.presses(author, "Lees")
    await ground.presses(author, "Pas aan")
    await ground.fills(author, together="De avond zet vier punten bovenaan. Op zaterdag doet de wacht het.")
    await ground.presses(author, "Lees")
    await ground.presses(author, "Dien opnieuw in")
    await ground.fills(author, reason="Dan doet de wacht het.")
    await ground.moves_to(at(12, 11))
    await ground.sees(ground.people.guide, "Aangepast door")
    await ground.presses(validator, "Lees")
    await ground.presses(validator, "Bekijk nu")
    await ground.presses(validator, "Klaar voor besluit")
    await ground.fills(validator, criteria="1,2,3", reason="Duidelijk en klein.")


async def _waits_for_an_absent_decider(ground: Ground) -> None:
    """Ten working days: Christmas Day does not count, so the term ends on Monday the 28th. The decider is away."""
    author, decider = ground.people.author, ground.people.decider
    await ground.commands(decider, "pauze", "tot 12 januari")
    await ground.sees(decider, "maandag 11 januari")
    await ground.moves_to(at(12, 14))
    await ground.sees(author, f"“{TITLE}” is klaar voor een besluit. Dat komt uiterlijk maandag 28 december")
    await ground.moves_to(at(12, 29))
    await ground.sees(author, f"Over “{TITLE}” zou er maandag 28 december een besluit zijn.")


async def _is_decided_one_step_up(ground: Ground) -> None:
    author, facilitator = ground.people.author, ground.people.facilitator
    await ground.commands(facilitator, "vita", "wacht")
    await ground.sees(facilitator, "De afgesproken dag was maandag 28 december")
    await ground.presses(author, "Leg hoger voor")
    await ground.fills(author, reason="Elke ochtend gaat er tijd verloren.")
    await ground.moves_to(at(12, 30))
    await ground.presses(facilitator, "Lees")
    await ground.presses(facilitator, "Beslis")
    await ground.fills(facilitator, answer="accept", reason=REASON)
    await ground.team_sees(f"Besluit over “{TITLE}”: ja.")
    await ground.moves_to(at(1, 5))
    for person in (author, ground.people.validator):
        await ground.sees(person, REASON)


async def _is_put_in_place(ground: Ground) -> None:
    """The manager puts it in place; a colleague says that the work is not done differently yet."""
    author, manager, guide = ground.people.author, ground.people.manager, ground.people.guide
    await ground.presses(author, "Lees")
    await ground.presses(author, "Plan de invoering")
    await ground.fills(author, owner=manager, steps="Uitleg in het overleg\nProberen", due="2027-01-15")
    await ground.moves_to(at(1, 18))
    await ground.presses(manager, "Lees")
    await ground.presses(manager, "Meld: ingevoerd")
    await ground.fills(manager, evidence="De vier punten staan er elke avond.")
    await ground.team_sees(f"“{TITLE}” is ingevoerd")
    await ground.presses(guide, "Nog niet")
    await ground.fills(guide, reason="In het weekend gebeurt het nog niet.")
    await ground.moves_to(at(1, 25))
    await ground.sees(author, "In het weekend gebeurt het nog niet.")
    await ground.presses(manager, "Lees")
    await ground.presses(manager, "Meld: ingevoerd")
    await ground.fills(manager, evidence="Nu ook in het weekend.")


async def _becomes_round(ground: Ground) -> None:
    """An author and a colleague say what they do differently; eleven weeks after it was handed in."""
    author, guide = ground.people.author, ground.people.guide
    await ground.moves_to(at(2, 3))
    await ground.presses(author, "Zo werken we nu")
    await ground.fills(author, reason="We lezen eerst de vier punten.")
    await ground.presses(guide, "Zo werken we nu")
    await ground.fills(guide, reason="De dag begint met vier punten.")
    await ground.team_sees("De cirkel is rond.")
    await ground.team_sees("Van voorstel tot ander werk: 11 weken.")
    await ground.commands(author, "vita", "cirkel")
    await ground.sees(author, "voorstellen kregen antwoord")
