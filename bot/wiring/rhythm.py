"""What happens of itself."""

from dataclasses import dataclass

from bot.domain.cycle import Product
from bot.usecases.ask_vita_along import WriteAlong
from bot.usecases.budget import Budget
from bot.usecases.calling import CALLERS
from bot.usecases.compose import Compose
from bot.usecases.follow_prof_circles import FollowProfCircles
from bot.usecases.follow_proposals import FollowProposals
from bot.usecases.fresh_words import FreshWords
from bot.usecases.inviting import invite_to_propose
from bot.usecases.keep_members import KeepMembers
from bot.usecases.private_session import EndLapsed
from bot.usecases.purge import Purge
from bot.usecases.summarise import Summarise
from bot.usecases.tell_each_other import CloseRounds, invite_both_sides
from bot.wiring.parts import Parts
from scheduler.composer import Composer
from scheduler.jobs import Job, fixed
from scheduler.pacing import Pacing
from scheduler.summaries import Summaries
from scheduler.tick import Tick

_CALLERS = {**CALLERS, Product.STATEMENT: (invite_both_sides,), Product.PROPOSAL: (invite_to_propose,)}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What runs by the clock in every process; how often, says `scheduler.jobs`."""

    tick: Tick
    composer: Composer
    follow_proposals: FollowProposals
    close_rounds: CloseRounds
    follow_prof_circles: FollowProfCircles
    purge: Purge
    summaries: Summaries
    end_lapsed: EndLapsed
    members: KeepMembers

    async def catch_up(self) -> None:
        """Plans and composes all that is due at this moment."""
        await self.follow_proposals()
        await self.close_rounds()
        await self.follow_prof_circles()
        await self.tick()
        await self.composer()

    def jobs(self) -> tuple[Job, ...]:
        return fixed(
            tick=self.tick,
            compose=self.composer,
            purge=self.purge,
            summaries=self.summaries,
            lapsed=self.end_lapsed,
            follow=self.follow_proposals,
            close_rounds=self.close_rounds,
            follow_prof_circles=self.follow_prof_circles,
            newcomers=self.members.newcomers,
            members=self.members,
        )


def rhythm(parts: Parts, members: KeepMembers, compose: Compose, pacing: Pacing) -> Rhythm:
    store, clock, mind, bell = parts.store, parts.clock, parts.mind, parts.bell
    fresh = FreshWords(store, clock, mind.announcing, parts.cycles, Budget())
    along = WriteAlong(store, clock, bell, mind.drafting, Budget())
    return Rhythm(
        tick=Tick(store, clock, parts.cycles, parts.free_days, _CALLERS, pacing),
        composer=Composer(store, clock, compose, fresh),
        follow_proposals=FollowProposals(store, clock, bell, parts.free_days),
        close_rounds=CloseRounds(store, clock, bell),
        follow_prof_circles=FollowProfCircles(store, clock, bell, parts.free_days, along),
        purge=Purge(store, clock),
        summaries=Summaries(store, clock, Summarise(store, clock, mind.summarising, Budget())),
        end_lapsed=EndLapsed(store, clock),
        members=members,
    )
