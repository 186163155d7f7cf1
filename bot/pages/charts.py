"""Bars over the weeks, by pygal, without its own style and script: ours give them their colours, by light and dark."""

import sys
from collections.abc import Sequence
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from markupsafe import Markup

_SIZE = 13
_OURS = ("defs", "style", "script", "title", "desc")
_LEAST = 4
_ROOM = 1.18
"""Above the highest bar, for its number."""


def bars(name: str, labels: Sequence[str], values: Sequence[int | None], *, unit: str) -> Markup:
    """An inline SVG under this name. Everything in it was escaped by the library; None is a week without."""
    highest = max((value for value in values if value is not None), default=0)
    pygal = _library()
    chart = pygal.Bar(
        width=640,
        height=230,
        margin=8,
        margin_left=4,
        spacing=6,
        js=(),
        css=(),
        style=pygal.style.Style(label_font_size=_SIZE, major_label_font_size=_SIZE, value_font_size=_SIZE),
        show_legend=False,
        show_y_labels=False,
        show_y_guides=False,
        rounded_bars=5,
        range=(0, max(highest, _LEAST) * _ROOM),
        print_values=True,
        print_values_position="top",
        formatter=_number,
        truncate_label=-1,
    )
    chart.x_labels = labels
    chart.add(unit, list(values))
    drawn = chart.render_tree()
    _bare(drawn)
    for key in ("id", "width", "height"):
        drawn.attrib.pop(key, None)
    drawn.attrib |= {"role": "img", "aria-label": name, "class": "chart"}
    return Markup(ET.tostring(drawn, encoding="unicode"))  # noqa: S704 - made here, by a library that escapes


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _bare(element: ET.Element) -> None:
    """Takes out what would be style, script or a second name; comments too."""
    for child in list(element):
        is_comment = not isinstance(child.tag, str)
        if is_comment or child.tag.rpartition("}")[2] in _OURS or "tooltip-overlay" in child.get("class", ""):
            element.remove(child)
        else:
            _bare(child)


@cache
def _library() -> Any:  # noqa: ANN401 - pygal carries no types
    """Without the finder for its map plugins: that one knows no `find_spec`, so every import after it would warn."""
    import pygal  # noqa: PLC0415 - only a page with figures waits for it
    import pygal.style  # noqa: PLC0415 - as above

    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != "pygal"]
    return pygal
