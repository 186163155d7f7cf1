"""What an operator measures, as Prometheus reads it: sends, queues, the model, incidents, the database.

The database tells what holds for all processes together; what one process sees itself (the model, what a network
refused, incidents) it takes from its own log records. No label names a person, a team or a channel.
"""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.logs import OURS

BOUNDS = (0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 40.0)
"""Seconds, up to what a person waits for a model."""


@dataclass(frozen=True, slots=True)
class Operation:
    """The state of the work at one moment. `ended` counts the messages of the last day, by category and how they ended;
    `late` those among them that were sent more than five minutes after they were due.

    Ages are in seconds, 0 when nothing waits; `database` is how long the database took to tell all this.
    """

    ended: Mapping[tuple[str, str], int]
    late: int
    due: int
    due_age: float
    unanswered: int
    unanswered_age: float
    database: float


@dataclass(slots=True)
class _Timed:
    number: int = 0
    seconds: float = 0.0
    within: Counter[float] = field(default_factory=Counter)


class Measured(logging.Handler):
    """Counts what this process logs: records with `seconds` are timed, with `network` are refusals, with `incident` are
    that.
    """

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._timed: dict[str, _Timed] = {}
        self._refused: Counter[tuple[str, str]] = Counter()
        self._incidents = 0

    def listen(self) -> None:
        """From now on the quieter records of Vita's own loggers are made too, for counting; they are not written."""
        for name in OURS:
            logger = logging.getLogger(name)
            logger.setLevel(logging.INFO)
            logger.addHandler(self)

    def stop(self) -> None:
        for name in OURS:
            logging.getLogger(name).removeHandler(self)
            logging.getLogger(name).setLevel(logging.NOTSET)

    def emit(self, record: logging.LogRecord) -> None:
        values = vars(record)
        if isinstance(seconds := values.get("seconds"), float):
            timed = self._timed.setdefault(str(values.get("outcome", "")), _Timed())
            timed.number += 1
            timed.seconds += seconds
            timed.within.update(bound for bound in BOUNDS if seconds <= bound)
        if "network" in values:
            self._refused[str(values["network"]), str(values.get("outcome", ""))] += 1
        self._incidents += "incident" in values

    def lines(self) -> Iterator[str]:
        yield from _head("vita_model_seconds", "histogram", "How long the model took, by how it ended.")
        for outcome, timed in sorted(self._timed.items()):
            for bound in BOUNDS:
                yield _line(
                    "vita_model_seconds_bucket", timed.within[bound], outcome=outcome, le=f"{bound:g}"
                )
            yield _line("vita_model_seconds_bucket", timed.number, outcome=outcome, le="+Inf")
            yield _line("vita_model_seconds_sum", timed.seconds, outcome=outcome)
            yield _line("vita_model_seconds_count", timed.number, outcome=outcome)
        yield from _head("vita_network_refusals_total", "counter", "What Slack or Teams did not take.")
        for (network, outcome), number in sorted(self._refused.items()):
            yield _line("vita_network_refusals_total", number, network=network, outcome=outcome)
        yield from _head("vita_incidents_total", "counter", "Failures of ours, each with a code in the log.")
        yield _line("vita_incidents_total", self._incidents)


def page(operation: Operation | None, measured: Measured) -> str:
    """The whole exposition; without `operation` the database does not answer, and that is told."""
    lines = [*_head("vita_database_up", "gauge", "Whether the database answers.")]
    lines.append(_line("vita_database_up", int(operation is not None)))
    if operation is not None:
        lines += _of(operation)
    return "\n".join([*lines, *measured.lines()]) + "\n"


def _of(operation: Operation) -> Iterator[str]:
    yield from _head("vita_deliveries", "gauge", "Messages of the last day, by how they ended.")
    for (category, state), number in sorted(operation.ended.items()):
        yield _line("vita_deliveries", number, category=category, state=state)
    gauges = (
        ("vita_deliveries_late", operation.late, "Sent in the last day, more than five minutes late."),
        ("vita_deliveries_due", operation.due, "Due and not sent yet."),
        ("vita_deliveries_due_age_seconds", operation.due_age, "How long the oldest of them is due."),
        ("vita_turns_waiting", operation.unanswered, "Messages to Vita without an answer yet."),
        ("vita_turns_waiting_age_seconds", operation.unanswered_age, "How long the oldest of them waits."),
        ("vita_database_seconds", operation.database, "How long the database took to tell this."),
    )
    for name, value, told in gauges:
        yield from _head(name, "gauge", told)
        yield _line(name, value)


def _head(name: str, kind: str, told: str) -> tuple[str, str]:
    return f"# HELP {name} {told}", f"# TYPE {name} {kind}"


def _line(name: str, value: float, **labels: str) -> str:
    """Values of labels are words of ours; whatever else got there cannot break the line."""
    safe = {
        key: "".join(char for char in one if char.isalnum() or char in "-_.+ ") for key, one in labels.items()
    }
    shown = ",".join(f'{key}="{one}"' for key, one in safe.items())
    return f"{name}{{{shown}}} {value:g}" if shown else f"{name} {value:g}"
