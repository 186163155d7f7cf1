"""A real process of `vita run` is told to stop (SIGTERM) while an answer is being made: the answer comes first."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.fakes.openai import FakeOpenAI, Says
from tests.fakes.slack import NURSE, FakeSlack, Posted
from tests.machines import running
from tests.waiting import until

OPENING = "Drie keer op een dag is vaak. Wat vroegen die mensen als eerste?"
pytestmark = pytest.mark.journey

ANSWER = "Die brief begint met de regels. Wie leest hem van boven naar beneden?"
SLOWLY = Says(ANSWER, after=0.3, pause=0.4)


def environment(fake: FakeSlack, model: FakeOpenAI, folder: Path) -> Mapping[str, str]:
    return {
        "VITA_DATA_DIR": str(folder), "PORT": "0", "SLACK_BOT_TOKEN": fake.bot_token, "SLACK_SIGNING_SECRET": "",
        "SLACK_APP_TOKEN": fake.app_token, "SLACK_API_URL": fake.api_url, "DATABASE_URL": "",
        "VITA_MODEL": "voorbeeldmodel", "OPENAI_API_KEY": "sk-sample", "OPENAI_BASE_URL": model.base_url,
    }  # fmt: skip


def last(fake: FakeSlack) -> Posted:
    """What Vita said last in the nurse's DM."""
    return fake.dm(NURSE)[-1]


def stands(fake: FakeSlack, words: str) -> bool:
    return any(words in one.words and not one.is_streaming for one in fake.dm(NURSE))


@pytest.mark.parametrize("moment", ["while the model thinks", "while the answer grows"])
async def test_an_answer_in_flight_is_ended_before_the_process_ends(tmp_path: Path, moment: str) -> None:
    async with FakeSlack() as fake, FakeOpenAI() as model:
        async with running(dict(environment(fake, model, tmp_path))) as machine:
            await fake.eventually(lambda: fake.sockets.open)
            model.script(Says(OPENING), SLOWLY)
            first = await fake.writes(NURSE, "drie mensen belden over dezelfde brief")
            await until(lambda: stands(fake, OPENING))
            before, asked = len(fake.dm(NURSE)), len(model.asked)
            await fake.writes(NURSE, "wat er van hen verwacht werd", thread=first.ts)
            await until(lambda: len(model.asked) > asked)
            if moment == "while the answer grows":
                await until(lambda: last(fake).is_streaming)
            code = await machine.stops()

        assert code == 0
        assert len(fake.dm(NURSE)) == before + 1
        assert ANSWER.split(maxsplit=1)[0] in last(fake).words
        assert not last(fake).is_streaming
