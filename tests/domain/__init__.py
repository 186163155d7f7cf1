"""The rules of the inner house."""
