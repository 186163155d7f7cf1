"""`vita manifest slack` and `teams`: what a network wants to know of the app, made from the code's own lists."""

import argparse
import json
import sys
from pathlib import Path

from bot.console.refused import Refused
from bot.settings import Settings
from bot.slack.manifest import manifest


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    if asked.network == "teams":
        return _teams(settings, asked)
    made = manifest(asked.language, url=asked.url, plain=asked.plain)
    print(json.dumps(made, indent=2, ensure_ascii=False))
    return 0


def _teams(settings: Settings, asked: argparse.Namespace) -> int:
    from bot.teams.manifest import package  # noqa: PLC0415 - only who uses Teams waits for its libraries

    app_id, url = settings.teams.app_id, asked.url or settings.server.public_url
    if not app_id:
        raise Refused("The package names the app registration: set MICROSOFT_APP_ID first.")
    if not url.startswith("https://"):
        raise Refused("Teams calls Vita at an https address: set VITA_PUBLIC_URL, or give --url.")
    zipped = package(app_id, url, asked.language)
    if asked.output:
        Path(asked.output).write_bytes(zipped)
        print(f"Written: {asked.output}. Upload it in Teams: Apps, Manage your apps, Upload an app.")
    elif sys.stdout.isatty():
        raise Refused("A zip is no text to read: name a file with --output vita-teams.zip.")
    else:
        sys.stdout.buffer.write(zipped)
    return 0
