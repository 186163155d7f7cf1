"""What stands directly in `bot`: failures, the web server, logs, metrics and the switchboard."""
