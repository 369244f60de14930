"""Benefits of migrant workers (PMI)."""
