"""A strict Slack on this machine, with real wire formats: Web API, Socket Mode, signed HTTP events.

What the real one would refuse is refused here, and kept in `violations`, so that a test fails on it: an unknown
method or argument, a right that the app does not have, a message or form past Block Kit's limits.
`FakeSlack` speaks at the level of people: who says, mentions, clicks, types and submits what, and who then sees
what. All people in it are samples.
"""

from tests.fakes.slack.server import FakeSlack
from tests.fakes.slack.workspace import COLLEAGUE, GUEST, NURSE, OTHER_BOT, PLANNER, STRANGER, Posted, View

__all__ = ["COLLEAGUE", "GUEST", "NURSE", "OTHER_BOT", "PLANNER", "STRANGER", "FakeSlack", "Posted", "View"]
