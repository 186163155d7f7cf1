"""How much AI a team may use, and whether answers take up what colleagues shared, as an administrator sets it."""

import re
from collections.abc import Mapping

from bot.cards.model import Button, Card, ChecksField, Form, Note, Option, Text, TextField
from bot.texts import Texts

SET = "set-team-ai"
DRAWS = "draws"
_NOTED = re.compile(r"answers (usual|\d+), shared (on|off)")


def button(texts: Texts) -> Button:
    return Button(texts("team-ai-button"), SET)


def form(
    most: int | None, usual: int, *, draws: bool, answers: Mapping[str, str] | None, error: str, texts: Texts
) -> Form:
    """`most` and `usual` count answers a day, about; `answers` is what was filled in before an error."""
    typed = answers or {}
    kept = "" if most is None else str(most)
    now_draws = DRAWS in typed.get(DRAWS, "").split(",") if answers else draws
    parts = (
        TextField(
            "most",
            texts("team-ai-most"),
            texts("team-ai-most-hint", usual=usual),
            typed.get("most", kept),
            required=False,
            longest=6,
        ),
        ChecksField(
            DRAWS,
            texts("team-ai-draws-label"),
            (Option(DRAWS, texts("team-ai-draws")),),
            initial=(DRAWS,) if now_draws else (),
        ),
        Note(texts("team-ai-draws-what")),
    )
    return Form(
        SET,
        texts("team-ai-title"),
        texts("course-save"),
        parts,
        texts("course-cancel"),
        errors={"most": error} if error else {},
    )


def noted(most: int | None, *, draws: bool) -> str:
    """What the trail keeps of it; `most` counts answers a day, None being the usual number."""
    return f"answers {'usual' if most is None else most}, shared {'on' if draws else 'off'}"


def told(kept: str, texts: Texts) -> str:
    """What the trail kept, in words; earlier versions kept it in tokens, which say nothing to people."""
    found = _NOTED.fullmatch(kept)
    if found is None:
        return texts("team-ai-told-else")
    most, draws = found.groups()
    words = limit(None if most == "usual" else int(most), texts)
    return texts("team-ai-told", limit=words, draws=texts(f"team-ai-told-draws-{draws}"))


def limit(most: int | None, texts: Texts) -> str:
    """How much AI that is, in words; `most` counts answers a day, None being the usual number."""
    if most is None:
        return texts("team-ai-told-usual")
    return texts("team-ai-told-most", most=most) if most else texts("team-ai-told-none")


def saved(team: str, most: int | None, usual: int, texts: Texts, *, draws: bool) -> Card:
    if most is None:
        limit = texts("team-ai-saved-usual", team=team, usual=usual)
    elif most:
        limit = texts("team-ai-saved-most", team=team, most=most)
    else:
        limit = texts("team-ai-saved-none", team=team)
    return Card(
        texts("team-ai-title"),
        (Text(limit), Text(texts("team-ai-saved-draws" if draws else "team-ai-saved-draws-not"))),
    )
