"""Where a conversation begins, and with that the phase of the week that it belongs to and how the AI takes part.

A reply under the kickoff belongs to its phase, one to what Vita asked in private to the phase that asked. What began
anywhere else is sparring.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.books import Books, Conversation
from bot.domain.cycle import Cycle, Part, Phase, Product
from bot.domain.dialogue import DialogueState
from bot.domain.methods import OFFERED
from bot.domain.place import MessageRef
from bot.domain.timetable import IsoWeek, local_day
from bot.ports import Clock, Cycles
from bot.usecases.recognise import Present

SILENCE = timedelta(hours=12)
"""A private talk that rested for so long is over: the next message is a new question, and its own attempt comes first."""

_ASKED_LATELY = timedelta(days=2)
"""So long a message in private may be the answer to what Vita asked there."""

_OF_PART: Mapping[str, Part] = {
    "kickoff": Part.START,
    "carry": Part.START,
    "reflection": Part.REFLECT,
    "look-back": Part.REFLECT,
}
_OF_PRODUCT: Mapping[str, Product] = {"note": Product.NOTE, "account": Product.STATEMENT}
_SPAR = "spar:"
_SPARRING = DialogueState()


@dataclass(frozen=True, slots=True)
class Beginning:
    clock: Clock
    cycles: Cycles

    def __call__(self, books: Books, present: Present, conversation: Conversation) -> DialogueState:
        """The state that the next turn starts from, in the phase and mode of where the conversation began."""
        phases = self._phases(books, present)
        state = self._begun(books, present, conversation, phases)
        phase = next((found for found in phases if found.template == state.phase), None)
        return replace(state, mode=phase.ai_mode if phase else _SPARRING.mode)

    def phase_of(self, books: Books, present: Present, message: MessageRef) -> str:
        """The phase of a message that Vita posted; sparring for any other."""
        topic = books.outbox.topic_of(present.organisation.id, message) if message.message else ""
        return _phase_of(topic, self._phases(books, present))

    def _begun(
        self, books: Books, present: Present, conversation: Conversation, phases: tuple[Phase, ...]
    ) -> DialogueState:
        state, place, organisation = conversation.state, conversation.place, present.organisation.id
        if place.thread or not place.is_dm:
            if state.turn:
                return state
            root = MessageRef(place.outside_threads(), place.thread)
            topic = books.outbox.topic_of(organisation, root) if place.thread else ""
            return replace(state, phase=_phase_of(topic, phases))
        now = self.clock.now()
        changed = conversation.changed or now
        lately = now - _ASKED_LATELY
        since = lately if conversation.is_new else max(changed, lately)
        asked = books.outbox.nudged(organisation, present.person.account, since)
        if asked:
            return afresh(state, _phase_of(asked, phases))
        return afresh(state, _SPARRING.phase) if now - changed > SILENCE or state.is_over else state

    def _phases(self, books: Books, present: Present) -> tuple[Phase, ...]:
        cycle = self._cycle(books, present)
        return cycle.phases if cycle else ()

    def _cycle(self, books: Books, present: Present) -> Cycle | None:
        """The one that the team's running week pinned."""
        if present.team is None:
            return None
        iso = IsoWeek.of(local_day(self.clock.now(), present.team.timezone))
        week = books.weeks.of_team(present.organisation.id, present.team.id, iso)
        if week is None:
            return None
        return self.cycles.parse(books.weeks.cycle_source(present.organisation.id, week.cycle_version_id))


def spar_topic(phase: str) -> str:
    """What a message is about with which a talk in this phase begins."""
    return f"{_SPAR}{phase}"


def afresh(state: DialogueState, phase: str) -> DialogueState:
    """A new conversation in the same place: the questions that were asked there are not asked again."""
    return DialogueState(phase=phase, asked=tuple(key for key in state.asked if key != OFFERED))


def _phase_of(topic: str, phases: tuple[Phase, ...]) -> str:
    """The words of a phase are known by its template, whatever an own cycle calls it."""
    if topic.startswith(_SPAR):
        return topic.removeprefix(_SPAR)
    part, product = _OF_PART.get(topic), _OF_PRODUCT.get(topic)
    if part is None and product is None:
        return _SPARRING.phase
    found = (phase for phase in phases if phase.part is part or phase.produces is product)
    return next((phase.template for phase in found), _SPARRING.phase)
