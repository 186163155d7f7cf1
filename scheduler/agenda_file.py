"""Moments as a calendar file (RFC 5545), to be put into anybody's own calendar.

Single events in the wall time of their zone, and no weekly rule: a rule would know nothing of holidays. Reading a newer
file in moves the events: their ids stay, and their number goes up.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.agenda import Moment

_A_YEAR = timedelta(days=366)
"""So far around its moments a zone is told: both changes of its clock lie within."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def agenda_file(moments: Sequence[Moment], now: datetime) -> bytes:
    """The file, with the zones that its moments stand in."""
    import icalendar  # noqa: PLC0415 - only whoever asks for a file waits for it

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Vita//Weekcyclus//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for one in moments:
        event, begins = icalendar.Event(), one.begins.astimezone(ZoneInfo(one.zone))
        event.add("uid", f"{one.key.replace(':', '-')}@vita")
        event.add("dtstamp", now)
        # Of two files a calendar keeps the later one, so the number only has to grow: the minutes since 1970.
        event.add("sequence", int(now.timestamp()) // 60)
        event.add("dtstart", begins)
        event.add("duration", timedelta(minutes=one.minutes))
        event.add("summary", _clean(one.title))
        event.add("description", _clean(one.about))
        calendar.add_component(event)
    last = max((one.begins for one in moments), default=now)
    calendar.add_missing_timezones((now - _A_YEAR).date(), (last + _A_YEAR).date())
    return bytes(calendar.to_ical())


def _clean(words: str) -> str:
    """Without what no line of the format may hold."""
    return _CONTROL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
