"""Which day or days a few words mean, in Dutch and English: "6 januari", "volgende maandag", "de kerstvakantie".

Only what has one meaning is read. A day that could be two days is no day, and neither is one that does not exist.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.breaks import Break
from bot.domain.timetable import IsoWeek
from bot.texts import LANGUAGES
from bot.texts.dates import month, weekday

_NEAR = timedelta(days=274)
"""A day without a year lies at most so far ahead; what is further was rather a day that has just passed."""

WEEKDAYS = {
    short: day
    for language in LANGUAGES
    for day in range(1, 8)
    for name in [weekday(date.fromisocalendar(2024, 1, day), language).lower()]
    for short in (name, name[:2] if language == "nl" else name[:3])
}
_MONTHS = {
    short: first.month
    for language in LANGUAGES
    for first in (date(2024, number, 1) for number in range(1, 13))
    for name in [month(first, first, language).lower()]
    for short in (name, name[:3])
} | {"mrt": 3, "sept": 9}
_BREAKS = {
    "christmas": "kerstvakantie", "may": "meivakantie", "spring": "voorjaarsvakantie",
    "autumn": "herfstvakantie", "summer": "zomervakantie",
}  # fmt: skip
_FEASTS = {
    **dict.fromkeys(("kerst", "kerstmis", "christmas", "xmas"), (12, 25, 2)),
    **dict.fromkeys(("kerstavond", "christmas eve"), (12, 24, 1)),
    **dict.fromkeys(("oud en nieuw",), (12, 31, 2)),
    **dict.fromkeys(("oudjaar", "oudejaarsdag", "oudejaarsavond", "new year's eve"), (12, 31, 1)),
    **dict.fromkeys(("nieuwjaar", "new year", "new year's", "new year's day"), (1, 1, 1)),
    **dict.fromkeys(("sinterklaas", "sint", "pakjesavond"), (12, 5, 1)),
}
"""Feasts on the same day every year: month, day, and for how many days."""

_HOLIDAYS = {
    **dict.fromkeys(("pasen", "easter"), ("eerste paasdag", "tweede paasdag")),
    **dict.fromkeys(("pinksteren", "whitsun", "pentecost"), ("eerste pinksterdag", "tweede pinksterdag")),
    **dict.fromkeys(("hemelvaart", "ascension day"), ("hemelvaartsdag", "hemelvaartsdag")),
    "king's day": ("koningsdag", "koningsdag"),
}
"""Other names of public holidays, by those of their first and last day in the calendar."""

_DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NTH = r"(?P<day>\d{1,2})(?:e|ste|de|st|nd|rd|th)?"
_YEAR = r"(?:,? (?:van |of )?(?P<year>\d{4}|volgend jaar|next year))?"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that are meant; the same one when it is a single day."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: their day, their language, and the breaks that a name can mean."""

    today: date
    language: str = "nl"
    breaks: Sequence[Break] = ()


def days_meant(words: str, speaker: Speaker) -> Days | None:
    """The days that these words (in lower case, single spaces) mean; None when that is not clear."""
    for pattern, read in _READERS:
        if match := pattern.fullmatch(words):
            return read(match, speaker)
    return _break(words, speaker)


def _single(day: date | None) -> Days | None:
    return Days(day, day) if day else None


def _near(match: re.Match[str], speaker: Speaker) -> Days | None:
    ahead = 0 if match["today"] else 1 if match["tomorrow"] else 2
    return _single(speaker.today + ahead * _ONE_DAY)


def _weekday(match: re.Match[str], speaker: Speaker) -> Days | None:
    """The coming one, never today. "Volgende" means it only when the coming one is of next week anyhow."""
    wanted, today = WEEKDAYS[match["weekday"]], speaker.today
    coming = today + ((wanted - today.isoweekday() - 1) % 7 + 1) * _ONE_DAY
    if match["next"] and IsoWeek.of(coming) == IsoWeek.of(today):
        return None
    return _single(coming)


def _weekday_of_next_week(match: re.Match[str], speaker: Speaker) -> Days | None:
    following = IsoWeek.of(speaker.today).plus(1)
    return _single(following.days[WEEKDAYS[match["weekday"]] - 1])


def _this_week(_match: re.Match[str], speaker: Speaker) -> Days | None:
    days = IsoWeek.of(speaker.today).days
    return Days(days[0], days[-1])


def _this_month(_match: re.Match[str], speaker: Speaker) -> Days | None:
    return _whole(speaker.today.year, speaker.today.month)


def _this_year(_match: re.Match[str], speaker: Speaker) -> Days | None:
    return Days(date(speaker.today.year, 1, 1), date(speaker.today.year, 12, 31))


def _next_year(_match: re.Match[str], speaker: Speaker) -> Days | None:
    return Days(date(speaker.today.year + 1, 1, 1), date(speaker.today.year + 1, 12, 31))


def _next_week(_match: re.Match[str], speaker: Speaker) -> Days | None:
    days = IsoWeek.of(speaker.today).plus(1).days
    return Days(days[0], days[-1])


def _weekend(_match: re.Match[str], speaker: Speaker) -> Days | None:
    days = IsoWeek.of(speaker.today).days
    return Days(days[5], days[6])


def _numbered_week(match: re.Match[str], speaker: Speaker) -> Days | None:
    this = IsoWeek.of(speaker.today)
    coming = (this.plus(n) for n in range(40))
    found = next((week for week in coming if week.week == int(match["week"])), None)
    return Days(found.days[0], found.days[-1]) if found else None


def _next_month(_match: re.Match[str], speaker: Speaker) -> Days | None:
    number = speaker.today.month % 12 + 1
    return _whole(speaker.today.year + (number == 1), number)


def _month(match: re.Match[str], speaker: Speaker) -> Days | None:
    number = _MONTHS[match["month"]]
    if match["year"]:
        return _whole(_year(match["year"], speaker.today), number)
    found = _whole(speaker.today.year + (number < speaker.today.month), number)
    return found if found and found.first - speaker.today <= _NEAR else None


def _in_month(match: re.Match[str], speaker: Speaker) -> Days | None:
    """The beginning of a month is its first day, the middle its fifteenth."""
    whole = _month(match, speaker)
    return _single(whole.first.replace(day=1 if match["begin"] else 15)) if whole else None


def _whole(year: int, number: int) -> Days | None:
    first = _day_of(year, number, 1)
    return Days(first, first.replace(day=monthrange(year, number)[1])) if first else None


def _of_month(match: re.Match[str], speaker: Speaker) -> Days | None:
    """The 15th: of this month when it is still to come, else of the next."""
    day, today = int(match["day"]), speaker.today
    this = _day_of(today.year, today.month, day)
    if this is not None and this > today:
        return _single(this)
    number = today.month % 12 + 1
    return _single(_day_of(today.year + (number == 1), number, day))


def _written(match: re.Match[str], speaker: Speaker) -> Days | None:
    return _dated(match, int(match["day"]), _MONTHS[match["month"]], speaker)


def _figures(match: re.Match[str], speaker: Speaker) -> Days | None:
    """In Dutch the day comes first. In English it may, so it must be clear which of the two is the month."""
    day, number = int(match["day"]), int(match["month"])
    if speaker.language != "nl" and day != number and day <= 12:  # noqa: PLR2004 - twelve months
        return None
    return _dated(match, day, number, speaker)


def _iso(match: re.Match[str], speaker: Speaker) -> Days | None:
    return _dated(match, int(match["day"]), int(match["month"]), speaker)


def _dated(match: re.Match[str], day: int, number: int, speaker: Speaker) -> Days | None:
    year, today = match["year"], speaker.today
    if year:
        found = _day_of(_year(year, today), number, day)
    else:
        years = (_day_of(today.year + n, number, day) for n in range(2))
        found = next((one for one in years if one and today <= one <= today + _NEAR), None)
    named = match.groupdict().get("weekday")
    return None if named and found and found.isoweekday() != WEEKDAYS[named] else _single(found)


def _year(said: str, today: date) -> int:
    """In words ("volgend jaar"), in full, or as two figures: 27 is 2027."""
    if not said.isdecimal():
        return today.year + 1
    return int(said) + (2000 if len(said) == 2 else 0)  # noqa: PLR2004 - two figures


def _day_of(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None


def _break(words: str, speaker: Speaker) -> Days | None:
    """The first break of this name that has not ended; the calendar knows the names."""
    bare = re.sub(r"^(?:de|het|the) ", "", words)
    if bare in _FEASTS:
        return _feast(*_FEASTS[bare], speaker.today)
    if bare in _HOLIDAYS:
        first, last = (_called(name, speaker) for name in _HOLIDAYS[bare])
        return Days(first.first, last.last) if first and last and first.first <= last.first else None
    english = re.fullmatch(r"(\w+) (?:break|holidays?)", bare)
    name = _BREAKS.get(english[1], bare) if english else bare
    first = _called(name, speaker)
    return Days(first.first, first.last) if first else None


def _called(name: str, speaker: Speaker) -> Break | None:
    """The first of this name that has not ended."""
    found = (one for one in speaker.breaks if one.name.lower() == name and one.last >= speaker.today)
    return next(found, None)


def _feast(month: int, day: int, days: int, today: date) -> Days:
    this = date(today.year, month, day)
    first = this if this + (days - 1) * _ONE_DAY >= today else this.replace(year=today.year + 1)
    return Days(first, first + (days - 1) * _ONE_DAY)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Speaker], Days | None]], ...] = (
    (re.compile(r"(?P<today>vandaag|today|de dag|the day)|(?P<tomorrow>morgen(?:ochtend|vroeg|middag)?|tomorrow(?: morning)?)"
                r"|overmorgen|the day after tomorrow"), _near),
    (re.compile(rf"(?:(?P<next>volgende|next)|komende|coming|deze|this)? ?(?P<weekday>{_DAY})"), _weekday),
    (re.compile(rf"(?:volgende week|next week) (?P<weekday>{_DAY})"), _weekday_of_next_week),
    (re.compile(rf"(?P<weekday>{_DAY}) (?:volgende week|next week)"), _weekday_of_next_week),
    (re.compile(r"(?:(?:de|deze|the|this) )?week"), _this_week),
    (re.compile(r"(?:(?:de|deze|the|this) )?(?:maand|month)"), _this_month),
    (re.compile(r"(?:(?:het|dit|the|this) )?(?:jaar|year)"), _this_year),
    (re.compile(r"(?:volgend|komend|next) (?:jaar|year)"), _next_year),
    (re.compile(r"(?:(?:de|the) )?(?:volgende|komende|next) week"), _next_week),
    (re.compile(r"(?:(?:de|the) )?(?:volgende|komende|next) (?:maand|month)"), _next_month),
    (re.compile(r"(?:(?:het|the|dit|this) )?(?:weekend|weekeinde)"), _weekend),
    (re.compile(r"(?:week|wk) (?P<week>\d{1,2})"), _numbered_week),
    (re.compile(rf"(?P<month>{_MONTH}){_YEAR}"), _month),
    (re.compile(r"(?:(?:half|medio|mid|(?:the )?middle of|het midden van)[ -]|(?P<begin>(?:het |the )?(?:begin|beginning|start|early)(?: van| of)? ))"
                rf"(?P<month>{_MONTH}){_YEAR}"), _in_month),
    (re.compile(rf"(?:de|the) {_NTH}"), _of_month),
    (re.compile(rf"(?:(?P<weekday>{_DAY}),? )?(?:de |the )?{_NTH} (?:of )?(?P<month>{_MONTH}){_YEAR}"), _written),
    (re.compile(rf"(?:(?P<weekday>{_DAY}),? )?(?P<month>{_MONTH}) {_NTH}{_YEAR}"), _written),
    (re.compile(rf"(?:(?P<weekday>{_DAY}),? )?" r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})(?:[-/.](?P<year>\d{4}|\d\d))?"), _figures),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"), _iso),
)  # fmt: skip
