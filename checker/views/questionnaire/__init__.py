"""The form: its screens in order, and what can be chosen."""
