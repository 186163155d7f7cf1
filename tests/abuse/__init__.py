"""What somebody with bad intentions sends, at every edge."""
