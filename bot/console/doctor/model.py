"""The language model: does it answer, does it take our key, does it know the name.

A model that does not answer is a warning: the fixed questions carry people through.
"""

from collections.abc import Mapping
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot import llm
from bot.console.doctor.finding import Finding, fault, ok, warn
from bot.settings import ModelSettings

SECONDS = 5.0
_REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_SHOWN = 5


async def answers(settings: ModelSettings) -> list[Finding]:
    key = settings.api_key.get_secret_value()
    if not settings.model:
        if key:
            return warn(
                "There is a key for a model, but VITA_MODEL names none.",
                "Without it Vita asks fixed questions.",
            )
        return ok("Model: none; Vita asks fixed questions and says so.")
    found = await _asked(settings.model, settings.base_url, key)
    if settings.fallback_model:
        second = settings.fallback_api_key.get_secret_value() or key
        found += await _asked(
            settings.fallback_model, settings.fallback_base_url or settings.base_url, second
        )
    return found


async def tracing(settings: ModelSettings, environ: Mapping[str, str]) -> list[Finding]:
    try:
        llm.refuse_tracing(environ, allowed=settings.allow_tracing)
    except llm.TracingRefused as error:
        return fault(str(error))
    return []


async def _asked(name: str, base_url: str, key: str) -> list[Finding]:
    """Asks which models there are: that costs nothing, and every compatible server knows the question."""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=SECONDS), trust_env=True) as session,
            session.get(f"{base_url.rstrip('/')}/models", headers=headers) as response,
        ):
            if response.status in _REFUSED:
                return fault(f"The model's server {base_url} refuses the key.", "Set its API key anew.")
            listed = _names(await response.json(content_type=None)) if response.ok else []
    except (ClientError, TimeoutError, ValueError):
        return warn(
            f"Model {name}: {base_url} does not answer as it should, so people get fixed questions.",
            "Check OPENAI_BASE_URL, the network, and whether the server is running.",
        )
    if name not in listed:
        known = ", ".join(listed[:_SHOWN]) or "none"
        return warn(f"Model {name}: {base_url} does not list it (it lists {known}).", "Check VITA_MODEL.")
    return ok(f"Model: {name} at {base_url}.")


def _names(body: object) -> list[str]:
    """The ids in `{"data": [{"id": …}]}`; nothing for an answer of another shape."""
    entries = body.get("data") if isinstance(body, dict) else None
    if not isinstance(entries, list):
        return []
    return [str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry]
