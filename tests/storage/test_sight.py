"""What SQL lets a viewer see is what `may_see` says, for every combination."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Table,
    Text,
    create_engine,
    delete,
    insert,
    select,
)

from bot.domain.ids import OrganisationId, PersonId, ProfCircleId, TeamId
from bot.domain.roles import Role
from bot.domain.visibility import (
    Envelope,
    Viewer,
    Visibility,
    may_see,
    may_see_in_prof_circle,
    may_see_proposal,
    may_see_statement,
)
from storage.envelopes import columns_of
from storage.sight import (
    owned,
    readable_in_prof_circle,
    readable_proposals,
    readable_statements,
    shared,
    visible,
)
from tests.storage.conftest import NOW

THINGS = Table(
    "thing",
    MetaData(),
    Column("organisation_id", BigInteger),
    Column("owner_id", BigInteger),
    Column("visibility", Text),
    Column("team_id", BigInteger),
    Column("prof_circle_id", BigInteger),
    Column("version", BigInteger),
    Column("shared_at_ms", BigInteger),
    Column("revoked_at_ms", BigInteger),
)

few = st.integers(min_value=1, max_value=2)
envelopes = st.builds(
    Envelope,
    organisation_id=few.map(OrganisationId),
    owner=few.map(PersonId),
    visibility=st.sampled_from(Visibility),
    team_id=st.none() | few.map(TeamId),
    shared_at=st.sampled_from([None, NOW]),
    revoked_at=st.sampled_from([None, NOW]),
)
viewers = st.builds(
    Viewer,
    organisation_id=few.map(OrganisationId),
    person_id=few.map(PersonId),
    teams=st.frozensets(few.map(TeamId)),
    roles=st.frozensets(st.sampled_from(Role)),
    in_private=st.booleans(),
    decides_for=st.frozensets(few.map(TeamId)),
    manages=st.frozensets(few.map(TeamId)),
    prof_circles=st.frozensets(few.map(ProfCircleId)),
)


@pytest.fixture(scope="module")
def things() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        THINGS.create(connection)
        yield connection
    engine.dispose()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(viewer=viewers, envelope=envelopes)
def test_sql_shows_exactly_what_the_rule_allows(
    things: Connection, viewer: Viewer, envelope: Envelope
) -> None:
    things.execute(delete(THINGS))
    things.execute(insert(THINGS).values(**columns_of(envelope)))

    seen = things.execute(select(THINGS).where(visible(viewer, THINGS))).one_or_none() is not None

    assert seen == may_see(viewer, envelope)


RULES = [(readable_proposals, may_see_proposal), (readable_statements, may_see_statement)]


@pytest.mark.parametrize(("in_sql", "rule"), RULES, ids=["proposals", "statements"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(viewer=viewers, envelope=envelopes)
def test_what_a_role_opens_is_the_same_in_sql(
    things: Connection,
    viewer: Viewer,
    envelope: Envelope,
    in_sql: Callable[[Viewer, Table], ColumnElement[bool]],
    rule: Callable[[Viewer, Envelope], bool],
) -> None:
    things.execute(delete(THINGS))
    things.execute(insert(THINGS).values(**columns_of(envelope)))

    seen = things.execute(select(THINGS).where(in_sql(viewer, THINGS))).one_or_none() is not None

    assert seen == rule(viewer, envelope)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(viewer=viewers, envelope=envelopes)
def test_own_and_shared_things_together_are_all_that_may_be_seen(
    things: Connection, viewer: Viewer, envelope: Envelope
) -> None:
    things.execute(delete(THINGS))
    things.execute(insert(THINGS).values(**columns_of(envelope)))

    found = [things.execute(select(THINGS).where(which(viewer, THINGS))).all() for which in (owned, shared)]

    assert any(found) == may_see(viewer, envelope)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(viewer=viewers, envelope=envelopes, circle=few.map(ProfCircleId))
def test_what_is_said_in_a_prof_circle_is_read_there_and_by_no_role(
    things: Connection, viewer: Viewer, envelope: Envelope, circle: ProfCircleId
) -> None:
    things.execute(delete(THINGS))
    things.execute(insert(THINGS).values(**columns_of(envelope), prof_circle_id=circle))

    found = select(THINGS).where(readable_in_prof_circle(viewer, THINGS))
    seen = things.execute(found).one_or_none() is not None

    assert seen == may_see_in_prof_circle(viewer, envelope, circle)
