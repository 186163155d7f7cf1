"""Answers that are at hand: what a message gets without any sparring, or None when it is one to spar about."""

from bot.books import Books
from bot.cards import about, answer, introduction
from bot.cards.model import Card
from bot.domain.hearing import Message
from bot.domain.note import LONGEST
from bot.domain.place import Readers
from bot.texts import Texts, texts_in
from bot.usecases import understand
from bot.usecases.about_vita import asked_about
from bot.usecases.recognise import Present
from bot.usecases.show_home import home_of

LONGEST_MESSAGE = 8000
"""Characters; a longer message is answered with a request for the part that matters."""


def at_hand(books: Books, message: Message, present: Present, model: str) -> Card | None:
    """The first that fits. `model` names the model that spars, empty without one."""
    texts = texts_in(present.language)
    if books.places.readers(present.organisation.id, message.place.outside_threads()) is Readers.EXTERNAL:
        return introduction.external(texts)
    if message.wish is not None:
        return None
    return _unreadable(message, texts) or _plain(books, message, present, model, texts)


def _unreadable(message: Message, texts: Texts) -> Card | None:
    if not message.text.strip():
        return answer.wordless(texts) if message.wordless else answer.empty(texts)
    return answer.too_long(LONGEST_MESSAGE, texts) if len(message.text) > LONGEST_MESSAGE else None


def _plain(books: Books, message: Message, present: Present, model: str, texts: Texts) -> Card | None:
    if understand.is_hello(message.text):
        return answer.hello(texts)
    if message.place.is_dm and understand.is_light(message.text):
        return answer.light(texts)
    if understand.asks_what_it_does(message.text):
        return answer.what_it_does(model, texts)
    if understand.asks_what_vita_is(message.text):
        return answer.what_are_you(model, texts)
    if topic := asked_about(message.text):
        place = message.place
        return about.card(topic, place.network, model, texts, in_channel=not place.is_dm)
    return _opened(books, message, present, texts)


def _opened(books: Books, message: Message, present: Present, texts: Texts) -> Card | None:
    """A button that opens what was asked for, with the words that came along."""
    if noted := understand.noted(message.text):
        return answer.opener("take-note", texts, noted[:LONGEST])
    asked = understand.opens(message.text)
    if asked == "show-home" and message.place.is_dm:
        return home_of(books, present, message.sent_at)
    if not asked or not answer.is_opener(asked):
        return None
    return answer.opener(asked, texts, understand.until_when(message.text))
