"""Experiments in which Vita's processes are killed while they send: nothing is lost and nothing said twice."""
