"""The verbs of the `vita` command, a file each; `bot.__main__` reads the words and calls them.

A verb takes settings and plain values, prints to standard output, and gives the exit code.
"""
