"""Vita beside the smallest bot of its kind, on the same machine, in turn: `make bench`."""
