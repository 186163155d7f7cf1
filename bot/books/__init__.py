"""The books: the repositories of one transaction, as protocols, with the records they keep.

`storage` implements them; `Store.transact` hands them to a piece of work. No method works without an
organisation, and every read of what people wrote takes a `Viewer`. Times are aware, in UTC.

- `setting` who and where · `installs` where Vita is installed · `trust` what happened by whom, and what is kept of whom
- `week` its frame, questions and insights · `paths` `assignments` `self_checks` learning made to measure
- `talking` conversations · `proposing` proposals · `helping` requests to think along · `accounting` over en weer
- `circling` Prof-cirkels · `circle` the ways of proposals in figures · `board` a page of the wall · `visits` its doors
- `sending` what is to be said, and how that ends · `noticing` what goes to one person by itself
"""

from typing import Protocol

from bot.books.accounting import Accounts
from bot.books.assignments import Assignments
from bot.books.board import Board
from bot.books.circle import Circle
from bot.books.circling import Consultations, ProfCircles
from bot.books.helping import HelpRequests
from bot.books.installs import Installs
from bot.books.noticing import Notices
from bot.books.paths import LearningPaths
from bot.books.proposing import (
    Drafts,
    FormDraft,
    Proposals,
)
from bot.books.self_checks import SelfChecks
from bot.books.sending import (
    Category,
    Delivery,
    Outbox,
    Outgoing,
    Pace,
    Precedence,
    Rates,
    Sending,
    SendState,
    Verb,
)
from bot.books.setting import (
    KnownPlace,
    Organisations,
    People,
    Places,
    Teams,
)
from bot.books.talking import (
    Author,
    Conversation,
    Conversations,
    Inbox,
    Item,
    Memory,
    Overtaken,
    Said,
    Stretch,
    Summaries,
    Turn,
    Verdict,
    Verdicts,
    Wall,
)
from bot.books.trust import (
    Audit,
    PersonalData,
    TokenUse,
)
from bot.books.visits import Visit, Visits
from bot.books.week import (
    Appointment,
    Begun,
    Coming,
    Frames,
    Insights,
    Moved,
    Notes,
    Questions,
    Schedule,
    Schedules,
    Term,
    Weeks,
)

__all__ = [
    "Accounts",
    "Appointment",
    "Assignments",
    "Audit",
    "Author",
    "Begun",
    "Board",
    "Books",
    "Category",
    "Circle",
    "Coming",
    "Consultations",
    "Conversation",
    "Conversations",
    "Delivery",
    "Drafts",
    "FormDraft",
    "Frames",
    "HelpRequests",
    "Inbox",
    "Insights",
    "Installs",
    "Item",
    "KnownPlace",
    "LearningPaths",
    "Memory",
    "Moved",
    "Notes",
    "Notices",
    "Organisations",
    "Outbox",
    "Outgoing",
    "Overtaken",
    "Pace",
    "People",
    "PersonalData",
    "Places",
    "Precedence",
    "ProfCircles",
    "Proposals",
    "Questions",
    "Rates",
    "Said",
    "Schedule",
    "Schedules",
    "SelfChecks",
    "SendState",
    "Sending",
    "Stretch",
    "Summaries",
    "Teams",
    "Term",
    "TokenUse",
    "Turn",
    "Verb",
    "Verdict",
    "Verdicts",
    "Visit",
    "Visits",
    "Wall",
    "Weeks",
]


class Books(Protocol):
    @property
    def organisations(self) -> Organisations: ...
    @property
    def teams(self) -> Teams: ...
    @property
    def people(self) -> People: ...
    @property
    def places(self) -> Places: ...
    @property
    def frames(self) -> Frames: ...
    @property
    def weeks(self) -> Weeks: ...
    @property
    def questions(self) -> Questions: ...
    @property
    def insights(self) -> Insights: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def assignments(self) -> Assignments: ...
    @property
    def self_checks(self) -> SelfChecks: ...
    @property
    def learning_paths(self) -> LearningPaths: ...
    @property
    def proposals(self) -> Proposals: ...
    @property
    def circle(self) -> Circle: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def help_requests(self) -> HelpRequests: ...
    @property
    def prof_circles(self) -> ProfCircles: ...
    @property
    def consultations(self) -> Consultations: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def wall(self) -> Wall: ...
    @property
    def board(self) -> Board: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def installs(self) -> Installs: ...
    @property
    def memory(self) -> Memory: ...
    @property
    def conversations(self) -> Conversations: ...
    @property
    def summaries(self) -> Summaries: ...
    @property
    def verdicts(self) -> Verdicts: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def schedules(self) -> Schedules: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def personal_data(self) -> PersonalData: ...
    @property
    def rates(self) -> Rates: ...
    @property
    def token_use(self) -> TokenUse: ...
