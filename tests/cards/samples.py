"""Every card and form of the house, filled with sample material, by name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bot.cards import (
    course,
    craft,
    dialogue,
    draft,
    frame,
    home,
    introduction,
    kickoff,
    memory,
    my_data,
    note,
    overview,
    pair,
    pause,
    proposal,
    proposal_form,
    question,
    reflection,
    refusal,
    roles,
    seen,
    sharper,
    team,
    team_ai,
)  # fmt: skip
from bot.cards.model import Card, Form
from bot.domain.course import Moment, Press
from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.errors import Refusal
from bot.domain.frame import Frame, Goal
from bot.domain.ids import FrameVersionId, MemoryId, NoteId, OrganisationId, PersonId
from bot.domain.memory import Remembered
from bot.domain.note import Note
from bot.domain.proposal import Proposal, Stage
from bot.domain.roles import Role
from bot.domain.timetable import IsoWeek
from bot.texts import Texts
from tests.cards.account_samples import ACCOUNTS
from tests.cards.answer_samples import ANSWERS
from tests.cards.frame_samples import FRAME_AND_CIRCLE
from tests.cards.helping_samples import HELPING
from tests.cards.learning_samples import LEARNING
from tests.cards.proposal_samples import a_draft, a_proposal, colleague, step_of, versions_of, with_ai
from tests.cards.set_up_samples import SET_UP
from tests.cards.trust_samples import TRUST
from tests.cards.wall_samples import WALLS, full
from tests.cards.week_samples import WEEKS

MODEL = "voorbeeldmodel"
WORDS = {
    "nl": {
        "team": "Team Voorbeeld", "question": "Waarom bellen mensen na elke brief?",
        "goal": "Inwoners begrijpen een brief als ze hem één keer lezen",
        "thought": "Ze snappen de brief niet.", "insight": "Mensen bellen om de datum, niet om de inhoud.",
        "title": "Bel eerst", "day": "dinsdag 9 juni", "lost": "Koningsdag",
        "about": "We sturen een brief en daarna bellen mensen.", "together": "Wie de vraag krijgt, belt dezelfde dag.",
        "learning": "Of bellen vragen voorkomt.", "expected": "Minder telefoontjes op dinsdag.",
        "smaller": "Wie belt er vandaag over een brief?", "check": "hoe vaak mensen bellen; de balie weet dat.",
    },
    "en": {
        "team": "Sample Team", "question": "Why do people call after every letter?",
        "goal": "Residents understand a letter when they read it once",
        "thought": "They don't get the letter.", "insight": "People call about the date, not the content.",
        "title": "Call first", "day": "Tuesday 9 June", "lost": "King's Day",
        "about": "We send a letter and then people call.", "together": "Whoever gets the question calls the same day.",
        "learning": "Whether calling prevents questions.", "expected": "Fewer calls on Tuesday.",
        "smaller": "Who calls about a letter today?", "check": "how often people call; the front desk knows.",
    },
}  # fmt: skip

Sample = Callable[[Texts, dict[str, str]], Card | Form]


def _week(words: dict[str, str], **more: Any) -> kickoff.Kickoff:
    today, last = date(2026, 6, 8), date(2026, 6, 12)
    usual = kickoff.Kickoff(today, last, 24, 5, "Europe/Amsterdam", goal=words["goal"])
    return replace(usual, **more)


def _goals(words: dict[str, str]) -> tuple[Goal, ...]:
    return (Goal("g1", words["goal"]),)


def _frame(words: dict[str, str]) -> Frame:
    return Frame(FrameVersionId(1), OrganisationId(1), 2, _goals(words))


_AUTHOR = proposal.Reader(is_author=True)


def _preview(words: dict[str, str], texts: Texts, shown: Proposal) -> proposal_form.Preview:
    return proposal_form.Preview(
        words["title"], shown.sections, words["goal"], "Anna, Bram", _readers(words, texts)
    )


def _smaller(words: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return ((words["title"], words["smaller"]), (words["title"], words["smaller"]))


_NINE = datetime(2026, 6, 8, 7, 0, tzinfo=UTC)


def _on_the_table(words: dict[str, str]) -> tuple[reflection.Shared, ...]:
    """The longest that it gets: one of each kind."""
    found = (("question", "Anna"), ("insight", "Bram"), ("proposal", "Chris"))
    said = {"question": words["question"], "insight": words["insight"], "proposal": words["title"]}
    return tuple(reflection.Shared(kind, name, said[kind]) for kind, name in found)


def _note(words: dict[str, str]) -> Note:
    at = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)
    return Note(NoteId(1), PersonId(1), None, None, words["together"], words["insight"], at)


def _readers(words: dict[str, str], texts: Texts) -> str:
    return question.readers(words["team"], 6, texts)


def _look_back(words: dict[str, str], texts: Texts) -> reflection.LookBack:
    return reflection.LookBack(
        words["question"], words["thought"], "", words["insight"], _readers(words, texts)
    )


def _remembered(words: dict[str, str]) -> tuple[Remembered, ...]:
    at = datetime(2026, 6, 8, 8, 42, tzinfo=UTC)
    return tuple(Remembered(MemoryId(n), words[key], at) for n, key in ((1, "thought"), (2, "insight")))


def _seen(words: dict[str, str], texts: Texts) -> tuple[seen.SeenTurn, ...]:
    """A turn with a model, one of which the model failed, and one without any."""
    moment = datetime(2026, 6, 8, 8, 42, tzinfo=UTC)
    at = f"{texts.day(moment.date())}, {texts.clock(moment, 'Europe/Amsterdam')}"
    label = seen.label(words["team"], date(2026, 3, 2), moment.date(), texts)
    keys = (("message", 1), ("goals", 2), ("memory", 1), ("earlier", 4))
    along = tuple(texts(f"seen-item-{kind}", count=count) for kind, count in keys)
    shared = texts("seen-item-shared", label=label)
    return (
        seen.SeenTurn(at, words["question"], MODEL, "sparren-nl-3", (*along, shared)),
        seen.SeenTurn(at, words["thought"], "", "guided-sparren-1", along[:1]),
        seen.SeenTurn(at, words["insight"], "", "guided-sparren-1", ()),
    )


def _overview(words: dict[str, str]) -> overview.Overview:
    sent = (
        overview.Sent("1", "…", words["team"], "kickoff", "sent", ""),
        overview.Sent("2", "…", words["team"], "reflection", "skipped", "late"),
        overview.Sent("3", "…", words["team"], "summary", "failed", "not_in_channel"),
    )
    return overview.Overview(
        words["team"],
        "Doen",
        words["question"],
        has_draft=True,
        proposals=(overview.OwnProposal("12", words["title"], Stage.SUBMITTED),),
        has_more=True,
        wall=full(words),
        sent=sent,
        keeps_people=True,
        sees_queue=True,
    )


def _turn(move: Move, gate: Gate, texts: Texts, model: str = "", options: int = 0, notice: str = "") -> Card:
    said = {"nl": "Wie merkt het als eerste?", "en": "Who notices first?"}[texts.language]
    two = (("A", "…"), ("B", "…"))[:options]
    return dialogue.turn(said, two, DialogueState(move=move, gate=gate), model, notice, texts)


SAMPLES: dict[str, Sample] = {
    "kickoff": lambda t, w: kickoff.card(
        _week(w, shared=("Anna", w["insight"]), proposal=w["title"]), t
    ),
    "kickoff_decided": lambda t, w: kickoff.card(_week(w, news=("accept", "Bel eerst")), t),
    "kickoff_round": lambda t, w: kickoff.card(_week(w, news=("close", "Bel eerst")), t),
    "kickoff_first": lambda t, w: kickoff.card(_week(w, is_first=True), t),
    "kickoff_without_goal": lambda t, w: kickoff.card(
        _week(w, today=date(2026, 6, 22), last_day=date(2026, 6, 26), week=26, goal=""), t
    ),
    "kickoff_short": lambda t, w: kickoff.card(
        _week(w, today=date(2026, 4, 28), last_day=date(2026, 5, 1), week=18, working_days=4, lost=(w["lost"],)), t
    ),
    "kickoff_late": lambda t, w: kickoff.card(_week(w, late_since=datetime(2026, 6, 8, 7, 0, tzinfo=UTC)), t),
    "reflection": lambda t, w: reflection.invitation(IsoWeek(2026, 24), (), t),
    "reflection_together": lambda t, w: reflection.invitation(IsoWeek(2026, 24), _on_the_table(w), t),
    "kickoff_owes_look_back": lambda t, w: kickoff.card(_week(w, owes_look_back=True), t),
    "team_kickoff_not_said": lambda t, w: team.not_said(w["team"], "kickoff", _NINE, "Europe/Amsterdam", t),
    "team_reflection_not_said": lambda t, w: team.not_said(w["team"], "reflection", _NINE, "Europe/Amsterdam", t),
    "note_form": lambda t, w: note.form(w["question"], t),
    "note_form_bare": lambda t, w: note.form("", t),
    "note_saved": lambda t, w: note.saved(_note(w), t("kickoff-last-day-today"), t),
    "note_saved_without_team": lambda t, w: note.saved(replace(_note(w), tried=""), "", t),
    "note_call": lambda t, w: note.call(w["question"], "", 0, t),
    "note_call_thought": lambda t, w: note.call(w["question"], w["thought"], 5, t),
    "note_left_alone": lambda t, w: note.left_alone(t),
    "look_back_recall": lambda t, w: reflection.recall_form(_look_back(w, t), t),
    "look_back_recall_new": lambda t, w: reflection.recall_form(reflection.LookBack(), t),
    "look_back_pair": lambda t, w: reflection.pair_form(_look_back(w, t), t),
    "look_back_pair_new": lambda t, w: reflection.pair_form(reflection.LookBack(), t),
    "look_back_pair_after_a_talk": lambda t, w: reflection.pair_form(
        replace(_look_back(w, t), carried=w["insight"], open_question=w["question"], handed_over_by=MODEL), t
    ),
    "look_back_saved_private": lambda t, w: reflection.saved(w["thought"], w["insight"], "", t),
    "look_back_saved_team": lambda t, w: reflection.saved("", w["insight"], w["team"], t),
    "look_back_saved_long": lambda t, w: reflection.saved(w["thought"], w["insight"], "", t, shortens="3"),
    "pair": lambda t, w: pair.offer(w["thought"], w["insight"], MODEL, "3", t),
    "pair_guided": lambda t, w: pair.offer(w["thought"], w["insight"], "", "3", t),
    "pair_writing": lambda t, w: pair.writing(t),
    "pair_not_shorter": lambda t, w: pair.not_shorter(t),
    "pair_taken": lambda t, w: pair.taken(w["thought"], w["insight"], t, was_shared=True),
    "pair_kept": lambda t, w: pair.kept(w["insight"], t),
    "team_ai_form": lambda t, w: team_ai.form(40, 100, draws=True, answers=None, error="", texts=t),
    "team_ai_saved": lambda t, w: team_ai.saved(w["team"], 40, 100, t, draws=False),
    "welcome": lambda t, w: introduction.channel("", t, has_team=False),
    "welcome_model": lambda t, w: introduction.channel(MODEL, t, has_team=False),
    "welcome_with_team": lambda t, w: introduction.channel("", t, has_team=True),
    "welcome_external": lambda t, w: introduction.external(t),
    "welcome_dm": lambda t, w: introduction.dm("Anna", "slack", "", t),
    "welcome_dm_model": lambda t, w: introduction.dm("Anna", "playground", MODEL, t),
    "question_form": lambda t, w: question.form(_goals(w), _readers(w, t), t),
    "question_form_bare": lambda t, w: question.form((), "", t),
    "question_form_after_a_talk": lambda t, w: question.form(
        (), "", t, start=question.Start(w["question"], is_from_talk=True, model=MODEL)
    ),
    "question_left_open": lambda t, w: question.left_open(w["question"], IsoWeek(2026, 24), t),
    "question_taken_up": lambda t, w: question.taken_up(w["question"], t),
    "look_back_call": lambda t, w: reflection.call(IsoWeek(2026, 24), t, has_question=True),
    "look_back_call_new": lambda t, w: reflection.call(IsoWeek(2026, 24), t, has_question=False),
    "question_saved_private": lambda t, w: question.saved(w["question"], "", t),
    "question_saved_team": lambda t, w: question.saved(w["question"], w["team"], t),
    "proposal_step_what": lambda t, w: proposal_form.what_step(t),
    "proposal_step_related": lambda t, w: proposal_form.related_step(
        [proposal_form.Alike(7, w["title"], w["team"])], t
    ),
    "proposal_step_together": lambda t, w: proposal_form.together_step(t),
    "proposal_step_yield": lambda t, w: proposal_form.yield_step(_goals(w), t),
    "proposal_step_place": lambda t, w: proposal_form.place_step([(2, "Bram"), (3, "Chris")], t),
    "proposal_step_place_alone": lambda t, w: proposal_form.place_step([], t),
    "proposal_step_submit": lambda t, w: proposal_form.preview_step(_preview(w, t, a_proposal(w)), t),
    "proposal_step_submit_names": lambda t, w: proposal_form.preview_step(
        replace(_preview(w, t, a_proposal(w)), names=("mevrouw Voorbeeld",)), t
    ),
    "proposal_for_team": lambda t, w: proposal.for_team(a_proposal(w), "Anna", w["goal"], t),
    "proposal_for_team_edited": lambda t, w: proposal.for_team(
        a_proposal(w), "Anna", "", t, edited=proposal.edited_line("Bram", w["day"], t)
    ),
    "proposal_submitted": lambda t, w: proposal.submitted(
        a_proposal(w), w["team"], _readers(w, t), t, "Bram"
    ),
    "proposal_again": lambda t, w: proposal.already_submitted(w["title"], t),
    "proposal_full": lambda t, w: proposal.full(a_proposal(w), "Anna, Bram", w["goal"], _AUTHOR, t),
    "proposal_full_edited": lambda t, w: proposal.full(
        a_proposal(w), "Anna", "", proposal.Reader(may_join=True), t,
        edited=proposal.edited_line("Anna", w["day"], t),
    ),
    "proposal_changes": lambda t, w: proposal.changes(a_proposal(w), versions_of(w, t), {"g1": w["goal"]}, t),
    "proposal_changes_none": lambda t, w: proposal.changes(a_proposal(w), versions_of(w, t)[1:], {}, t),
    "proposal_edit": lambda t, w: proposal_form.edit_form(a_proposal(w), _goals(w), _readers(w, t), t),
    "proposal_edited": lambda t, w: proposal.edited(w["title"], t, changed=True),
    "proposal_edited_same": lambda t, w: proposal.edited(w["title"], t, changed=False),
    "proposal_join_asked": lambda t, w: proposal.join_asked(w["title"], t),
    "proposal_wants_to_join": lambda t, w: proposal.wants_to_join(a_proposal(w), "Bram", 2, t),
    "proposal_joined": lambda t, w: proposal.joined(w["title"], "Bram", t),
    "proposal_are_author": lambda t, w: proposal.are_author(a_proposal(w), "Anna", t),
    "proposal_step_what_ai": lambda t, w: proposal_form.what_step(t, w, by_ai=("title", "about")),
    "proposal_step_submit_ai": lambda t, w: proposal_form.preview_step(_preview(w, t, with_ai(w)), t),
    "proposal_for_team_ai": lambda t, w: proposal.for_team(with_ai(w), "Anna", w["goal"], t),
    "proposal_full_ai": lambda t, w: proposal.full(with_ai(w), "Anna", w["goal"], proposal.Reader(), t),
    "draft": lambda t, w: draft.card(a_draft(w, MODEL), t),
    "draft_guided": lambda t, w: draft.card(a_draft(w, ""), t),
    "draft_nothing": lambda t, w: draft.nothing(t),
    "draft_writing": lambda t, w: draft.writing(t),
    "sharper": lambda t, w: sharper.choice(w["question"], _smaller(w), MODEL, "7", t),
    "sharper_guided": lambda t, w: sharper.choice(w["question"], _smaller(w), "", "7", t),
    "sharper_sharpening": lambda t, w: sharper.sharpening(t),
    "sharper_taken": lambda t, w: sharper.taken(w["question"], t, was_shared=False),
    "sharper_taken_shared": lambda t, w: sharper.taken(w["question"], t, was_shared=True),
    "sharper_kept": lambda t, w: sharper.kept(w["question"], t),
    "craft_form": lambda t, w: craft.form(t),
    "look_back_pair_recalled_nothing": lambda t, w: reflection.pair_form(
        replace(_look_back(w, t), recalled="", last_insight=w["insight"]), t
    ),
    "proposal_withdrawn": lambda t, w: proposal.withdrawn(w["title"], t),
    "proposal_withdrawn_for_team": lambda t, w: proposal.withdrawn_for_team(t),
    "overview": lambda t, w: overview.card(_overview(w), t),
    "overview_new": lambda t, w: overview.card(overview.Overview(), t),
    "overview_between": lambda t, w: overview.card(
        replace(_overview(w), phase="", has_draft=False, paused_until=date(2026, 6, 21), sent=None), t
    ),
    "overview_nothing_sent": lambda t, w: overview.card(overview.Overview(w["team"], sent=()), t),
    "frame_empty": lambda t, w: frame.card(w["team"], None, t, may_change=False),
    "frame_empty_yours": lambda t, w: frame.card(w["team"], None, t, may_change=True),
    "frame": lambda t, w: frame.card(w["team"], _frame(w), t, may_change=True),
    "frame_form": lambda t, w: frame.form(_frame(w), t),
    **FRAME_AND_CIRCLE,
    **HELPING,
    **LEARNING,
    **TRUST,
    **WEEKS,
    **SET_UP,
    **ACCOUNTS,
    **ANSWERS,
    "frame_saved": lambda t, w: frame.saved(3, t),
    "home": lambda t, w: home.home((), t),
    "home_with_open_things": lambda t, w: home.home(
        [home.OpenThing(kind, w["question"], "set-question") for kind in ("question", "turn", "draft")], t
    ),
    "home_turns": lambda t, w: home.home(
        [home.OpenThing("turn", w["title"], "read-proposal", "1", stage) for stage in Stage], t
    ),
    "how_i_work": lambda t, w: home.how_i_work("", t),
    "how_i_work_model": lambda t, w: home.how_i_work(MODEL, t),
    "pause_form": lambda t, w: pause.form(date(2026, 6, 10), t),
    "pause_form_unclear": lambda t, w: pause.form(date(2026, 6, 10), t, typed="…"),
    "pause_set": lambda t, w: pause.paused(date(2026, 6, 14), t),
    "pause_lifted": lambda t, w: pause.lifted(t),
    **WALLS,
    "my_data": lambda t, w: my_data.card(
        my_data.Kept(((w["question"], False),), ((w["insight"], True),), ((w["title"], True),)), t
    ),
    "my_data_with_memory": lambda t, w: my_data.card(my_data.Kept(notes=note.lines(_note(w), t), memory=(w["thought"],)), t),
    "my_data_nothing": lambda t, w: my_data.card(my_data.Kept(), t),
    "my_data_confirm": lambda t, w: my_data.confirm("teams", t),
    "my_data_erased": lambda t, w: my_data.done(t, erased=True),
    "my_data_kept": lambda t, w: my_data.done(t, erased=False),
    "memory": lambda t, w: memory.card(_remembered(w), t),
    "memory_nothing": lambda t, w: memory.card((), t),
    "memory_forgotten": lambda t, w: memory.card(_remembered(w), t, said=t("memory-forgotten")),
    "memory_form": lambda t, w: memory.form(_remembered(w)[0], t),
    "memory_remembered": lambda t, w: memory.remembered(w["thought"], t),
    "memory_not_here": lambda t, w: memory.not_now("memory-not-here", t),
    "memory_not_in_session": lambda t, w: memory.not_now("memory-not-in-session", t),
    "session_begun": lambda t, w: memory.session_begun("slack", t),
    "session_ended": lambda t, w: memory.session_ended(t),
    "seen": lambda t, w: seen.card(_seen(w, t), t),
    "seen_nothing": lambda t, w: seen.card((), t),
    "course_beside": lambda t, w: course.beside(
        proposal.full(a_proposal(w), "Anna", w["goal"], proposal.Reader(is_author=True), t),
        a_proposal(w),
        course.View(
            Moment(Stage.VALIDATED),
            (Press.DECIDE,),
            ("Anna",),
            date(2026, 6, 12),
            lines=(course.Line("validate", "Bram", date(2026, 6, 8), w["thought"]),),
        ),
        t,
    ),
    "course_for_team": lambda t, w: course.for_team(a_proposal(w, Stage.EFFECTUATED), "Anna", w["goal"], t),
    "course_decide": lambda t, w: step_of(Press.DECIDE, w, t),
    "course_pass": lambda t, w: step_of(Press.PASS, w, t),
    "course_implement": lambda t, w: step_of(Press.IMPLEMENT, w, t),
    "course_role_missing": lambda t, w: course.role_missing(Role.DECIDER, w["team"], t),
    "course_late": lambda t, w: course.still_waits(
        a_proposal(w), Moment(Stage.VALIDATED), date(2026, 6, 12), t
    ),
    "course_turn": lambda t, w: course.your_turn(
        a_proposal(w), Moment(Stage.VALIDATED), date(2026, 6, 12), "begin", t
    ),
    "roles_form": lambda t, w: roles.form((colleague("Anna"),), {}, t),
    "roles_granted": lambda t, w: roles.changed(
        "Anna", Role.DECIDER, {Role.DECIDER: ("Anna", "Bram")}, w["team"], t, granted=True
    ),
    "roles_told": lambda t, w: roles.told("Anna", Role.DECIDER, w["team"], t, granted=True),
    "roles_told_revoked": lambda t, w: roles.told("Anna", Role.VALIDATOR, w["team"], t, granted=False),
    "team_started": lambda t, w: team.started(
        w["team"], datetime(2026, 6, 8, 7, 0, tzinfo=UTC), "Europe/Amsterdam", "Voorbeeld", t, administrator=True
    ),
    "turn_ask": lambda t, w: _turn(Move.ASK, Gate.CLOSED, t),
    "turn_hint": lambda t, w: _turn(Move.HINT, Gate.OPEN, t, MODEL),
    "turn_options": lambda t, w: _turn(Move.OPTIONS, Gate.SKIPPED, t, MODEL, 2),
    "turn_away": lambda t, w: _turn(Move.NUDGE, Gate.OPEN, t, notice=t("dialogue-model-away")),
    "turn_close": lambda t, w: _turn(Move.CLOSE, Gate.OPEN, t),
    "refusal": lambda t, w: refusal.card(Refusal("reason-needed", least=10), t),
    "unknown_command": lambda t, w: refusal.unknown_command("/vita voorste", "voorstel", t),
    "unknown_command_far": lambda t, w: refusal.unknown_command("/vita xyz", "", t),
    "failure": lambda t, w: refusal.failure("V-0A1B2C", t),
}  # fmt: skip


def made(name: str, texts: Texts) -> Card | Form:
    return SAMPLES[name](texts, WORDS[texts.language])
