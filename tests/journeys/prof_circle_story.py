"""A Prof-cirkel of six through a written incident method: nine working days, a holiday, and somebody who drops out.

The story knows no network. Each journey gives it a `Ground`, on which people do what they do there.
"""

from datetime import datetime
from typing import Protocol

from tests.journeys.circle_story import ZONE, People

BEGINS = datetime(2026, 12, 14, 8, 0, tzinfo=ZONE)
"""A Monday; Christmas lies within the nine working days from that Thursday on."""

THEME = "Praten met boze familie"
CASE = "Een boze dochter"
STORY = "Een dochter schreeuwde aan de balie dat we haar moeder vergaten."
TITLE = "Eerst vragen wat iemand zag"


class Ground(Protocol):
    @property
    def people(self) -> People: ...
    async def moves_to(self, moment: datetime) -> None: ...
    async def commands(self, who: str, word: str, text: str = "") -> None: ...
    async def presses(self, who: str, label: str) -> None: ...
    async def fills(self, who: str, **answers: str) -> None: ...
    async def sees(self, who: str, words: str) -> None: ...
    async def team_sees(self, words: str) -> None: ...
    async def commands_in_place(self, who: str, word: str) -> None:
        """In the private place that all six are in, and Vita."""
        ...

    async def circle_sees(self, words: str) -> None: ...
    async def circle_does_not_see(self, words: str) -> None: ...
    def all_seen_by(self, who: str) -> str: ...


def on(day: int, hour: int = 10) -> datetime:
    """A wall time in December 2026."""
    return datetime(2026, 12, day, hour, 0, tzinfo=ZONE)


async def a_circle_thinks_along(ground: Ground) -> None:
    await _begins(ground)
    await _is_brought_and_asked_about(ground)
    await _goes_on_without_whoever_drops_out(ground)
    await _ends_over_the_holiday(ground)
    await _becomes_a_proposal(ground)


async def _begins(ground: Ground) -> None:
    """One joins from the open list; the others are in the circle because they are in its place."""
    author, guide = ground.people.author, ground.people.guide
    await ground.moves_to(on(16))
    await ground.commands(author, "vita", "profcirkel")
    await ground.presses(author, "Begin een cirkel")
    await ground.fills(author, theme=THEME, rhythm="fortnightly", way="open")
    await ground.commands(guide, "vita", "profcirkel")
    await ground.presses(guide, "Doe mee")
    await ground.commands_in_place(author, "profcirkel")
    await ground.presses(author, "Neem deze plek")
    await ground.circle_sees(f"Hier is vanaf nu de Prof-cirkel over “{THEME}”.")


async def _is_brought_and_asked_about(ground: Ground) -> None:
    """Thursday. One person writes nothing, so that the round of questions closes at its term, on Friday evening."""
    people = ground.people
    await ground.moves_to(on(17))
    await ground.presses(people.author, "Breng iets in")
    await ground.fills(people.author, method="incident", title=CASE, text=STORY)
    await ground.circle_sees(STORY)
    await ground.presses(people.guide, "Vraag Vita erbij")
    await ground.circle_sees("Vaste vragen, zonder AI")
    for who in (people.guide, people.manager, people.validator, people.facilitator):
        await _writes(ground, who, "Stel een vraag", f"Wat zag {_called(who)} gebeuren?")
    await ground.moves_to(on(18, 10))
    await ground.sees(people.decider, "Vandaag is de laatste dag van “Vragen”")
    await ground.moves_to(on(21))
    await ground.circle_sees("Ronde 3 van 8: Antwoord op de vragen")
    await _writes(ground, people.author, "Vertel", "Ze stond er al een kwartier.")
    await ground.circle_sees("Ronde 4 van 8: Wat speelt er")


async def _goes_on_without_whoever_drops_out(ground: Ground) -> None:
    """From then on a round is over as soon as the five have written. Positions are read together, not before."""
    people = ground.people
    four = (people.guide, people.manager, people.validator, people.facilitator)
    await ground.moves_to(on(22))
    for who in four:
        await _writes(ground, who, "Denk hier mee", "Ze voelde zich niet gehoord.")
    await ground.commands(people.decider, "vita", "profcirkel")
    await ground.presses(people.decider, "Verlaat de cirkel")
    await ground.sees(people.decider, "Niemand krijgt daar bericht van")
    await ground.moves_to(on(23))
    await ground.circle_sees("Ronde 5 van 8: Ieders standpunt")
    for who in four[:3]:
        await _writes(ground, who, "Geef raad", "Ik zou haar laten zitten.")
    await ground.circle_does_not_see("Ik zou haar laten zitten.")
    await _writes(ground, four[3], "Geef raad", "Ik zou vragen wat ze zag.")
    await ground.circle_sees("Ik zou haar laten zitten.")


async def _ends_over_the_holiday(ground: Ground) -> None:
    """Christmas Day and the weekend do not count: two working days from Thursday end on Tuesday the 29th."""
    people = ground.people
    five = (people.author, people.guide, people.manager, people.validator, people.facilitator)
    await ground.moves_to(on(24))
    await _writes(ground, people.author, "Vertel", "Ik liep weg. Dat zou ik nu niet doen.")
    await ground.circle_sees("tot en met dinsdag 29 december")
    await ground.moves_to(on(28))
    for who in five:
        await _writes(ground, who, "Denk hier mee", "Blijven staan is ook iets doen.")
    await ground.moves_to(on(29))
    await ground.circle_sees("Ronde 8 van 8: Terugkijken")
    for who in five:
        await _writes(ground, who, "Kijk terug", "Ik vraag nu eerst wat iemand zag.")
    await ground.circle_sees("kiest wat de cirkel bewaart")


async def _becomes_a_proposal(ground: Ground) -> None:
    """Whoever brought it keeps one round. A colleague makes a proposal of own words, and of nobody else's."""
    author, guide = ground.people.author, ground.people.guide
    await ground.moves_to(on(30))
    await ground.presses(author, "Kies wat blijft")
    await ground.fills(author, rounds="evaluation")
    await ground.circle_sees("Dit is niet bewaard.")
    await ground.circle_does_not_see(STORY)
    await ground.commands(guide, "vita", "profcirkel")
    await ground.presses(guide, "Wat ik inbracht")
    await ground.presses(guide, "Maak voorstel")
    await ground.fills(guide, title=TITLE, kind="improve")
    await ground.fills(guide, together="We vragen eerst wat iemand zag.", learning="Of dat rust geeft.")
    await ground.fills(guide, expected="Minder geschreeuw aan de balie.", flags="social")
    await ground.fills(guide, domains="execute", challenges="rules")
    await ground.fills(guide)
    await ground.team_sees(TITLE)
    await ground.presses(author, "Lees")
    await ground.sees(author, "Ontstaan in Prof-cirkel")
    await ground.sees(author, "Ik vraag nu eerst wat iemand zag.")


async def _writes(ground: Ground, who: str, label: str, text: str) -> None:
    await ground.presses(who, label)
    await ground.fills(who, text=text)


def _called(who: str) -> str:
    return who.lower()
