"""The acceptance set: situations from ordinary work, what must hold of Vita's answer, and who judges that.

- `situations.yaml` who says what where, and what is expected; `situations` reads it
- `shown` is an answer as people see it
- `manners` what holds of every answer: short, calm, plain, in the right language, labelled
- `conduct` what is asked of this one: a question before anything is told, options, a boundary, silence
- `judging` puts a situation to Vita and gives a judgement

It judges from the outside: it sees cards and nothing of how they were made, so it runs against any model and
against the fixed questions alike. `vita evaluate` prints the table.
"""

from bot.llm.evaluation.judging import CHECKS, Judge, Judgement, Listener
from bot.llm.evaluation.shown import Shown
from bot.llm.evaluation.situations import Kind, Situation, Where, clicked, situations

__all__ = [
    "CHECKS",
    "Judge",
    "Judgement",
    "Kind",
    "Listener",
    "Shown",
    "Situation",
    "Where",
    "clicked",
    "situations",
]
