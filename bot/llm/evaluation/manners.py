"""What holds of every answer of Vita: short, calm, plain, in the right language, and labelled.

A check gives None where it does not apply, the empty string when it holds, and else what is wrong. What stands
between quotation marks is somebody's own words, and these are never policed.
"""

import re

from bot.cards.model import Label
from bot.llm.evaluation.shown import Shown
from bot.llm.evaluation.situations import Kind, Situation
from bot.llm.wording import phrase_in, sentences_of, unquoted, words_of
from prompts import Bank, Library

LIMITS = {"turn": (450, 75), "options": (800, 130), "boundary": (750, 115), "fixed": (850, 140)}
"""Characters and words, by the kind of message."""

SENTENCE_WORDS = 20
MEAN_WORDS = 12
BUTTONS, BUTTON_CHARACTERS = 3, 20
_ENOUGH_WORDS = 6
_EXITS = frozenset({"stop", "pause"})
_LISTS = ("jargon", "flattery", "feeling", "formal", "we", "nagging", "score")
_SHOUTED = re.compile(r"\b[A-ZÀ-Þ]{4,}\b")
_PICTURE = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")

Verdict = str | None


def length(situation: Situation, shown: Shown, __: Library) -> Verdict:
    characters, words = LIMITS[_size_of(situation, shown)]
    if len(shown.whole) > characters:
        return f"{len(shown.whole)} characters, at most {characters}"
    count = len(words_of(shown.whole))
    return f"{count} words, at most {words}" if count > words else ""


def sentences(_: Situation, shown: Shown, __: Library) -> Verdict:
    counts = [len(words_of(sentence)) for sentence in sentences_of(unquoted(shown.whole))]
    counts = [count for count in counts if count]
    if not counts:
        return None
    if max(counts) > SENTENCE_WORDS:
        return f"a sentence of {max(counts)} words"
    mean = sum(counts) / len(counts)
    return f"{mean:.1f} words a sentence" if mean > MEAN_WORDS else ""


def calm(situation: Situation, shown: Shown, _: Library) -> Verdict:
    own = unquoted(shown.whole)
    if "!" in own:
        return "an exclamation mark"
    if _PICTURE.search(own):
        return "an emoji"
    said = " ".join(situation.says)
    return next((f"shouts {word}" for word in _SHOUTED.findall(own) if word not in said), "")


def plain_words(situation: Situation, shown: Shown, library: Library) -> Verdict:
    """No jargon, flattery, pretended feeling, formal address, "we", nagging or scores."""
    words, own = _words(situation, library), unquoted(shown.whole)
    found = ((name, phrase_in(own, words[name])) for name in _LISTS)
    return next((f"{name}: {phrase}" for name, phrase in found if phrase), "")


def language(situation: Situation, shown: Shown, library: Library) -> Verdict:
    """More of the little words of the language that was asked for than of the other one."""
    spoken = words_of(unquoted(shown.whole))
    if len(spoken) < _ENOUGH_WORDS:
        return None
    counts = {
        name: sum(word in library.words("checks", name)["stopwords"] for word in spoken)
        for name in ("nl", "en")
    }
    wanted = counts.pop(situation.language)
    return "" if wanted > max(counts.values()) else f"not in {situation.language}"


def label(_: Situation, shown: Shown, __: Library) -> Verdict:
    """What a model wrote says so, a fixed question says so, and a fixed text says neither."""
    notes = " ".join(shown.notes).lower()
    says_model = "gemaakt met ai" in notes or "made with ai" in notes
    says_guided = "zonder ai" in notes or "without ai" in notes
    expected = {Label.MODEL: (True, False), Label.GUIDED: (False, True), Label.NONE: (False, False)}
    return "" if (says_model, says_guided) == expected[shown.label] else f"labelled {shown.label}: {notes}"


def buttons(_: Situation, shown: Shown, __: Library) -> Verdict:
    """Few, short, no question; and a way out wherever a DM asks something."""
    labels = [button.label for button in shown.buttons]
    if len(labels) > BUTTONS:
        return f"{len(labels)} buttons"
    wrong = [name for name in labels if len(name) > BUTTON_CHARACTERS or name[-1] in "?!."]
    if wrong:
        return f"button {wrong[0]}"
    asks = shown.label is not Label.NONE and shown.text.endswith("?")
    has_exit = any(button.value in _EXITS or button.action in _EXITS for button in shown.buttons)
    return "no way out" if asks and not has_exit else ""


def _size_of(situation: Situation, shown: Shown) -> str:
    if situation.answer is Kind.BOUNDARY:
        return "boundary"
    if shown.options:
        return "options"
    return "fixed" if shown.label is Label.NONE else "turn"


def _words(situation: Situation, library: Library) -> Bank:
    return library.words("checks", situation.language)
