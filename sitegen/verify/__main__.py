"""Write a filled-in list into the law data: `python -m sitegen.verify daftar-periksa.csv`."""

from __future__ import annotations

import sys
from pathlib import Path

from checker import clock
from checker.data.resources import folder
from checker.law.law_report import file_of
from checker.law.parameter import build_law
from sitegen import ROOT
from sitegen.gate import complaints
from sitegen.verify.verdicts import DIFFERS, MATCHES, UNSURE, Unusable, Verdict, read, sign, verdicts


def main(arguments: list[str]) -> int:
    """Write all that matches, or nothing where the list holds a mistake; 0 written, 2 refused."""
    if len(arguments) != 1:
        return _refuse("Sebut berkasnya: make verify FILE=daftar-periksa.csv")
    if broken := complaints():
        return _refuse("Bereskan dulu data hukumnya:\n" + "\n".join(f"  - {k}" for k in broken))
    law = build_law(folder("aturan"))
    try:
        found, wrong = verdicts(read(Path(arguments[0]).read_bytes()), law, clock.machine_day())
    except OSError:
        return _refuse(f"Berkas “{arguments[0]}” tidak ada atau tidak bisa dibuka. Sebut letaknya: FILE=…")
    except Unusable as mistake:
        return _refuse(str(mistake))
    if wrong:
        return _refuse("Tidak ada yang ditulis. Perbaiki dulu:\n" + "\n".join(f"  - {w}" for w in wrong))
    if not found:
        return _refuse("Kolom hasil belum ada yang diisi. Isi hasil, nama, dan tanggal, lalu ulangi")
    matched = [v for v in found if v.hasil == MATCHES]
    write(matched)
    sys.stdout.write(
        f"{len(matched)} angka ditulis sebagai cocok. Periksa dengan: git diff checker/aturan\n"
        + "".join(_told(v) for v in found if v.hasil in (DIFFERS, UNSURE))
    )
    return 0


def write(matched: list[Verdict]) -> None:
    """Write each name and day into the file of its value; all of them, or none where a place is not found."""
    texts: dict[Path, str] = {}
    for verdict in matched:
        file = ROOT / file_of(verdict.nilai.kunci, folder("aturan"))
        signed = sign(texts.get(file) or file.read_text(encoding="utf-8"), verdict)
        if signed is None:
            raise SystemExit(
                f"{file.name}: tempat [[{verdict.nilai.kunci}.nilai]] tidak ketemu. Tulis sendiri di sana."
            )
        texts[file] = signed
    for file, text in texts.items():
        file.write_text(text, encoding="utf-8")


def _told(verdict: Verdict) -> str:
    note = f": {verdict.catatan}" if verdict.catatan else ""
    what = "berbeda dari naskah, perlu diubah" if verdict.hasil == DIFFERS else "belum yakin, tidak ditulis"
    return f"  - {verdict.nilai.kunci} sejak {verdict.nilai.sejak}, {what}{note}\n"


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
