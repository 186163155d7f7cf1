"""The verbs of the `vita` command."""
