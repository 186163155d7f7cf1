"""The words of the week without a model: none, for those that rotate are written by hand on the cards."""

from bot.ports import Announced, AnnouncementWanted, Origin

ROTATION = Announced("", "", Origin("hand-written", "", ""))


class GuidedAnnouncing:
    """Implements `Announcing` at once and always."""

    @property
    def uses_model(self) -> str:
        return ""

    async def announce(self, wanted: AnnouncementWanted) -> Announced:  # noqa: ARG002 - the port's
        return ROTATION

    async def aclose(self) -> None:
        """There is nothing to give back."""
