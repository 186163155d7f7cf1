"""What Vita says, before any platform's way of saying it."""
