"""Slack as a whole: the real house behind the strict fake."""
