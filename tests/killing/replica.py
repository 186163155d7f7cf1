"""One process of Vita that sends what is due, over Slack's or Teams' own wire; its clock runs behind ours.

Its lease and settling time are short, as is what the fakes take to show a message.
"""

import os
from datetime import UTC, datetime, timedelta

from bot.app import build_core
from bot.console.serving import until_stopped
from bot.cycles import CycleFiles
from bot.llm import Mind
from bot.ports import ChatPlatform
from bot.usecases.recognise import Defaults
from scheduler.claiming import Patience
from storage import Cipher, open_store
from tests.fakes.sparring import ScriptedSparring

KEY = "VITA_EXPERIMENT_KEY"
TOKEN = "VITA_EXPERIMENT_TOKEN"
PATIENCE = Patience(lease=timedelta(seconds=6), settle=timedelta(seconds=2))


class ShiftedClock:
    def __init__(self, behind: float) -> None:
        self._behind = timedelta(seconds=behind)

    def now(self) -> datetime:
        return datetime.now(UTC) - self._behind


def platform(network: str, address: str, clock: ShiftedClock) -> ChatPlatform:
    """As `vita run` it loads only what it serves: what starts sooner after a kill sends sooner."""
    if network == "slack":
        from bot.slack.server import Slack  # noqa: PLC0415 - see above
        from bot.slack.web import Access  # noqa: PLC0415 - see above

        return Slack(Access(os.environ[TOKEN], api_url=address), clock).platform

    from bot.teams.registration import Registration  # noqa: PLC0415 - see above
    from bot.teams.server import Teams  # noqa: PLC0415 - see above
    from tests.fakes.teams_places import OneAddress  # noqa: PLC0415 - see above

    return Teams(Registration(allow_unauthenticated=True), OneAddress(address), "127.0.0.1").platform


async def main(network: str, address: str, database: str, behind: float) -> None:
    clock = ShiftedClock(behind)
    store = open_store(database, Cipher(os.environ[KEY]))
    platforms = {network: platform(network, address, clock)}
    mind = Mind.around(ScriptedSparring())
    core = build_core(store, clock, mind, CycleFiles(), Defaults(), platforms, PATIENCE)
    await core.runner.start()
    print(flush=True)  # noqa: T201 - to whoever counts the seconds until the kill
    await until_stopped(core.stop)
