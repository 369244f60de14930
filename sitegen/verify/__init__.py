"""Matching the numbers with the official texts: a list to work through, and the way its result comes back as data.

`sheet.py` makes the list (a page to print, a file for a spreadsheet); `result.py` reads what a person filled in;
`python -m sitegen.verify FILE` writes it into `checker/aturan/`.
"""
