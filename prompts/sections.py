"""Which sections each list of words has: the names that the code knows them by."""

from collections.abc import Mapping

PURPOSES = frozenset({"open", "deepen", "turn", "others", "concrete", "commit"})
"""What a guided question is for: to begin, dig, look the other way, see through others, pin down, and do."""

GUIDED_SLOTS = frozenset({"quote", "number"})
"""A question may take up the person's own words, or a number from them."""

METHOD_STEPS: Mapping[str, tuple[str, ...]] = {
    "socratisch": ("clarify", "assumptions", "evidence", "views", "consequences", "question"),
    "grow": ("goal", "reality", "done", "options", "unhindered", "will", "obstacle"),
    "starr": ("situation", "task", "action", "result", "reflection"),
    "korthagen": ("moment", "look-back", "other", "essence", "alternatives", "trial"),
    "gibbs": ("description", "inside", "evaluation", "analysis", "conclusion", "plan"),
    "aar": ("intended", "happened", "difference", "keep-or-change", "notice"),
    "dubbelslag": ("fix", "norm", "origin", "other-norm", "change"),
    "waarderend": ("discover", "roots", "dream", "design", "destiny"),
    "premortem": ("failure", "seen-coming", "likeliest", "repair", "accepted"),
    "tegenspraak": ("claim", "counter", "speaker", "true-part", "adjust"),
    "perspectieven": ("matter", "who", "sees", "knows", "asks", "change"),
}
"""The steps of each method, in their order: every step is a section of its file."""

FIRM_FITS = (
    "several",
    "pasted",
    "anger",
    "unheard",
    "blocked",
    "along",
    "objection",
    "idea",
    "again",
    "lost",
    "waiting",
    "amount",
)
"""What a message may plainly be about, in the order in which it counts: each has questions of its own."""

TOPICS = ("text", "broken", "talk", "paper", "schedule")
"""The kind of work that a conversation begins with."""

SOFT_FITS = (*TOPICS, "doubt", "moment")
"""What a message may touch: a kind of work, a guess, a moment."""

_OF_FITS = frozenset({*FIRM_FITS, *SOFT_FITS})

GENERAL = _OF_FITS | frozenset(
    {
        "openers",
        "analyse",
        "decide",
        "produce",
        "innovate",
        "quote",
        "no-answer",
        "smaller",
        "unsure",
        "heaviest",
        "whose",
        "number",
        "ai",
        "options-lead",
        "moves",
        "options-question",
        "counter-lead",
        "counter",
        "no-name",
        "try",
        "chosen",
        "caution",
        "stopped",
        "thanked",
    }
)
"""The guided lines that serve every phase."""

SIGNALS = (_OF_FITS - {"several"}) | frozenset(
    {
        "turn",
        "others",
        "whose",
        "deepen",
        "commit",
        "ai",
        "to-vita",
        "request",
        "connectives",
        "binding",
        "denials",
        "counted",
        "titles",
        "thanks",
        "starters",
        "capitals",
        "plan",
        "pointing",
        "unquotable",
    }
)
"""Words in what a person writes: what to ask about, where a clause ends, what not to quote."""

MATERIAL = frozenset(
    {
        "goals",
        "development",
        "question",
        "thought",
        "memory",
        "notes",
        "shared",
        "summary",
        "earlier",
        "message",
        "person",
        "vita",
        "cut",
        "state",
        "gate",
        "closed",
        "open",
        "skipped",
        "step",
        "method",
        "method-step",
        "intent",
        "analyse",
        "decide",
        "produce",
        "innovate",
        "close",
        "yes",
        "no",
        "characters",
        "boundary",
    }
)
"""The labels in the material that the model gets, and the word with which it says that it must not answer."""

CHECKS = frozenset(
    {
        "jargon",
        "flattery",
        "feeling",
        "formal",
        "we",
        "nagging",
        "score",
        "tells",
        "caution",
        "no-goal",
        "stopwords",
    }
)
"""Words that an answer of the model holds or does not hold."""

REPAIR = frozenset(
    {
        "again",
        "empty",
        "length",
        "sentence",
        "questions",
        "exclamation",
        "emoji",
        "list",
        "options",
        "goal",
        "language",
        "jargon",
        "flattery",
        "feeling",
        "formal",
        "we",
        "nagging",
        "score",
        "tells",
        "caution",
    }
)
"""One sentence for each check that an answer can fail, and one that asks for the whole answer again."""
