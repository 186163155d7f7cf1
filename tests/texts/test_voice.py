"""Our own words keep to the voice: no shouting, no jargon, no flattery, plain short Dutch.

What people write is never policed, so quotes are left out. Lengths of whole messages stand in `tests/cards`.
"""

import re

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from bot.cards.model import plain
from bot.texts import _sources as sources

JARGON = (
    "impact", "mindset", "feedback", "input", "issue", "challenge", "commitment", "deadline", "asap", "z.s.m.",
    "tool", "target", "KPI", "stakeholder", "resources", "pilot", "quick win", "scope", "pitch", "meeting",
    "checken", "sharen", "updaten", "tackelen", "brainstorm", "proactief", "eigenaarschap", "borgen", "uitrollen",
    "implementeren", "effectueren", "faciliteren", "transitie", "synergie", "stip op de horizon",
    "meters maken", "laaghangend", "next level",
)  # fmt: skip
FLATTERY = (
    r"(goede|mooie|interessante|scherpe|sterke|terechte) (vraag|gedachte|idee|punt|plan)",
    r"wat (goed|mooi|fijn|knap)", "super", "top", "geweldig", "fantastisch", "perfect", "uitstekend", "prachtig",
    "goed bezig", "complimenten", "absoluut",
)  # fmt: skip
FEELING = (
    r"ik (snap|begrijp|voel|hoop|leef mee)", r"ik ben (blij|trots|benieuwd)", "ik vind het", "wat vervelend",
    "herkenbaar", "helaas", "oeps", "sorry",
)  # fmt: skip
NAGGING = (
    "nog steeds niet", "vergeet niet", "herinnering", "je hebt nog niet", "gemist", "achterstand",
    "je bent te laat", "laatste kans",
)  # fmt: skip
SCORING = ("score", "rang", "ranglijst", "beste collega", "presteert", "productiever", "reeks", "actiefste")
FORMAL = ("u", "uw", "men")
MOST_WORDS = 20


class _Words(visitor.Visitor):
    """The words of a text; a value that is filled in counts as one word."""

    def __init__(self) -> None:
        self.found = ""

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802 - the package's name
        self.found += node.value

    def visit_Placeable(self, node: ftl.Placeable) -> None:  # noqa: N802 - the package's name
        if isinstance(node.expression, ftl.SelectExpression):
            self.visit(next(variant for variant in node.expression.variants if variant.default).value)
        else:
            self.found += "x"


def _own_words(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for source in sources(language):
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ftl.Message) and entry.value is not None:
                words = _Words()
                words.visit(entry.value)
                found[entry.id.name] = re.sub(r"“[^”]*”", "“”", plain(words.found))
    return found


DUTCH, ENGLISH = _own_words("nl"), _own_words("en")


def saying(patterns: tuple[str, ...], texts: dict[str, str]) -> list[str]:
    pattern = re.compile(rf"(?<!\w)({'|'.join(patterns)})(?!\w)", re.IGNORECASE)
    return [key for key, words in texts.items() if pattern.search(words)]


@pytest.mark.parametrize("texts", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_nothing_shouts(texts: dict[str, str]) -> None:
    assert [key for key, words in texts.items() if "!" in words] == []


def test_no_jargon() -> None:
    assert saying(tuple(map(re.escape, JARGON)), DUTCH) == []


@pytest.mark.parametrize("patterns", [FLATTERY, FEELING, NAGGING, SCORING], ids=str)
def test_no_flattery_feigned_feeling_nagging_or_scores(patterns: tuple[str, ...]) -> None:
    assert saying(patterns, DUTCH) == []


def test_vita_says_je() -> None:
    assert saying(FORMAL, DUTCH) == []


def test_vita_is_no_we() -> None:
    # In the form of a proposal the people themselves speak: what will we do differently together.
    ours = {key: words for key, words in DUTCH.items() if not key.startswith(("proposal-", "course-button-"))}

    assert saying(("wij", "we", "ons", "onze"), ours) == []


@pytest.mark.parametrize("texts", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_no_sentence_is_long(texts: dict[str, str]) -> None:
    long = [
        (key, sentence)
        for key, words in texts.items()
        for sentence in re.split(r"(?<=[.?:;])\s+|\n", words)
        if len(sentence.split()) > MOST_WORDS
    ]

    assert long == []


@pytest.mark.parametrize("texts", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_a_button_is_short_and_neither_asks_nor_shouts(texts: dict[str, str]) -> None:
    wrong = [
        key
        for key, words in texts.items()
        if re.search(r"^(?!refusal).*-button-", key) and (len(words) > 20 or words[-1] in "?!.")
    ]

    assert wrong == []


def test_no_emoji() -> None:
    emoji = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")

    assert [key for key, words in (DUTCH | ENGLISH).items() if emoji.search(words)] == []
