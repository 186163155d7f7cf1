"""One's own page with Vita: this week, what is open, own proposals, the wall, and what one can set.

For one person's eyes. It is Slack's App Home; on a network without such a page it is a message.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards import people, team_ai
from bot.cards.help_request import readers_note
from bot.cards.home import OpenThing, open_things
from bot.cards.model import Block, Button, Buttons, Card, Note, Style, Text
from bot.cards.proposal import stage_words
from bot.cards.wall import shared
from bot.domain.proposal import Stage
from bot.domain.wall import OnTheWall
from bot.texts import Texts

_SHOWN_ELSEWHERE = frozenset({"question", "draft", "ask", "path"})
_TOPICS = frozenset({"kickoff", "reflection", "welcome", "proposal", "help", "invite"})
_REASONS = {
    "free": "free", "late": "late", "paused": "paused", "external": "external", "removed": "removed",
    "shut-out": "shut", "left": "shut", "withdrawn": "withdrawn", "announced": "announced", "cannot look back": "blind", "uncertain": "blind",
    "rate limited": "busy", "rate-limited": "busy", "channel_not_found": "removed", "not_in_channel": "removed",
    "teams-403": "removed", "teams-404": "removed", "is_archived": "archived",
}  # fmt: skip
"""Why something did not come, by the outbox's word for it; a code that stands for an incident is shown as it is."""

_QUOTED = 140
"""Characters of each thing on the wall, which here is a first look."""

_A_PERSON_DECIDES = frozenset({"failed", "unknown"})


@dataclass(frozen=True, slots=True)
class OwnProposal:
    id: str
    title: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class OwnAsk:
    """An own request to think along that still stands."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A message to a team as those see it who look after it: no content. `state` is the outbox's word for it."""

    id: str
    at: str
    team: str
    topic: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands on it. What is empty, False or None does not."""

    team: str = ""
    phase: str = ""
    """The title of what the week is at now; empty between weeks."""
    question: str = ""
    asks_with: str = ""
    """What asking the team to think along about the question would carry; empty where that is done or cannot be."""
    would_read: str = ""
    """Who would see it then."""
    asks: tuple[OwnAsk, ...] = ()
    has_draft: bool = False
    opens: tuple[OpenThing, ...] = ()
    """What is open beside what stands elsewhere on the page."""
    has_accounts: bool = False
    """People tell each other how it went."""
    has_path: bool = False
    """A learning path runs."""
    sees_queue: bool = False
    """This person sees which proposals wait."""
    proposals: tuple[OwnProposal, ...] = ()
    has_more: bool = False
    """There are more own proposals than these."""
    wall: OnTheWall | None = None
    paused_until: date | None = None
    sent: tuple[Sent, ...] | None = None
    """None for whoever is no administrator."""
    is_pilot: bool = False
    keeps_people: bool = False
    """This person may take somebody out of the team."""
    has_pages: bool = False
    """The wall stands as a page too."""


def card(overview: Overview, texts: Texts) -> Card:
    blocks = (
        *_week(overview, texts),
        *_opens(overview, texts),
        *_asks(overview, texts),
        *_proposals(overview, texts),
        *_wall(overview, texts),
        *_settings(overview, texts),
        *_team(overview, texts),
        *_sent(overview, texts),
        *((Note(texts("live-in-pilot")),) if overview.is_pilot else ()),
        Note(texts("overview-readers")),
    )
    return Card(texts("overview-summary"), blocks)


def _week(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    if not overview.team:
        title = texts("overview-no-team")
    elif overview.phase:
        title = texts("overview-week", team=overview.team, phase=overview.phase)
    else:
        title = texts("overview-week-between", team=overview.team)
    has_question = bool(overview.question)
    question = (
        texts("home-open-question", words=_short(overview.question))
        if has_question
        else texts("overview-no-question")
    )
    opens = [texts("home-open-draft")] if overview.has_draft else []
    ask = texts("overview-button-change" if has_question else "home-button-question")
    buttons: tuple[Button, ...] = (
        Button(ask, "set-question", style=Style.PLAIN if has_question else Style.PRIMARY),
        Button(texts("overview-button-note"), "take-note"),
        Button(texts("overview-button-look-back"), "look-back"),
        Button(texts("path-button-open" if overview.has_path else "path-button-make"), "make-path"),
        *((Button(texts("overview-button-accounts"), "show-accounts"),) if overview.has_accounts else ()),
    )
    words = (Text(title), Text("\n".join((question, *opens))))
    if not overview.asks_with:
        return (*words, Buttons(buttons))
    ask_team = Button(texts("helping-button-ask"), "ask-for-help", overview.asks_with)
    return (*words, readers_note(overview.would_read, texts), Buttons((*buttons, ask_team)))


def _opens(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    beside = [one for one in overview.opens if one.kind not in _SHOWN_ELSEWHERE]
    return (Text(texts("home-open")), *open_things(beside, texts)) if beside else ()


def _asks(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    """Each with the button that closes it."""
    if not overview.asks:
        return ()
    blocks: list[Block] = [Text(texts("helping-open"))]
    for ask in overview.asks:
        close = Button(texts("helping-button-close"), "close-help-request", ask.id)
        blocks += [Text(texts("helping-open-item", text=_short(ask.text))), Buttons((close,))]
    return tuple(blocks)


def _short(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"


def _proposals(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    lines = [
        f"{number}. {texts('wall-proposal', title=one.title, stage=stage_words(one.stage, texts))}"
        for number, one in enumerate(overview.proposals, start=1)
    ]
    lines = lines or [texts("overview-no-proposals")]
    lines += [texts("overview-more")] if overview.has_more else []
    new = Button(texts("home-button-continue" if overview.has_draft else "home-button-propose"), "propose")
    reads = (
        Button(texts("overview-button-read", number=number), "read-proposal", one.id)
        for number, one in enumerate(overview.proposals, start=1)
    )
    queue = (Button(texts("overview-button-queue"), "show-queue"),) if overview.sees_queue else ()
    return (Text("\n".join((texts("overview-proposals"), *lines))), Buttons((new, *reads, *queue)))


def _wall(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    """What was shared last, and the ways to all of it."""
    if overview.wall is None:
        return ()
    buttons = (
        *((Button(texts("circle-button"), "show-circle"),) if overview.wall.came else ()),
        Button(texts("overview-button-themes"), "show-themes"),
        *((Button(texts("wall-button-open"), "open-pages"),) if overview.has_pages else ()),
    )
    return (*shared(overview.team, overview.wall, texts, _QUOTED), Buttons(buttons))


def _settings(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    until = overview.paused_until
    words = (
        texts("overview-paused", day=texts.day(until)) if until is not None else texts("overview-not-paused")
    )
    rest = (
        Button(texts("pause-button-lift"), "lift-pause")
        if until
        else Button(texts("how-button-pause"), "pause")
    )
    buttons = (
        rest,
        Button(texts("reach-button"), "set-reach"),
        *((Button(texts("home-button-agenda"), "give-agenda"),) if overview.team else ()),
        Button(texts("how-button-data"), "my-data"),
        Button(texts("overview-button-frame"), "show-frame"),
        Button(texts("overview-button-prof-circles"), "show-prof-circles"),
        Button(texts("home-button-how"), "explain"),
        Button(texts("trail-button"), "show-trail"),
    )
    return (Text("\n".join((texts("overview-settings"), words))), Buttons(buttons))


def _team(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    """What whoever looks after the team sets."""
    is_administrator = overview.sent is not None
    of_administrators = (
        Button(texts("roles-button"), "set-roles"),
        Button(texts("deciding-button"), "set-deciding"),
        team_ai.button(texts),
    )
    buttons = (
        *((people.button(texts),) if overview.team and overview.keeps_people else ()),
        *(of_administrators if overview.team and is_administrator else ()),
        *((Button(texts("live-summary"), "go-live"),) if is_administrator else ()),
    )
    return (Text(texts("overview-team")), Buttons(buttons)) if buttons else ()


def _sent(overview: Overview, texts: Texts) -> tuple[Block, ...]:
    if overview.sent is None:
        return ()
    return sent_blocks(texts("overview-sent"), overview.sent, texts("overview-sent-nothing"), texts)


def sent_blocks(title: str, sent: Sequence[Sent], nothing: str, texts: Texts) -> tuple[Text | Buttons, ...]:
    """Lines in order, each that a person decides about with its button; `nothing` is said when there are none."""
    blocks: list[Text | Buttons] = []
    lines = [title] if sent else [title, nothing]
    for one in sent:
        lines.append(sent_line(one, texts))
        if one.state in _A_PERSON_DECIDES:
            again = Button(texts("overview-button-again"), "send-again", one.id)
            blocks += [Text("\n".join(lines)), Buttons((again,))]
            lines = []
    return (*blocks, Text("\n".join(lines))) if lines else tuple(blocks)


def goes_again(texts: Texts) -> Card:
    return Card(texts("overview-goes-again"), (Text(texts("overview-goes-again")),))


def sent_line(one: Sent, texts: Texts) -> str:
    """What, to whom, when, and how it ended."""
    topic = texts(f"overview-topic-{one.topic if one.topic in _TOPICS else 'other'}")
    state = texts(f"overview-state-{one.state}")
    line = texts("overview-sent-item", at=one.at, team=one.team, topic=topic, state=state)
    if not one.reason:
        return line
    reason = texts(f"overview-reason-{_REASONS[one.reason]}") if one.reason in _REASONS else one.reason
    return texts("overview-sent-why", line=line, reason=reason)
