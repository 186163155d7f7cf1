"""A failure becomes a friendly card and a log record, and neither repeats what the exception says."""

import logging
import re

import pytest

from bot import failures
from bot.domain.errors import Refusal
from tests.fakes.house import words

SECRET = "geheim-kanarie-9"


def failing() -> Exception:
    try:
        Refusal("x").values["y"]  # fails inside the test, as code does: with a trace
    except KeyError as error:
        return ValueError(SECRET).with_traceback(error.__traceback__)
    raise AssertionError


def test_a_rule_that_says_no_is_told_in_its_own_words() -> None:
    card = failures.card_for(Refusal("reason-needed", least=10), "nl")

    assert words(card) == "Schrijf een reden van ten minste 10 tekens, zoals je die aan tafel zou zeggen."


@pytest.mark.parametrize(("language", "start"), [("nl", "Dat lukte niet."), ("en", "That didn't work.")])
def test_a_fault_of_ours_is_told_with_a_code(language: str, start: str) -> None:
    told = words(failures.card_for(failing(), language))

    assert told.startswith(start)
    assert re.search(r"V-[0-9A-F]{6}", told)
    assert SECRET not in told


def test_the_log_has_the_same_code_the_type_and_the_place(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        incident = failures.record(failing(), doing="turn")

    record = caplog.records[0]
    assert (record.__dict__["incident"], record.__dict__["error"], record.__dict__["doing"]) == (
        incident, "ValueError", "turn",
    )  # fmt: skip
    assert "failing" in record.__dict__["at"]
    assert SECRET not in f"{record.getMessage()}{record.__dict__}"


def test_an_exception_without_a_trace_is_recorded_too(caplog: pytest.LogCaptureFixture) -> None:
    failures.record(ValueError(SECRET))

    assert caplog.records[0].__dict__["at"] == "unknown"


def test_two_incidents_have_two_codes() -> None:
    assert failures.record(failing()) != failures.record(failing())
