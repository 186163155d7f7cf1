"""Starts a replica as `vita` starts: Python looks for garbage seldom from the first line on."""

import asyncio
import sys
from importlib import import_module

from bot import garbage

if __name__ == "__main__":
    garbage.is_seldom()
    replica = import_module("tests.killing.replica")
    asyncio.run(replica.main(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])))
