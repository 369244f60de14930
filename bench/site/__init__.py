"""Measures of the site: how it is built, what a page weighs, when an answer shows, what works offline."""
