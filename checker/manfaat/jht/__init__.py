"""Old-age savings (JHT)."""
