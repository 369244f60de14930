"""Styles, scripts and pictures as phones fetch them."""
