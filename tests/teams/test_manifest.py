"""The package that an administrator uploads: by Microsoft's own schema, and by what that does not check.

`manifest.schema.json` and `localization.schema.json` are version 1.30 of Microsoft's, under the MIT licence.
"""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from PIL import Image

from bot.teams.manifest import FORMS, manifest, package
from bot.texts import LANGUAGES
from bot.usecases.commands import COMMANDS, SLASH_COMMANDS
from tests.fakes.teams_people import APP_ID

HERE = Path(__file__).parent
URL = "https://vita.example.org"
KEPT = HERE.parents[1] / "manifest" / "teams" / "manifest.json"
SAMPLE_APP = "00000000-0000-0000-0000-000000000000"


def valid(name: str, document: dict[str, Any]) -> list[str]:
    """What the schema has against it."""
    schema = json.loads((HERE / f"{name}.schema.json").read_text(encoding="utf-8"))
    return [error.message for error in Draft4Validator(schema).iter_errors(document)]


def unpacked(language: str = "nl") -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package(APP_ID, URL, language))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manifest_keeps_to_microsofts_schema(language: str) -> None:
    assert valid("manifest", json.loads(unpacked(language)["manifest.json"])) == []


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_the_words_of_the_other_language_keep_to_it_too(language: str, other: str) -> None:
    words = json.loads(unpacked(language)[f"{other}.json"])

    assert valid("localization", words) == []
    assert words["description.short"] == manifest(APP_ID, URL, other)["description"]["short"]


def test_the_schema_would_find_a_fault() -> None:
    made = manifest(APP_ID, URL)
    made["name"]["short"] = "V" * 31

    assert len(valid("manifest", made)) == 1


def test_everything_stands_at_the_root_of_the_zip() -> None:
    assert sorted(unpacked()) == ["color.png", "en.json", "manifest.json", "outline.png"]


def test_the_same_app_makes_the_same_bytes() -> None:
    assert package(APP_ID, URL) == package(APP_ID, URL)


def test_the_icons_are_as_large_as_teams_wants_them() -> None:
    pictures = {name: Image.open(io.BytesIO(unpacked()[name])) for name in ("color.png", "outline.png")}

    assert {name: (picture.format, picture.size) for name, picture in pictures.items()} == {
        "color.png": ("PNG", (192, 192)),
        "outline.png": ("PNG", (32, 32)),
    }


def test_the_outline_is_white_on_nothing() -> None:
    outline = Image.open(io.BytesIO(unpacked()["outline.png"])).convert("RGBA")
    dots = {outline.getpixel((x, y)) for x in range(32) for y in range(32)}
    seen = {dot[:3] for dot in dots if isinstance(dot, tuple) and dot[3]}

    assert seen == {(255, 255, 255)}
    assert {(255, 255, 255, 0), (255, 255, 255, 255)} <= dots


def test_the_coloured_icon_is_full() -> None:
    colours = Image.open(io.BytesIO(unpacked()["color.png"])).convert("RGBA").getextrema()

    assert colours[-1] == (255, 255)


def test_one_bot_under_one_id_in_every_scope() -> None:
    made = manifest(APP_ID, URL)

    assert [bot["botId"] for bot in made["bots"]] == [made["id"]] == [APP_ID]
    assert made["bots"][0]["scopes"] == ["personal", "team", "groupChat"]


def test_its_commands_are_slash_commands_that_vita_knows() -> None:
    lists = manifest(APP_ID, URL)["bots"][0]["commandLists"]
    commands = [command for offered in lists for command in offered["commands"] if "type" not in command]

    assert {command["title"] for command in commands} == {f"/{word}" for word in SLASH_COMMANDS}


def test_each_form_from_the_box_is_a_command_that_vita_knows() -> None:
    commands = manifest(APP_ID, URL)["composeExtensions"][0]["commands"]

    assert [command["id"] for command in commands if command["id"] in COMMANDS] == list(FORMS)
    assert [command["id"] for command in commands if "message" in command["context"]] == ["voorstel"]


def test_it_asks_for_no_right_to_read_along() -> None:
    made = manifest(APP_ID, URL)

    assert "authorization" not in made
    assert made["validDomains"] == ["vita.example.org"]


def test_the_tab_signs_in_under_the_name_of_the_registration() -> None:
    assert manifest(APP_ID, URL)["webApplicationInfo"] == {
        "id": APP_ID,
        "resource": f"api://vita.example.org/{APP_ID}",
    }


def test_the_kept_manifest_is_the_one_that_the_code_makes() -> None:
    assert json.loads(KEPT.read_text(encoding="utf-8")) == manifest(SAMPLE_APP, URL)
