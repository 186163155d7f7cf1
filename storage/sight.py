"""What a viewer may see, as a SQL condition: the twin of `bot.domain.visibility.may_see`.

A test holds the two side by side, so that nobody reads first and filters afterwards.
"""

from dataclasses import replace

from sqlalchemy import ColumnElement, Table, and_, false, or_

from bot.domain.visibility import Sight, Viewer, Visibility, sight_of


def visible(viewer: Viewer, things: Table) -> ColumnElement[bool]:
    """All that this viewer may see of a table whose rows carry an envelope."""
    return within(sight_of(viewer), things)


def shared(viewer: Viewer, things: Table) -> ColumnElement[bool]:
    """What is shared with this viewer; own things are among it as far as others can read them too."""
    return within(replace(sight_of(viewer), own=None), things)


def owned(viewer: Viewer, things: Table) -> ColumnElement[bool]:
    """The viewer's own things; none of them in the open."""
    sight = sight_of(viewer)
    mine = false() if sight.own is None else things.c.owner_id == sight.own
    return and_(things.c.organisation_id == sight.organisation_id, mine)


def within(sight: Sight, things: Table) -> ColumnElement[bool]:
    open_to_them = or_(
        things.c.visibility == Visibility.ORGANISATION,
        and_(things.c.visibility == Visibility.TEAM, things.c.team_id.in_(sight.teams)),
    )
    reach = and_(things.c.revoked_at_ms.is_(None), open_to_them)
    if sight.own is not None:
        reach = or_(things.c.owner_id == sight.own, reach)
    return and_(things.c.organisation_id == sight.organisation_id, reach)
