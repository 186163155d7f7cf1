"""The keys with which Microsoft signs its calls, fetched by our own client and laid where botbuilder looks.

Left to itself botbuilder fetches them on the event loop, without a time limit, and after a change of keys it
refuses everybody until its day-old copy expires.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

import aiohttp
from botframework.connector.auth import AuthenticationConstants, ChannelValidation, JwtTokenExtractor

_log = logging.getLogger(__name__)
_TIMEOUT = aiohttp.ClientTimeout(total=10)
_A_DAY = 86_400.0
_AFTER_SUCCESS = 300.0  # so that made-up key ids cannot make us call Microsoft all day
_AFTER_FAILURE = 10.0

Key = Mapping[str, Any]


class KeysUnavailable(Exception):  # noqa: N818 - named for what is the case
    """Microsoft's keys cannot be read, so nobody's signature can be judged."""


Fetch = Callable[[], Awaitable[list[dict[str, Any]]]]
"""Raises what aiohttp raises, `TimeoutError`, `ValueError`, `KeyError` or `TypeError` when there are none to be had."""


class SigningKeys:
    """Kept for a day and fetched anew at once for a key that is not among them.

    `seconds` is a clock that only goes forward. Without `fetch` they are those with which Teams signs its calls.
    """

    def __init__(self, seconds: Callable[[], float] = time.monotonic, fetch: Fetch | None = None) -> None:
        self._seconds = seconds
        self._read = fetch or _keys_of_teams
        self._keys: dict[str, Key] = {}
        self._good_until = 0.0
        self._not_before = float("-inf")
        self._fetching = asyncio.Lock()

    async def find(self, key_id: str) -> Key | None:
        """The key, or None when Microsoft has no such key; raises `KeysUnavailable`."""
        if not self._has(key_id):
            async with self._fetching:
                if not self._has(key_id) and self._seconds() >= self._not_before:
                    await self._fetch()
        if not self._keys:
            raise KeysUnavailable
        return self._keys.get(key_id)

    def _has(self, key_id: str) -> bool:
        return key_id in self._keys and self._seconds() < self._good_until

    async def _fetch(self) -> None:
        try:
            found = await self._read()
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError):
            self._not_before = self._seconds() + _AFTER_FAILURE
            _log.warning("Microsoft's signing keys could not be read; %d known keys stay", len(self._keys))
            return
        self._keys = {key["kid"]: key for key in found}
        self._good_until = self._seconds() + _A_DAY
        self._not_before = self._seconds() + _AFTER_SUCCESS


async def _keys_of_teams() -> list[dict[str, Any]]:
    """Also laid where botbuilder looks for them."""
    url = (
        ChannelValidation.open_id_metadata_endpoint
        or AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL
    )
    found = await keys_at((await _json_at(url))["jwks_uri"])
    shelf = JwtTokenExtractor.get_open_id_metadata(url)
    shelf.keys = found
    shelf.last_updated = datetime.max  # noqa: DTZ901 - botbuilder compares naive; ours is the only refresh
    return found


async def keys_at(url: str) -> list[dict[str, Any]]:
    return [key for key in (await _json_at(url))["keys"] if "kid" in key]


async def _json_at(url: str) -> Any:  # noqa: ANN401 - JSON of another's making
    async with (
        aiohttp.ClientSession(timeout=_TIMEOUT) as http,
        http.get(url, raise_for_status=True) as response,
    ):
        return await response.json(content_type=None)
