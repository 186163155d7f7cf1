"""Where each stretch of a section comes from, computed from what the AI gave and what was submitted.

Nobody fills it in. In doubt a stretch counts as AI: its share is never shown lower than what was recorded, in
whatever order the sentences stand, between whichever words of one's own (L3). It is about the text, never about
the person.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from bot.domain.generated import Generated
from bot.domain.proposal import Origin, Section, Span

RUN = 3
"""So many words in a row, as the AI gave them, are the AI's: fewer may be anybody's."""

KIN = 0.4
"""From this likeness on a text is an edit of what the AI gave, and not a new text with some of its words."""

_AI_LAST = (Origin.PERSON, Origin.AI_EDITED, Origin.AI)

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_SENTENCE_END = re.compile(r"[.?!;\n]+")
_STEM = 4
_SHORTEST_CONTENT = 4
_IDEA = 0.5


class Wording(StrEnum):
    """Whose words a drafted text is made of: one's own, one's own idea put into words by the AI, or the AI's."""

    OWN = "own"
    IDEA = "idea"
    AI = "ai"


def section_from(key: str, text: str, given: str, others: Sequence[str] = ()) -> Section:
    """A submitted section with its spans; `given` is what the AI gave for it, `others` what it gave elsewhere."""
    tokens = _TOKEN.findall(text)
    places = [index for index, token in enumerate(tokens) if _is_word(token)]
    words = _words(text)
    elsewhere = (run for other in others for run in _runs(other) if len(run) == RUN)
    origins = [Origin.PERSON] * len(words)
    _mark_edits(origins, words, _words(given))
    _mark_runs(origins, words, {*_runs(given), *elsewhere})
    spread = _spread(dict(zip(places, origins, strict=True)), len(tokens))
    return Section(key, text, _spans(spread, tokens) or Section.by_person(key, text).spans)


def revised(section: Section, text: str, recorded: Sequence[Section] = ()) -> Section:
    """The section after an edit by a person, beside the spans that its earlier versions recorded.

    `section` is what it was; `recorded` are all sections of all versions, so that words of the AI that were moved,
    or taken out and put back, are still the AI's. A text that did not change keeps its spans as they are.
    """
    if text == section.text:
        return section
    tokens = _TOKEN.findall(text)
    places = [index for index, token in enumerate(tokens) if _is_word(token)]
    words = _words(text)
    origins = [Origin.PERSON] * len(words)
    _mark_kept(origins, words, section)
    for one in (section, *recorded):
        _mark_runs(origins, words, _runs_of_ai(one))
    spread = _spread(dict(zip(places, origins, strict=True)), len(tokens))
    spans = _spans(spread, tokens) or Section.by_person(section.key, text).spans
    return Section(section.key, text, spans, _maker(spans, (section, *recorded)))


def origin_of(section: Section) -> Origin:
    """How a section as a whole is shown: of people, of the AI as it came, or something of both."""
    found = {span.origin for span in section.spans if span.length}
    if found <= {Origin.PERSON}:
        return Origin.PERSON
    return Origin.AI if found == {Origin.AI} else Origin.AI_EDITED


def ai_share(section: Section) -> float:
    """The part of the characters that the AI had a hand in, from 0 to 1."""
    by_ai = sum(span.length for span in section.spans if span.origin is not Origin.PERSON)
    return by_ai / len(section.text) if section.text else 0.0


def wording(text: str, said: Sequence[str]) -> Wording:
    """Whose words these are, beside what the person said: literally theirs, mostly theirs, or not."""
    spoken = [_words(one) for one in said]
    sentences = [words for words in map(_words, _SENTENCE_END.split(text)) if words]
    if sentences and all(any(_holds(words, sentence) for words in spoken) for sentence in sentences):
        return Wording.OWN
    return Wording.IDEA if overlap(text, said) >= _IDEA else Wording.AI


def overlap(text: str, said: Iterable[str]) -> float:
    """The part of the words with a meaning of their own that was said as well; 1 when there are none."""
    known = {stem for one in said for stem in _stems(one)}
    stems = list(_stems(text))
    return sum(stem in known for stem in stems) / len(stems) if stems else 1.0


def _mark_edits(origins: list[Origin], words: list[str], given: list[str]) -> None:
    """What stands where the AI had it is the AI's; what took the place of its words is an edit of them."""
    matcher = SequenceMatcher(None, given, words, autojunk=False)
    if not given or matcher.ratio() < KIN:
        return
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind in {"equal", "replace"}:
            origin = Origin.AI if kind == "equal" else Origin.AI_EDITED
            origins[start:end] = [origin] * (end - start)


def _mark_kept(origins: list[Origin], words: list[str], before: Section) -> None:
    """What stands where it stood keeps its origin; what took the place of the AI's words is an edit of them."""
    then = _origins_of_words(before)
    old = [word for word, _ in then]
    matcher = SequenceMatcher(None, old, words, autojunk=False)
    for kind, was, end_was, start, end in matcher.get_opcodes():
        if kind == "equal":
            origins[start:end] = [origin for _, origin in then[was:end_was]]
        elif kind == "replace" and matcher.ratio() >= KIN:
            by_ai = any(origin is not Origin.PERSON for _, origin in then[was:end_was])
            origins[start:end] = [Origin.AI_EDITED if by_ai else Origin.PERSON] * (end - start)


def _runs_of_ai(section: Section) -> set[tuple[str, ...]]:
    """The runs of words that stand whole in a stretch in which the AI had a hand."""
    stretches = groupby(_origins_of_words(section), key=lambda pair: pair[1] is not Origin.PERSON)
    return {
        run for is_ai, stretch in stretches if is_ai for run in _runs(" ".join(word for word, _ in stretch))
    }


def _origins_of_words(section: Section) -> list[tuple[str, Origin]]:
    """The words of a recorded section; a word that two stretches share counts for the AI."""
    spread = [span.origin for span in section.spans for _ in range(span.length)]
    # Spans that do not cover the text were not made here: in doubt it is the AI's.
    spread += [Origin.AI_EDITED] * (len(section.text) - len(spread))
    found, at = [], 0
    for token in _TOKEN.findall(section.text):
        if _is_word(token):
            within = spread[at : at + len(token)]
            found.append((token.casefold(), max(within, key=_AI_LAST.index)))
        at += len(token)
    return found


def _spans(spread: Sequence[Origin], tokens: Sequence[str]) -> tuple[Span, ...]:
    stretches = groupby(zip(spread, tokens, strict=True), key=lambda pair: pair[0])
    return tuple(Span(sum(len(token) for _, token in stretch), origin) for origin, stretch in stretches)


def _maker(spans: Sequence[Span], earlier: Sequence[Section]) -> Generated | None:
    """What made the AI's words, once there are any."""
    if all(span.origin is Origin.PERSON for span in spans):
        return None
    return next((one.generated for one in earlier if one.generated), None)


def _mark_runs(origins: list[Origin], words: list[str], runs: set[tuple[str, ...]]) -> None:
    """Words in a row that the AI gave are the AI's wherever they were moved to."""
    for size in {len(run) for run in runs}:
        for start in range(len(words) - size + 1):
            if tuple(words[start : start + size]) in runs:
                origins[start : start + size] = [Origin.AI] * size


def _spread(origins: Mapping[int, Origin], count: int) -> list[Origin]:
    """The origin of each token: a space or full stop goes with the word before it, at the start with the first."""
    latest = next(iter(origins.values()), Origin.PERSON)
    spread = []
    for index in range(count):
        latest = origins.get(index, latest)
        spread.append(latest)
    return spread


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """All runs of that many words; a shorter text is one run as a whole."""
    words = _words(text)
    size = min(RUN, len(words))
    if size:
        yield from (tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def _stems(text: str) -> Iterator[str]:
    return (word[:_STEM] for word in _words(text) if len(word) >= _SHORTEST_CONTENT)


def _holds(words: Sequence[str], part: Sequence[str]) -> bool:
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))


def _words(text: str) -> list[str]:
    return [token.casefold() for token in _TOKEN.findall(text) if _is_word(token)]


def _is_word(token: str) -> bool:
    return token[0].isalnum() or token[0] == "_"
