"""What Vita does of itself, on the real store."""
