"""The frame (kader): the organisation's goals, development questions and the results expected beforehand.

Seed: "AI sterker als co-intelligentie", section 3: the goals and development questions fix why and what is
learned; the results are decided beforehand, for the short and the long term.
"""

from dataclasses import dataclass

from bot.domain.ids import FrameVersionId, OrganisationId


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in the organisation's own words, with its development questions and expected results."""

    key: str
    text: str
    development_questions: tuple[str, ...] = ()
    expected_soon: str = ""
    expected_later: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One version of the frame; a week pins the version that it began with. Without goals it is still a frame."""

    id: FrameVersionId
    organisation_id: OrganisationId
    version: int
    goals: tuple[Goal, ...]

    def goal(self, key: str) -> Goal | None:
        return next((goal for goal in self.goals if goal.key == key), None)
