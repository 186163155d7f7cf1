"""The team and its people: beginning, the frame, roles, contacts, and one's own data."""

from bot.usecases.act import UseCase
from bot.usecases.exclude_person import ExcludePerson, IncludePerson, ShowPeople
from bot.usecases.frame import ChangeFrame, ShowFrame
from bot.usecases.frame_details import AddTeamQuestions, DescribeGoal, SetStrategy
from bot.usecases.go_live import GoLive
from bot.usecases.my_data import EraseMyData, MyData, TakeMyData
from bot.usecases.set_contacts import SetContacts
from bot.usecases.set_roles import SetRoles
from bot.usecases.set_team_ai import SetTeamAi
from bot.usecases.set_up_team import SetUpTeam, TestPost
from bot.usecases.show_trail import ShowTrail
from bot.usecases.start_team import StartTeam
from bot.usecases.visit_pages import VisitPages
from bot.wiring.kit import Kit


def acts(kit: Kit) -> dict[str, UseCase]:
    parts = kit.parts
    store, clock, defaults = parts.store, parts.clock, parts.defaults
    start = StartTeam(store, clock, kit.add_team, kit.members, defaults)
    return {
        "start-team": start,
        "set-up-team": SetUpTeam(start, parts.messenger),
        "test-post": TestPost(store, clock, parts.bell, start),
        "show-frame": ShowFrame(store, defaults),
        "change-frame": ChangeFrame(store, clock, defaults),
        "describe-goal": DescribeGoal(store, clock, defaults),
        "set-strategy": SetStrategy(store, clock, defaults),
        "add-team-questions": AddTeamQuestions(store, clock, defaults),
        "set-contacts": SetContacts(store, clock, defaults),
        "set-roles": SetRoles(store, clock, parts.bell, defaults),
        "show-people": ShowPeople(store, defaults),
        "exclude-person": ExcludePerson(store, clock, parts.bell, defaults),
        "include-person": IncludePerson(store, clock, parts.bell, defaults),
        "go-live": GoLive(store, clock, parts.bell, defaults, parts.has_own_key),
        "show-trail": ShowTrail(store, defaults),
        "set-team-ai": SetTeamAi(store, clock, defaults),
        "my-data": MyData(store, clock, defaults),
        "take-my-data": TakeMyData(
            store, parts.messenger, VisitPages(store, clock), parts.public_url, defaults
        ),
        "erase-my-data": EraseMyData(store, clock, defaults),
    }
