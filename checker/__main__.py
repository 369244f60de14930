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
from checker.core.profile import BULAN_KE_DEPAN, bulan_pertama
from checker.law import toml_text
from checker.law.parameter import muat
from checker.law.report import daftar_aturan, laporan_tinjau, teks_aturan
from checker.law.resources import folder
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi
from checker.values.months import nama_bulan, tambah_bulan
from checker.values.parsing import Unreadable, month, quote

BERES, PERLU_TINDAKAN, DITOLAK, DIHENTIKAN = 0, 1, 2, 130
TAHUN_TERBACA = range(2000, 2101)
"""Years that can be today; others would only ask the calendar for days it does not have."""
PERINTAH: dict[str, Callable[..., dict[str, Any]]] = {
    "periksa": periksa,
    "manfaat": manfaat,
    "anggaran": anggaran,
    "nunggak": nunggak,
    "proyeksi": proyeksi,
}


class BerkasDitolak(ValueError):
    """What was sent can't be read at all."""


class Bantuan(argparse.ArgumentParser):
    """argparse with its errors in Indonesian."""

    def error(self, message: str) -> Any:  # noqa: ANN401 - argparse: never returns
        """Say what is wrong with the command and where help is, then exit 2."""
        self.exit(DITOLAK, f"Perintah tidak bisa dijalankan: {message}\nBantuan: python -m checker --help\n")


def main(argumen: list[str] | None = None) -> int:
    """Run one command; 0 answered, 1 something needs a person (or the answer has no place), 2 input refused."""
    terbuka = streams.prepare()
    try:
        try:
            hasil, perintah = _jalankan(argumen)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough
        streams.let_go()
        return BERES
    except KeyboardInterrupt:
        return DIHENTIKAN
    except OSError as salah:
        streams.let_go()
        streams.tell(f"Jawaban tidak bisa ditulis: {salah.strerror}")
        return PERLU_TINDAKAN
    if not terbuka and perintah != "massal":
        streams.tell("Jawaban tidak bisa ditulis: keluaran standar tertutup")
        return PERLU_TINDAKAN
    return hasil


def _jalankan(argumen: list[str] | None) -> tuple[int, str]:
    """Run one command; give its exit code and its name."""
    pilihan = _pengurai().parse_args(argumen)
    try:
        pilihan.hari_ini = _hari_terbaca(pilihan.hari_ini or clock.today())
        return pilihan.jalankan(pilihan), pilihan.perintah
    except (BerkasDitolak, toml_text.Unreadable, clock.NotADay) as salah:
        if getattr(pilihan, "json", False):
            _tulis_json({"galat": [{"isian": "", "pesan": str(salah)}]})
        else:
            streams.tell(str(salah))
        return DITOLAK, pilihan.perintah


def _hari_terbaca(hari: date) -> date:
    if hari.year not in TAHUN_TERBACA:
        raise BerkasDitolak(f"Hari ini harus antara tahun {TAHUN_TERBACA[0]} dan {TAHUN_TERBACA[-1]}")
    return hari


def _hari(teks: str) -> date:
    """Read the day of `--hari-ini` for argparse, which shows the sentence of this error alone."""
    try:
        return clock.read_day(teks)
    except clock.NotADay as salah:
        raise argparse.ArgumentTypeError(str(salah)) from None


def _pengurai() -> argparse.ArgumentParser:
    utama = Bantuan(prog="python -m checker", description="Iuran dan manfaat BPJS Ketenagakerjaan.")
    perintah = utama.add_subparsers(dest="perintah", required=True, parser_class=Bantuan)
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
        p.set_defaults(jalankan=_jawab)
    p = perintah.add_parser("massal", help="daftar anggota: csv atau xlsx masuk, csv atau xlsx keluar")
    bulk.add_arguments(p)
    p.set_defaults(jalankan=lambda pilihan: bulk.run(pilihan, pilihan.hari_ini))
    p = perintah.add_parser("aturan", help="semua angka beserta sumber dan masa berlakunya")
    p.add_argument("--pada", metavar="BULAN", help="bulan, misalnya 2026-11 (bawaan: bulan ini)")
    p.add_argument("--json", action="store_true", help="tulis sebagai JSON")
    p.add_argument(
        "--periksa", action="store_true", help="keluar dengan 1 kalau ada yang kedaluwarsa atau lewat tinjau"
    )
    p.set_defaults(jalankan=_aturan)
    for p in perintah.choices.values():
        p.add_argument(
            "--hari-ini",
            type=_hari,
            metavar="HARI",
            help="jawab seperti pada hari ini, ditulis tahun-bulan-hari (bawaan: SOURCE_DATE_EPOCH, lalu jam komputer)",
        )
    return utama


def _jawab(pilihan: argparse.Namespace) -> int:
    masukan = _baca_json(pilihan.berkas)
    fungsi = PERINTAH[pilihan.perintah]
    banyak = masukan if isinstance(masukan, list) else [masukan]
    jawaban = []
    for satu in banyak:
        try:
            jawaban.append(fungsi(satu, hari_ini=pilihan.hari_ini))
        except MasukanDitolak as ditolak:
            jawaban.append({"galat": ditolak.galat})
    if pilihan.json:
        _tulis_json(jawaban if isinstance(masukan, list) else jawaban[0])
    else:
        from checker.views import teks  # noqa: PLC0415 - only people's text needs the templates

        for satu, isi in zip(banyak, jawaban, strict=True):
            if "galat" in isi:
                streams.tell("\n".join(f"- {g['pesan']}" for g in isi["galat"]))
            else:
                sys.stdout.write(teks(pilihan.perintah, satu, isi).strip() + "\n\n")
    return DITOLAK if any("galat" in isi for isi in jawaban) else BERES


def _baca_json(berkas: str) -> Any:  # noqa: ANN401 - whatever the person sent
    mentah = _baca_berkas(berkas)
    try:
        return json.loads(mentah.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BerkasDitolak("Masukan bukan teks UTF-8") from None
    except RecursionError:
        raise BerkasDitolak("Masukan terlalu dalam bersarang") from None
    except json.JSONDecodeError as salah:
        contoh = '{"cara_kerja": "mandiri", "penghasilan": 1500000}'
        letak = f"baris {salah.lineno}, huruf ke-{salah.colno}"
        raise BerkasDitolak(f"Masukan bukan JSON yang benar ({letak}). Contoh: {contoh}") from None
    except ValueError:
        raise BerkasDitolak("Ada angka yang terlalu panjang di masukan") from None


def _baca_berkas(berkas: str) -> bytes:
    if berkas == "-" and sys.stdin is None:
        raise BerkasDitolak("Masukan standar tertutup. Sebutkan berkasnya")
    try:
        return sys.stdin.buffer.read() if berkas == "-" else Path(berkas).read_bytes()
    except OSError as salah:
        raise BerkasDitolak(f"Berkas “{quote(berkas)}” tidak bisa dibaca: {salah.strerror}") from None


def _tulis_json(isi: Any) -> None:  # noqa: ANN401 - any JSON
    sys.stdout.write(json.dumps(isi, ensure_ascii=False, sort_keys=True, indent=2) + "\n")


def _aturan(pilihan: argparse.Namespace) -> int:
    pada = _bulan_aturan(pilihan.pada, pilihan.hari_ini) if pilihan.pada is not None else None
    isi = daftar_aturan(pada, hari_ini=pilihan.hari_ini)
    if pilihan.json:
        _tulis_json(isi)
    elif pilihan.periksa:
        sys.stdout.write(laporan_tinjau(isi, folder("aturan")))
    else:
        sys.stdout.write(teks_aturan(isi))
    return PERLU_TINDAKAN if pilihan.periksa and (isi["kedaluwarsa"] or isi["lewat_tinjau"]) else BERES


def _bulan_aturan(teks: str, hari_ini: date) -> date:
    """Read the month of `--pada`; the law is known from its first month to five years ahead."""
    pertama, terakhir = bulan_pertama(muat()), tambah_bulan(hari_ini, BULAN_KE_DEPAN)
    try:
        pada = month(teks)
    except Unreadable as salah:
        akhir = "" if str(salah).endswith("?") else "."
        raise BerkasDitolak(f"Bulan “{quote(teks)}” {salah}{akhir} Contoh: 2026-11") from None
    if not pertama <= pada <= terakhir:
        batas = f"antara {nama_bulan(pertama)} dan {nama_bulan(terakhir)}"
        raise BerkasDitolak(f"Bulan “{quote(teks)}” harus {batas}. Contoh: 2026-11")
    return pada


if __name__ == "__main__":
    sys.exit(main())
