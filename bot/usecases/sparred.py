"""What one person said in one conversation, and what it was about: all that a draft may be made of.

What others said in the same thread stays out, and with it what Vita answered them. Where others read along,
the person's own question stays out as well.
"""

from collections.abc import Iterable, Iterator

from bot.books import Author, Books, Said
from bot.domain.ids import PersonId
from bot.domain.place import Place
from bot.ports import Exchange, Sparred
from bot.usecases.frame import goals_with_questions
from bot.usecases.recognise import Present

TURNS = 40
"""So many turns of the conversation are looked at, the latest ones."""


def sparred_in(books: Books, present: Present, place: Place, *, latest: int = TURNS) -> Sparred:
    """Of the conversation there its `latest` turns, at most so many as are looked at."""
    conversation = books.conversations.at(present.organisation.id, place)
    said = books.conversations.recent(conversation, min(latest, TURNS)) if conversation else ()
    question = books.questions.own_latest(present.viewer)
    frame = books.frames.current(present.organisation.id)
    return Sparred(
        present.person.language,
        tuple(_own_part(said, present.person.id)),
        goals=goals_with_questions(books, present, frame),
        question=question.text if question else "",
        first_thought=question.first_thought if question else "",
        goal_key=question.goal_key if question else "",
    )


def holds_words(sparred: Sparred) -> bool:
    """Whether the person said anything in it."""
    return any(not exchange.by_vita for exchange in sparred.talk)


def _own_part(said: Iterable[Said], person: PersonId) -> Iterator[Exchange]:
    """The person's turns and Vita's answers to them."""
    is_theirs = False
    for one in said:
        if one.author is Author.PERSON:
            is_theirs = one.person_id == person
        if is_theirs:
            yield Exchange(one.author is Author.VITA, one.text)
