"""`vita doctor`: finds what is wrong before the bot does, and says what to do about it.

- `finding` what was found, and what to do about it
- `house` what is on this machine: cycles, prompts, data folder, database, key, port
- `work` whether what waits is taken up
- `networks` Slack and Teams: are the settings complete, and does Slack accept them
- `model` the language model: does it answer, and does it know the name
- `outside` Teams from the outside in: can it reach us, do we get a token, may it frame the tab

The settings themselves are read before; a wrong one is told by the command line.
"""

import argparse
import asyncio
import os
from collections.abc import Mapping

from bot.console.doctor import house, model, networks, outside, work
from bot.console.doctor.finding import Finding, Level
from bot.settings import Settings


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    of_teams = getattr(asked, "network", None) == "teams"
    findings = await (outside.teams(settings) if of_teams else doctor(settings, os.environ))
    for finding in findings:
        print(finding)
    faults = sum(finding.level is Level.FAULT for finding in findings)
    print(f"\nFaults: {faults}. Vita cannot run like this." if faults else "\nNo faults.")
    return 1 if faults else 0


async def doctor(settings: Settings, environ: Mapping[str, str]) -> list[Finding]:
    """Every check, side by side; none changes anything. `environ` is looked through for tracing variables."""
    checks = (
        house.cycles(settings.house),
        house.prompts(settings.house),
        house.data_folder(settings.house),
        house.database(settings.house),
        work.waiting(settings.house),
        house.encryption_key(settings.house),
        house.port(settings.server),
        house.public_address(settings.server),
        networks.slack(settings.slack),
        networks.teams(settings.teams, settings.server.host),
        networks.any_at_all(settings.slack, settings.teams),
        model.answers(settings.model),
        model.tracing(settings.model, environ),
    )
    return [finding for found in await asyncio.gather(*checks) for finding in found]
