"""Days in words: `vrijdag 12 juni`; Vita never writes `12-06`."""

from datetime import date

_DAYS = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
           "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
}  # fmt: skip
_NEAR = 7


def weekday(day: date, language: str) -> str:
    return _DAYS[language][day.weekday()]


def day_and_month(day: date, language: str) -> str:
    return f"{day.day} {_MONTHS[language][day.month - 1]}"


def month(day: date, today: date, language: str) -> str:
    """`maart`, or `maart 2025` when that is not this year's."""
    name = _MONTHS[language][day.month - 1]
    return name if day.year == today.year else f"{name} {day.year}"


def long_day(day: date, language: str) -> str:
    return f"{weekday(day, language)} {day_and_month(day, language)}"


def near_day(day: date, today: date, language: str) -> str:
    """Within the coming seven days the weekday is enough."""
    return weekday(day, language) if 0 <= (day - today).days < _NEAR else long_day(day, language)
