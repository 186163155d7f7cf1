"""What people can do with Vita: one verb a file, a class with its ports and `__call__`.

Adapters translate a payload, call `UseCases`, and deliver what comes back:

- `hear` takes in a message that may be for Vita; its answer comes later, through the outbox
- `command`, `perform` do what a command, a click or a finished form asks, and answer at once
- `welcome`, `meet` and `note_place` follow what happens to a channel; `forget` a message that was deleted,
  `correct` one that was edited
- `suggest` gives first sentences that fit the moment, for a network that can show them
- `judge` takes what somebody thought of an answer, on a network that asks
- `offer_to_keep` answers a reply under the kickoff, for its writer alone, on a network that can show that
- `update_person` follows what a network tells of somebody: another name, or that the account is no more
- `installs` keeps where Vita is installed, and locks what is kept where it was taken out
- `who_is` names whoever a page was opened by
- `stop` ends the answer that is being made in a place, for a network that has a button of its own for it

A file that is a verb is a use case, or a few of one kind; `bot.wiring` gives each its name. The others are what several of
them need, and are no use cases:

- an act: `act`, who it is by and from where (`recognise`), what is wrong with a form (`missing`), the words that open one
  (`commands`, `understand`) · a turn: `reading`, `speaking`, `keeping` and `making` of it, what bears on it (`bearing`:
  `boundaries`, `budget`, `brake`), what is `at_hand`, what is `wished` and how that is written (`writing`)
- what is known of a moment: `calendar`, `phase`, `this_week`, `week_seen`, `still_open`, `when` (`day_words`), `reaching`
- a kind of thing: `prof_circles` `consult` `seen_names` · `matter` `submitting` `happen` `suggested` · `group` · `on_the_wall`
- what people hear: `notices`, `telling`, `calling`, `coming_back`, `inviting`, `redraw`, and whether it is `still_for` them

A rule that says no becomes a friendly card here; everything else that fails rises to the adapter's edge.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from bot.cards import answer, refusal
from bot.cards.model import Card
from bot.domain.errors import Refusal
from bot.domain.place import MessageRef
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Answers, Replacement, UseCase
from bot.usecases.commands import COMMANDS, is_asking_for_help, typed, use_case_for
from bot.usecases.correct_message import CorrectMessage
from bot.usecases.forget_message import ForgetMessage
from bot.usecases.hear import Hear
from bot.usecases.installs import Installs
from bot.usecases.judge_answer import JudgeAnswer
from bot.usecases.meet import Meet
from bot.usecases.note_place import NotePlace
from bot.usecases.offer_to_keep import OfferToKeep
from bot.usecases.recognise import Recognise
from bot.usecases.stop_answer import StopAnswer
from bot.usecases.suggest import Suggest
from bot.usecases.update_person import UpdatePerson
from bot.usecases.welcome import Welcome
from bot.usecases.who_is import WhoIs

__all__ = ["Act", "Answer", "MessageRef", "Replacement", "UseCase", "UseCases"]


_LONG_NUMBER = re.compile(r"\d{19,}")


@dataclass(frozen=True, slots=True)
class UseCases:
    """The doors that adapters knock on. `acts` maps the name of a use case (an action id) to it."""

    hear: Hear
    welcome: Welcome
    meet: Meet
    forget: ForgetMessage
    correct: CorrectMessage
    note_place: NotePlace
    stop: StopAnswer
    suggest: Suggest
    recognise: Recognise
    who_is: WhoIs
    judge: JudgeAnswer
    offer_to_keep: OfferToKeep
    update_person: UpdatePerson
    installs: Installs
    acts: Mapping[str, UseCase]

    async def command(self, word: str, act: Act) -> Answer:
        """Does what a command asks; an unknown one gets the nearest that there is, `help` behind it its help."""
        found = use_case_for(word, act.text)
        if found is None:
            language = await self.recognise.language(act)
            nearest = get_close_matches(act.text.split(" ")[0].lower() or word, COMMANDS, n=1)
            return refusal.unknown_command(
                typed(act, word), nearest[0] if nearest else "", texts_in(language)
            )
        name, rest = found
        if name != "show-home" and answer.is_opener(name) and is_asking_for_help(rest):
            return answer.help_with(name, texts_in(await self.recognise.language(act)))
        return await self.perform(name, Act(act.by, act.place, act.key, rest, act.value, None, act.message))

    async def perform(self, name: str, act: Act) -> Answer:
        """Does what a click or a finished form asks."""
        if name not in self.acts:
            return await self._refused(Refusal("button-unknown"), act)
        try:
            return await self.acts[name](_readable(act))
        except Refusal as said_no:
            return await self._refused(said_no, act)

    async def _refused(self, said_no: Refusal, act: Act) -> Card:
        return refusal.card(said_no, texts_in(await self.recognise.language(act)))


def _readable(act: Act) -> Act:
    """What a button and a form carry, whatever it is that came: a field that is not there is refused when it is asked for,
    and a number of nineteen figures, which no database looks up, is that of nothing.
    """
    answers = None if act.answers is None else Answers(act.answers)
    return replace(act, value=_LONG_NUMBER.sub("0", act.value), answers=answers)
