"""Conversations to draft from, as the use case reads them. All of it is sample material."""

from bot.domain.frame import Goal
from bot.ports import Exchange, Sparred

GOAL = Goal("g1", "In elk lokaal kun je leren zonder jas")
OTHER_GOAL = Goal("g2", "Post is binnen een dag beantwoord")

COLD = "lokaal 12 is elke ochtend koud en de gymzaal is 26 graden"
MAILED = "ik heb drie keer gemaild"
SWITCH = "voortaan mag de conciërge bij de begintijden"
KNOW = "dan weten we of eerder aan genoeg is"
COATS = "minder jassen in de klas"


def sparred(
    *said: str, language: str = "nl", goals: tuple[Goal, ...] = (GOAL, OTHER_GOAL), goal_key: str = ""
) -> Sparred:
    """What the person said, with an answer of Vita after each."""
    answer = Exchange(by_vita=True, text="Laat het opschrijven in een schrift. Wat zou jij willen?")
    talk = tuple(part for text in said for part in (Exchange(by_vita=False, text=text), answer))
    return Sparred(language, talk, goals, goal_key=goal_key)
