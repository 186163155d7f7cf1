"""The one human message behind a draft: what people wrote, fenced, each part with a longest length."""

from collections.abc import Iterator, Sequence

from bot.domain.frame import Goal
from bot.llm.fences import clean, fenced
from bot.ports import Asked, Compared, HandedIn, Sparred
from prompts import Bank

EXCHANGES = 30
SPOKEN_LONGEST = 800
SHORT_LONGEST = 400
GOALS = 8
DEVELOPMENT = 8


def of_talk(sparred: Sparred, words: Bank) -> str:
    """A conversation with what it was about; parts that are empty are left out."""
    return "\n".join(
        [*_about(sparred.goals, sparred.question, sparred.first_thought, words), _talk(sparred, words)]
    )


def of_question(asked: Asked, words: Bank) -> str:
    return "\n".join(_about(asked.goals, asked.question, asked.first_thought, words))


def of_proposal(handed_in: HandedIn, words: Bank) -> str:
    return part("proposal", list(handed_in.words), words, SPOKEN_LONGEST)


def of_pair(compared: Compared, words: Bank) -> str:
    first, now = (
        part(name, [text], words, SPOKEN_LONGEST)
        for name, text in (("first", compared.first), ("now", compared.now))
    )
    return f"{first}\n{now}"


def _about(goals: Sequence[Goal], question: str, thought: str, words: Bank) -> Iterator[str]:
    yield from under_goals(goals, words)
    if question:
        yield part("question", [question], words)
    if thought:
        yield part("thought", [thought], words)


def under_goals(goals: Sequence[Goal], words: Bank) -> Iterator[str]:
    """The goals, and the development questions under them."""
    if goals:
        yield part("goals", [f"{goal.key}: {goal.text}" for goal in goals[:GOALS]], words)
    under = [f"{goal.key}: {asked}" for goal in goals[:GOALS] for asked in goal.development_questions]
    if under:
        yield part("development", under[:DEVELOPMENT], words)


def _talk(sparred: Sparred, words: Bank) -> str:
    said = [
        f"{words.one('vita' if exchange.by_vita else 'person')}: {exchange.text}"
        for exchange in sparred.talk[-EXCHANGES:]
    ]
    return part("talk", said, words, SPOKEN_LONGEST)


def part(name: str, lines: Sequence[str], words: Bank, most: int = SHORT_LONGEST) -> str:
    """One fenced part; a longer line loses its middle."""
    return fenced(words.one(name), [clean(line, most, words.one("cut")) for line in lines])
