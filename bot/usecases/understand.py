"""What a message asks for in plain words: a wish about the conversation, a command, a form.

These are lists of what people type, in both languages; what Vita says stands in `bot/texts`.
"""

import re

from bot.domain.dialogue import Wish
from bot.usecases.commands import COMMANDS

_STOP = frozenset({
    "stop", "stil", "genoeg", "klaar", "ok", "oké", "oke", "laat maar", "dank", "dank je", "dankjewel", "bedankt",
    "niets", "geen fut", "geen zin", "geen zin in", "nu niet", "niet nu", "not now", "no energy", "vita stil", "vita stop", "enough", "quiet", "done", "okay", "never mind", "thanks", "thank you",
})  # fmt: skip
_SKIP = frozenset({"sla over", "overslaan", "skip", "skip it"})
_OPTIONS = frozenset({
    "geef opties", "opties", "zeg het maar", "zeg maar", "zeg nou maar", "doe jij maar", "zeg jij het maar", "jij mag het zeggen", "you tell me", "give options", "options", "just tell me",
})  # fmt: skip
_UNSURE = frozenset({
    "weet niet", "weet ik niet", "ik weet het niet", "ik weet niet", "weet het niet", "kweenie", "weet ik veel", "geen idee", "geen flauw idee", "zou ik niet weten", "zou het niet weten",
    "hoe moet ik dat weten", "tja", "pff", "?", "how should i know", "not sure", "don't know", "i don't know", "no idea",
})  # fmt: skip
_HUSH = frozenset({"stil", "vita stil", "stop", "vita stop", "quiet", "vita quiet"})
_HELLO = frozenset(
    {"hoi", "hallo", "hi", "hey", "hello", "goedemorgen", "goedemiddag", "good morning", "dag"}
)

_LONGEST_ORDER = 80
"""Characters; a longer message tells a story, it gives no order."""

_PLAIN_WISHES = (
    (re.compile(r"\b(voorstel (indienen|maken|doen)|iets voorstellen|(make|submit) a proposal|propose something)\b"), "propose"),
    (re.compile(r"\b(leervraag (zetten|maken)|set a (learning )?question)\b"), "set-question"),
    (re.compile(r"\b(leerpad (maken|leggen)|make a learning path)\b"), "make-path"),
    (re.compile(r"^(ik wil |i want to )?(even )?(iets )?(noteren|opschrijven|take a note|note something)$"), "take-note"),
    (re.compile(r"^(ik wil |i want to )?(even )?(terugkijken|reflecteren|look back)$"), "look-back"),
    (re.compile(r"^(vita )?(wat (staat|stond|hangt) er op|toon|bekijk|laat) (de|onze) muur( zien)?\W*$|^what is on the wall\W*$"), "show-wall"),
    (re.compile(r"^(vita )?(wat (zijn|waren)|toon|laat) (de|onze) doelen( zien)?\W*$|^what are (our|the) goals\W*$"), "show-frame"),
    (re.compile(r"^(vita )?(wat (staat er|staat) (nog )?open( voor mij)?)\W*$|^what is (still )?open( for me)?\W*$"), "show-home"),
    (re.compile(r"^(vita )?wat (bewaar|weet) (jij|je) (van|over) (mij|me)\W*$|^what do you (keep|know) about me\W*$"), "my-data"),
)  # fmt: skip
_PAUSE = re.compile(
    r"(?:ik wil |i want |i'd like )?(?:even )?(?:een |a )?(?:pauze(?: nemen)?|pauzeren|pause)"
    r"(?: (?P<when>(?:tot|t/?m|until|till?|through|up to|volgende|next|komende|deze|this|(?:de |the )?rest|vandaag|today|morgen|tomorrow|overmorgen|\d) ?.*"
    r"|(?:voor |van |for |of )?\w+ (?:dag|dagen|days?|week|weken|weeks|maand|maanden|months?)))?"
)
_CHOICE = re.compile(
    r"(?:ja |oke |oké |ok |goed |prima |mooi |dan |en |yes |right |good |then )*"
    r"(?:(?:dat|dit|het|die|zo) (?:ga|gaan|probeer|proberen|doe|doen|neem|nemen) (?:ik|we)\b.*"
    r"|(?:ik|we) (?:ga|gaan|zal) (?:dat|dit|het|die|ze|zo)\b.* (?:proberen|uitproberen|doen|aanpakken|uitzoeken)"
    r"|(?:doe|doen|probeer|proberen) (?:ik|we) (?:dat|dit|het|die|zo)\b.*"
    r"|(?:ik|we) (?:probeer|proberen) (?:dat|dit|het|die|ze|zo)\b.*"
    r"|(?:dat|dit|het|die) wil ik\b.* (?:proberen|uitproberen)"
    r"|(?:i'll|i will|i'm going to|i am going to|we'll|we will) (?:try|do) (?:that|this|it|so)\b.*"
    r"|(?:that|this) is what (?:i'll|i will|i'm going to) (?:try|do)\b.*)"
)
_HELD_BACK = re.compile(r"\b(?:niet|nooit|geen|maar|als|misschien|not|never|but|if|maybe|no)\b")
_WHAT_ARE_YOU = re.compile(
    r"\b(ben (jij|je) (een )?(mens|robot|ai|echt)|are you (a )?(human|person|robot|ai|real))\b"
)
_WHAT_IT_DOES = re.compile(
    r"(?:en |maar )?(?:(?:wie|wat) ben (?:jij|je)(?: eigenlijk)?|(?:who|what) are you|wat (?:kan|kun|doe) (?:jij|je|vita)(?: (?:eigenlijk|allemaal|voor mij|hier))*"
    r"|hoe werk(?:t dit|t vita|t het| je| jij)(?: hier)?|wat moet ik (?:hier|hiermee)(?: doen)?|wat nu"
    r"|what (?:can|do) you do(?: here| for me)?|how does (?:this|it|vita) work|what now)"
)
_LIGHT = re.compile(r"(?:[\W_]|\b(?:a*(?:ha)+h?|(?:he){2,}|(?:hi){2,}|lol|haha+|xd)\b)+")


def bare(text: str) -> str:
    """Lower case, without the punctuation and spaces around it; a lone question mark stays."""
    words = " ".join(text.lower().replace(",", " ").split())
    return words.strip(" .!…/") or words.strip()


def wish_in(text: str) -> Wish | None:
    words = bare(text)
    if words in _STOP:
        return Wish.STOP
    if words in _SKIP:
        return Wish.SKIP
    if words in _OPTIONS:
        return Wish.OPTIONS
    if words in _UNSURE or words.strip("? ") in _UNSURE:
        return Wish.UNSURE
    return Wish.TRY if _is_choice(text) else None


def _is_choice(text: str) -> bool:
    """Whether somebody says, without a question or a "but", to be going to try what was just talked about."""
    words = bare(text)
    is_plain = len(words) < _LONGEST_ORDER and "?" not in text and not _HELD_BACK.search(words)
    return is_plain and _CHOICE.fullmatch(words) is not None


def is_hush(text: str) -> bool:
    """Whether this ends a conversation in a channel without another word."""
    return bare(text) in _HUSH


def is_hello(text: str) -> bool:
    return bare(text).removesuffix(" vita") in _HELLO


def asks_what_vita_is(text: str) -> bool:
    return _WHAT_ARE_YOU.search(text.lower()) is not None


def asks_what_it_does(text: str) -> bool:
    """Whether somebody wonders who Vita is, or what to do with it at all."""
    return _WHAT_IT_DOES.fullmatch(bare(text).strip("? ")) is not None


def is_light(text: str) -> bool:
    """Only a laugh, an emoji or a sign: nothing to think along about. A lone question mark is a question."""
    words = text.strip()
    return bool(words) and words != "?" and _LIGHT.fullmatch(words.lower()) is not None


def opens(text: str) -> str | None:
    """The use case that a message asks to open, or None: a command word alone, or a plain wish."""
    words = bare(text)
    if words in COMMANDS:
        return COMMANDS[words]
    short = words if len(words) < _LONGEST_ORDER else ""
    if _PAUSE.fullmatch(short):
        return "pause"
    return next((use_case for pattern, use_case in _PLAIN_WISHES if pattern.search(short)), None)


_NOTED = re.compile(r"(?:/?vita )?/?(?:noteer|note)\b[ :,]+(?P<words>\S.*)", re.IGNORECASE | re.DOTALL)


def noted(text: str) -> str | None:
    """What somebody wants to note, as it was typed ("noteer ik belde eerst"); None for any other message."""
    found = _NOTED.fullmatch(text.strip())
    return found["words"].strip() if found else None


def until_when(text: str) -> str:
    """The words in a wish for a pause that say how long it lasts; empty when there are none."""
    wish = _PAUSE.fullmatch(bare(text))
    return (wish["when"] or "") if wish else ""
