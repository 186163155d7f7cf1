"""How a benchmark prints what it measured: two figures beside each other, their ratio, and the goal."""

from collections.abc import Iterable


def heading(before: str, after: str) -> None:
    print(f"{'':<40}{before:>10}{after:>10}{'times':>8}   goal")


def row(name: str, figures: Iterable[float], goal: str = "", *, digits: int = 1) -> None:
    before, after = figures
    print(
        f"{name:<40}{before:>10.{digits}f}{after:>10.{digits}f}{f'×{after / before:.2f}':>8}   {goal}".rstrip()
    )
