"""The doors that adapters knock on."""

from collections.abc import Mapping

from bot.ports import TurnTaking
from bot.usecases import UseCases
from bot.usecases.act import UseCase
from bot.usecases.correct_message import CorrectMessage
from bot.usecases.forget_message import ForgetMessage
from bot.usecases.installs import Installs
from bot.usecases.judge_answer import JudgeAnswer
from bot.usecases.meet import Meet
from bot.usecases.note_place import NotePlace
from bot.usecases.offer_to_keep import OfferToKeep
from bot.usecases.stop_answer import StopAnswer
from bot.usecases.suggest import Suggest
from bot.usecases.update_person import UpdatePerson
from bot.usecases.welcome import Welcome
from bot.usecases.who_is import WhoIs
from bot.wiring.kit import Kit
from bot.wiring.later import LaterMapping


def doors(kit: Kit, turns: TurnTaking) -> UseCases:
    parts = kit.parts
    store, clock, defaults = parts.store, parts.clock, parts.defaults
    return UseCases(
        hear=kit.hear,
        welcome=Welcome(store, clock, parts.mind.sparring, parts.bell, parts.phase_now, defaults),
        meet=Meet(store, clock, defaults),
        forget=ForgetMessage(store),
        correct=CorrectMessage(store),
        note_place=NotePlace(store, clock),
        stop=StopAnswer(store, clock, turns),
        suggest=Suggest(store, clock, parts.phase_now, defaults),
        recognise=parts.recognise,
        who_is=WhoIs(store),
        judge=JudgeAnswer(store, clock),
        offer_to_keep=OfferToKeep(store, clock),
        update_person=UpdatePerson(store, clock),
        installs=Installs(store, clock, defaults),
        acts=LaterMapping(lambda: _acts(kit)),
    )


def _acts(kit: Kit) -> Mapping[str, UseCase]:
    """What is behind buttons, commands and forms."""
    from bot.wiring.areas import acts  # noqa: PLC0415 - what `later` is for

    return acts(kit)
