"""Scripted models: one that keeps to its instructions, one that does not, and one that mends when it is told.

They go by the step that code set at the end of the material, and by the first goal in it, as a real one should.
"""

import re

from tests.fakes.openai import Asked

_STEP = re.compile(r"\b(?:trede|step)=(\d)")
_GOAL = re.compile(r"<(?:doelen|goals)>\n(.+)")

BAD = (
    "Wat een goede vraag! Super dat je dit doet.\n1. Probeer een app.\n2. Je kunt een checklist maken.\n"
    "Heb je daaraan gedacht? Of aan iets anders? En wat vind je zelf?"
)

_DUTCH = (
    "Daar zit één moment in waarop het misgaat. Wat zag je toen als eerste?",
    "Je noemt een oorzaak. Waaraan zie je dat die klopt?",
    "Een hint: tel wat er verandert, niet wat er staat. Hoe vaak is dat op een gewone dag?",
    "Een half idee: geef alleen het verschil door. Wat telt bij jou altijd als verschil?",
    (
        "Drie manieren:\n"
        "1. Vaste plek: zet het bovenaan, op één regel. Dat werkt alleen als iedereen daar kijkt.\n"
        "2. Kort bellen: twee minuten om acht uur. Je hoort ook twijfel, het kost elke dag tijd.\n"
        "3. Omdraaien: wie het nodig heeft, zet de vraag klaar. Ongewoon, wel precies.\n"
        "{goal}\nControleer dit: of het rooster dit toelaat, weet de planner.\nWelke valt als eerste af?"
    ),
    (
        "Tegenargument: wie als laatste weggaat, krijgt er werk bij.\n"
        "Controleer dit: hoe laat de dienst eindigt, staat in het rooster.\nWat zou die persoon zelf voorstellen?"
    ),
    "Proberen: morgen één keer, met één collega.\nControleer dit: of het mag, weet je leidinggevende.",
)
_ENGLISH = (
    "There is one moment in it where things go wrong. What did you see first?",
    "You name a cause. How do you know that it is the right one?",
    "A hint: count what changes, not what is written. How often is that on an ordinary day?",
    "Half an idea: pass on only the difference. What always counts as a difference to you?",
    (
        "Three ways:\n"
        "1. A fixed place: put it at the top, on one line. It works only if everybody looks there.\n"
        "2. A short call: two minutes at eight. You hear doubt too, and it takes time every day.\n"
        "3. The other way round: whoever needs it writes the question down. Unusual, but precise.\n"
        "{goal}\nCheck this: the planner knows whether the roster allows it.\nWhich one goes first?"
    ),
    (
        "Against it: whoever leaves last gets more work.\n"
        "Check this: the roster says when the shift ends.\nWhat would that person suggest?"
    ),
    "To try: once, tomorrow, with one colleague.\nCheck this: your manager knows whether it is allowed.",
)


def well_behaved(asked: Asked) -> str:
    material = asked.people[0]
    is_dutch = "TOESTAND" in material
    steps = [int(step) for step in _STEP.findall(material.splitlines()[-1])]
    return (_DUTCH if is_dutch else _ENGLISH)[steps[0]].format(goal=_goal(material, is_dutch=is_dutch))


def badly_behaved(_: Asked) -> str:
    """Three questions, flattery, shouting, and a list, whatever was asked and however often."""
    return BAD


def mending(asked: Asked) -> str:
    """Badly behaved at first, and well when it is told what was wrong."""
    return well_behaved(asked) if len(asked.people) > 1 else BAD


def _goal(material: str, *, is_dutch: bool) -> str:
    found = _GOAL.search(material)
    if found is None:
        return "Dit raakt geen van de doelen." if is_dutch else "This touches none of the goals."
    return f"Het raakt “{found.group(1)}”." if is_dutch else f"It touches “{found.group(1)}”."
