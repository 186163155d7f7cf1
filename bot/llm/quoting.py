"""A few of the person's own words to give back: never a summary, and nothing that may point to somebody."""

import re
from collections.abc import Iterator

from bot.llm.wording import phrase_in, words_of
from prompts import Bank

FEWEST, MOST = 3, 8
"""Words in a quote: fewer says nothing, more is a repetition."""

LONGEST = 60
_CLAUSE_END = re.compile(r"[.!?;:,\n()…\"“”„«»]+|\s[-–—]+\s")
_LATIN_WORDS = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ'’\- ]+")


def quote_from(said: str, signals: Bank, signal: str = "") -> str:
    """The shortest clause that holds the signal, else the last one; empty when there is none fit to quote."""
    begun = (_begun(clause, signals) for clause in _clauses(said, signals, signal))
    fit = [clause for clause in begun if _is_quotable(clause, signals)]
    with_signal = [clause for clause in fit if signal and phrase_in(clause, [signal])]
    if with_signal:
        return min(with_signal, key=len)
    return fit[-1] if fit else ""


def plan_in(said: str, signals: Bank) -> str:
    """The last clause that says what somebody is going to do, and not what they won't; empty without one."""
    plans = [
        clause
        for clause in (_begun(one, signals) for one in _clauses(said, signals, ""))
        if _is_quotable(clause, signals) and phrase_in(clause, signals["plan"])
        if not phrase_in(clause, signals["denials"])
    ]
    return plans[-1] if plans else ""


def is_all_of(quote: str, said: str) -> bool:
    """Whether a quote is the whole message: given back, it tells its writer nothing."""
    return words_of(quote) == words_of(said)


def _begun(clause: str, signals: Bank) -> str:
    """Without the "for" or "but" that ties it to what went before, when enough remains.

    What binds a clause ("omdat") stays: without it the words stand in an order that nobody wrote.
    """
    first, _, rest = clause.partition(" ")
    ties = first.lower() in signals["connectives"] and first.lower() not in signals["binding"]
    is_tied = ties and len(rest.split()) >= FEWEST
    return rest if is_tied else clause


def _clauses(said: str, signals: Bank, signal: str) -> Iterator[str]:
    for clause in _CLAUSE_END.split(said):
        words = clause.split()
        if len(words) <= MOST:
            yield " ".join(words)
        else:
            yield from _at_connectives(words, signals, signal)


def _at_connectives(words: list[str], signals: Bank, signal: str) -> Iterator[str]:
    """A long clause cut before "but", "and", "because"; the connective goes, unless it is the signal or binds."""
    part: list[str] = []
    for word in words:
        if word.lower() not in signals["connectives"]:
            part.append(word)
            continue
        yield " ".join(part)
        part = [word] if word.lower() in {signal, *signals["binding"]} else []
    yield " ".join(part)


def _is_quotable(clause: str, signals: Bank) -> bool:
    """Whether it holds no name, no number, no swear word and no letters that turn the line around.

    What begins with a word that points back ("that", "who") says nothing on its own.
    """
    words = clause.split()
    return (
        FEWEST <= len(words) <= MOST
        and words[0].lower() not in signals["pointing"]
        and len(clause) <= LONGEST
        and _LATIN_WORDS.fullmatch(clause) is not None
        and not phrase_in(clause, signals["unquotable"])
        and not any(_may_be_name(word, signals, first=index == 0) for index, word in enumerate(words))
    )


def _may_be_name(word: str, signals: Bank, *, first: bool) -> bool:
    """A capital letter may begin a name, except in words that begin sentences and in the English "I"."""
    if word == word.lower():
        return False
    bare = (words_of(word) or [""])[0]
    is_ordinary = bare == "i" or bare.startswith("i'") or bare in signals["capitals"]
    return not (is_ordinary or (first and bare in signals["starters"]))
