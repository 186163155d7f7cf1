"""The Teams app as Microsoft wants it described, and the package that an administrator uploads.

It asks for no right to read along: in a channel Teams hands over only what mentions Vita.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from bot.teams.sign_in import resource
from bot.teams.tab import PATH as TAB
from bot.texts import LANGUAGES, Texts, texts_in
from bot.usecases.commands import SLASH_COMMANDS

Json = dict[str, Any]

SCHEMA_VERSION = "1.30"
FORMS = ("voorstel", "leervraag", "reflectie", "noteer", "vita")
"""The commands that open from the box in which one types; the first of a message too."""

_SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA_VERSION}/MicrosoftTeams.schema.json"
_TAGS = {"nl": "nl-nl", "en": "en-gb"}
_PROMPTS = ("think", "question", "propose")
_ICONS = ("color.png", "outline.png")
_WHEN = (1980, 1, 1, 0, 0, 0)  # so that the same app makes the same bytes


def package(app_id: str, public_url: str, language: str = "nl") -> bytes:
    """The zip: manifest, icons and the words of the other languages, all at its root."""
    made = manifest(app_id, public_url, language)
    written = {"manifest.json": _json(made)}
    for other in LANGUAGES:
        if other != language:
            written[f"{other}.json"] = _json(_translated(made, manifest(app_id, public_url, other)))
    for icon in _ICONS:
        written[icon] = (files("bot.teams") / "static" / icon).read_bytes()
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in written.items():
            archive.writestr(zipfile.ZipInfo(name, _WHEN), content, zipfile.ZIP_DEFLATED)
    return zipped.getvalue()


def manifest(app_id: str, public_url: str, language: str = "nl") -> Json:
    """`public_url` is the https address under which Teams and people reach Vita, without a path."""
    texts, base = texts_in(language), public_url.rstrip("/")
    host = urlsplit(base).netloc
    others = [
        {"languageTag": _TAGS[other], "file": f"{other}.json"} for other in LANGUAGES if other != language
    ]
    return {
        "$schema": _SCHEMA,
        "manifestVersion": SCHEMA_VERSION,
        "version": version("vita-weekcyclus"),
        "id": app_id,
        "localizationInfo": {"defaultLanguageTag": _TAGS[language], "additionalLanguages": others},
        "developer": {
            "name": "Vita",
            "websiteUrl": f"{base}{TAB}",
            "privacyUrl": f"{base}{TAB}/privacy",
            "termsOfUseUrl": f"{base}{TAB}/privacy",
        },
        "name": {"short": "Vita", "full": texts("teams-app-name")},
        "description": {"short": texts("teams-app-description"), "full": texts("slack-app-long")},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#0F6B54",
        "staticTabs": [
            {"entityId": "conversations", "scopes": ["personal"]},
            {
                "entityId": "wall",
                "name": texts("teams-app-wall"),
                "contentUrl": f"{base}{TAB}",
                "websiteUrl": f"{base}{TAB}",
                "scopes": ["personal"],
            },
            {"entityId": "about", "scopes": ["personal"]},
        ],
        "bots": [_bot(app_id, texts)],
        "composeExtensions": [_forms(app_id, texts)],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [host],
        "webApplicationInfo": {"id": app_id, "resource": resource(app_id, public_url)},
    }


def _bot(app_id: str, texts: Texts) -> Json:
    commands = [
        {"title": f"/{word}", "description": texts(f"slack-command-{word}")} for word in SLASH_COMMANDS
    ]
    prompts = [
        {
            "title": texts(f"slack-prompt-{name}"),
            "description": texts(f"slack-prompt-{name}-message"),
            "type": "prompt",
            "prompt": texts(f"slack-prompt-{name}-message"),
        }
        for name in _PROMPTS
    ]
    return {
        "botId": app_id,
        "scopes": ["personal", "team", "groupChat"],
        "supportsFiles": False,
        "isNotificationOnly": False,
        "commandLists": [
            {"scopes": ["personal"], "commands": [*prompts, *commands]},
            {"scopes": ["team", "groupChat"], "commands": commands},
        ],
    }


def _forms(app_id: str, texts: Texts) -> Json:
    commands = [
        {
            "id": word,
            "type": "action",
            "title": texts(f"teams-form-{word}"),
            "description": texts(f"teams-form-{word}-about"),
            "context": ["compose", "commandBox", *(["message"] if word == FORMS[0] else [])],
            "fetchTask": True,
            "triggers": ["slash"],
        }
        for word in FORMS
    ]
    return {"botId": app_id, "commands": commands}


def _translated(made: Json, other: Json) -> Json:
    """The words of another language, by the path at which the manifest has them."""
    words = dict(_words(other))
    changed = {path: words[path] for path, text in _words(made) if words.get(path, text) != text}
    changed["name.short"] = words["name.short"]  # which the schema wants, also when it is the same
    schema = _SCHEMA.replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema")
    return {"$schema": schema, **changed}


def _words(part: Any, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any part of a JSON document
    match part:
        case str():
            yield path, part
        case dict():
            for name, inner in part.items():
                if name != "localizationInfo":
                    yield from _words(inner, f"{path}.{name}" if path else name)
        case list():
            for number, inner in enumerate(part):
                yield from _words(inner, f"{path}[{number}]")


def _json(made: Json) -> bytes:
    return (json.dumps(made, indent=2, ensure_ascii=False) + "\n").encode()
