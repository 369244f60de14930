"""Programmes that only employees have: pension (JP) and loss of the job (JKP)."""
