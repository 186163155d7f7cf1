"""Which texts there are, which values they ask for, and which of them the code uses."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from bot.texts import _sources as sources

ROOT = Path(__file__).parents[2]
_KEY = re.compile(r"[a-z]+(-[a-z_]+)+")
_SHORTEST_STEM = 4


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the package's name
        self.found.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802 - the package's name
        raise AssertionError(f"a text refers to '{node.id.name}', which may not be parsed yet")

    visit_TermReference = visit_MessageReference  # noqa: N815 - the package's name


@cache
def texts_of(language: str) -> dict[str, frozenset[str]]:
    """Key → the values that the text asks for; what does not parse, or stands there twice, is a failure."""
    found: dict[str, frozenset[str]] = {}
    for source in sources(language):
        for entry in FluentParser().parse(source).body:
            assert not isinstance(entry, ftl.Junk), entry.content
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"'{entry.id.name}' stands there twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.found)
    return found


def asked_for() -> set[str]:
    """The keys that the code names where it asks for a text."""
    return {key for tree in _trees() for key in _asked_in(tree)}


def refusal_codes() -> set[str]:
    """The codes of the refusals that the code raises."""
    calls = [node for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Call)]
    codes = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Refusal"]
    return {code.value for code in codes if isinstance(code, ast.Constant) and isinstance(code.value, str)}


def is_literal(key: str) -> bool:
    return key in _mentions()[0]


def is_mentioned(key: str) -> bool:
    """Whether the code or a page holds this key, as a whole or as a pattern with a hole in it."""
    literals, patterns = _mentions()
    return key in literals or any(pattern.fullmatch(key) for pattern in patterns)


def _asked_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_texts(node.func) and node.args:
            yield from (
                leaf.value
                for leaf in ast.walk(node.args[0])
                if isinstance(leaf, ast.Constant)
                and isinstance(leaf.value, str)
                and _KEY.fullmatch(leaf.value)
            )


def _is_texts(called: ast.expr) -> bool:
    match called:
        case ast.Name(id="texts"):
            return True
        case ast.Attribute(value=ast.Name(id="texts"), attr="lines" | "strong" | "has"):
            return True
        case ast.Call(func=ast.Name(id="texts_in")):
            return True
    return False


@cache
def _mentions() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    literals: set[str] = set()
    patterns: set[str] = set()
    for tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            if isinstance(node, ast.JoinedStr):
                patterns.add("".join(_part(value) for value in node.values))
    for page in (ROOT / "bot").rglob("*"):
        if page.suffix in {".js", ".html"}:
            literals |= set(re.findall(r"[a-z]+(?:-[a-z_]+)+", page.read_text(encoding="utf-8")))
    stems = [pattern for pattern in patterns if len(re.sub(r"\.\+|\\", "", pattern)) >= _SHORTEST_STEM]
    return frozenset(literals), tuple(re.compile(stem) for stem in stems)


def _part(value: ast.expr) -> str:
    return (
        re.escape(value.value) if isinstance(value, ast.Constant) and isinstance(value.value, str) else ".+"
    )


@cache
def _trees() -> tuple[ast.Module, ...]:
    paths = [
        path for folder in ("bot", "scheduler", "storage") for path in sorted((ROOT / folder).rglob("*.py"))
    ]
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in paths)
