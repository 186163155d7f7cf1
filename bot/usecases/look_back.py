"""Looking back at the week: recall first, then the pair of then and now, shared only by choice.

Every fourth week the craft check comes in between. Nothing is kept as an insight before the last step is sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.books import Books, FormDraft
from bot.cards import craft
from bot.cards import question as question_cards
from bot.cards import reflection as cards
from bot.domain.errors import Refusal
from bot.domain.ids import InsightId
from bot.domain.insight import Insight
from bot.domain.learning_path import PathState
from bot.domain.question import LearningQuestion
from bot.domain.visibility import Envelope, Viewer, Visibility
from bot.ports import Clock, Purpose, Store
from bot.texts import Texts, texts_in
from bot.usecases import craft_check
from bot.usecases.act import Act, Answer
from bot.usecases.hand_over import HandOverOpen
from bot.usecases.handed_over import drop, handed_over
from bot.usecases.missing import missing
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.this_week import week_looked_back_on

_DRAFT = "look-back"
_NOTES = 5


@dataclass(frozen=True, slots=True)
class LookBack:
    store: Store
    clock: Clock
    hand_over: HandOverOpen
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Opens the recall; takes it and opens what comes next; takes the pair and saves it all."""
        if act.value == "recall" and act.answers is not None:
            await self.hand_over(act)
        return await self.store.transact(Purpose.CYCLE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.person.language)
        material, question = self._material(books, present, texts)
        if act.answers is None:
            return cards.recall_form(material, texts)
        match act.value:
            case "recall":
                recalled = act.answers.get("recalled", "").strip()
                self._keep(books, present, {"recalled": recalled})
                is_due = craft_check.is_due(present, self.clock.now())
                return (
                    craft.form(texts)
                    if is_due
                    else cards.pair_form(replace(material, recalled=recalled), texts)
                )
            case "craft":
                earlier = self._kept(books, present)
                self._keep(books, present, {**earlier, **act.answers})
                return cards.pair_form(replace(material, recalled=earlier["recalled"]), texts)
            case _:
                return self._finish(books, act.answers, present, material, question)

    def _keep(self, books: Books, present: Present, answers: Mapping[str, str]) -> None:
        draft = FormDraft(_DRAFT, answers)
        books.drafts.save(present.organisation.id, present.person.id, draft, self.clock.now())

    def _kept(self, books: Books, present: Present) -> Mapping[str, str]:
        draft = books.drafts.load(present.organisation.id, present.person.id, _DRAFT)
        if draft is None:
            raise Refusal("draft-gone")
        return draft.answers

    def _finish(
        self, books: Books, answers: Mapping[str, str], present: Present, material: cards.LookBack,
        question: LearningQuestion | None,
    ) -> Answer:  # fmt: skip
        texts = texts_in(present.person.language)
        earlier = self._kept(books, present)
        material = replace(material, recalled=earlier["recalled"])
        form = cards.pair_form(material, texts)
        errors = missing(form, answers, texts)
        if errors:
            return replace(form, errors=errors)
        shared = answers.get("who") == Visibility.TEAM and present.team is not None
        first = material.first_thought or material.last_insight
        insight = self._save(books, {**earlier, **answers}, present, question, first, shared=shared)
        books.drafts.drop(present.organisation.id, present.person.id, _DRAFT)
        drop(books, present.organisation.id, present.person.id)
        team = present.team.name if shared and present.team else ""
        shortens = str(insight.id) if insight.can_be_shorter else ""
        path = books.learning_paths.own_live(present.own_eyes)
        has_path = path is not None and path.state is PathState.OPEN
        return cards.saved(
            first,
            answers["now"],
            team,
            texts,
            shortens=shortens,
            has_path=has_path,
            can_check=question is not None,
        )

    def _material(
        self, books: Books, present: Present, texts: Texts
    ) -> tuple[cards.LookBack, LearningQuestion | None]:
        """One's own things, read as in private: a form shows them to nobody else."""
        viewer: Viewer = present.own_eyes
        question = books.questions.own_latest(viewer)
        insight = books.insights.own_latest(viewer)
        readers = ""
        if present.team is not None:
            count = len(books.teams.members(present.organisation.id, present.team.id))
            readers = question_cards.readers(present.team.name, count, texts)
        material = cards.LookBack(
            question.text if question else "",
            question.first_thought if question else "",
            insight.now if insight else "",
            readers=readers,
            notes=self._noted(books, present, question),
        )
        return self._with_talk(books, present, material), question

    def _with_talk(self, books: Books, present: Present, material: cards.LookBack) -> cards.LookBack:
        """With what a conversation of the last days handed over."""
        found = handed_over(books, present.organisation.id, present.person.id, self.clock.now())
        if found is None:
            return material
        return replace(
            material, carried=found.carried, open_question=found.open_question, handed_over_by=found.model
        )

    def _noted(self, books: Books, present: Present, question: LearningQuestion | None) -> tuple[str, ...]:
        """What was noted in the week that is looked back on, oldest first."""
        week = week_looked_back_on(books, present, question, self.clock.now())
        if week is None:
            return ()
        notes = books.notes.own(present.own_eyes, week.id, limit=_NOTES)
        return tuple(" · ".join(note.halves) for note in reversed(notes))

    def _save(
        self, books: Books, answers: Mapping[str, str], present: Present, question: LearningQuestion | None,
        first: str, *, shared: bool,
    ) -> Insight:  # fmt: skip
        now, team = self.clock.now(), present.team
        week = week_looked_back_on(books, present, question, now)
        envelope = Envelope(
            present.organisation.id,
            present.person.id,
            Visibility.TEAM if shared else Visibility.PRIVATE,
            team.id if team else None,
            shared_at=now if shared else None,
        )
        insight = Insight(
            InsightId(0),
            envelope,
            week.id if week else None,
            question.id if question else None,
            answers["recalled"],
            answers["now"].strip(),
            answers.get("carry", "").strip(),
            first,
        )
        # The pair is added last: it is the newest insight, the one that is asked for next time.
        craft_check.keep(books, answers, present, insight.week_id, now)
        return replace(insight, id=books.insights.add(insight, now))
