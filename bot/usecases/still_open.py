"""What is still open for somebody, each thing with the button that takes it up; nothing of it is late or missed."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from bot.books import Books
from bot.cards import home as cards
from bot.domain.visibility import Viewer
from bot.texts import texts_in
from bot.usecases.carrying import carried_by
from bot.usecases.matter import may_be_next, whose_turn
from bot.usecases.recognise import Present
from bot.usecases.tell_each_other import open_for
from bot.usecases.this_week import has_come, question_of_this_week, week_looked_back_on

_TURNS = 3
_ASKS = 3


def still_open(books: Books, present: Present, now: datetime) -> tuple[cards.OpenThing, ...]:
    """What others wait for first, then the week, then what the person began; read as in private."""
    viewer = present.own_eyes
    found = (
        *islice(_turns(books, present, viewer), _TURNS),
        *_account(books, present, viewer, now),
        *_week(books, present, viewer, now),
        *_begun(books, present, viewer),
    )
    return tuple(found)


def _turns(books: Books, present: Present, viewer: Viewer) -> Iterator[cards.OpenThing]:
    for proposal in books.proposals.waiting(viewer):
        if may_be_next(proposal, present.person.id, present.roles) and present.person in whose_turn(
            books, proposal
        ):
            yield cards.OpenThing("turn", proposal.title, "read-proposal", str(proposal.id), proposal.stage)


def _account(books: Books, present: Present, viewer: Viewer, now: datetime) -> Iterator[cards.OpenThing]:
    texts, team = texts_in(present.person.language), present.team
    setting = open_for(books, team, present.person, now, texts) if team else None
    if setting is not None and books.accounts.own(viewer, setting.round.id) is None:
        yield cards.OpenThing("account", setting.other, "give-account", str(setting.round.id))
    for commitment in books.accounts.own_open(viewer):
        yield cards.OpenThing("commitment", commitment.text, "show-accounts")


def _week(books: Books, present: Present, viewer: Viewer, now: datetime) -> Iterator[cards.OpenThing]:
    """A question to look back on, else the one that runs; and what was taken along from last week."""
    newest = books.questions.own_latest(viewer)
    week = week_looked_back_on(books, present, newest, now)
    team = present.team
    is_back = False
    if newest is not None and week is not None and team is not None and newest.week_id == week.id:
        done = present.person.id in books.insights.owners(team.organisation_id, team.id, week.id)
        is_back = not done and has_come(books, team, "reflection", week.iso)
        if is_back:
            yield cards.OpenThing("look-back", newest.text, "look-back")
    running = question_of_this_week(books, present, now)
    if running is not None and not is_back:
        yield cards.OpenThing("question", running.text, "take-note")
    if carried := carried_by(books, present, now):
        yield cards.OpenThing("carried", carried, "take-carried")


def _begun(books: Books, present: Present, viewer: Viewer) -> Iterator[cards.OpenThing]:
    path = books.learning_paths.own_live(viewer)
    if path is not None:
        yield cards.OpenThing("path", path.about, "make-path")
    if books.drafts.load(present.organisation.id, present.person.id, "propose") is not None:
        yield cards.OpenThing("draft", "", "propose")
    for ask in books.help_requests.own_open(viewer, _ASKS):
        yield cards.OpenThing("ask", ask.text, "close-help-request", str(ask.id))
