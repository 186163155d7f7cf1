"""What a viewer may see, as a SQL condition: the twin of `bot.domain.visibility.may_see`.

A test holds the two side by side, so that nobody reads first and filters afterwards.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, false, or_, true

from bot.domain.visibility import LOOKS_AFTER_PROPOSALS, Sight, Viewer, Visibility, sight_of


def visible(viewer: Viewer, things: Table) -> ColumnElement[bool]:
    """All that this viewer may see of a table whose rows carry an envelope."""
    return within(sight_of(viewer), things)


def shared(viewer: Viewer, things: Table) -> ColumnElement[bool]:
    """What is shared with this viewer; own things are among it as far as others can read them too."""
    return within(replace(sight_of(viewer), own=None), things)


_ANYBODY: Any = {
    "organisation_id": bindparam("sight_organisation"),
    "teams": bindparam("sight_teams", expanding=True),
}


def shared_with_anybody(things: Table) -> ColumnElement[bool]:
    """As `shared`, for a statement that is put together once; it is asked with `eyes_of`."""
    return within(Sight(own=None, **_ANYBODY), things)


def eyes_of(viewer: Viewer) -> Mapping[str, Any]:
    """What `shared_with_anybody` is asked with."""
    sight = sight_of(viewer)
    return {"sight_organisation": sight.organisation_id, "sight_teams": list(sight.teams)}


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


def readable_proposals(viewer: Viewer, proposals: Table) -> ColumnElement[bool]:
    """What is visible, and what the viewer's role asks to be read; the twin of `may_see_proposal`."""
    every_team = bool(viewer.roles & LOOKS_AFTER_PROPOSALS)
    theirs = true() if every_team else proposals.c.team_id.in_(viewer.decides_for)
    handed_in = and_(
        proposals.c.visibility == Visibility.TEAM,
        proposals.c.shared_at_ms.is_not(None),
        proposals.c.revoked_at_ms.is_(None),
    )
    in_role = and_(proposals.c.organisation_id == viewer.organisation_id, handed_in, theirs)
    return or_(visible(viewer, proposals), in_role)


def readable_statements(viewer: Viewer, statements: Table) -> ColumnElement[bool]:
    """What is visible, and what the managers of its team read with it; the twin of `may_see_statement`."""
    if not viewer.in_private:
        return visible(viewer, statements)
    shown = and_(
        statements.c.visibility == Visibility.TEAM,
        statements.c.shared_at_ms.is_not(None),
        statements.c.revoked_at_ms.is_(None),
    )
    managed = and_(
        statements.c.organisation_id == viewer.organisation_id, statements.c.team_id.in_(viewer.manages)
    )
    return or_(visible(viewer, statements), and_(shown, managed))


def readable_in_prof_circle(viewer: Viewer, things: Table) -> ColumnElement[bool]:
    """What is visible, and what was said in the circles of these eyes; the twin of `may_see_in_prof_circle`."""
    said = and_(
        things.c.organisation_id == viewer.organisation_id,
        things.c.visibility == Visibility.PROF_CIRCLE,
        things.c.shared_at_ms.is_not(None),
        things.c.revoked_at_ms.is_(None),
        things.c.prof_circle_id.in_(viewer.prof_circles),
    )
    return or_(visible(viewer, things), said)
