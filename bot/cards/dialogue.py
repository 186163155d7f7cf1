"""A sparring turn as a card: the words, the options, the label of its origin, and the way out."""

from bot.cards import methods, verdict
from bot.cards.model import Button, Buttons, Card, Choice, Choices, Label, Link, Note, Source, Text
from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.methods import METHODS
from bot.texts import Texts


def turn(text: str, options: tuple[tuple[str, str], ...], state: DialogueState, model: str, notice: str,
         texts: Texts, *, beside: tuple[Source, ...] = (), goals: tuple[str, ...] = ()) -> Card:  # fmt: skip
    """`model` names the model that wrote it, empty for a guided question; `notice` is said first.

    `beside` are the shared things that were laid beside it, `goals` those of the frame that it names.
    """
    label = texts("dialogue-label-model", model=model) if model else texts("dialogue-label-guided")
    choices = (Choices(tuple(Choice(title, words) for title, words in options)),) if options else ()
    lead, question = _split(text) if options else (text, "")
    return Card(
        texts("answer-summary"),
        (
            *((Note(notice),) if notice else ()),
            *((Note(step),) if (step := methods.step_line(state, texts)) else ()),
            *((Text(lead),) if lead else ()),
            *choices,
            *((Text(question),) if question else ()),
            *(
                (Note(texts("dialogue-beside", whose=", ".join(one.name for one in beside))),)
                if beside
                else ()
            ),
            *(Link(one.name, one.address) for one in beside if one.address),
            Note(label),
            Buttons(_buttons(state, texts)),
        ),
        Label.MODEL if model else Label.GUIDED,
        (*(Source(texts("dialogue-source-goal"), goal) for goal in goals), *beside),
        verdicts=verdict.words(texts) if model else (),
    )


def _split(text: str) -> tuple[str, str]:
    """The lead before a list of options and the question after it."""
    lead, _, question = text.rpartition("\n")
    return (lead, question) if question.endswith("?") else (text, "")


def _buttons(state: DialogueState, texts: Texts) -> tuple[Button, ...]:
    stop = Button(texts("answer-button-stop"), "choose", "stop")
    if state.step and state.method in METHODS and state.move not in {Move.OPTIONS, Move.CLOSE}:
        return methods.step_buttons(texts)
    match state.move:
        case Move.CLOSE | None:
            return (
                Button(texts("answer-button-propose"), "draft-proposal"),
                Button(texts("answer-button-question"), "set-question"),
                Button(texts("home-button-how"), "explain"),
            )
        case Move.ASK if state.gate is Gate.CLOSED:
            return (
                Button(texts("answer-button-skip"), "choose", "skip"),
                Button(texts("answer-button-options"), "choose", "options"),
                stop,
            )
        case Move.OPTIONS | Move.COUNTER:
            return (Button(texts("answer-button-propose"), "draft-proposal"), stop)
        case _:
            return (Button(texts("answer-button-options"), "choose", "options"), stop)
