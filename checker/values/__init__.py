"""Money, months and what people type: exact values, before any law."""
