"""What people can do with Vita, on the real store."""
