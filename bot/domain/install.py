"""Vita as it was installed in one workspace: the token with which it speaks there, and who it is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Install:
    """`token` is a secret and shows in no log; `bot_user` is the account that people mention."""

    network: str
    workspace: str
    workspace_name: str
    token: str = field(repr=False)
    bot: str
    bot_user: str
