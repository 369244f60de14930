"""Work accidents (JKK)."""
