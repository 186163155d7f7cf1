"""Vita's processes are killed with `kill -9` on a bad day at Slack and Teams: nothing lost, nothing said twice."""

from collections import Counter
from dataclasses import dataclass
from random import Random

import pytest

from tests.fakes.slack import FakeSlack
from tests.fakes.slack.weather import Pace, bad_weather
from tests.fakes.slack.workspace import VITA, Channel
from tests.fakes.teams import FakeTeams, Fault
from tests.fakes.teams_people import TENANT
from tests.killing.trial import Trial, places_of

SLACK_SHOWS_AFTER = 0.5
MANY = 10_000


@dataclass(frozen=True, slots=True)
class Result:
    """How many messages each channel got, how the rows ended, and what it took."""

    got: Counter[str]
    channels: int
    ends: Counter[str]
    seconds: float
    refused: int
    kills: int

    @property
    def lost(self) -> int:
        return self.channels - len(self.got)

    @property
    def double(self) -> int:
        return sum(times > 1 for times in self.got.values())

    def shown(self, where: str) -> str:
        return (
            f"\n{where}: {self.channels} teams, {self.lost} lost, {self.double} double, {self.seconds:.0f} s, "
            f"{self.kills} kills, {self.refused} refused for their pace, {dict(self.ends)}"
        )


async def on_slack(
    database: str, *, teams: int, workspaces: int, replicas: int, kill_every: float, kills: int
) -> Result:
    trial = Trial("slack", database)
    places = places_of("slack", [f"T{number}" for number in range(workspaces)], teams)
    await trial.prepare(places)
    workspace_of = {place.channel: place.workspace for place in places}
    pace = Pace(workspace_of.__getitem__)
    async with FakeSlack(within=3.0) as slack:
        for place in places:
            slack.add_channel(Channel(place.channel, place.channel.lower(), "channel", {VITA}))
        slack.api.lag = SLACK_SHOWS_AFTER
        slack.faults.go_on("chat.postMessage", bad_weather(7))
        slack.wire.pace = pace.wait
        killed, seconds = await trial.run(
            slack.api_url, replicas=replicas, kill_every=kill_every, kills=kills
        )
    got = Counter(posted.channel for posted in slack.workspace.posted)
    return Result(got, teams, await trial.ends(), seconds, pace.refused, killed)


async def on_teams(database: str, *, teams: int, replicas: int, kill_every: float, kills: int) -> Result:
    trial = Trial("teams", database)
    await trial.prepare(places_of("teams", [TENANT], teams))
    random = Random(7)  # noqa: S311 - the same bad day on every run
    bad = (Fault(429, retry_after="1"), Fault(500), Fault(500, posts=True), Fault(cuts=True, posts=True))
    async with FakeTeams() as fake:
        fake.breaks(*(random.choices((Fault(), *bad), (87, 8, 1, 1, 3))[0] for _ in range(2 * teams)))
        killed, seconds = await trial.run(
            fake.service_url, replicas=replicas, kill_every=kill_every, kills=kills
        )
    got = Counter(posted.conversation.partition(";")[0] for posted in fake.posted.values())
    return Result(got, teams, await trial.ends(), seconds, 0, killed)


async def test_two_kills_on_a_bad_day_at_slack_lose_nothing_and_double_nothing(database_url: str) -> None:
    result = await on_slack(database_url, teams=60, workspaces=10, replicas=2, kill_every=2.5, kills=2)

    assert (result.lost, result.double, result.ends) == (0, 0, Counter({"sent": 60}))


async def test_on_teams_nothing_is_doubled_and_what_nobody_can_know_ends_unknown(sqlite_url: str) -> None:
    result = await on_teams(sqlite_url, teams=60, replicas=2, kill_every=1.0, kills=2)

    assert (result.double, result.ends.total()) == (0, 60)
    assert set(result.ends) <= {"sent", "unknown"}
    assert result.lost <= result.ends["unknown"]


@pytest.mark.soak
async def test_ten_thousand_teams_begin_their_week_on_slack(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    replicas = 1 if database_url.startswith("sqlite") else 3
    result = await on_slack(
        database_url, teams=MANY, workspaces=40, replicas=replicas, kill_every=10, kills=MANY
    )
    with capsys.disabled():
        print(result.shown(f"Slack, {database_url.partition(':')[0]}, {replicas} at a time"))  # noqa: T201 - the figures

    assert (result.lost, result.double, result.ends) == (0, 0, Counter({"sent": MANY}))


@pytest.mark.soak
async def test_ten_thousand_teams_begin_their_week_on_teams(
    postgresql_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    result = await on_teams(postgresql_url, teams=MANY, replicas=3, kill_every=10, kills=MANY)
    with capsys.disabled():
        print(result.shown("Teams, PostgreSQL, 3 at a time"))  # noqa: T201 - the figures

    assert (result.double, result.ends.total()) == (0, MANY)
    assert set(result.ends) <= {"sent", "failed", "skipped", "unknown"}
