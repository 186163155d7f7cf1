"""Reads what one turn needs to know, in one transaction: who speaks, where the talk stands, what bears on it."""

from dataclasses import dataclass, replace

from bot.books import Author, Books, Category, Conversation, Outgoing, Sending, Turn, Verb
from bot.cards import introduction
from bot.cards.model import Card
from bot.domain.dialogue import WRITTEN
from bot.domain.hearing import Message
from bot.domain.methods import progress
from bot.domain.question import LearningQuestion
from bot.ports import Clock, Exchange, Sender, Sparring, SparringTurn
from bot.texts import texts_in
from bot.usecases import understand
from bot.usecases.bearing import Bearing, Ready
from bot.usecases.beginning import Beginning
from bot.usecases.frame import development_questions
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.spoken import spoken_in

EARLIER_TURNS = 12
"""How many turns go along to the sparring partner: as many as may lie outside the summary."""

_HEARD_BEFORE = 4
"""How many turns back it is looked in which language somebody writes, when the message shows none."""

NOTES = 3
"""How many of somebody's own notes of the week go along."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Either a `card` that is at hand, or a turn for the sparring partner, or neither: then nothing is said.

    `is_introduced` says that Vita was known in the place before; `open_stream` is the message that grew when this
    turn was broken off.
    `alone` says that the answer goes by DM, because others read along; `notice` is said before a guided answer
    that takes a model's place.
    """

    turn: Turn
    present: Present
    conversation: Conversation
    sparring: SparringTurn | None
    card: Card | None
    is_introduced: bool
    open_stream: str
    alone: bool = False
    notice: str = ""


@dataclass(frozen=True, slots=True)
class ReadTurn:
    clock: Clock
    sparring: Sparring
    begin: Beginning
    sender: Sender
    bearing: Bearing
    defaults: Defaults

    def __call__(self, books: Books, conversation: str) -> Reading | None:
        """The oldest turn of a conversation that waits; None when none does."""
        turn = books.inbox.next_of(conversation)
        if turn is None:
            return None
        message = turn.message
        present = recognised(books, message.author, message.place, self.defaults)
        organisation, place = present.organisation.id, message.place.outside_threads()
        found = books.conversations.open(organisation, message.place, present.person.id, self.clock.now())
        present = _spoken_to(books, message, present, found)
        found = replace(found, state=self.begin(books, present, found))
        is_introduced = books.places.is_introduced(organisation, place)
        ready = self.bearing.ready(books, message, present, found, self.sparring.uses_model)
        if ready is None and (message.wish in WRITTEN or self._is_hushed(message)):
            ready = Ready(None)
        sparring, notice = (None, "") if ready else self._sparring_turn(books, message, present, found)
        return Reading(
            turn=turn,
            present=present,
            conversation=found,
            sparring=sparring,
            card=ready.card if ready else None,
            is_introduced=is_introduced,
            open_stream=found.open_stream,
            alone=ready is not None and ready.alone,
            notice=notice,
        )

    def _is_hushed(self, message: Message) -> bool:
        return not message.place.is_dm and understand.is_hush(message.text)

    def _sparring_turn(
        self, books: Books, message: Message, present: Present, conversation: Conversation
    ) -> tuple[SparringTurn, str]:
        """The turn, and what is said first when the model is left out. In a channel nothing private goes along."""
        wish = message.wish or understand.wish_in(message.text)
        earlier = books.conversations.recent(conversation, EARLIER_TURNS)
        room = self.bearing.room(books, present, earlier, conversation.state.mode, self.sparring.uses_model)
        question = books.questions.own_latest(present.viewer)
        frame = books.frames.current(present.organisation.id)
        in_channel = not message.place.is_dm
        turn = SparringTurn(
            language=present.language,
            state=progress(conversation.state, wish),
            said=message.text,
            in_channel=in_channel,
            wish=wish,
            goals=tuple(goal.text for goal in frame.goals) if frame else (),
            development=development_questions(books, present, frame, question.goal_key if question else ""),
            question=question.text if question else "",
            first_thought=question.first_thought if question else "",
            summary="" if in_channel else conversation.summary,
            memory=tuple(item.text for item in books.memory.own(present.viewer)),
            notes=_noted(books, present, question),
            earlier=tuple(Exchange(said.author is Author.VITA, said.text) for said in earlier),
            without_model=not room.has_model,
        )
        if not room.has_model:
            return turn, room.notice
        now = self.clock.now()
        shared = self.bearing.related(books, present, message.place, message.text, now)
        return replace(turn, shared=shared), ""

    def introduce(self, books: Books, turn: Turn, present: Present) -> tuple[Sending, ...]:
        """The first words in a DM say what Vita is, before anything else (L1); in a channel they stand above.

        Nothing when another turn in the same DM was first.
        """
        place, now = turn.message.place, self.clock.now()
        if not books.places.introduce(turn.organisation_id, place.outside_threads(), now):
            return ()
        card = introduction.dm(
            present.person.first_name, place.network, self.sparring.uses_model, texts_in(present.language)
        )
        key = f"introduction:{turn.id}"
        outgoing = Outgoing(turn.organisation_id, key, Category.ANSWER, Verb.POST, place, card=card)
        sending = self.sender.put(books, outgoing)
        books.places.note_dm(turn.organisation_id, turn.message.author.account, place.outside_threads())
        return () if sending is None else (sending,)


def _spoken_to(books: Books, message: Message, present: Present, conversation: Conversation) -> Present:
    """In a DM in the language that the person writes; a channel keeps its team's."""
    if not message.place.is_dm:
        return present
    earlier = books.conversations.recent(conversation, _HEARD_BEFORE)
    before = (said.text for said in reversed(earlier) if said.author is not Author.VITA)
    return replace(present, language=spoken_in((message.text, *before), present.language))


def _noted(books: Books, present: Present, question: LearningQuestion | None) -> tuple[str, ...]:
    """The last notes that belong to this question, oldest first; in the open there are none."""
    found = books.notes.own(present.viewer, limit=NOTES)
    of_this = [note for note in found if note.question_id == (question.id if question else None)]
    return tuple(" · ".join(note.halves) for note in reversed(of_this))
