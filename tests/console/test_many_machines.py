"""Two processes of `vita run` on one PostgreSQL, as the README says how: one Vita, whoever takes what."""

import pytest

from storage import new_key
from tests.fakes.slack import COLLEAGUE, NURSE, PLANNER, FakeSlack
from tests.fakes.slack.workspace import VITA, Person
from tests.machines import running, said_by
from tests.waiting import until

pytestmark = pytest.mark.postgresql


def answers(fake: FakeSlack, who: Person) -> list[str]:
    """What Vita said in this person's DM, after its introduction."""
    dm = fake.workspace.dm_of(who.id).id
    return [posted.words for posted in fake.workspace.in_channel(dm) if posted.user == VITA][1:]


async def test_any_number_of_processes_are_one_vita(empty_postgresql_url: str) -> None:
    async with FakeSlack() as fake:
        environment = {
            "DATABASE_URL": empty_postgresql_url, "VITA_ENCRYPTION_KEY": new_key(), "PORT": "0",
            "SLACK_BOT_TOKEN": fake.bot_token, "SLACK_SIGNING_SECRET": fake.signing_secret,
            "SLACK_API_URL": fake.api_url, "VITA_MODEL": "", "SLACK_APP_TOKEN": "",
        }  # fmt: skip
        await said_by("migrate", environment=environment)
        async with running(environment) as one, running(environment) as other:
            for number in range(3):
                for who in (NURSE, PLANNER, COLLEAGUE):
                    fake.deliver_to((one, other)[number % 2].url)
                    await fake.writes(who, f"vraag {number}")
            await until(lambda: all(len(answers(fake, who)) >= 3 for who in (NURSE, PLANNER, COLLEAGUE)))
            doctor = await said_by("doctor", environment=environment)

            fake.deliver_to(other.url)
            await fake.deliver(fake.events[-1])  # what Slack was not sure of comes again, at another machine
            code = await one.stops()
            await fake.writes(NURSE, "en nu nog een")
            await until(lambda: len(answers(fake, NURSE)) >= 4)
            ends = (code, await other.stops())

    assert [len(answers(fake, who)) for who in (NURSE, PLANNER, COLLEAGUE)] == [4, 3, 3]
    assert "Workers that gave a sign of life: 4." in doctor
    assert ends == (0, 0)
