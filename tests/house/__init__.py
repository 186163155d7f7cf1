"""The hall of the house: failures, the web server and the switchboard."""
