"""The command line: `python -m checker periksa | manfaat | massal | aturan`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from checker import clock, manfaat, periksa, streams
from checker.bulk import command as bulk
from checker.core.fields import MasukanDitolak
from checker.core.profile import MONTHS_AHEAD, first_known_month
from checker.law import toml_text
from checker.law.parameter import load
from checker.law.report import law_report, law_text, review_report
from checker.law.resources import folder
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi
from checker.values.months import add_months, nama_bulan
from checker.values.parsing import Unreadable, month, quote

DONE, NEEDS_PERSON, REFUSED, STOPPED = 0, 1, 2, 130
READABLE_YEARS = range(2000, 2101)
"""Years that can be today; others would only ask the calendar for days it does not have."""
PERINTAH: dict[str, Callable[..., dict[str, Any]]] = {
    "periksa": periksa,
    "manfaat": manfaat,
    "anggaran": anggaran,
    "nunggak": nunggak,
    "proyeksi": proyeksi,
}


class UnreadableInput(ValueError):
    """What was sent can't be read at all."""


class HelpfulParser(argparse.ArgumentParser):
    """argparse with its errors in Indonesian."""

    def error(self, message: str) -> Any:  # noqa: ANN401 - argparse: never returns
        """Say what is wrong with the command and where help is, then exit 2."""
        self.exit(REFUSED, f"Perintah tidak bisa dijalankan: {message}\nBantuan: python -m checker --help\n")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 answered, 1 something needs a person (or the answer has no place), 2 input refused."""
    is_open = streams.prepare()
    try:
        try:
            hasil, perintah = _run(arguments)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough
        streams.let_go()
        return DONE
    except KeyboardInterrupt:
        return STOPPED
    except OSError as wrong:
        streams.let_go()
        streams.tell(f"Jawaban tidak bisa ditulis: {wrong.strerror}")
        return NEEDS_PERSON
    if not is_open and perintah != "massal":
        streams.tell("Jawaban tidak bisa ditulis: keluaran standar tertutup")
        return NEEDS_PERSON
    return hasil


def _run(arguments: list[str] | None) -> tuple[int, str]:
    """Run one command; give its exit code and its name."""
    pilihan = _parser().parse_args(arguments)
    try:
        pilihan.hari_ini = _readable_day(pilihan.hari_ini or clock.today())
        return pilihan.run(pilihan), pilihan.perintah
    except (UnreadableInput, toml_text.Unreadable, clock.NotADay) as wrong:
        if getattr(pilihan, "json", False):
            _write_json({"galat": [{"isian": "", "pesan": str(wrong)}]})
        else:
            streams.tell(str(wrong))
        return REFUSED, pilihan.perintah


def _readable_day(hari: date) -> date:
    if hari.year not in READABLE_YEARS:
        raise UnreadableInput(f"Hari ini harus antara tahun {READABLE_YEARS[0]} dan {READABLE_YEARS[-1]}")
    return hari


def _day(teks: str) -> date:
    """Read the day of `--hari-ini` for argparse, which shows the sentence of this error alone."""
    try:
        return clock.read_day(teks)
    except clock.NotADay as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from None


def _parser() -> argparse.ArgumentParser:
    utama = HelpfulParser(prog="python -m checker", description="Iuran dan manfaat BPJS Ketenagakerjaan.")
    perintah = utama.add_subparsers(dest="perintah", required=True, parser_class=HelpfulParser)
    for nama, guna in (
        ("periksa", "saya siapa, wajib ikut apa, bayar berapa"),
        ("manfaat", "apa yang diterima kalau sesuatu terjadi"),
        ("anggaran", "sanggup bayar berapa, dapat apa"),
        ("nunggak", "apa yang hilang kalau menunggak"),
        ("proyeksi", "tabungan JHT beberapa tahun lagi"),
    ):
        p = perintah.add_parser(nama, help=guna)
        p.add_argument("--json", action="store_true", help="tulis jawaban sebagai JSON")
        p.add_argument(
            "berkas", nargs="?", default="-", metavar="BERKAS", help="berkas JSON (bawaan: masukan standar)"
        )
        p.set_defaults(run=_answer)
    p = perintah.add_parser("massal", help="daftar anggota: csv atau xlsx masuk, csv atau xlsx keluar")
    bulk.add_arguments(p)
    p.set_defaults(run=lambda pilihan: bulk.run(pilihan, pilihan.hari_ini))
    p = perintah.add_parser("aturan", help="semua angka beserta sumber dan masa berlakunya")
    p.add_argument("--pada", metavar="BULAN", help="bulan, misalnya 2026-11 (bawaan: bulan ini)")
    p.add_argument("--json", action="store_true", help="tulis sebagai JSON")
    p.add_argument(
        "--periksa", action="store_true", help="keluar dengan 1 kalau ada yang kedaluwarsa atau lewat tinjau"
    )
    p.set_defaults(run=_aturan)
    for p in perintah.choices.values():
        p.add_argument(
            "--hari-ini",
            type=_day,
            metavar="HARI",
            help="jawab seperti pada hari ini, ditulis tahun-bulan-hari (bawaan: SOURCE_DATE_EPOCH, lalu jam komputer)",
        )
    return utama


def _answer(pilihan: argparse.Namespace) -> int:
    masukan = _read_json(pilihan.berkas)
    function = PERINTAH[pilihan.perintah]
    many = masukan if isinstance(masukan, list) else [masukan]
    jawaban = []
    for satu in many:
        try:
            jawaban.append(function(satu, hari_ini=pilihan.hari_ini))
        except MasukanDitolak as ditolak:
            jawaban.append({"galat": ditolak.galat})
    if pilihan.json:
        _write_json(jawaban if isinstance(masukan, list) else jawaban[0])
    else:
        from checker.views import teks  # noqa: PLC0415 - only people's text needs the templates

        for satu, isi in zip(many, jawaban, strict=True):
            if "galat" in isi:
                streams.tell("\n".join(f"- {g['pesan']}" for g in isi["galat"]))
            else:
                sys.stdout.write(teks(pilihan.perintah, satu, isi).strip() + "\n\n")
    return REFUSED if any("galat" in isi for isi in jawaban) else DONE


def _read_json(berkas: str) -> Any:  # noqa: ANN401 - whatever the person sent
    raw = _read_file(berkas)
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableInput("Masukan bukan teks UTF-8") from None
    except RecursionError:
        raise UnreadableInput("Masukan terlalu dalam bersarang") from None
    except json.JSONDecodeError as wrong:
        contoh = '{"cara_kerja": "mandiri", "penghasilan": 1500000}'
        letak = f"baris {wrong.lineno}, huruf ke-{wrong.colno}"
        raise UnreadableInput(f"Masukan bukan JSON yang benar ({letak}). Contoh: {contoh}") from None
    except ValueError:
        raise UnreadableInput("Ada angka yang terlalu panjang di masukan") from None


def _read_file(berkas: str) -> bytes:
    if berkas == "-" and sys.stdin is None:
        raise UnreadableInput("Masukan standar tertutup. Sebutkan berkasnya")
    try:
        return sys.stdin.buffer.read() if berkas == "-" else Path(berkas).read_bytes()
    except OSError as wrong:
        raise UnreadableInput(f"Berkas “{quote(berkas)}” tidak bisa dibaca: {wrong.strerror}") from None


def _write_json(isi: Any) -> None:  # noqa: ANN401 - any JSON
    sys.stdout.write(json.dumps(isi, ensure_ascii=False, sort_keys=True, indent=2) + "\n")


def _aturan(pilihan: argparse.Namespace) -> int:
    pada = _law_month(pilihan.pada, pilihan.hari_ini) if pilihan.pada is not None else None
    isi = law_report(pada, hari_ini=pilihan.hari_ini)
    if pilihan.json:
        _write_json(isi)
    elif pilihan.periksa:
        sys.stdout.write(review_report(isi, folder("aturan")))
    else:
        sys.stdout.write(law_text(isi))
    return NEEDS_PERSON if pilihan.periksa and (isi["kedaluwarsa"] or isi["lewat_tinjau"]) else DONE


def _law_month(teks: str, hari_ini: date) -> date:
    """Read the month of `--pada`; the law is known from its first month to five years ahead."""
    pertama, terakhir = first_known_month(load()), add_months(hari_ini, MONTHS_AHEAD)
    try:
        pada = month(teks)
    except Unreadable as wrong:
        akhir = "" if str(wrong).endswith("?") else "."
        raise UnreadableInput(f"Bulan “{quote(teks)}” {wrong}{akhir} Contoh: 2026-11") from None
    if not pertama <= pada <= terakhir:
        batas = f"antara {nama_bulan(pertama)} dan {nama_bulan(terakhir)}"
        raise UnreadableInput(f"Bulan “{quote(teks)}” harus {batas}. Contoh: 2026-11")
    return pada


if __name__ == "__main__":
    sys.exit(main())
