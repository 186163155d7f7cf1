"""Begins a Prof-cirkel around a theme of the frame; whoever begins is its first member and guides first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books
from bot.cards import prof_circle as cards
from bot.domain.ids import ProfCircleId
from bot.domain.prof_circle import ProfCircle, Rhythm
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, chosen
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class StartProfCircle:
    store: Store
    clock: Clock
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`no-team`) whoever is in no team; a form sent twice begins one."""
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        present.team_or_refuse()
        texts, organisation = texts_in(present.person.language), present.organisation.id
        frame = books.frames.current(organisation)
        form = cards.start_form(frame.goals if frame else (), texts)
        if act.answers is None:
            return form
        if errors := missing(form, act.answers, texts):
            return replace(form, errors=errors)
        circle = _circle(present, act.answers)
        now = self.clock.now()
        if not books.inbox.once(organisation, act.key, now):
            own = books.prof_circles.of_person(organisation, present.person.id)
            return cards.started(own[0] if own else circle, texts)
        circle = replace(circle, id=books.prof_circles.add(circle, now))
        books.prof_circles.join(organisation, circle.id, present.person.id, now)
        books.audit.note(organisation, present.person.id, "start-prof-circle", circle.subject, now)
        return cards.started(circle, texts)


def _circle(present: Present, answers: Mapping[str, str]) -> ProfCircle:
    """It lives by the zone and the free days of its starter's team."""
    team, goal = present.team_or_refuse(), answers.get("goal", cards.NO_GOAL)
    return ProfCircle(
        ProfCircleId(0),
        present.organisation.id,
        answers["theme"].strip(),
        "" if goal == cards.NO_GOAL else goal,
        present.person.language,
        team.timezone,
        team.region,
        chosen(Rhythm, answers["rhythm"]),
        listed=answers.get("way") == cards.OPEN,
        guide=present.person.id,
    )
