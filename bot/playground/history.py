"""The weeks that went before: what the sample team shared, proposed and agreed, so that there is a wall to look at.

All of it is made up, like the people. Days are counted back from the first kickoff. The district nurse has not looked
back yet: whoever opens the playground begins as somebody for whom that is new.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.books import Books
from bot.domain.accountability import Commitment, Side, Statement
from bot.domain.accountability import Outcome as Kept
from bot.domain.assignment import AssignmentStage, GroupAssignment, Outcome, Taker, Words
from bot.domain.course import Happening
from bot.domain.help_request import HelpRequest
from bot.domain.ids import (
    AssignmentId,
    CommitmentId,
    HelpRequestId,
    InsightId,
    ProposalId,
    QuestionId,
    StatementId,
)
from bot.domain.insight import Insight
from bot.domain.proposal import Act, Domain, Kind, Proposal, Section, Stage
from bot.domain.question import LearningQuestion
from bot.domain.team import Person, Team
from bot.domain.timetable import IsoWeek, local_day
from bot.domain.visibility import Envelope, Visibility
from bot.domain.wall import SharedKey

NURSE, PLANNER, LEADER, DESK, BOARD = (
    "wijkverpleegkundige",
    "planner",
    "teamleider",
    "receptionist",
    "bestuurder",
)
STORY, TIME, NEW = "een-verhaal", "tijd-voor-mensen", "nieuwe-collegas"

QUESTIONS = (
    (74, PLANNER, "Welke route kost de meeste kilometers, en weet de cliënt dat?", TIME),
    (60, DESK, "Wie belt er twee keer over hetzelfde, en waarom?", STORY),
    (46, NURSE, "Wat wil ik om half acht weten, in één zin?", STORY),
    (32, LEADER, "Welke lijst vul ik in die niemand leest?", TIME),
    (18, PLANNER, "Wat vraagt een nieuwe collega op dag drie?", NEW),
    (11, DESK, "Kan de computer het verslag van een gesprek korter maken zonder dat er iets wegvalt?", TIME),
    (4, NURSE, "Hoe leg ik in twee zinnen over wat er vannacht anders was?", STORY),
)
INSIGHTS = (
    (
        70,
        PLANNER,
        "Twee cliënten wonen in dezelfde straat en kregen elk een eigen rit. Niemand zag de kaart.",
    ),
    (56, DESK, "Wie twee keer belt, kreeg de eerste keer een naam en geen tijd."),
    (42, LEADER, "Ik hoef geen verslag. Ik wil weten wat er anders is dan gisteren."),
    (28, LEADER, "De lijst werd gelezen door één systeem dat we niet meer gebruiken."),
    (14, PLANNER, "Een nieuwe collega vraagt niets, want ze weet niet wie het mag weten."),
    (
        7,
        DESK,
        "De samenvatting van de AI was goed, maar liet het bezwaar weg. Ik lees voortaan het slot zelf.",
    ),
)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal of a sample person: `acts` are the days ago at which it went on, oldest first."""

    by: str
    title: str
    about: str
    together: str
    learning: str
    domains: tuple[Domain, ...]
    goal: str
    acts: tuple[tuple[Act, int], ...]
    reason: str = "Dit past bij wat we willen leren."


PROPOSED = (
    Proposed(
        NURSE, "Vier punten bovenaan", "Elke ochtend zoeken we in drie schermen wat er vannacht was.",
        "De avonddienst zet vier punten bovenaan. De ochtend leest die eerst.", "Of vier punten genoeg zijn.",
        (Domain.EXECUTE,), STORY,
        ((Act.SUBMIT, 82), (Act.START_VALIDATION, 80), (Act.VALIDATE, 78), (Act.ACCEPT, 71), (Act.IMPLEMENT, 69), (Act.EFFECTUATE, 45), (Act.CLOSE, 38)),
    ),
    Proposed(
        PLANNER, "Eén straat, één rit", "Twee collega's rijden achter elkaar dezelfde straat in.",
        "We plannen per straat en leggen het de cliënt uit.", "Wat een vaste tijd voor cliënten waard is.",
        (Domain.ORGANISE,), TIME,
        ((Act.SUBMIT, 66), (Act.START_VALIDATION, 64), (Act.VALIDATE, 61), (Act.ACCEPT, 54), (Act.IMPLEMENT, 50), (Act.EFFECTUATE, 24), (Act.CLOSE, 13)),
    ),
    Proposed(
        DESK, "Bij elke belofte een tijd", "Mensen bellen terug, omdat ze niet weten wanneer er iemand belt.",
        "Wie iets belooft, zegt erbij wanneer. De balie schrijft het op.", "Of er minder wordt gebeld.",
        (Domain.EXECUTE, Domain.ORGANISE), STORY,
        ((Act.SUBMIT, 52), (Act.START_VALIDATION, 51), (Act.VALIDATE, 47), (Act.ACCEPT, 40), (Act.IMPLEMENT, 36), (Act.EFFECTUATE, 16)),
    ),
    Proposed(
        LEADER, "Schrap de weeklijst", "De weeklijst kost per dienst tien minuten en niemand leest hem.",
        "We stoppen vier weken met de lijst en letten op wat er misgaat.", "Wat er misgaat zonder lijst.",
        (Domain.MAINTAIN,), TIME,
        ((Act.SUBMIT, 38), (Act.START_VALIDATION, 36), (Act.VALIDATE, 33), (Act.ACCEPT, 26), (Act.IMPLEMENT, 21)),
    ),
    Proposed(
        PLANNER, "Iemand om aan te vragen", "Nieuwe collega's weten niet wie wat weet.",
        "Wie begint, krijgt vier weken lang één collega om alles aan te vragen.", "Welke vragen steeds terugkomen.",
        (Domain.ORGANISE, Domain.MAINTAIN), NEW,
        ((Act.SUBMIT, 31), (Act.START_VALIDATION, 29), (Act.VALIDATE, 26), (Act.ACCEPT, 19)),
    ),
    Proposed(
        DESK, "Twee keer per dag terugbellen", "Terugbellen gebeurt nu tussen alles door.",
        "We bellen om elf en om drie terug, met zijn tweeën.", "Of de dag rustiger wordt.",
        (Domain.EXECUTE,), TIME,
        ((Act.SUBMIT, 25), (Act.START_VALIDATION, 23), (Act.VALIDATE, 20), (Act.POSTPONE, 12)),
        "Eerst wil ik zien wat de belofte met een tijd oplevert.",
    ),
    Proposed(
        NURSE, "Een foto van de wond, met toestemming", "Woorden over een wond leest iedereen anders.",
        "We maken een foto als de cliënt dat goed vindt, en kijken samen.", "Of we dan hetzelfde zien.",
        (Domain.EXECUTE,), STORY, ((Act.SUBMIT, 15), (Act.START_VALIDATION, 13), (Act.VALIDATE, 9)),
    ),
    Proposed(
        LEADER, "Dinsdag geen overleg", "Er is geen dag waarop iedereen bij cliënten kan zijn.",
        "Op dinsdag plannen we niets wat kan wachten.", "Wat er op die dag wél gebeurt.",
        (Domain.GOVERN, Domain.ORGANISE), TIME, ((Act.SUBMIT, 8), (Act.START_VALIDATION, 6)),
    ),
    Proposed(
        PLANNER, "De eerste week op één kaart", "Wie begint, krijgt veertig bladzijden.",
        "Een nieuwe collega maakt na een week zelf de kaart voor de volgende.", "Wat nieuwe ogen zien.",
        (Domain.MAINTAIN,), NEW, ((Act.SUBMIT, 3),),
    ),
)  # fmt: skip

ASKED = (
    (2, NURSE, "Wie weet hoe andere teams de overdracht in de nacht doen?", 7),
    (5, DESK, "Wie leest één verslag van de AI met mij na, en kijkt wat er mist?", 6),
)
COMMITTED = (
    (LEADER, "Ik haal de weeklijst uit het systeem", Kept.DONE),
    (LEADER, "Ik regel een uur op dinsdag waarin niemand belt", Kept.OPEN),
)

TOGETHER = (
    "Wat vragen we dubbel?",
    "Houd twee weken bij welke vraag een cliënt al eens beantwoordde.",
    "Een lijst met dubbele vragen en wie ze stelt.",
    "Welke vraag stellen we vanaf nu nog maar één keer?",
    "Vijf vragen stelden we dubbel. Drie daarvan staan nu bovenaan in het dossier.",
    "De cliënt weet beter dan wij wat al gevraagd is.",
)

_STAGE: Mapping[Act, Stage] = {
    Act.SUBMIT: Stage.SUBMITTED,
    Act.START_VALIDATION: Stage.IN_VALIDATION,
    Act.VALIDATE: Stage.VALIDATED,
    Act.ACCEPT: Stage.ACCEPTED,
    Act.POSTPONE: Stage.NOT_NOW,
    Act.IMPLEMENT: Stage.IN_IMPLEMENTATION,
    Act.EFFECTUATE: Stage.EFFECTUATED,
    Act.CLOSE: Stage.ROUND,
}
_BY: Mapping[Act, str] = {
    Act.START_VALIDATION: DESK,
    Act.VALIDATE: DESK,
    Act.ACCEPT: BOARD,
    Act.POSTPONE: BOARD,
}


@dataclass(frozen=True, slots=True)
class History:
    """`people` by their key, `now` the moment to count back from."""

    team: Team
    people: Mapping[str, Person]
    now: datetime

    def tell(self, books: Books) -> None:
        for days, by, text, goal in QUESTIONS:
            question = LearningQuestion(QuestionId(0), self._shared(by, days), None, text, "", goal)
            books.questions.add(question, self._ago(days))
        for days, by, text in INSIGHTS:
            books.insights.add(
                Insight(InsightId(0), self._shared(by, days), None, None, "", text), self._ago(days)
            )
        for proposed in PROPOSED:
            self._propose(books, proposed)
        for days, by, text, about in ASKED:
            asked = HelpRequest(HelpRequestId(0), self._shared(by, days), SharedKey("question", about), text)
            books.help_requests.add(asked, self._ago(days))
        self._commit(books)
        self._finish_together(books)

    def _finish_together(self, books: Books) -> None:
        """An assignment that the team began five weeks ago, and finished."""
        title, task, product, question, result, learned = TOGETHER
        who = tuple(Taker(self.people[key].id) for key in (PLANNER, DESK))
        assignment = GroupAssignment(
            AssignmentId(0),
            self._shared(PLANNER, 35),
            Words(title, task, product, question),
            weeks=2,
            goal_key=STORY,
            stage=AssignmentStage.DONE,
            takers=who,
            outcome=Outcome(result, learned, self.people[PLANNER].id),
            until=local_day(self._ago(21), self.team.timezone),
        )
        books.assignments.add(assignment, self._ago(35))

    def _propose(self, books: Books, proposed: Proposed) -> None:
        submitted, owner = proposed.acts[0][1], self.people[proposed.by]
        sections = tuple(
            Section.by_person(key, text)
            for key, text in (
                ("about", proposed.about),
                ("together", proposed.together),
                ("learning", proposed.learning),
            )
        )
        proposal = Proposal(
            ProposalId(0),
            self._shared(proposed.by, submitted),
            _STAGE[proposed.acts[-1][0]],
            proposed.title,
            Kind.IMPROVE,
            technical=False,
            social=True,
            domains=proposed.domains,
            goal_key=proposed.goal,
            sections=sections,
            authors=(owner.id,),
        )
        number = books.proposals.add(proposal, self._ago(submitted))
        organisation = self.team.organisation_id
        for act, days in proposed.acts:
            by = self.people[_BY.get(act, proposed.by)].id
            reason = proposed.reason if act in {Act.ACCEPT, Act.POSTPONE} else ""
            if act is Act.EFFECTUATE:
                reason = "We doen het nu elke dienst zo."
            if act is not Act.SUBMIT:
                happened = Happening(act, by, self._ago(days), reason)
                books.proposals.note(organisation, number, happened)
            books.audit.note(organisation, by, act, f"proposal:{number}", self._ago(days), reason)

    def _commit(self, books: Books) -> None:
        """What the leader said in a round that was shown three weeks ago."""
        shown = self._ago(21)
        iso = IsoWeek.of(local_day(shown, self.team.timezone))
        round_ = books.accounts.open(self.team.organisation_id, self.team.id, iso, shown)
        answers = {"commits": "\n".join(text for _, text, _ in COMMITTED)}
        envelope = Envelope(self.team.organisation_id, self.people[LEADER].id, team_id=self.team.id)
        told = books.accounts.keep(
            Statement(StatementId(0), envelope, round_.id, Side.MANAGER, answers), shown
        )
        books.accounts.show(round_, shown)
        until = local_day(self._ago(-7), self.team.timezone)
        for by, text, outcome in COMMITTED:
            one = Commitment(CommitmentId(0), self._shared(by, 21), told, Side.MANAGER, text, until, outcome)
            books.accounts.commit(one, shown)

    def _shared(self, by: str, days: int) -> Envelope:
        owner = self.people[by].id
        return Envelope(
            self.team.organisation_id, owner, Visibility.TEAM, self.team.id, shared_at=self._ago(days)
        )

    def _ago(self, days: int) -> datetime:
        return self.now - timedelta(days=days, hours=2)
