"""The craft check: three questions about oneself and AI, each of them optional, for nobody else to see."""

from bot.cards.model import Form, Text, TextField
from bot.texts import Texts

QUESTIONS = ("without", "handed", "learned")
"""What can I now do without AI, what did I hand over on purpose, what did I learn about AI itself."""


def form(texts: Texts) -> Form:
    fields = (
        TextField(
            key,
            texts(f"craft-{key}"),
            texts(f"craft-{key}-hint"),
            multiline=True,
            required=False,
            longest=1000,
        )
        for key in QUESTIONS
    )
    return Form(
        "look-back",
        texts("craft-title"),
        texts("look-back-next"),
        (Text(texts("craft-opening")), *fields),
        cancel=texts("look-back-cancel"),
        value="craft",
    )


def question(key: str, texts: Texts) -> str:
    """The question as it was asked: it is kept with its answer."""
    return texts(f"craft-{key}")
