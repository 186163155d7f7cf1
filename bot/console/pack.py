"""`vita pack`: what a works council asks about, on one page, made from how this installation is set up now.

Nothing in it is typed by hand: purposes, tables and periods come from the code, switches from the settings and the
teams. No secret, no account and no name of a person is in it (L16).
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import urlsplit

from bot.books import Books
from bot.cards import team_ai
from bot.cards.model import plain
from bot.console.output import write
from bot.console.ready import SystemClock, errand
from bot.domain.promises import PROMISES
from bot.domain.team import Team
from bot.pages.drawing import draw
from bot.pages.export.report import STYLE
from bot.ports import Purpose
from bot.settings import Settings
from bot.texts import Texts, texts_in
from bot.usecases.set_team_ai import AN_ANSWER
from storage.personal_data import KEPT

Row = tuple[str, str]

_LAW = {
    "AI Act": "pack-law-act", "AVG": "pack-law-gdpr", "articles": "pack-law-articles", "article": "pack-law-article",
    "annex": "pack-law-annex", "and": "pack-law-and", "design rule": "pack-law-own",
}  # fmt: skip
_OF_LAW = re.compile("|".join(rf"\b{word}\b" for word in _LAW))


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of data: its table, what is in it and how long it stays, and whether it is about a person."""

    table: str
    what: str
    is_personal: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """An organisation as it is set up: pilot or live, and the switches of each team."""

    name: str
    is_live: bool
    teams: tuple[Team, ...]


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    async with errand(settings) as core:
        standings = await core.store.transact(Purpose.OPERATE, _standings)
    write(pack(settings, standings, texts_in(asked.language or settings.house.language)), asked.output)
    return 0


def pack(settings: Settings, standings: tuple[Standing, ...], texts: Texts) -> str:
    return draw(
        "pack.html",
        texts,
        css=STYLE,
        day=texts.day(SystemClock().now().date()),
        year=str(SystemClock().now().year),
        version=version("vita-weekcyclus"),
        purposes=[plain(texts(f"pack-purpose-{purpose.value}")) for purpose in Purpose],
        kinds=tuple(kinds(texts)),
        switches=tuple(switches(settings, texts)),
        assessment=tuple(assessment(settings, standings, texts)),
        standings=standings,
        promises=[
            (one.id, plain(texts(f"pack-promise-{one.id.lower()}")), law(one.source, texts), one.test)
            for one in PROMISES
        ],
        ai=lambda team: plain(limit_of(team, texts)),
        mode=lambda team: plain(texts(f"pack-decides-{team.decides_by.value}")),
    )


def law(source: str, texts: Texts) -> str:
    """Where a promise comes from, in the words of this language."""
    return _OF_LAW.sub(lambda found: plain(texts(_LAW[found[0]])), source)


def limit_of(team: Team, texts: Texts) -> str:
    """How much AI a team may use, in answers a day."""
    return team_ai.limit(None if team.daily_tokens is None else team.daily_tokens // AN_ANSWER, texts)


def kinds(texts: Texts) -> Iterator[Kind]:
    """Every table there is."""
    for kept in KEPT:
        what = plain(texts(f"pack-kept-{kept.table.name}"))
        yield Kind(kept.table.name, what, kept.theirs is not None)


def switches(settings: Settings, texts: Texts) -> Iterator[Row]:
    """How this installation is set up, without anything that should stay secret."""
    yes, no = plain(texts("pack-yes")), plain(texts("pack-no"))
    model = settings.model.model
    told: tuple[tuple[str, str | bool], ...] = (
        ("model", model or no),
        ("model-server", (urlsplit(settings.model.base_url).hostname or "") if model else no),
        ("fallback", settings.model.fallback_model or no),
        ("tracing", settings.model.allow_tracing),
        ("slack", settings.slack.is_configured),
        ("teams", settings.teams.is_configured),
        ("pages", urlsplit(settings.server.public_url).hostname or no),
        ("database", settings.house.database.partition(":")[0].partition("+")[0]),
        ("own-key", bool(settings.house.encryption_key.get_secret_value())),
        ("own-words", settings.house.own_dir is not None),
        ("language", settings.house.language),
        ("zone", settings.house.timezone),
    )
    for name, value in told:
        said = (yes if value else no) if isinstance(value, bool) else value
        yield plain(texts(f"pack-switch-{name}")), said


def assessment(settings: Settings, standings: tuple[Standing, ...], texts: Texts) -> Iterator[Row]:
    """What a privacy assessment (AVG, article 35) asks, as far as this installation knows; the rest stays open.

    An empty answer is one that only the organisation can give.
    """
    networks = [name for name, there in _networks(settings) if there] or [plain(texts("pack-no"))]
    host = urlsplit(settings.model.base_url).hostname or "" if settings.model.model else ""
    own_key = bool(settings.house.encryption_key.get_secret_value())
    told = {
        "people": texts("pack-dpia-people-answer", teams=sum(len(one.teams) for one in standings)),
        "need": texts("pack-dpia-need-answer"),
        "source": texts("pack-dpia-source-answer", networks=", ".join(networks)),
        "receivers": texts("pack-dpia-receivers-model" if host else "pack-dpia-receivers-none", host=host),
        "decisions": texts("pack-dpia-decisions-answer"),
        "watching": texts("pack-dpia-watching-answer"),
        "security": texts("pack-dpia-security-own" if own_key else "pack-dpia-security-beside"),
        "rights": texts("pack-dpia-rights-answer"),
        "basis": "",
        "processors": "",
        "outcome": "",
        "council": "",
    }
    for name, answer in told.items():
        yield plain(texts(f"pack-dpia-{name}")), plain(answer)


def _networks(settings: Settings) -> tuple[tuple[str, bool], ...]:
    return (("Slack", settings.slack.is_configured), ("Microsoft Teams", settings.teams.is_configured))


def _standings(books: Books) -> tuple[Standing, ...]:
    teams = books.teams.all()
    organisations = sorted({team.organisation_id for team in teams})
    return tuple(
        Standing(one.name, one.live, tuple(team for team in teams if team.organisation_id == one.id))
        for one in map(books.organisations.get, organisations)
    )
