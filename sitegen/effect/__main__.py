"""Show what the change in this folder moves: `python -m sitegen.effect [--base main] [--pages] [--day YYYY-MM-DD]`."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from checker import clock
from checker.values.months import date_name
from sitegen import ROOT
from sitegen.effect import compare, states
from sitegen.effect.effect_report import Chapter, page, short
from sitegen.gate import complaints

PAGE = ROOT / ".cache" / "effect.html"


def main() -> int:
    """Ask both states, compare, tell; 0 however much moves, 2 where a state cannot be asked."""
    parser = argparse.ArgumentParser(prog="make effect", description="Apa yang bergeser, sebelum → sesudah.")
    parser.add_argument("--base", help="pembanding: cabang, tag atau commit (bawaan: origin/main)")
    parser.add_argument("--day", help="hari yang dilihat, tahun-bulan-hari (bawaan: hari ini)")
    parser.add_argument("--pages", action="store_true", help="bandingkan juga kalimat semua halaman")
    parser.add_argument("--summary", type=Path, help="tambahkan daftar pendeknya ke berkas ini")
    chosen = parser.parse_args()
    if wrong := complaints():
        sys.stderr.write("\n".join(("Bereskan dulu:", *(f"  - {w}" for w in wrong), "")))
        return 2
    try:
        day = clock.read_day(chosen.day) if chosen.day else clock.today()
        base = chosen.base or states.usual_base()
        commit = states.commit(base)
        with ThreadPoolExecutor() as both:
            before, after = both.map(lambda c: states.ask(c, day, pages=chosen.pages), (commit, None))
    except (states.Failed, clock.NotADay) as mistake:
        sys.stderr.write(f"{mistake}\n")
        return 2
    chapters = [
        Chapter("Kasus yang jawabannya bergeser", list(compare.cases(before["cases"], after["cases"]))),
        Chapter("Tabel iuran pekerja mandiri", list(compare.rows(before["rows"], after["rows"]))),
        Chapter("Harga pekerjaan", list(compare.occupations(before["occupations"], after["occupations"]))),
    ]
    if chosen.pages:
        chapters.append(Chapter("Kalimat halaman", list(compare.pages(before["pages"], after["pages"]))))
    head = f"Dampak perubahan terhadap {base} ({commit[:7]}), dilihat {date_name(day)}"
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(chapters, head), encoding="utf-8")
    told = short(chapters, head, str(PAGE.relative_to(ROOT)))
    sys.stdout.write(told)
    if chosen.summary:
        with chosen.summary.open("a", encoding="utf-8") as summary:
            summary.write(told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
