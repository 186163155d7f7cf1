"""`vita team …`: makes, lists, shows, pauses and resumes teams."""

import argparse
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.books import Books
from bot.console.ready import SystemClock, errand
from bot.console.refused import Refused, in_words
from bot.domain.errors import Refusal
from bot.domain.ids import TeamId
from bot.domain.place import Place, PlaceKind
from bot.domain.team import Team
from bot.ports import Purpose
from bot.settings import Settings
from bot.usecases.add_team import NewTeam


async def add(settings: Settings, asked: argparse.Namespace) -> int:
    """Making the same team twice changes nothing and says so."""
    channel = Place(asked.platform, asked.workspace, asked.channel, PlaceKind.CHANNEL)
    new = NewTeam(
        channel, asked.name, asked.organisation, asked.language, asked.timezone, asked.region, asked.cycle
    )
    async with errand(settings) as core:
        try:
            team, first = await core.add_team(new)
        except Refusal as refusal:
            if refusal.code == "team-exists":
                print("This channel has a team already. Nothing changed.")
                return 0
            raise Refused(in_words(refusal)) from refusal
    print(f"Team {team.id}, {team.name}. First kickoff: {first:%A %d %B %Y %H:%M} UTC. Nothing was posted.")
    if asked.platform == "teams":
        print("On Teams it waits until Vita is installed in that team.")
    return 0


async def listing(settings: Settings, _asked: argparse.Namespace) -> int:
    async with errand(settings) as core:
        teams = await core.store.transact(Purpose.OPERATE, lambda books: books.teams.all())
    if not teams:
        print("No teams yet. `vita team add --help` says how to make one.")
    for team in teams:
        print(_line(team))
    return 0


async def show(settings: Settings, asked: argparse.Namespace) -> int:
    team = await _found(settings, asked.team)
    print(_line(team))
    print(f"  channel  {team.channel.network}:{team.channel.workspace}:{team.channel.channel}")
    print(
        f"  zone     {team.timezone}   region {team.region}   cycle {team.cycle}   language {team.language}"
    )
    most = "the usual limit" if team.daily_tokens is None else f"{team.daily_tokens} tokens a day"
    print(f"  next     {await _next(settings, team)}")
    print(f"  ai       {most}   draws on what was shared: {'yes' if team.draws_on_shared else 'no'}")
    return 0


async def _next(settings: Settings, team: Team) -> str:
    """When Vita speaks in its channel, in the time of the team."""

    def work(books: Books) -> list[tuple[str, datetime | None]]:
        return [
            (kind, books.schedules.next_of(team.organisation_id, "team", team.id, kind))
            for kind in ("kickoff", "reflection")
        ]

    async with errand(settings) as core:
        found = await core.store.transact(Purpose.OPERATE, work)
    zone = ZoneInfo(team.timezone)
    told = [f"{kind} {at.astimezone(zone):%a %d %b %H:%M}" for kind, at in found if at is not None]
    return "nothing while it is paused" if team.paused else "   ".join(told)


async def pause(settings: Settings, asked: argparse.Namespace) -> int:
    return await _set_paused(settings, asked.team, paused=True)


async def resume(settings: Settings, asked: argparse.Namespace) -> int:
    return await _set_paused(settings, asked.team, paused=False)


async def _set_paused(settings: Settings, number: int, *, paused: bool) -> int:
    team = await _found(settings, number)

    def work(books: Books) -> None:
        books.teams.set_paused(team.organisation_id, team.id, paused=True)
        books.audit.note(team.organisation_id, None, "pause-team", f"team:{team.id}", SystemClock().now())

    async with errand(settings) as core:
        if paused:
            await core.store.transact(Purpose.SET_UP, work)
        else:
            await core.resume_team(team)
    print(f"{team.name} is {'paused: Vita says nothing of itself there' if paused else 'no longer paused'}.")
    return 0


async def _found(settings: Settings, number: int) -> Team:
    async with errand(settings) as core:
        teams = await core.store.transact(Purpose.OPERATE, lambda books: books.teams.all())
    for team in teams:
        if team.id == TeamId(number):
            return team
    raise Refused(f"There is no team {number}. `vita team list` shows them.")


def _line(team: Team) -> str:
    return f"{team.id:>5}  {team.name}{'  (paused)' if team.paused else ''}"
