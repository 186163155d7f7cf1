"""Odd material: good samples with something changed in them, and words that nobody types."""

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
_MISSING = object()

WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        (
            "", " ", "0", "-1", "1" * 30, "\x00", "\ud83d", "\u202e", "=1+1", "'; DROP TABLE person; --", "{{7*7}}", "../../x",
            "<!channel>", "<at>x</at>", "%s%n", "\r\nSet-Cookie: a=b", "None", "nan", "9" * 4000, "a" * 9000,
        )
    ),
).map(lambda words: words.encode("utf-8", "replace").decode())  # fmt: skip

VALUES = st.one_of(
    st.just(_MISSING), st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), WORDS,
    st.lists(WORDS, max_size=3), st.dictionaries(WORDS, st.none(), max_size=2),
    st.recursive(st.none(), lambda inner: st.lists(inner, max_size=2), max_leaves=6),
)  # fmt: skip


def changed(sample: Json) -> st.SearchStrategy[Json]:
    """The sample with one to three of its parts replaced or left out."""
    paths = sorted(_paths(sample), key=str)
    changes = st.lists(st.tuples(st.sampled_from(paths), VALUES), min_size=1, max_size=3)
    return changes.map(lambda found: _with(sample, found))


def rewritten(sample: str) -> st.SearchStrategy[str]:
    """A text with a stretch of it replaced by other words, or doubled."""
    size = len(sample)
    cut = st.tuples(st.integers(0, size), st.integers(0, 60), st.one_of(WORDS, st.just(sample[:200])))
    return cut.map(lambda found: sample[: found[0]] + found[2] + sample[found[0] + found[1] :])


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in inner:
        yield (*path, key)
        yield from _paths(below, (*path, key))


def _with(sample: Json, changes: list[tuple[tuple[str | int, ...], object]]) -> Json:
    made = copy.deepcopy(sample)
    for path, put in changes:
        _put(made, path, put)
    return made


def _put(holder: Any, path: tuple[str | int, ...], put: object) -> None:
    """Does nothing where an earlier change took away what this one is about."""
    for key in path[:-1]:
        if not _has(holder, key):
            return
        holder = holder[key]
    if not _has(holder, path[-1]):
        return
    if put is _MISSING:
        del holder[path[-1]]
    else:
        holder[path[-1]] = put


def _has(holder: Any, key: str | int) -> bool:
    if isinstance(holder, dict):
        return key in holder
    return isinstance(holder, list) and isinstance(key, int) and key < len(holder)
