"""The invitation to propose, in the team channel; its words rotate, each list at its own pace."""

from bot.cards.model import Button, Buttons, Card, Style, Text
from bot.domain.timetable import IsoWeek
from bot.texts import Texts


def card(week: IsoWeek, texts: Texts, *, has_shared: bool) -> Card:
    """`has_shared` says that the team put something on the wall this week."""
    topic = "invitation-openings-shared" if has_shared else "invitation-openings"
    openings, questions = texts.lines(topic), texts.lines("invitation-questions")
    words = (openings[week.ordinal % len(openings)], questions[week.ordinal % len(questions)])
    buttons = (
        Button(texts("invitation-button-propose"), "propose", style=Style.PRIMARY),
        Button(texts("invitation-button-wall"), "show-wall"),
    )
    return Card(texts("invitation-summary"), (*map(Text, words), Buttons(buttons)))
