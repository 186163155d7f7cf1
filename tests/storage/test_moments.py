"""Moments as milliseconds."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.moments import from_ms, to_ms


@given(st.datetimes(min_value=datetime(1960, 1, 1), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001 - the zone comes below
def test_a_moment_comes_back_to_the_millisecond(naive: datetime) -> None:
    moment = naive.replace(tzinfo=UTC)

    assert timedelta(0) <= moment - from_ms(to_ms(moment)) < timedelta(milliseconds=1)


def test_a_zone_does_not_matter() -> None:
    amsterdam = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))

    assert from_ms(to_ms(amsterdam)) == datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        to_ms(datetime(2026, 11, 23))  # noqa: DTZ001 - that is the point
