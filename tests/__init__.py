"""The tests; their folders are those of what they test."""
