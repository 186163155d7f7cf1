"""Week cycles as files."""
