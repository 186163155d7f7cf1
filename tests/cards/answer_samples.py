"""One of each answer to a message that is no sparring, and what a reply by form looks like."""

from collections.abc import Callable
from typing import Any

from bot.cards import answer, reply
from bot.cards.model import Card, Form
from bot.texts import Texts

MODEL = "voorbeeldmodel"

ANSWERS: dict[str, Callable[[Texts, dict[str, Any]], Card | Form]] = {
    "answer_wordless": lambda t, w: answer.wordless(t),
    "answer_empty": lambda t, w: answer.empty(t),
    "answer_too_long": lambda t, w: answer.too_long(8000, t),
    "answer_hello": lambda t, w: answer.hello(t),
    "answer_light": lambda t, w: answer.light(t),
    "answer_what_it_does": lambda t, w: answer.what_it_does("", t),
    "answer_what_it_does_model": lambda t, w: answer.what_it_does(MODEL, t),
    "answer_what_are_you": lambda t, w: answer.what_are_you("", t),
    "answer_what_are_you_model": lambda t, w: answer.what_are_you(MODEL, t),
    "answer_opener": lambda t, w: answer.opener("propose", t),
    "answer_spar_start": lambda t, w: answer.spar_start("", t),
    "answer_spar_question": lambda t, w: answer.spar_start(w["question"], t),
    "reply_form": lambda t, w: reply.form(t, in_private=False),
    "reply_said": lambda t, w: reply.said("Anna", w["about"], t),
    "reply_taken": lambda t, w: reply.taken(t),
    "answer_in_dm": lambda t, w: answer.moved_to_dm(t),
}
