"""The page's colours: text can be read on what it stands on, by light and by dark (WCAG 2.2, 1.4.3: 4.5 to 1)."""

import re
from pathlib import Path

import pytest

from bot import playground

STYLE = (Path(playground.__file__).parent / "static" / "css" / "base.css").read_text(encoding="utf-8")
PAIRS = [
    (ink, ground)
    for ground in ("canvas", "paper", "surface", "sunken")
    for ink in ("ink", "soft", "act", "danger")
    if (ink, ground) != ("danger", "canvas")
] + [("on-act", "act"), ("on-act", "act-over"), ("vita-ink", "vita-soft"), ("sample-ink", "sample"), ("ink", "danger-soft")]  # fmt: skip


def _colours(scheme: str) -> dict[str, str]:
    light, _, dark = STYLE.partition("@media (prefers-color-scheme: dark)")
    found = re.findall(r"--([a-z-]+): #([0-9a-f]{6});", light)
    if scheme == "dark":
        found += re.findall(r"--([a-z-]+): #([0-9a-f]{6});", dark)
    return dict(found)


def _luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    colours = _colours(scheme)

    assert _contrast(colours[ink], colours[ground]) >= 4.5


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert round(_contrast("000000", "ffffff"), 2) == 21
