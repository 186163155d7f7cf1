"""Prof-cirkels, the peer consultations that they hold, and what is said in them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.consultation import Consultation, Contribution
from bot.domain.ids import ConsultationId, ContributionId, OrganisationId, PersonId, ProfCircleId
from bot.domain.place import Place
from bot.domain.prof_circle import CircleStage, ProfCircle
from bot.domain.visibility import Viewer


class ProfCircles(Protocol):
    """A theme is no secret within the organisation when its circle is on the open list; what is said there is."""

    def add(self, circle: ProfCircle, at: datetime) -> ProfCircleId: ...
    def get(self, organisation: OrganisationId, circle: ProfCircleId) -> ProfCircle | None: ...
    def of_place(self, organisation: OrganisationId, place: Place) -> ProfCircle | None: ...
    def of_person(self, organisation: OrganisationId, person: PersonId) -> Sequence[ProfCircle]:
        """Those that this person is in or invited to, and that have not ended; the newest first."""
        ...

    def listed(self, organisation: OrganisationId, limit: int = 20) -> Sequence[ProfCircle]:
        """Those on the open list that have not ended, the newest first."""
        ...

    def invite(self, organisation: OrganisationId, circle: ProfCircleId, person: PersonId) -> bool:
        """False when this person is in it or invited already."""
        ...

    def join(
        self, organisation: OrganisationId, circle: ProfCircleId, person: PersonId, at: datetime
    ) -> bool:
        """False when this person is in it already."""
        ...

    def leave(self, organisation: OrganisationId, circle: ProfCircleId, person: PersonId) -> bool:
        """Also declines an invitation; False for whoever is not in it."""
        ...

    def joined(self, organisation: OrganisationId, circle: ProfCircleId) -> Mapping[PersonId, datetime]:
        """Who is in it and since when, in that order."""
        ...

    def settle(self, organisation: OrganisationId, circle: ProfCircleId, place: Place) -> None:
        """From now on this is its own place."""
        ...

    def set_stage(self, organisation: OrganisationId, circle: ProfCircleId, stage: CircleStage) -> None: ...
    def set_guide(
        self, organisation: OrganisationId, circle: ProfCircleId, guide: PersonId | None
    ) -> None: ...
    def seen_by(self, viewer: Viewer, place: Place) -> Viewer:
        """The same eyes with the circles whose words they may read here.

        In private those that the person is in, in a circle's own place that one, elsewhere none.
        """
        ...


class Consultations(Protocol):
    def add(self, consultation: Consultation, at: datetime) -> ConsultationId:
        """Its method goes along as it is now."""
        ...

    def get(self, organisation: OrganisationId, consultation: ConsultationId) -> Consultation | None: ...
    def running(self, organisation: OrganisationId, circle: ProfCircleId) -> Consultation | None: ...
    def of_circle(
        self, organisation: OrganisationId, circle: ProfCircleId, limit: int = 10
    ) -> Sequence[Consultation]:
        """The newest first."""
        ...

    def move(self, before: Consultation, after: Consultation) -> bool:
        """To another round or stage; False when somebody else moved it first, and then nothing is done."""
        ...  # fmt: skip

    def contribute(self, contribution: Contribution, at: datetime) -> ContributionId: ...
    def contribution(self, viewer: Viewer, number: ContributionId) -> Contribution | None:
        """None also when the viewer may not see it."""
        ...

    def contributions(
        self, viewer: Viewer, circle: ProfCircleId, consultation: ConsultationId | None
    ) -> Sequence[Contribution]:
        """What the viewer may read of it, in the order in which it was written; None: of the harvest."""
        ...

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Contribution]:
        """What the viewer brought in any circle, the newest first; nothing in the open."""
        ...

    def written(self, consultation: Consultation) -> Sequence[PersonId]:
        """Who wrote in the running round; an AI that was asked along does not count."""
        ...

    def rewrite(self, viewer: Viewer, number: ContributionId, text: str) -> bool:
        """Its owner's new words; False for what is not the viewer's own or was taken back."""
        ...

    def show(
        self, organisation: OrganisationId, consultation: ConsultationId, round_key: str, at: datetime
    ) -> Sequence[Contribution]:
        """From now on the circle reads what was written in this round; gives what was not shown before."""
        ...

    def revoke(self, viewer: Viewer, number: ContributionId, at: datetime) -> bool:
        """Its owner takes it back, words and all; False for what is not the viewer's own."""
        ...

    def numbers_in(self, consultation: Consultation, rounds: Sequence[str]) -> Sequence[ContributionId]:
        """What was written in these rounds."""
        ...

    def keep_only(
        self, organisation: OrganisationId, consultation: ConsultationId, kept: Sequence[ContributionId]
    ) -> Sequence[ContributionId]:
        """These stay, the others are deleted; gives the numbers of what went."""
        ...
