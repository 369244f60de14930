"""`python -m checker aturan`: every value of law with its source and its time."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from checker import streams
from checker.core.profile import MONTHS_AHEAD, first_known_month
from checker.data.resources import folder
from checker.law.law_report import law_report, law_text, review_report
from checker.law.parameter import load
from checker.values.dates import month
from checker.values.months import add_months, month_name
from checker.values.parsing import Unreadable, quote

DONE, NEEDS_PERSON = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument("--pada", metavar="BULAN", help="bulan, misalnya 2026-11 (bawaan: bulan ini)")
    parser.add_argument("--json", action="store_true", help="tulis sebagai JSON")
    parser.add_argument(
        "--periksa", action="store_true", help="keluar dengan 1 kalau ada yang kedaluwarsa atau lewat tinjau"
    )


def run(options: argparse.Namespace, hari_ini: date) -> int:
    """Write the law as it stands in a month; 1 where `--periksa` finds a value that needs a person."""
    pada = _law_month(options.pada, hari_ini) if options.pada is not None else None
    content = law_report(pada, hari_ini=hari_ini)
    if options.json:
        streams.write_json(content)
    elif options.periksa:
        sys.stdout.write(review_report(content, folder("aturan")))
    else:
        sys.stdout.write(law_text(content))
    return NEEDS_PERSON if options.periksa and (content["kedaluwarsa"] or content["lewat_tinjau"]) else DONE


def _law_month(text: str, hari_ini: date) -> date:
    """Read the month of `--pada`; the law is known from its first month to five years ahead."""
    first, last = first_known_month(load()), add_months(hari_ini, MONTHS_AHEAD)
    try:
        pada = month(text)
    except Unreadable as wrong:
        end = "" if str(wrong).endswith("?") else "."
        raise streams.UnreadableInput(f"Bulan “{quote(text)}” {wrong}{end} Contoh: 2026-11") from None
    if not first <= pada <= last:
        batas = f"antara {month_name(first)} dan {month_name(last)}"
        raise streams.UnreadableInput(f"Bulan “{quote(text)}” harus {batas}. Contoh: 2026-11")
    return pada
