"""An assignment for a group: its forms, its card in the group's place as it stands now, and what people hear."""

from collections.abc import Mapping, Sequence

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Facts,
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
from bot.domain.assignment import WEEKS, AssignmentStage, GroupAssignment, Words
from bot.domain.frame import Goal
from bot.texts import Texts

MAKE, OFFER, CHANGE, JOIN, BEGIN, FINISH, DROP, PROPOSE, SHOW = (
    "make-assignment", "offer-assignment", "change-assignment", "join-assignment", "begin-assignment",
    "finish-assignment", "drop-assignment", "propose-from-assignment", "show-assignments",
)  # fmt: skip
NEW = "new"
OTHER, NO_ROLE, OUT = "other", "none", "out"
_OPTION = 70
"""Characters of a shared question in a list."""


def make_form(questions: Sequence[tuple[str, str]], goals: tuple[Goal, ...], texts: Texts, *,
              answers: Mapping[str, str] | None = None, errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """`questions` are those that people of the group shared, as (number, text)."""
    typed = answers or {}
    options = (
        *(Option(number, _short(text)) for number, text in questions),
        Option(OTHER, texts("assignment-other")),
    )
    source = (
        SelectField(
            "source", texts("assignment-source"), options, initial=typed.get("source", OTHER), required=False
        ),
    )
    parts: tuple[FormPart, ...] = (
        Text(texts("assignment-what")),
        *(source if questions else ()),
        TextField("about", texts("assignment-about"), texts("assignment-about-hint"), typed.get("about", ""), required=not questions, longest=300),
        _weeks(typed.get("weeks", "2"), texts),
        *goal_field("assignment", goals, typed.get("goal", ""), texts),
    )  # fmt: skip
    return Form(MAKE, texts("assignment-form"), texts("assignment-make"), parts,
                cancel=texts("assignment-cancel"), errors=errors or {})  # fmt: skip


def offer_form(action: str, value: str, answers: Mapping[str, str], readers: str, texts: Texts, *,
               model: str = "", errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """Its words, to change before the group reads them, or by the group before it begins."""
    long = frozenset({"task", "roles"})
    fields = tuple(
        TextField(
            key, texts(f"assignment-{key}"), texts(f"assignment-{key}-hint"), answers.get(key, ""),
            multiline=key in long, longest=80 if key == "title" else 400,
        )
        for key in ("title", "task", "roles", "product", "question")
    )  # fmt: skip
    made = texts("dialogue-label-model", model=model) if model else texts("assignment-label-guided")
    parts: tuple[FormPart, ...] = (
        *fields, _weeks(answers.get("weeks", "2"), texts), Note(texts("assignment-readers", readers=readers)),
        *((Note(made),) if action == OFFER else ()),
    )  # fmt: skip
    submit = texts("assignment-offer" if action == OFFER else "assignment-save")
    return Form(action, texts("assignment-form"), submit, parts, cancel=texts("assignment-cancel"),
                value=value, errors=errors or {})  # fmt: skip


def writing(texts: Texts) -> Card:
    return Card(texts("assignment-summary"), (Note(texts("assignment-writing")),))


def written(words: Words, model: str, texts: Texts) -> Card:
    """In the DM, once a model wrote it; the button opens the form with all of it filled in."""
    label = texts("dialogue-label-model", model=model) if model else texts("assignment-label-guided")
    look = Button(texts("assignment-button-look"), OFFER, NEW, Style.PRIMARY)
    blocks: tuple[Block, ...] = (
        Text(texts.emphasised(words.title)), Text(words.task), Note(label), Buttons((look,)),
    )  # fmt: skip
    return Card(texts("assignment-summary"), blocks, Label.MODEL if model else Label.GUIDED)


def offered(title: str, group: str, texts: Texts) -> Card:
    words = texts("assignment-offered", title=title, group=group)
    return Card(words, (Text(words),))


def for_group(assignment: GroupAssignment, maker: str, takers: Sequence[tuple[str, int | None]], goal: str,
              texts: Texts) -> Card:  # fmt: skip
    """The card in the group's own place; `takers` are those who take part, by name, each with the place of a role."""
    words, number = assignment.words, str(assignment.id)
    if assignment.stage is AssignmentStage.DROPPED:
        said = texts("assignment-dropped-card", title=words.title)
        return Card(said, (Note(said),))
    if assignment.stage is AssignmentStage.DONE:
        return _done(assignment, tuple(name for name, _ in takers), texts)
    head = texts("assignment-offered-card", name=maker, title=words.title)
    until = texts.day(assignment.until) if assignment.until else ""
    status = texts("assignment-running", until=until) if until else texts("assignment-not-begun")
    blocks: tuple[Block, ...] = (
        Text(f"{head}\n{words.task}"),
        Facts(_facts(assignment, takers, goal, texts)),
        Text(status),
        Note(_made(assignment, texts)),
        Buttons(_buttons(assignment, number, texts)),
    )
    return Card(texts("assignment-summary-card", title=words.title), blocks, _label(assignment))


def _facts(assignment: GroupAssignment, takers: Sequence[tuple[str, int | None]], goal: str,
           texts: Texts) -> tuple[tuple[str, str], ...]:  # fmt: skip
    words = assignment.words
    holders = {role: name for name, role in takers if role is not None}
    free = texts("assignment-role-free")
    roles = tuple((role, holders.get(place, free)) for place, role in enumerate(words.roles))
    others = ", ".join(name for name, role in takers if role is None)
    found = (
        ("others", others),
        ("product", words.product),
        ("question", words.question),
        ("weeks", texts("assignment-weeks-item", count=assignment.weeks)),
        ("goal", f"“{goal}”" if goal else ""),
    )
    return (*roles, *((texts(f"assignment-label-{key}"), text) for key, text in found if text))


def _buttons(assignment: GroupAssignment, number: str, texts: Texts) -> tuple[Button, ...]:
    join = Button(texts("assignment-button-join"), JOIN, number)
    drop = Button(texts("assignment-button-drop"), DROP, number)
    if assignment.stage is AssignmentStage.RUNNING:
        return (Button(texts("assignment-button-finish"), FINISH, number, Style.PRIMARY), join, drop)
    change = Button(texts("assignment-button-change"), CHANGE, number)
    begin = (Button(texts("assignment-button-begin"), BEGIN, number, Style.PRIMARY),)
    return (*(begin if assignment.can_begin else ()), join, change, drop)


def _done(assignment: GroupAssignment, names: Sequence[str], texts: Texts) -> Card:
    outcome, words = assignment.outcome, assignment.words
    result, learned = (outcome.result, outcome.learned) if outcome else ("", "")
    propose = Button(texts("assignment-button-propose"), PROPOSE, str(assignment.id), Style.PRIMARY)
    facts = (
        (texts("assignment-label-result"), result or "—"),
        (texts("assignment-label-people"), ", ".join(names)),
    )
    head = texts("assignment-done-card", title=words.title)
    blocks: tuple[Block, ...] = (
        Text(head),
        Facts(facts),
        Text(words.question),
        Quote(learned or "—"),
        Text(texts("assignment-done-next")),
        Buttons((propose,)),
    )
    return Card(head, blocks)


def join_form(assignment: GroupAssignment, free: Sequence[int], mine: int | None, texts: Texts, *, is_in: bool) -> Form:  # fmt: skip
    """The roles that are free; whoever takes part already can step out here."""
    options = [Option(str(place), assignment.words.roles[place]) for place in free]
    options.append(Option(NO_ROLE, texts("assignment-role-none")))
    options += [Option(OUT, texts("assignment-role-out"))] if is_in else []
    initial = str(mine) if mine is not None else options[0].value if not is_in else NO_ROLE
    parts = (
        Text(assignment.words.task),
        SelectField("role", texts("assignment-role"), tuple(options), initial=initial),
        Note(texts("assignment-role-readers")),
    )
    return Form(JOIN, texts("assignment-button-join"), texts("assignment-save"), parts,
                cancel=texts("assignment-cancel"), value=str(assignment.id))  # fmt: skip


def finish_form(assignment: GroupAssignment, readers: str, texts: Texts, *,
                answers: Mapping[str, str] | None = None, errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """What came of it, and the group's own question to look back on."""
    typed = answers or {}
    parts = (
        Text(texts("assignment-product-was", product=assignment.words.product)),
        TextField("result", texts("assignment-result"), texts("assignment-result-hint"), typed.get("result", ""), multiline=True, longest=1000),
        TextField("learned", assignment.words.question[:150], texts("assignment-learned-hint"), typed.get("learned", ""), multiline=True, longest=1000),
        Note(texts("assignment-readers", readers=readers)),
    )  # fmt: skip
    return Form(FINISH, texts("assignment-finish-title"), texts("assignment-save"), parts,
                cancel=texts("assignment-cancel"), value=str(assignment.id), errors=errors or {})  # fmt: skip


def said(key: str, title: str, texts: Texts) -> Card:
    """One line for whoever acted: `joined`, `out`, `changed`, `begun`, `finished`, `dropped`."""
    words = texts(f"assignment-said-{key}", title=title)
    return Card(words, (Text(words),))


def told_changed(assignment: GroupAssignment, name: str, texts: Texts) -> Card:
    """To whoever took part: the words are others now, so they are asked anew."""
    words = texts("assignment-told-changed", name=name, title=assignment.words.title)
    join = Button(texts("assignment-button-join"), JOIN, str(assignment.id))
    return Card(words, (Text(words), Buttons((join,))))


def ends_today(assignment: GroupAssignment, texts: Texts) -> Card:
    """On its last day, in the group's own place."""
    words = texts("assignment-ends", title=assignment.words.title)
    finish = Button(texts("assignment-button-finish"), FINISH, str(assignment.id), Style.PRIMARY)
    blocks = (Text(words), Text(assignment.words.question), Buttons((finish,)))
    return Card(words, blocks)


def overview(live: Sequence[tuple[GroupAssignment, str]], texts: Texts) -> Card:
    """What runs or waits in the groups of this person, each with the name of its group, and the way to a new one."""
    blocks: list[Block] = [Text(texts("assignment-overview" if live else "assignment-overview-none"))]
    for assignment, group in live:
        key = "running" if assignment.stage is AssignmentStage.RUNNING else "offered"
        blocks.append(Text(texts(f"assignment-overview-{key}", title=assignment.words.title, group=group)))
        finish = (Button(texts("assignment-button-finish"), FINISH, str(assignment.id)),)
        join = Button(texts("assignment-button-join"), JOIN, str(assignment.id))
        blocks.append(Buttons((*(finish if key == "running" else ()), join)))
    blocks.append(Buttons((Button(texts("assignment-button-make"), MAKE, NEW, Style.PRIMARY),)))
    return Card(texts("assignment-summary"), tuple(blocks))


def _weeks(chosen: str, texts: Texts) -> SelectField:
    options = tuple(Option(str(n), texts("assignment-weeks-item", count=n)) for n in WEEKS)
    return SelectField("weeks", texts("assignment-weeks"), options, initial=chosen)


def _made(assignment: GroupAssignment, texts: Texts) -> str:
    made = assignment.generated
    if made is None or assignment.editor is not None:
        return texts("assignment-label-group")
    return texts("dialogue-label-model", model=made.model) if made.model else texts("assignment-label-guided")


def _label(assignment: GroupAssignment) -> Label:
    made = assignment.generated
    return Label.MODEL if made and made.model else Label.GUIDED


def _short(text: str) -> str:
    return text if len(text) <= _OPTION else f"{text[:_OPTION].rstrip()}…"
