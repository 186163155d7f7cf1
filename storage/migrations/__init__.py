"""Alembic's place: `env.py` runs the revisions in `versions`; `storage.schema` starts it, without an ini file.

A revision is written out and never imports the live tables: it must say in five years what it says today.
"""
