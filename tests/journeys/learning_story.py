"""Learning made to measure, as two stories: a path of four weeks that is adjusted twice, and an assignment that ends in
a proposal.

They know no network. Each journey gives them a `Ground`, on which people do what they do there.
"""

from tests.journeys.circle_story import Ground, at

TITLE = "Vijf dingen in de overdracht"
QUESTION = "Hoe schrijf ik een rapportage die klopt?"


async def a_path_is_walked(ground: Ground) -> None:
    """From a question to four steps in the own work; smaller after the first week, another way after the second."""
    author = ground.people.author
    await ground.moves_to(at(11, 16, 11))
    await ground.commands(author, "vita", "overzicht")
    await ground.presses(author, "Maak een leerpad")
    await ground.fills(author, about=QUESTION, own="Ik lees één rapportage hardop terug.", weeks="4")
    await ground.sees(author, "Hier ligt je pad.")
    await ground.presses(author, "Pas aan")
    await ground.fills(author, act="Ik lees er elke dag één hardop terug.", notice="Ik streep iets weg.")
    await ground.sees(author, "Aangepast.")
    await ground.presses(author, "Begin")
    await ground.sees(author, "Het pad loopt. Eén stap tegelijk.")
    await _looks(ground, 20, "Elke dag was te veel.", turn="smaller")
    await ground.sees(author, "Bewaard. De volgende stap is kleiner.")
    await _looks(ground, 27, "Dit kende ik al.", turn="other")
    await ground.sees(author, "Bewaard. Er ligt nu een andere stap.")
    await _looks(ground, 34, "Ik mis de tabel.", turn="on", need="rekenen in een tabel")
    await ground.sees(author, "Je mist: “rekenen in een tabel”.")
    await _looks(ground, 41, "Ik zie nu eerder wat ontbreekt.", turn="on")
    await ground.sees(author, "Je bent aan het eind van je pad.")


async def _looks(ground: Ground, day: int, saw: str, **answers: str) -> None:
    """On a Friday afternoon, counted in days of November."""
    author = ground.people.author
    await ground.moves_to(at(11, day, 16) if day <= 30 else at(12, day - 30, 16))
    await ground.commands(author, "vita", "overzicht")
    await ground.presses(author, "Open je leerpad")
    await ground.presses(author, "Kijk naar je stap")
    await ground.fills(author, saw=saw, **answers)


async def an_assignment_becomes_a_proposal(ground: Ground) -> None:
    """Made on Monday, changed and accepted by the group, finished on Friday, and handed in as a proposal."""
    await ground.moves_to(at(11, 16, 11))
    await _is_offered_and_changed(ground)
    await _is_accepted_and_begun(ground)
    await _is_finished(ground)
    await _is_proposed(ground)


async def _is_offered_and_changed(ground: Ground) -> None:
    author, guide, manager = ground.people.author, ground.people.guide, ground.people.manager
    await ground.commands(author, "vita", "opdracht")
    await ground.presses(author, "Maak een opdracht")
    await ground.fills(author, about="Wat missen we na een overdracht?", weeks="1")
    await ground.fills(author, title=TITLE)
    await ground.sees(author, f"“{TITLE}” ligt voor bij")
    await ground.team_sees(TITLE)
    await ground.presses(guide, "Doe mee")
    await ground.fills(guide, role="0")
    await ground.presses(manager, "Pas aan")
    await ground.fills(manager, question="Wat zei niemand hardop?")
    await ground.sees(guide, f"paste de opdracht “{TITLE}” aan")


async def _is_accepted_and_begun(ground: Ground) -> None:
    """The old yes was to other words, so it is given again."""
    author, guide = ground.people.author, ground.people.guide
    await ground.presses(guide, "Doe mee")
    await ground.fills(guide, role="0")
    await ground.presses(author, "Doe mee")
    await ground.fills(author, role="none")
    await ground.presses(author, "Begin")
    await ground.team_sees("De opdracht loopt, tot en met vrijdag 20 november.")


async def _is_finished(ground: Ground) -> None:
    await ground.moves_to(at(11, 20, 11))
    await ground.team_sees(f"Vandaag is de laatste dag van de opdracht “{TITLE}”.")
    await ground.presses(ground.people.guide, "Rond af")
    await ground.fills(
        ground.people.guide, result="Vijf dingen missen vaak.", learned="De tijd van het verband."
    )
    await ground.team_sees(f"De opdracht “{TITLE}” is af.")
    await ground.team_sees("Vijf dingen missen vaak.")


async def _is_proposed(ground: Ground) -> None:
    author, guide = ground.people.author, ground.people.guide
    await ground.presses(author, "Maak voorstel")
    await ground.fills(author, kind="improve")
    await ground.fills(author, together="De vijf dingen staan bovenaan.")
    await ground.fills(author, expected="Minder navragen.", flags="social")
    await ground.fills(author, domains="execute")
    await ground.fills(author)
    await ground.sees(author, f"“{TITLE}” is ingediend")
    await ground.presses(guide, "Lees")
    await ground.sees(guide, f"Komt uit de groepsopdracht: “{TITLE}”")
