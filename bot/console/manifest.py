"""`vita manifest slack`: the app's manifest, made from the code's own lists of scopes, events and commands."""

import argparse
import json

from bot.settings import Settings
from bot.slack.manifest import manifest


async def run(_settings: Settings, asked: argparse.Namespace) -> int:
    print(
        json.dumps(manifest(asked.language, url=asked.url, plain=asked.plain), indent=2, ensure_ascii=False)
    )
    return 0
