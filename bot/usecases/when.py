"""Until when a pause lasts, from what somebody typed: "tot 6 januari", "twee weken", "the rest of the week".

Never a guess: what could mean two days, or a day that is past, is no answer, and the person is asked.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.usecases.day_words import WEEKDAYS, Days, Speaker, days_meant

LONGEST = timedelta(days=366)
"""A pause that would last longer is rather a year that was mistyped."""

_ONE_DAY = timedelta(days=1)
_UNTIL = "tot|until|till|til|up to"
_BOUNDS = re.compile(
    r"(?:(?P<through>tot en met|t/m|through|thru|up to and including|until and including"
    rf"|(?:{_UNTIL}|tot en met|t/m) (?:het |the )?(?:einde?|end|late)(?: van| of)?)"
    rf"|(?P<after>(?:{_UNTIL}) (?:na|after))"
    rf"|(?P<until>tot aan|{_UNTIL})) (?P<days>.+)"
)
_REST = re.compile(
    r"(?:(?:voor|for) )?(?:(?:de |the )?(?:rest|remainder) (?:van|of)|(?:de |the )?(?:hele|whole)|all(?: of)?) (?P<days>.+)"
)
_NUMBERS = {
    word: number
    for language in (
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "one two three four five six seven eight nine ten eleven twelve",
    )
    for number, word in enumerate(language.split(), start=1)
} | {"één": 1, "n": 1, "a": 1}
_DAYS = {
    **dict.fromkeys(("d", "dag", "dagje", "dagen", "day", "days"), 1),
    **dict.fromkeys(("w", "wk", "wkn", "week", "weekje", "weken", "weeks"), 7),
    "fortnight": 14,
}
_MONTHS = {
    **dict.fromkeys(("mnd", "maand", "maandje", "maanden", "month", "months"), 1),
    **dict.fromkeys(("kwartaal", "quarter"), 3),
    **dict.fromkeys(("jaar", "year"), 12),
}
_LENGTHS = re.compile(
    r"(?:(?:voor|van|for|of) |(?:(?:tot|until) )?(?:over|in) )?"
    rf"(?:(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})(?: |(?<=\d))(?P<unit>{'|'.join((*_DAYS, *_MONTHS))})"
    r"|(?P<half>(?:(?:een |a )?half ?(?:jaar|year)|half a year)))"
)
_SAID_ALONG = (
    # "Ik ben weg tot …"; where no bound follows, "ik ben vrijdag vrij" means another thing.
    re.compile(
        r"^(?:(?:graag|please|ik|ben|wil|neem|i'm|i|am|i'll|be|pauze|pause|weg|vrij|ziek|er|niet|afwezig|off|away|out|sick|ill|on|op|met"
        rf"|vakantie|verlof|holiday|leave|vacation) )+(?=(?:{_UNTIL}|t/m|through|thru) )"
    ),
    re.compile(r" (?:graag|aub|a\.u\.b|alsjeblieft|alstublieft|please)$"),
    re.compile(r"^(?:ik ben |i'm |i am |i'll be )?(?:er )?(?:weer )?(?:terug|back) (?:op |on )?"),
    re.compile(r"^(?:ik ben |i'm |i am |i'll be )(?:er )?(?=.+ (?:weer|terug|back)$)"),
    re.compile(r"(?: weer)?(?: (?:terug|back|weer))$"),
)
_SHORT_MONTH = re.compile(r"\b(jan|feb|febr|mrt|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec)\.(?= |$)")
_GOODBYE = "tot zo"
"""Not until Sunday: until soon."""


def last_day(typed: str, speaker: Speaker) -> date | None:
    """The last day of the pause, today or later; None when the words do not say which day that is."""
    words = _plain(typed)
    length = _LENGTHS.fullmatch(words)
    found = _length(length, speaker.today) if length else _named(words, speaker)
    return found if found and speaker.today <= found <= speaker.today + LONGEST else None


def _plain(typed: str) -> str:
    words = " ".join(typed.lower().replace("–", "-").replace("’", "'").split())
    words = re.sub(r"\bt[./]?m\.?(?= )", "t/m", words)
    words = re.sub(r" a\.s\.?(?= |$)| ?\b(?:aanstaande|aankomende)\b", "", words)
    words = _SHORT_MONTH.sub(r"\1", words).strip(" .,;:?…!\"'“”")
    for said in _SAID_ALONG:
        words = said.sub("", words).strip()
    return words


def _named(words: str, speaker: Speaker) -> date | None:
    bound = _BOUNDS.fullmatch(words)
    if bound is None:
        return _alone(words, speaker)
    days = days_meant(bound["days"], speaker)
    if days is None or words == _GOODBYE:
        return None
    if bound["through"]:
        is_todays = WEEKDAYS.get(bound["days"]) == speaker.today.isoweekday()
        return None if is_todays else days.last
    return days.last if bound["after"] else days.first - _ONE_DAY


def _alone(words: str, speaker: Speaker) -> date | None:
    """A stretch that runs now lasts until its end; a single day that is still to come is the day of coming back."""
    rest = _REST.fullmatch(words)
    days = days_meant(rest["days"] if rest else words, speaker)
    if days is None:
        return None
    if _runs(days, speaker.today):
        return days.last
    return None if rest or days.first != days.last else days.first - _ONE_DAY


def _runs(days: Days, today: date) -> bool:
    return days.first <= today <= days.last


def _length(match: re.Match[str], today: date) -> date:
    """Today counts: a week from Monday on ends on Sunday."""
    if match["half"]:
        return _months_later(today, 6) - _ONE_DAY
    count = _NUMBERS.get(match["count"]) or int(match["count"])
    if match["unit"] in _MONTHS:
        return _months_later(today, count * _MONTHS[match["unit"]]) - _ONE_DAY
    return today + timedelta(days=count * _DAYS[match["unit"]] - 1)


def _months_later(today: date, months: int) -> date:
    """The same day of the month; in a shorter month its last day."""
    years, index = divmod(today.month - 1 + months, 12)
    year, month = today.year + years, index + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))
