"""A file for one person in Slack: three calls, of which only the last shows something."""

import pytest

from bot.domain.place import Account
from bot.ports import File, NotPosted, Uncertain
from bot.slack.server import Slack
from tests.fakes.slack import NURSE, FakeSlack
from tests.fakes.slack.faults import AnswerLost, RateLimited, ServerError
from tests.fakes.slack.workspace import TEAM

WHO = Account("slack", TEAM, NURSE.id)
FILE = File("vita.ics", "BEGIN:VCALENDAR\r\nSUMMARY:Café & <co>\r\n".encode())


async def test_it_stands_in_the_dm_under_the_words(fake: FakeSlack, slack: Slack) -> None:
    assert await slack.platform.file(WHO, FILE, "Vrije <dagen> & zo zijn eruit.")

    (posted,) = fake.dm(NURSE)
    assert posted.files == [(FILE.name, FILE.data)]
    assert posted.text == "Vrije <dagen> & zo zijn eruit."


async def test_a_workspace_that_gave_no_right_to_files_takes_none(fake: FakeSlack, slack: Slack) -> None:
    fake.api.scopes.discard("files:write")

    assert not await slack.platform.file(WHO, FILE, "Voor je agenda.")

    assert fake.dm(NURSE) == []
    assert fake.violations == ["files.getUploadURLExternal needs files:write"]
    fake.violations.clear()


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ("files.getUploadURLExternal", RateLimited(after=3)),
        ("upload", ServerError(503)),
        ("files.completeUploadExternal", RateLimited(after=3)),
    ],
)
async def test_what_goes_wrong_half_way_showed_nothing(
    fake: FakeSlack, slack: Slack, step: str, fault: RateLimited | ServerError
) -> None:
    fake.faults.plan(step, fault)

    with pytest.raises(NotPosted):
        await slack.platform.file(WHO, FILE, "Voor je agenda.")

    assert fake.dm(NURSE) == []


async def test_an_answer_that_is_lost_at_the_end_leaves_it_uncertain(fake: FakeSlack, slack: Slack) -> None:
    fake.faults.plan("files.completeUploadExternal", AnswerLost())

    with pytest.raises(Uncertain):
        await slack.platform.file(WHO, FILE, "Voor je agenda.")

    assert len(fake.dm(NURSE)) == 1
