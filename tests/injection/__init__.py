"""Attempts to turn Vita against people, through the real use cases and the real prompt builder."""
