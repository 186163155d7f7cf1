"""The page's own words: every `playground-` text, for the HTML and for its scripts."""

import html
import json
import re
from importlib.resources import files
from string import Template

from bot.texts import texts_in

_KEY = re.compile(r"^playground-([a-z-]+) =", re.MULTILINE)
_VALUE = re.compile(r"\{ \$(\w+) \}")


class _Page(Template):
    idpattern = r"[a-z][a-z-]*"


def words(language: str) -> dict[str, str]:
    """Each text without its prefix; a value that it needs stays as `{name}` for the page to fill in."""
    source = (files("bot.texts") / language / "playground.ftl").read_text(encoding="utf-8")
    blanks = {name: f"{{{name}}}" for name in _VALUE.findall(source)}
    texts = texts_in(language)
    return {key: texts(f"playground-{key}", **blanks) for key in _KEY.findall(source)}


def page(language: str) -> str:
    """The page in this language; raises `KeyError` when it asks for a word that there is not."""
    source = (files("bot.playground") / "static" / "index.html").read_text(encoding="utf-8")
    found = words(language)
    # "<" is spelled out, so that no word can end the element that holds them.
    data = json.dumps(found, ensure_ascii=False).replace("<", "\\u003c")
    other = "en" if language == "nl" else "nl"
    escaped = {key: html.escape(text) for key, text in found.items()}
    return _Page(source).substitute(escaped, language=language, other=other, data=data)
