"""Any card and any form whatever, for tests that hold for all of them."""

from hypothesis import strategies as st

from bot.cards.model import (
    STRONG_OFF,
    STRONG_ON,
    Button,
    Buttons,
    Card,
    ChecksField,
    Choice,
    Choices,
    Facts,
    Form,
    Link,
    Note,
    Option,
    Quote,
    SelectField,
    Style,
    Text,
    TextField,
)

_LETTERS = st.characters(exclude_categories=["Cs", "Cc"])
_HARD = st.sampled_from(
    ["&", "<", ">", "*", "_", "\n", " ", "ש", "👩🏽‍⚕️", STRONG_ON, STRONG_OFF, "<!channel>", "ee"]
)
_SHORT = st.text(_LETTERS, max_size=30)
TEXTS = st.builds(
    lambda parts, times: "".join(parts) * times,
    st.lists(_HARD | _SHORT, max_size=8),
    st.sampled_from([1, 1, 1, 40, 900]),
)
"""From nothing to far past every limit, with what is special to Slack in it."""

_NAMES = st.from_regex(r"[a-z]{1,12}(-[a-z]{1,12})?", fullmatch=True)
_VALUES = st.text(_LETTERS, max_size=60) | st.just('"' * 2000)
_BUTTONS = st.builds(Button, TEXTS, _NAMES, _VALUES, st.sampled_from(Style))
_PARTS = st.builds(Text, TEXTS) | st.builds(Quote, TEXTS) | st.builds(Note, TEXTS)
_BLOCKS = (
    _PARTS
    | st.builds(Choices, st.lists(st.builds(Choice, TEXTS, TEXTS), max_size=5).map(tuple))
    | st.builds(Link, _SHORT.filter(bool), st.just("https://vita.example.org/wall?a=1&b=2"))
    | st.builds(Facts, st.lists(st.tuples(TEXTS, TEXTS), max_size=5).map(tuple))
    | st.builds(Buttons, st.lists(_BUTTONS, max_size=30).map(tuple))
)
CARDS = st.builds(
    lambda summary, blocks, times, verdicts: Card(summary, tuple(blocks) * times, verdicts=verdicts),
    TEXTS,
    st.lists(_BLOCKS, max_size=6),
    st.sampled_from([1, 1, 1, 15]),
    st.just(()) | st.tuples(TEXTS, TEXTS),
)

_OPTIONS = st.builds(
    lambda many, label: tuple(Option(f"o{number}", label) for number in range(many)),
    st.integers(0, 130),
    _SHORT,
)
_FIELDS = (
    st.builds(TextField, _NAMES, TEXTS, TEXTS, TEXTS, st.booleans(), st.booleans(), st.integers(1, 5000))
    | st.builds(
        SelectField, _NAMES, TEXTS, _OPTIONS, TEXTS, st.sampled_from(["", "o1", "o120"]), st.booleans()
    )
    | st.builds(ChecksField, _NAMES, TEXTS, _OPTIONS, TEXTS, st.just(("o1", "o120")))
)


def _form(
    fields: list[TextField | SelectField | ChecksField], words: list[Text | Quote | Note], error: str
) -> Form:
    errors = {fields[0].key: error} if fields else {}
    return Form("propose", error, error, (*words, *fields), error, '"' * 2000, errors)


FORMS = st.builds(
    _form,
    st.lists(_FIELDS, max_size=6, unique_by=lambda field: field.key),
    st.lists(_PARTS, max_size=5),
    TEXTS,
)
