"""The books of one transaction: every repository on the same connection."""

from sqlalchemy import Connection

from storage.accounts import SqlAccounts
from storage.assignments import SqlAssignments
from storage.audit import SqlAudit
from storage.board import SqlBoard
from storage.circle import SqlCircle
from storage.consultations import SqlConsultations
from storage.conversations import SqlConversations
from storage.data_rights import SqlPersonalData
from storage.drafts import SqlDrafts
from storage.frames import SqlFrames
from storage.help_requests import SqlHelpRequests
from storage.inbox import SqlInbox
from storage.insights import SqlInsights
from storage.installs import SqlInstalls
from storage.jobs import Jobs
from storage.learning_paths import SqlLearningPaths
from storage.memory import SqlMemory
from storage.notes import SqlNotes
from storage.notices import SqlNotices
from storage.organisations import SqlOrganisations
from storage.outbox import SqlOutbox
from storage.people import SqlPeople
from storage.places import SqlPlaces
from storage.prof_circles import SqlProfCircles
from storage.proposals import SqlProposals
from storage.questions import SqlQuestions
from storage.rates import SqlRates
from storage.schedules import SqlSchedules
from storage.self_checks import SqlSelfChecks
from storage.summaries import SqlSummaries
from storage.teams import SqlTeams
from storage.token_use import SqlTokenUse
from storage.verdicts import SqlVerdicts
from storage.visits import SqlVisits
from storage.wall import SqlWall
from storage.weeks import SqlWeeks


class SqlBooks:
    """`bot.books.Books`; worth nothing once its transaction has ended. `jobs` on PostgreSQL only."""

    def __init__(self, connection: Connection, jobs: Jobs | None = None) -> None:
        self.organisations = SqlOrganisations(connection)
        self.teams = SqlTeams(connection)
        self.people = SqlPeople(connection)
        self.places = SqlPlaces(connection)
        self.frames = SqlFrames(connection)
        self.weeks = SqlWeeks(connection)
        self.questions = SqlQuestions(connection)
        self.insights = SqlInsights(connection)
        self.notes = SqlNotes(connection)
        self.self_checks = SqlSelfChecks(connection)
        self.assignments = SqlAssignments(connection)
        self.learning_paths = SqlLearningPaths(connection)
        self.proposals = SqlProposals(connection)
        self.circle = SqlCircle(connection)
        self.accounts = SqlAccounts(connection)
        self.help_requests = SqlHelpRequests(connection)
        self.prof_circles = SqlProfCircles(connection)
        self.consultations = SqlConsultations(connection)
        self.drafts = SqlDrafts(connection)
        self.wall = SqlWall(connection)
        self.board = SqlBoard(connection)
        self.visits = SqlVisits(connection)
        self.installs = SqlInstalls(connection)
        self.memory = SqlMemory(connection)
        self.conversations = SqlConversations(connection)
        self.summaries = SqlSummaries(connection)
        self.verdicts = SqlVerdicts(connection)
        self.inbox = SqlInbox(connection, jobs)
        self.outbox = SqlOutbox(connection, jobs)
        self.notices = SqlNotices(connection, jobs)
        self.schedules = SqlSchedules(connection)
        self.audit = SqlAudit(connection)
        self.personal_data = SqlPersonalData(connection)
        self.rates = SqlRates(connection)
        self.token_use = SqlTokenUse(connection)
