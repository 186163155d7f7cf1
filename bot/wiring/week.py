"""The week: one's own question, notes, looking back, and pauses."""

from bot.usecases.act import UseCase
from bot.usecases.carrying import TakeCarried
from bot.usecases.change_note import DeleteNote, EditNote, ShowNotes
from bot.usecases.give_account import GiveAccount, SettleCommitment, TakeBackAccount
from bot.usecases.give_agenda import GiveAgenda
from bot.usecases.hand_over import HandOverOpen
from bot.usecases.look_back import LookBack
from bot.usecases.pair_insight import PairInsight, TakePair
from bot.usecases.pause import LiftPause, Pause
from bot.usecases.set_question import SetQuestion
from bot.usecases.set_reach import SetReach
from bot.usecases.show_accounts import ShowAccounts
from bot.usecases.take_note import NotThisWeek, TakeNote
from bot.usecases.visit_pages import VisitPages
from bot.wiring.kit import Kit
from scheduler.calendar import SchoolHolidays


def acts(kit: Kit) -> dict[str, UseCase]:
    parts = kit.parts
    store, clock, defaults = parts.store, parts.clock, parts.defaults
    return {
        "set-question": SetQuestion(store, clock, defaults),
        "take-carried": TakeCarried(store, clock, defaults),
        "take-note": TakeNote(store, clock, parts.free_days, defaults),
        "show-notes": ShowNotes(store, defaults),
        "edit-note": EditNote(store, defaults),
        "delete-note": DeleteNote(store, defaults),
        "not-this-week": NotThisWeek(store, defaults),
        "look-back": LookBack(
            store, clock, HandOverOpen(store, clock, parts.mind.drafting, defaults), defaults
        ),
        "pair-insight": PairInsight(store, clock, parts.mind.drafting, kit.hear, defaults),
        "take-pair": TakePair(store, clock, defaults),
        "give-account": GiveAccount(store, clock, parts.bell, defaults),
        "take-back-account": TakeBackAccount(store, clock, defaults),
        "settle-commitment": SettleCommitment(store, defaults),
        "show-accounts": ShowAccounts(store, clock, defaults),
        "pause": Pause(store, clock, parts.free_days, SchoolHolidays(), defaults),
        "lift-pause": LiftPause(store, defaults),
        "give-agenda": GiveAgenda(
            store, parts.messenger, kit.read_agenda, VisitPages(store, clock), parts.public_url, defaults
        ),
        "set-reach": SetReach(store, clock, parts.free_days, defaults),
    }
