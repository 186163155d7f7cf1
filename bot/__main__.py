"""The `vita` command: reads the words, the settings, and calls the verb.

Verbs are loaded when they are asked for, so that `vita --help` answers at once.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from importlib import import_module
from typing import Any

from bot import garbage, logs, sparing
from bot.console import words


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 when all is well, 1 when something is wrong, 2 for words that are no command."""
    garbage.is_seldom()
    sparing.packages_wait()
    asked = words.parser().parse_args(arguments)
    logs.set_up("console")
    return _carried_out(asked)


def _carried_out(asked: argparse.Namespace) -> int:
    from pydantic import ValidationError  # noqa: PLC0415 - pydantic takes a third of a second to load

    from bot import failures  # noqa: PLC0415 - as above
    from bot.settings import Settings  # noqa: PLC0415 - as above

    try:
        verb = _verb(asked)
        settings = Settings()
        logs.set_up(settings.server.log, settings.secrets())
        return _done(asyncio.run(verb(settings, asked)))
    except ValidationError as error:
        return _fault(words.of_settings(error))
    except KeyboardInterrupt:
        return 0
    except BrokenPipeError:  # `vita team list | head`: whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - `__main__` is one of the five places
        if type(error).__name__ in words.PLAIN:
            return _fault(str(error))
        return _fault(f"This went wrong on our side ({failures.record(error, doing=asked.verb)}).")


def _verb(asked: argparse.Namespace) -> Callable[..., Coroutine[Any, Any, int]]:
    verb: Callable[..., Coroutine[Any, Any, int]] = getattr(
        import_module(f"bot.console.{asked.module}"), asked.function
    )
    return verb


def _done(code: int) -> int:
    """What was said is out: a reader that went away is noticed here, and not as Python ends."""
    sys.stdout.flush()
    return code


def _fault(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
