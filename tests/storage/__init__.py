"""What storage keeps, on SQLite and on a real PostgreSQL."""
