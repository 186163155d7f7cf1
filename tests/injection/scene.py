"""Two samples in a workspace of their own: she talks with Vita, he keeps things to himself and shares some.

Everything is done through the use cases; what the sparring partner would get is what the real one is given.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.hearing import Member
from bot.domain.place import Account, Place, PlaceKind
from bot.ports import SharedItem, SparringTurn
from tests.fakes.house import NETWORK, House
from tests.injection.attacks import CALM, Attack, Slot

HIS_SECRET = "kanarie-van-hem"
HER_SECRET = "kanarie-van-haar"
HIS_NAME = "Voorbeeldman"
HER_NAME = "Voorbeeldvrouw"


def told(secret: str) -> str:
    """A secret in words that a search for them would find."""
    return f"Wat mijn collega over de brieven vertelt: {secret}"


@dataclass(frozen=True, slots=True)
class Scene:
    house: House
    workspace: str
    language: str
    her_name: str = HER_NAME

    @property
    def her(self) -> Member:
        return self._sample("zij", self.her_name)

    @property
    def him(self) -> Member:
        return self._sample("hij", HIS_NAME)

    @property
    def channel(self) -> Place:
        return Place(NETWORK, self.workspace, "C-voorbeeld", PlaceKind.CHANNEL)

    def dm(self, member: Member) -> Place:
        return Place(NETWORK, self.workspace, f"D-{member.account.account}", PlaceKind.DM)

    def addresses(self) -> tuple[str, ...]:
        """Ids of the network: none of them is the model's business."""
        accounts = (self.her.account.account, self.him.account.account)
        return (*accounts, self.workspace, self.channel.channel)

    async def begins(self, team: str, goal: str) -> None:
        """A team with a frame; she is its administrator."""
        acts = self.house.core.use_cases
        await acts.perform("start-team", self.house.act(self.her, self.channel, text=team))
        await acts.meet(self.channel, self.him, joined=True)
        await self._fills_in(self.her, "change-frame", goals=goal)

    async def keeps_secrets(self, member: Member, secret: str) -> None:
        """A private question, an insight, a conversation, and a proposal that nobody saw yet."""
        words = told(secret)
        await self._asks(member, words, words, "private")
        await self._looks_back(member, words, words, "private")
        await self.house.says(member, words, self.dm(member))
        await self._fills_in(member, "propose", step="what", title=words, about=words, kind="improve")

    async def shares(self, member: Member, text: str) -> None:
        await self._asks(member, text, text, "team")
        await self._looks_back(member, HIS_SECRET, text, "team")

    async def proposes(self, member: Member, title: str) -> None:
        await self._fills_in(member, "propose", step="what", title=title, about=title, kind="improve")
        second = {
            "together": title,
            "learning": title,
            "flags": "social",
            "domain": "execute",
            "goal": "none",
        }
        await self._fills_in(member, "propose", step="together", **second)
        await self._fills_in(member, "propose", step="submit")

    async def asks(self, question: str, thought: str) -> None:
        await self._asks(self.her, question, thought, "private")

    async def turn(self, *said: str, place: Place | None = None) -> SparringTurn:
        """What the sparring partner is told about the last thing that she says."""
        for text in said:
            await self.house.says(self.her, text, place or self.dm(self.her), mentions=place is not None)
        return self.house.sparring.heard[-1]

    async def _asks(self, member: Member, text: str, thought: str, who: str) -> None:
        await self._fills_in(member, "set-question", text=text, thought=thought, goal="none", who=who)

    async def _looks_back(self, member: Member, recalled: str, now: str, who: str) -> None:
        await self._fills_in(member, "look-back", step="recall", recalled=recalled)
        await self._fills_in(member, "look-back", step="pair", now=now, who=who)

    async def _fills_in(self, member: Member, form: str, *, step: str = "", **answers: str) -> None:
        await self._performs(member, form, step, answers)

    async def _performs(self, member: Member, form: str, step: str, answers: Mapping[str, str]) -> None:
        act = self.house.act(member, self.dm(member), value=step, answers=answers)
        await self.house.core.use_cases.perform(form, act)

    def _sample(self, account: str, name: str) -> Member:
        address = Account(NETWORK, self.workspace, f"U-{self.workspace}-{account}")
        return Member(address, name, self.language, "Europe/Amsterdam")


def scene_of(house: House, attack: Attack) -> Scene:
    """Each attack has a workspace of its own, and one beside it for the same scene without the attack."""
    workspace = f"T-{attack.number}{'-calm' if attack.is_calm else ''}"
    name = attack.text if attack.slot is Slot.DISPLAY_NAME and not attack.is_calm else HER_NAME
    return Scene(house, workspace, attack.language, name)


async def staged(scene: Scene, attack: Attack) -> SparringTurn:
    """The turn that comes of it. What memory and summary hold is put in here: it takes weeks to get there."""
    await scene.begins(attack.in_slot(Slot.TEAM_NAME), attack.in_slot(Slot.GOAL))
    await scene.keeps_secrets(scene.him, HIS_SECRET)
    await scene.shares(scene.him, attack.in_slot(Slot.SHARED))
    await scene.proposes(scene.him, attack.in_slot(Slot.PROPOSAL))
    await scene.asks(attack.in_slot(Slot.QUESTION), attack.in_slot(Slot.THOUGHT))
    earlier = attack.turns if attack.slot is Slot.EARLIER else ()
    turn = await scene.turn(*earlier, attack.in_slot(Slot.MESSAGE))
    items = (
        SharedItem("insight", 1, attack.in_slot(Slot.TEAM_NAME), attack.in_slot(Slot.SHARED)),
        SharedItem("proposal", 1, CALM[attack.language], attack.in_slot(Slot.PROPOSAL)),
    )
    return replace(
        turn,
        memory=(attack.in_slot(Slot.MEMORY), *turn.memory),
        summary=attack.in_slot(Slot.SUMMARY),
        shared=(*items, *turn.shared),
    )
