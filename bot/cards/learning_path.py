"""A learning path: the form that it begins with, the path as its maker sees it, and the forms of its steps."""

from collections.abc import Iterator, Mapping

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Form,
    FormPart,
    Label,
    Note,
    Option,
    Quote,
    SelectField,
    Style,
    Text,
    TextField,
)
from bot.cards.question import goal_field
from bot.domain.frame import Goal
from bot.domain.learning_path import (
    ABOUT_LONGEST,
    FEWEST,
    MOST,
    STEP_LONGEST,
    LearningPath,
    PathState,
    Step,
    StepState,
    Turn,
)
from bot.texts import Texts

MAKE, BEGIN, EDIT, LOOK_BACK, STOP = (
    "make-path", "begin-path", "edit-path-step", "look-back-on-step", "stop-path",
)  # fmt: skip
WEEKS = 4
"""So many weeks stand in the form until somebody chooses."""


def button(texts: Texts) -> Button:
    return Button(texts("path-button-make"), MAKE)


def form(goals: tuple[Goal, ...], texts: Texts, *, initial: str = "",
         answers: Mapping[str, str] | None = None, errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """The question, how many weeks, and the first step that its maker thinks of: own words come first."""
    typed = answers or {}
    weeks = tuple(Option(str(n), texts("path-weeks-item", count=n)) for n in range(FEWEST, MOST + 1))
    parts: tuple[FormPart, ...] = (
        Text(texts("path-form-what")),
        TextField("about", texts("path-about"), texts("path-about-hint"), typed.get("about", initial), longest=ABOUT_LONGEST),
        TextField("own", texts("path-own"), texts("path-own-hint"), typed.get("own", ""), multiline=True, required=False, longest=STEP_LONGEST),
        TextField("company", texts("path-company"), texts("path-company-hint"), typed.get("company", ""), required=False, longest=STEP_LONGEST),
        SelectField("weeks", texts("path-weeks"), weeks, initial=typed.get("weeks", str(WEEKS))),
        *goal_field("path", goals, typed.get("goal", ""), texts),
    )  # fmt: skip
    return Form(MAKE, texts("path-title"), texts("path-lay"), parts, cancel=texts("path-cancel"), errors=errors or {})  # fmt: skip


def writing(texts: Texts) -> Card:
    """What is said at once, while a model writes."""
    return Card(texts("path-summary"), (Note(texts("path-writing")),))


def card(path: LearningPath, goal: str, texts: Texts, *, said: str = "", training: tuple[str, ...] = (),
         changed: int | None = None) -> Card:  # fmt: skip
    """`changed` is the place of a step that was just changed, which is shown whole wherever it stands. `goal` are the
    words of the goal that it serves, empty without one; `said` goes first: what was just done.

    `training` are the lines for somebody who misses what the work itself does not teach.
    """
    made = path.generated
    model = made.model if made else ""
    blocks: list[Block] = [Text(said)] if said else []
    blocks += [Text(line) for line in training]
    blocks.append(Text(texts("path-about-line", about=path.about)))
    blocks.append(Text(texts("path-serves", goal=goal) if goal else texts("path-serves-none")))
    coming = tuple(place for place in _coming(path) if place != changed)
    for place in range(len(path.steps)):
        if place not in coming:
            blocks += _step(path, place, texts)
    blocks += _in_short(path, coming, texts)
    blocks.append(Note(texts("dialogue-label-model", model=model) if model else texts("path-label-guided")))
    blocks += [Note(texts("path-readers")), *_endings(path, texts)]
    label = Label.MODEL if model else Label.GUIDED
    return Card(texts("path-summary"), tuple(blocks), label)


def _coming(path: LearningPath) -> range:
    """The steps of an open path that come after the one that runs: a line each, as a phone shows little at once."""
    if path.state is not PathState.OPEN or path.now is None:
        return range(0)
    return range(path.now + 1, len(path.steps))


def _in_short(path: LearningPath, coming: tuple[int, ...], texts: Texts) -> Iterator[Block]:
    if not coming:
        return
    yield Text("\n".join(texts("path-step", number=at + 1, act=path.steps[at].act) for at in coming))
    yield Buttons(
        tuple(
            Button(texts("path-button-edit-step", number=str(at + 1)), EDIT, f"{path.id}:{at}")
            for at in coming
        )
    )


def _step(path: LearningPath, place: int, texts: Texts) -> Iterator[Block]:
    step, number = path.steps[place], place + 1
    if step.state is StepState.TRIED:
        lines = [texts("path-step-tried", number=number, act=step.act)]
        lines += [texts("path-step-saw", saw=step.saw)] if step.saw else []
        yield Text("\n".join(lines))
        return
    is_now = place == path.now and path.state is PathState.OPEN
    key = "path-step-now" if is_now else "path-step"
    lines = [texts(key, number=number, act=step.act)]
    lines += [texts("path-step-company", company=step.company)] if step.company else []
    lines += [texts("path-step-notice", notice=step.notice)] if step.notice else []
    yield Text("\n".join(lines))
    if path.is_live:
        look_back = Button(texts("path-button-look-back"), LOOK_BACK, str(path.id), Style.PRIMARY)
        change = Button(texts("path-button-edit"), EDIT, f"{path.id}:{place}")
        yield Buttons((look_back, change) if is_now else (change,))


def _endings(path: LearningPath, texts: Texts) -> tuple[Block, ...]:
    if not path.is_live:
        more = (Button(texts("path-button-propose"), "propose"), Button(texts("path-button-new"), MAKE))
        walked = path.state is PathState.WALKED
        return (
            Text(texts("path-walked" if walked else "path-stopped")),
            Buttons(more if walked else more[1:]),
        )
    buttons = [Button(texts("path-button-stop"), STOP, str(path.id))]
    if path.has_room:
        buttons.insert(0, Button(texts("path-button-add"), EDIT, f"{path.id}:{len(path.steps)}"))
    if path.state is PathState.LAID:
        buttons.insert(0, Button(texts("path-button-begin"), BEGIN, str(path.id), Style.PRIMARY))
    return (Buttons(tuple(buttons)),)


def step_form(value: str, step: Step | None, texts: Texts, *, answers: Mapping[str, str] | None = None,
              errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """One step to change; None is a step that is added."""
    typed = answers or ({"act": step.act, "company": step.company, "notice": step.notice} if step else {})
    parts = tuple(
        TextField(
            key, texts(f"path-edit-{key}"), texts(f"path-edit-{key}-hint"), typed.get(key, ""),
            multiline=True, required=False, longest=STEP_LONGEST,
        )
        for key in ("act", "company", "notice")
    )  # fmt: skip
    return Form(EDIT, texts("path-edit-title"), texts("path-save"), parts, cancel=texts("path-cancel"),
                value=value, errors=errors or {})  # fmt: skip


def look_back_form(path: LearningPath, texts: Texts, *, answers: Mapping[str, str] | None = None,
                   errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """What its maker saw first; then where the path goes."""
    typed, step = answers or {}, path.step_now
    turns = tuple(Option(turn, texts(f"path-turn-{turn}")) for turn in Turn)
    shown: tuple[FormPart, ...] = ()
    if step is not None:
        notice = (Text(texts("path-step-notice", notice=step.notice)),) if step.notice else ()
        shown = (Text(texts("path-back-step")), Quote(step.act), *notice)
    parts: tuple[FormPart, ...] = (
        *shown,
        TextField("saw", texts("path-saw"), texts("path-saw-hint"), typed.get("saw", ""), multiline=True, longest=500),
        SelectField("turn", texts("path-turn"), turns, initial=typed.get("turn", Turn.ON)),
        TextField("need", texts("path-need"), texts("path-need-hint"), typed.get("need", ""), required=False, longest=200),
    )  # fmt: skip
    return Form(LOOK_BACK, texts("path-back-title"), texts("path-save"), parts, cancel=texts("path-cancel"),
                value=str(path.id), errors=errors or {})  # fmt: skip


def training(need: str, desk: str, texts: Texts) -> tuple[str, ...]:
    """The way to a training, for a need that was named and no other; `desk` is whom to ask, empty when not given."""
    whom = texts("path-training-desk", desk=desk) if desk else texts("path-training-manager")
    return (texts("path-training", need=need.rstrip(" .")), whom)


def call(step: Step, turn: int, texts: Texts) -> Card:
    """Half-way the week, to somebody whose path runs: the step, a question, and a way out."""
    lines, asked = texts.lines("path-calls", act=step.act.rstrip(" .")), texts.lines("path-call-questions")
    buttons = (
        Button(texts("note-button-write"), "take-note"),
        Button(texts("path-button-open"), MAKE),
        Button(texts("note-button-not-now"), "not-this-week", "note"),
    )
    words = (lines[turn % len(lines)], asked[turn % len(asked)])
    return Card(texts("path-call-summary"), (*map(Text, words), Buttons(buttons)))
