"""Shows somebody their own page: this week, what is open, own proposals, the wall, settings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.books import Books, Category, Delivery
from bot.cards import overview as cards
from bot.cards.model import Card
from bot.domain.help_request import HelpRequest
from bot.domain.proposal import Stage
from bot.domain.question import LearningQuestion
from bot.domain.roles import LOOKS_AFTER, Role, may_keep_people
from bot.domain.timetable import local_day
from bot.domain.visibility import Viewer
from bot.domain.wall import SharedKey
from bot.ports import Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.show_wall import of_team
from bot.usecases.still_open import still_open
from bot.usecases.submitting import readers_of
from bot.usecases.this_week import question_of_this_week

_PROPOSALS = 5
_SENT = 8
_ASKS = 5


@dataclass(frozen=True, slots=True)
class ShowOverview:
    store: Store
    clock: Clock
    phase_now: PhaseNow
    defaults: Defaults
    has_pages: bool = False

    async def __call__(self, act: Act) -> Answer:
        return await self.store.transact(Purpose.CONVERSE, lambda books: self._card(books, act))

    def _card(self, books: Books, act: Act) -> Card:
        """In this person's language and for their eyes, wherever it is asked for."""
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        now = self.clock.now()
        viewer = present.own_eyes
        phase = self.phase_now(books, present.team, now) if present.team else None
        question = question_of_this_week(books, present, now)
        asks = books.help_requests.own_open(viewer, _ASKS)
        own = [item for item in books.proposals.own(viewer) if item.stage is not Stage.WITHDRAWN]
        draft = books.drafts.load(present.organisation.id, present.person.id, "propose")
        is_paused = present.person.is_paused(local_day(now, present.person.timezone))
        page = cards.Overview(
            team=present.team.name if present.team else "",
            phase=phase.titles.get(texts.language, phase.key) if phase else "",
            question=question.text if question else "",
            asks_with=_asks_with(present, question, asks),
            would_read=readers_of(books, present.team, texts) if present.team else "",
            asks=tuple(cards.OwnAsk(str(item.id), item.text) for item in asks),
            has_draft=draft is not None,
            opens=still_open(books, present, now),
            has_accounts=_has_accounts(books, viewer),
            has_path=books.learning_paths.own_live(viewer) is not None,
            sees_queue=bool(present.roles & LOOKS_AFTER),
            proposals=tuple(
                cards.OwnProposal(str(item.id), item.title, item.stage) for item in own[:_PROPOSALS]
            ),
            has_more=len(own) > _PROPOSALS,
            wall=of_team(books, present, present.team) if present.team else None,
            paused_until=present.person.paused_until if is_paused else None,
            sent=_sent(books, present, texts) if Role.ADMINISTRATOR in present.roles else None,
            is_pilot=not present.organisation.live,
            keeps_people=may_keep_people(present.roles),
            has_pages=self.has_pages,
        )
        return cards.card(page, texts)


def _has_accounts(books: Books, viewer: Viewer) -> bool:
    """Whether a team of this person's, or one that they manage, ever told each other how it went."""
    return books.accounts.were_held(viewer.organisation_id, viewer.teams | viewer.manages)


def _asks_with(present: Present, question: LearningQuestion | None, asks: Sequence[HelpRequest]) -> str:
    """The question that the team was not asked about yet, of a team that the person is in."""
    if question is None or question.envelope.team_id not in present.viewer.teams:
        return ""
    about = SharedKey("question", question.id)
    return "" if any(ask.about == about for ask in asks) else f"question:{question.id}"


def _sent(books: Books, present: Present, texts: Texts) -> tuple[cards.Sent, ...]:
    """The newest messages to teams; what was said to one person is nobody else's business."""
    organisation = present.organisation.id
    rows = books.outbox.deliveries(organisation, _SENT, Category.ANNOUNCEMENT)
    return sent_to_teams(books, present, rows, texts)


def sent_to_teams(
    books: Books, present: Present, rows: Sequence[Delivery], texts: Texts
) -> tuple[cards.Sent, ...]:
    """With the names of the teams, in this person's zone."""
    teams = books.teams.names(present.organisation.id, [row.channel for row in rows])
    return tuple(_line(row, teams, present.person.timezone, texts) for row in rows)


def _line(row: Delivery, teams: Mapping[tuple[str, str], str], zone: str, texts: Texts) -> cards.Sent:
    at = f"{texts.day(local_day(row.due, zone))}, {texts.clock(row.due, zone)}"
    return cards.Sent(
        str(row.id), at, teams.get((row.network, row.channel), row.channel), row.topic, row.state, row.reason
    )
