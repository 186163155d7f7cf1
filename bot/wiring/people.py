"""The team and its people: beginning, the frame, roles, contacts, and one's own data."""

from bot.usecases.act import UseCase
from bot.usecases.frame import ChangeFrame, ShowFrame
from bot.usecases.frame_details import AddTeamQuestions, DescribeGoal, SetStrategy
from bot.usecases.my_data import EraseMyData, MyData
from bot.usecases.set_contacts import SetContacts
from bot.usecases.set_roles import SetRoles
from bot.usecases.start_team import StartTeam
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    store, clock, defaults = kit.store, kit.clock, kit.defaults
    return {
        "start-team": StartTeam(store, clock, kit.add_team, defaults),
        "show-frame": ShowFrame(store, defaults),
        "change-frame": ChangeFrame(store, clock, defaults),
        "describe-goal": DescribeGoal(store, clock, defaults),
        "set-strategy": SetStrategy(store, clock, defaults),
        "add-team-questions": AddTeamQuestions(store, clock, defaults),
        "set-contacts": SetContacts(store, clock, defaults),
        "set-roles": SetRoles(store, clock, kit.bell, defaults),
        "my-data": MyData(store, defaults),
        "erase-my-data": EraseMyData(store, defaults),
    }
