"""Templates and words: Jinja with everything escaped, and a missing value an error instead of a gap."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.cards.model import plain, spans
from bot.pages.charts import bars
from bot.texts import Texts


def draw(template: str, texts: Texts, **values: Any) -> str:  # noqa: ANN401 - what a template shows
    """A whole page in this language."""
    return (
        _environment()
        .get_template(template)
        .render(texts=texts, t=_worded(texts), named=_named(texts), **values)
    )


def make_ready() -> None:
    """Reads the templates and the library of figures, so that nobody's page waits for them."""
    for name in _environment().list_templates():
        _environment().get_template(name)
    bars("", ("1",), (1,), unit="")


def _worded(texts: Texts) -> Any:  # noqa: ANN401 - a function for templates
    def words(key: str, **values: str | int) -> str:
        return plain(texts(key, **values))

    return words


def _named(texts: Texts) -> Any:  # noqa: ANN401 - a function for templates
    """What a thing of a kind is called: an item, a section, how a promise came out, why a door is closed."""
    names = {
        "item": lambda key: texts(f"page-item-{key}"),
        "section": lambda key: texts(f"page-section-{key}"),
        "outcome": lambda key: texts(f"page-outcome-{key}"),
        "closed": lambda key: texts(f"page-closed-{key}"),
        "figures": lambda key: texts(f"circle-{key}"),
        "days": lambda key: texts(f"page-days-{key}"),
        "by": lambda key: texts(f"page-by-{key}"),
    }
    return lambda what, key: plain(names[what](key))


def strong(text: str) -> Markup:
    """Our own words, with what is emphasised in them."""
    return Markup("").join(_parts(text))


def _parts(text: str) -> Iterator[Markup]:
    for span in spans(text):
        yield Markup("<strong>{}</strong>").format(span.text) if span.strong else escape(span.text)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["strong"] = strong
    return environment
