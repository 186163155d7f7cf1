"""How a benchmark prints what it measured: two figures beside each other, their ratio, and the goal."""

from collections.abc import Iterable

_WITH_GOAL: list[str] = []
"""The lines of this run that have one, with what they are about."""


def heading(before: str, after: str) -> None:
    print(f"{'':<40}{before:>10}{after:>10}{'times':>8}   goal")


def row(name: str, figures: Iterable[float], goal: str = "", *, digits: int = 1, about: str = "") -> None:
    """`about` is said before the name where the line stands alone."""
    before, after = figures
    found = f"{before:>10.{digits}f}{after:>10.{digits}f}{f'×{after / before:.2f}':>8}   {goal}".rstrip()
    _told(name, found, goal, about)


def single(name: str, figure: float, goal: str, *, about: str) -> None:
    """One that stands beside nothing."""
    _told(name, f"{'':>10}{figure:>10.1f}{'':>8}   {goal}", goal, about)


def _told(name: str, found: str, goal: str, about: str) -> None:
    print(f"{name:<40}{found}", flush=True)
    if goal:
        _WITH_GOAL.append(f"{f'{about} {name.strip()}'.strip():<70}{found}")


def goals() -> None:
    """The one table: all that was measured and has a goal."""
    print(f"\n{'What has a goal':<70}{'before':>10}{'after':>10}{'times':>8}   goal")
    print("\n".join(_WITH_GOAL))
