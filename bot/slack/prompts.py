"""The sentences that Slack lays under the hand of whoever opens the conversation with Vita."""

import logging
from collections.abc import Sequence

from bot.cards.model import Prompt
from bot.domain.place import Place
from bot.ports import NotPosted, PlaceGone, Uncertain
from bot.slack.calls import called
from bot.slack.web import Web

log = logging.getLogger(__name__)
_MOST = 4


class Prompts:
    """A workspace without agents is asked once: there the same conversation goes without them."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._unable: set[str] = set()

    async def suggest(self, dm: Place, prompts: Sequence[Prompt]) -> None:
        if dm.workspace in self._unable or not prompts:
            return
        shown = [{"title": prompt.title, "message": prompt.message} for prompt in prompts[:_MOST]]
        try:
            await called(
                self._web.sending(dm.workspace).assistant_threads_setSuggestedPrompts(
                    channel_id=dm.channel, prompts=shown
                )
            )
        except PlaceGone as error:
            self._unable.add(dm.workspace)
            log.info("Slack shows no suggestions here: %s", error)
        except (NotPosted, Uncertain) as error:
            log.info("Slack did not take the suggestions: %s", error)
