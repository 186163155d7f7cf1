"""What people can do, put together: one file an area, each a function from the `Kit` to its use cases by name.

A use case that is not named here cannot be reached from any network. Only `bot.app` asks.
"""

from bot.wiring.kit import Kit
from bot.wiring.later import Acts

__all__ = ["Acts", "Kit"]
