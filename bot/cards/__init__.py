"""What Vita says, before any platform's way of saying it: pure functions from the domain to a `Card` or a `Form`."""
