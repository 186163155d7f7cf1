"""The words of the `vita` command: its verbs, their options, and how a wrong setting is told."""

import argparse
from typing import Any

from bot.domain.methods import METHODS

PHASES = ("richten", "sparren", "doen", "voorstellen", "reflecteren", "verantwoorden")
"""The phases of the standard week, which one can try in the terminal."""

STATES = ("pending", "sending", "checking", "sent", "failed", "skipped", "unknown")
"""How something that is to be sent can stand."""

PLAIN = frozenset({
    "BrokenCalendar", "BrokenCycle", "MissingSetting", "PortInUse", "PromptFault", "Refused", "SlackNotReady", "StoreUnavailable",
    "TracingRefused", "UnsafeRegistration", "WrongKey", "WrongToken",
})  # fmt: skip
"""Exceptions whose own words are a clear sentence for whoever runs Vita."""


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="vita", description="Vita: an AI co-intelligence for teams.")
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    _add(verbs, "playground", "the bot in a browser page, with sample people", "playground")
    _add(verbs, "run", "serve Slack and Teams, whatever is configured", "run")
    _talk(verbs)
    doctor = _add(verbs, "doctor", "find out what is wrong, and what to do about it", "doctor")
    doctor.add_argument("network", nargs="?", choices=["teams"], help="only this one, from the outside in")
    _add(verbs, "migrate", "bring the database to this version", "migrate")
    _evaluate(verbs)
    _cycle(verbs)
    _team(verbs)
    _role(verbs)
    _export(verbs)
    _care(verbs)
    pack = _add(verbs, "pack", "what a works council asks about, from how Vita is set up now", "pack")
    pack.add_argument("--language", choices=["nl", "en"], default="")
    pack.add_argument("--output", default="", help="a file; without it, standard output")
    deliveries = _add(verbs, "deliveries", "what was sent, and what was not, and why", "deliveries")
    deliveries.add_argument("--limit", type=int, default=50)
    deliveries.add_argument("--state", choices=STATES, default="", help="only what stands like this")
    deliveries.add_argument(
        "--again", type=int, default=0, metavar="NUMBER", help="send what failed, or is unknown, again"
    )
    manifest = _add(verbs, "manifest", "the manifest for a network", "manifest")
    manifest.add_argument("network", choices=["slack", "teams"])
    manifest.add_argument("--plain", action="store_true", help="without agent features, if yours has none")
    manifest.add_argument(
        "--url",
        default="",
        help="where you are called; without it Slack is connected to, Teams gets VITA_PUBLIC_URL",
    )
    manifest.add_argument("--output", default="", help="Teams: the zip; without it, standard output")
    manifest.add_argument("--language", choices=["nl", "en"], default="nl")
    return top


def of_settings(error: Any) -> str:  # noqa: ANN401 - pydantic is loaded late, so its type is not named here
    """Which setting is wrong and what was expected, without its value."""
    faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
    return "A setting is wrong. " + "; ".join(faults)


def _add(
    verbs: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str, module: str,
    function: str = "run",
) -> argparse.ArgumentParser:  # fmt: skip
    verb = verbs.add_parser(name, help=about, description=about)
    verb.set_defaults(module=module, function=function)
    return verb


def _export(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    about = "proposals and the circle in figures, without names of people"
    export = _add(verbs, "export", about, "export")
    export.add_argument("--format", choices=["json", "csv", "report"], default="json")
    export.add_argument(
        "--person", default="", help="instead: all that is kept about PLATFORM:WORKSPACE:ACCOUNT"
    )
    export.add_argument("--quarter", default="", help="only that quarter, like 2026-Q2")
    export.add_argument("--output", default="", help="a file; without it, standard output")


def _care(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What keeps the data of people in order."""
    forget = _add(verbs, "forget", "erase all that is kept about somebody", "care", "forget")
    forget.add_argument("person", help="PLATFORM:WORKSPACE:ACCOUNT, like slack:T012:U012")
    forget.add_argument("--yes", action="store_true", help="do it; without it, only count")
    purge = _add(
        verbs, "purge", "delete what has outlived its class, as the scheduler does daily", "care", "purge"
    )
    purge.add_argument("--log", action="store_true", help="only show the proof of the last purges")
    backup = _add(verbs, "backup", "copy the SQLite file while Vita runs", "care", "backup")
    backup.add_argument("file", help="where the copy comes; it may not be there yet")
    about = "seal all texts with the newest key of VITA_ENCRYPTION_KEY, so that older ones can go"
    _add(verbs, "rekey", about, "care", "rekey")


def _talk(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    talk = _add(verbs, "talk", "think aloud in the terminal; nothing is kept", "talk")
    talk.add_argument("--language", choices=["nl", "en"], default="", help="else that of VITA_LANGUAGE")
    talk.add_argument(
        "--phase", choices=PHASES, default="sparren", help="the part of the week; sparren without"
    )
    talk.add_argument("--method", choices=sorted(METHODS), default="", help="begin with its first question")


def _evaluate(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    about = "put the acceptance set to a model, or to the fixed questions without one"
    evaluate = _add(verbs, "evaluate", about, "evaluate")
    evaluate.add_argument("--model", default="", help="its name; without one VITA_MODEL, or else no model")
    evaluate.add_argument("--base-url", default="", help="its server; the key is that of OPENAI_API_KEY")
    evaluate.add_argument(
        "--language", choices=["nl", "en"], default="", help="only situations in this language"
    )


def _cycle(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    cycle = verbs.add_parser("cycle", help="check a week cycle of your own")
    kinds = cycle.add_subparsers(dest="what", required=True, metavar="WHAT")
    check = _add(kinds, "check", "say what is wrong with a cycle file", "cycle", "check")
    check.add_argument("file")


def _team(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    team = verbs.add_parser("team", help="make, import, list, show, pause and resume teams")
    kinds = team.add_subparsers(dest="what", required=True, metavar="WHAT")
    add = _add(kinds, "add", "make a team on a channel; nothing is posted", "team", "add")
    add.add_argument("--platform", choices=["slack", "teams"], required=True)
    add.add_argument("--workspace", required=True, help="Slack: T…; Teams: the tenant id")
    add.add_argument("--channel", required=True, help="Slack: C…; Teams: 19:…")
    add.add_argument("--name", required=True)
    add.add_argument("--organisation", default="", help="the organisation's name, as people read it")
    add.add_argument("--timezone", default="")
    add.add_argument("--language", choices=["nl", "en"], default="")
    add.add_argument("--region", default="", help="whose public holidays count, like NL")
    add.add_argument("--cycle", default="")
    about = "make the teams of a CSV file, all or none; nothing is posted"
    columns = "platform,workspace,channel,name and, if wanted, organisation,timezone,language,region,cycle"
    _add(kinds, "import", about, "import_teams").add_argument("file", help=f"with the columns {columns}")
    _add(kinds, "list", "the teams, with their next moments", "team", "listing")
    for name, about in (
        ("show", "one team"), ("pause", "say nothing of itself to a team"), ("resume", "speak again"),
    ):  # fmt: skip
        _add(kinds, name, about, "team", name).add_argument(
            "team", type=int, help="the number from `team list`"
        )


def _role(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    role = verbs.add_parser("role", help="grant, revoke and list roles")
    kinds = role.add_subparsers(dest="what", required=True, metavar="WHAT")
    for name in ("grant", "revoke"):
        verb = _add(kinds, name, f"{name} a role", "role", name)
        verb.add_argument("--platform", choices=["slack", "teams"], required=True)
        verb.add_argument("--workspace", required=True)
        verb.add_argument("--account", required=True, help="Slack: U…; Teams: 29:…")
        verb.add_argument(
            "role", help="administrator, process_guide, validator, decision_facilitator, decider, manager"
        )
    _add(kinds, "list", "who holds which role", "role", "listing")
