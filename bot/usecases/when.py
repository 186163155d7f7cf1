"""Until when a pause lasts, from what somebody typed: "tot 6 januari", "twee weken", "until after the weekend".

Never a guess: what could mean two days, or a day that is past, is no answer, and the person is asked.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.usecases.day_words import WEEKDAYS, Speaker, days_meant

LONGEST = timedelta(days=366)
"""A pause that would last longer is rather a year that was mistyped."""

_BOUNDS = re.compile(
    r"(?:(?P<through>tot en met|t/m|through|up to and including|until and including)"
    r"|(?P<after>(?:tot|until|till) (?:na|after))"
    r"|(?P<until>tot(?: aan)?|until|till)) (?P<days>.+)"
)
_NUMBERS = {
    word: number
    for language in (
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "one two three four five six seven eight nine ten eleven twelve",
    )
    for number, word in enumerate(language.split(), start=1)
} | {"één": 1, "n": 1, "a": 1}
_LENGTHS = re.compile(
    rf"(?:(?:voor|van|for|of) |(?:(?:tot|until) )?(?:over|in) )?(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})"
    r" (?:(?P<days>dag|dagen|days?)|(?P<weeks>week|weekje|weken|weeks)|(?P<months>maand|maanden|months?))"
)


def last_day(typed: str, speaker: Speaker) -> date | None:
    """The last day of the pause, today or later; None when the words do not say which day that is."""
    words = _plain(typed)
    length = _LENGTHS.fullmatch(words)
    found = _length(length, speaker.today) if length else _bound(words, speaker)
    return found if found and speaker.today <= found <= speaker.today + LONGEST else None


def _plain(typed: str) -> str:
    words = " ".join(typed.lower().replace("–", "-").split())
    words = re.sub(r"\bt[./]?m\.?(?= )", "t/m", words)
    words = re.sub(r" a\.s\.?(?= |$)| ?\b(?:aanstaande|aankomende)\b", "", words)
    return words.strip(" .,;:?…!\"'’“”")


def _bound(words: str, speaker: Speaker) -> date | None:
    bound = _BOUNDS.fullmatch(words)
    named = bound["days"] if bound else words
    days = days_meant(named, speaker)
    if days is None or (bound is None and days.first != days.last):
        return None
    if bound and bound["through"]:
        is_todays = WEEKDAYS.get(named) == speaker.today.isoweekday()
        return None if is_todays else days.last
    return days.last if bound and bound["after"] else days.first - timedelta(days=1)


def _length(match: re.Match[str], today: date) -> date:
    """Today counts: a week from Monday on ends on Sunday."""
    count = _NUMBERS.get(match["count"]) or int(match["count"])
    if match["months"]:
        back = _months_later(today, count)
    else:
        back = today + timedelta(days=count * (7 if match["weeks"] else 1))
    return back - timedelta(days=1)


def _months_later(today: date, months: int) -> date:
    """The same day of the month; in a shorter month its last day."""
    years, index = divmod(today.month - 1 + months, 12)
    year, month = today.year + years, index + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))
