"""Ways of working: what is open, doubtful and next for each."""
