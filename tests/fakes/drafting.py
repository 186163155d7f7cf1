"""Somebody who drafts what a test wrote, and remembers what there was to draft from."""

from dataclasses import dataclass, field

from bot.domain.provenance import Wording
from bot.ports import (
    NO_USAGE,
    Asked,
    Compared,
    Drafted,
    FriendQuestions,
    HandedIn,
    HandOver,
    InsightPair,
    Origin,
    ProposalDraft,
    Sharper,
    Sparred,
    Usage,
)

IDEA = "Wie de vraag krijgt, belt voortaan zelf."
INVENTED = "Of bellen vragen voorkomt."
CARRIED = "Vanaf maandag belt wie de vraag krijgt."
LEFT_OPEN = "Wie belt er dan op zaterdag?"


@dataclass
class ScriptedDrafting:
    """`uses_model` empty is guided mode: then every field is in the person's own words."""

    uses_model: str = "sample-model"
    says_nothing: bool = False
    usage: Usage = NO_USAGE
    read: list[Sparred] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    compared: list[Compared] = field(default_factory=list)
    handed_in: list[HandedIn] = field(default_factory=list)

    async def draft_proposal(self, sparred: Sparred) -> ProposalDraft:
        self.read.append(sparred)
        own = "" if self.says_nothing else next(said.text for said in sparred.talk if not said.by_vita)
        return ProposalDraft(
            title=Drafted("Bel eerst", Wording.AI) if self._drafts else Drafted(),
            about=Drafted(own),
            together=Drafted(IDEA, Wording.IDEA) if self._drafts else Drafted(),
            learning=Drafted(INVENTED, Wording.AI) if self._drafts else Drafted(),
            expected=Drafted(),
            goal_key=sparred.goals[0].key if sparred.goals else "",
            check="hoe vaak mensen bellen; de balie weet dat.",
            origin=self._origin("proposal"),
            usage=self.usage,
        )

    async def sharpen(self, asked: Asked) -> Sharper:
        self.asked.append(asked)
        pairs = (("Eigen dag", "Wie belt mij vandaag?"), ("Eén gesprek", "Aan wie vraag ik het?"))
        return Sharper(pairs, self._origin("sharper"), self.usage)

    async def friend_questions(self, handed_in: HandedIn) -> FriendQuestions:
        self.handed_in.append(handed_in)
        return FriendQuestions(("Wie belt er op zaterdag?",), self._origin("friend"), self.usage)

    async def case_questions(self, handed_in: HandedIn) -> FriendQuestions:
        self.handed_in.append(handed_in)
        return FriendQuestions(("Wat zei ze precies?",), self._origin("case"), self.usage)

    async def insight_pair(self, compared: Compared) -> InsightPair:
        self.compared.append(compared)
        first, now = (text.partition(".")[0] + "." for text in (compared.first, compared.now))
        return InsightPair(first, now, self._origin("pair"), self.usage)

    async def hand_over(self, sparred: Sparred) -> HandOver:
        self.read.append(sparred)
        carried, asked = ("", "") if self.says_nothing else (CARRIED, LEFT_OPEN)
        return HandOver(carried, asked, self._origin("hand-over"), self.usage)

    @property
    def _drafts(self) -> bool:
        return bool(self.uses_model) and not self.says_nothing

    def _origin(self, kind: str) -> Origin:
        by = "model" if self.uses_model else "guided"
        return Origin(by, self.uses_model, f"drafting-{kind}-nl-1")
