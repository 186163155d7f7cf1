"""Vita as a whole behind Teams: only Teams itself is a fake."""
