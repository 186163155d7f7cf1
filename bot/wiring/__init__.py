"""What people can do, put together, and what happens of itself. Only `bot.app` asks.

- `parts` is what everything is made of, `kit` what the use cases of more than one area share
- `answering` is the answer to a message, `doors` what adapters knock on
- `writers` is what a button asks to be written, `rhythm` what runs by the clock
- an area a file (`week`, `learning`, `dialogue`, `proposals`, `people`, `wall`, `prof_circles`) for what is behind
  buttons, commands and forms, each a function from the `Kit` to its use cases by name; `areas` puts them together
- `later` puts `writers`, `rhythm` and `areas` together when the first of them is wanted

A use case that is not named here cannot be reached from any network.
"""

from bot.wiring.answering import answering
from bot.wiring.doors import doors
from bot.wiring.kit import Kit
from bot.wiring.later import Later
from bot.wiring.parts import Parts

__all__ = ["Kit", "Later", "Parts", "answering", "doors"]
