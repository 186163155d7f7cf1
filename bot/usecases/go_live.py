"""Switches an organisation from its pilot to living with it, and back, on the word of an administrator (L21)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.books import Books
from bot.cards import going_live as cards
from bot.domain.errors import Refusal
from bot.domain.going_live import Council, GoingLive, may_go_live
from bot.domain.roles import Role
from bot.domain.timetable import local_day
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.missing import missing
from bot.usecases.notices import notify
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class GoLive:
    """`has_own_key` says that the database is sealed with a key from the settings, not with one that lies beside it."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults
    has_own_key: bool

    async def __call__(self, act: Act) -> Answer:
        """Refuses whoever is no administrator (`administrator-needed`), and a house without a key of its own
        (`live-needs-key`).
        """
        answer = await self.store.transact(Purpose.SET_UP, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        if not may_go_live(present.roles):
            raise Refusal("administrator-needed")
        texts = texts_in(present.person.language)
        if present.organisation.live:
            return self._back(books, act, present, texts)
        if act.value in {cards.BACK, cards.SURE}:
            return cards.is_back(texts)
        if not self.has_own_key:
            raise Refusal("live-needs-key")
        today = local_day(self.clock.now(), present.person.timezone)
        form = cards.form(act.answers or {}, texts)
        if act.answers is None:
            return form
        errors = missing(form, act.answers, texts) | _wrong_day(act.answers, today, texts)
        if errors:
            return cards.form(act.answers, texts, errors)
        books.organisations.go_live(
            present.organisation.id, _stated(act.answers), present.person.id, self.clock.now()
        )
        self._note(books, act, present, "go-live", live=True)
        return self._standing(books, present, texts)

    def _back(self, books: Books, act: Act, present: Present, texts: Texts) -> Answer:
        if act.value == cards.BACK:
            return cards.ask_back(texts)
        if act.value != cards.SURE:
            return self._standing(books, present, texts)
        books.organisations.set_live(present.organisation.id, live=False)
        self._note(books, act, present, "back-to-pilot", live=False)
        return cards.is_back(texts)

    def _note(self, books: Books, act: Act, present: Present, deed: str, *, live: bool) -> None:
        """The trail keeps it, and the other administrators hear it."""
        organisation, now = present.organisation.id, self.clock.now()
        books.audit.note(organisation, present.person.id, deed, "organisation", now)
        for person in books.people.with_role(organisation, Role.ADMINISTRATOR):
            if person.id != present.person.id:
                card = cards.told(present.person.name, texts_in(person.language), live=live)
                notify(books, person, f"{deed}:{act.key}", card, now)

    def _standing(self, books: Books, present: Present, texts: Texts) -> Answer:
        stated = books.organisations.going_live(present.organisation.id)
        if stated is None or stated.by is None or stated.at is None:
            raise LookupError("an organisation is live and nobody switched it")
        by = books.people.get(present.organisation.id, stated.by)
        day = local_day(stated.at, present.person.timezone)
        return cards.is_live(cards.Standing(stated, by.name or texts("trail-somebody"), day), texts)


def _wrong_day(answers: Mapping[str, str], today: date, texts: Texts) -> dict[str, str]:
    day = _day(answers)
    return {} if day is not None and day <= today else {"on": texts("live-on-wrong")}


def _day(answers: Mapping[str, str]) -> date | None:
    """As `2026-06-05` or `5-6-2026`."""
    typed = answers.get("on", "").strip().replace("/", "-").replace(".", "-")
    parts = typed.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() and len(part) <= 4 for part in parts):  # noqa: PLR2004 - day, month and year
        return None
    year, month, day = parts if len(parts[0]) == 4 else reversed(parts)  # noqa: PLR2004 - a year of four figures
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _stated(answers: Mapping[str, str]) -> GoingLive:
    day = _day(answers)
    if day is None:
        raise LookupError("a day that was found right is none")
    reference, assessment = (" ".join(answers[key].split()) for key in ("reference", "assessment"))
    return GoingLive(chosen(Council, answers["council"]), day, reference, assessment)
