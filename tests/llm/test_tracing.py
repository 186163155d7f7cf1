"""Tracing variables are refused by name."""

import pytest

from bot.llm.tracing import TracingRefused, refuse_tracing


@pytest.mark.parametrize(
    "name", ["LANGSMITH_TRACING", "LANGSMITH_API_KEY", "LANGSMITH_GATEWAY", "LANGCHAIN_TRACING_V2"]
)
def test_a_tracing_variable_is_refused_by_name(name: str) -> None:
    with pytest.raises(TracingRefused, match=f"{name}.*VITA_ALLOW_TRACING"):
        refuse_tracing({name: "true", "PATH": "/bin"}, allowed=False)


def test_an_operator_may_allow_it() -> None:
    refuse_tracing({"LANGSMITH_TRACING": "true"}, allowed=True)


def test_a_variable_that_switches_tracing_off_is_fine() -> None:
    refuse_tracing({"LANGSMITH_TRACING": "false", "LANGCHAIN_TRACING_V2": ""}, allowed=False)
