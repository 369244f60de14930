"""Member lists: a cooperative's spreadsheet in, the same rows with their price out, however many there are.

    text.py, workbook.py → table.py → columns.py → answer.py → result.py → writing.py

Only `answer.py` is read when the engine starts; the rest when a list comes. `command.py` and `files.py` know a
computer's files and stay out of the browser.
"""

from __future__ import annotations

from checker.bulk.answer import RESULT_COLUMNS, MemberRow, massal

__all__ = ["RESULT_COLUMNS", "MemberRow", "massal"]
