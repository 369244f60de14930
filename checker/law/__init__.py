"""The law as dated data: read, guarded, reported."""
