"""A cooperative's list in the page: opened, put right and answered there, kept as text, never sent.

personal_numbers.py, opened.py → list_columns.py → working_list.py → ahead.py, sums.py → saved_list.py
"""
