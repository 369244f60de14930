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
from checker.core.fields import InputRefused
from checker.core.profile import MONTHS_AHEAD, first_known_month
from checker.law import toml_text
from checker.law.parameter import load
from checker.law.report import law_report, law_text, review_report
from checker.law.resources import folder
from checker.questions.arrears import nunggak
from checker.questions.budget import anggaran
from checker.questions.projection import proyeksi
from checker.values.dates import month
from checker.values.months import add_months, month_name
from checker.values.parsing import Unreadable, quote

DONE, NEEDS_PERSON, REFUSED, STOPPED = 0, 1, 2, 130
READABLE_YEARS = range(2000, 2101)
"""Years that can be today; others would only ask the calendar for days it does not have."""
COMMANDS: dict[str, Callable[..., dict[str, Any]]] = {
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
            result, command = _run(arguments)
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
    if not is_open and command != "massal":
        streams.tell("Jawaban tidak bisa ditulis: keluaran standar tertutup")
        return NEEDS_PERSON
    return result


def _run(arguments: list[str] | None) -> tuple[int, str]:
    """Run one command; give its exit code and its name."""
    choices = _parser().parse_args(arguments)
    try:
        choices.hari_ini = _readable_day(choices.hari_ini or clock.today())
        return choices.run(choices), choices.perintah
    except (UnreadableInput, toml_text.Unreadable, clock.NotADay) as wrong:
        if getattr(choices, "json", False):
            _write_json({"galat": [{"isian": "", "pesan": str(wrong)}]})
        else:
            streams.tell(str(wrong))
        return REFUSED, choices.perintah


def _readable_day(day: date) -> date:
    if day.year not in READABLE_YEARS:
        raise UnreadableInput(f"Hari ini harus antara tahun {READABLE_YEARS[0]} dan {READABLE_YEARS[-1]}")
    return day


def _day(text: str) -> date:
    """Read the day of `--hari-ini` for argparse, which shows the sentence of this error alone."""
    try:
        return clock.read_day(text)
    except clock.NotADay as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from None


def _parser() -> argparse.ArgumentParser:
    utama = HelpfulParser(prog="python -m checker", description="Iuran dan manfaat BPJS Ketenagakerjaan.")
    command = utama.add_subparsers(dest="perintah", required=True, parser_class=HelpfulParser)
    for name, guna in (
        ("periksa", "saya siapa, wajib ikut apa, bayar berapa"),
        ("manfaat", "apa yang diterima kalau sesuatu terjadi"),
        ("anggaran", "sanggup bayar berapa, dapat apa"),
        ("nunggak", "apa yang hilang kalau menunggak"),
        ("proyeksi", "tabungan JHT beberapa tahun lagi"),
    ):
        p = command.add_parser(name, help=guna)
        p.add_argument("--json", action="store_true", help="tulis jawaban sebagai JSON")
        p.add_argument(
            "berkas", nargs="?", default="-", metavar="BERKAS", help="berkas JSON (bawaan: masukan standar)"
        )
        p.set_defaults(run=_answer)
    p = command.add_parser("massal", help="daftar anggota: csv atau xlsx masuk, csv atau xlsx keluar")
    bulk.add_arguments(p)
    p.set_defaults(run=lambda choices: bulk.run(choices, choices.hari_ini))
    p = command.add_parser("aturan", help="semua angka beserta sumber dan masa berlakunya")
    p.add_argument("--pada", metavar="BULAN", help="bulan, misalnya 2026-11 (bawaan: bulan ini)")
    p.add_argument("--json", action="store_true", help="tulis sebagai JSON")
    p.add_argument(
        "--periksa", action="store_true", help="keluar dengan 1 kalau ada yang kedaluwarsa atau lewat tinjau"
    )
    p.set_defaults(run=_aturan)
    for p in command.choices.values():
        p.add_argument(
            "--hari-ini",
            type=_day,
            metavar="HARI",
            help="jawab seperti pada hari ini, ditulis tahun-bulan-hari (bawaan: SOURCE_DATE_EPOCH, lalu jam komputer)",
        )
    return utama


def _answer(choices: argparse.Namespace) -> int:
    told = _read_json(choices.berkas)
    function = COMMANDS[choices.perintah]
    many = told if isinstance(told, list) else [told]
    answer = []
    for one in many:
        try:
            answer.append(function(one, hari_ini=choices.hari_ini))
        except InputRefused as ditolak:
            answer.append({"galat": ditolak.galat})
    if choices.json:
        _write_json(answer if isinstance(told, list) else answer[0])
    else:
        from checker.views import text  # noqa: PLC0415 - only people's text needs the templates

        for one, content in zip(many, answer, strict=True):
            if "galat" in content:
                streams.tell("\n".join(f"- {g['pesan']}" for g in content["galat"]))
            else:
                sys.stdout.write(text(choices.perintah, one, content).strip() + "\n\n")
    return REFUSED if any("galat" in isi for isi in answer) else DONE


def _read_json(file: str) -> Any:  # noqa: ANN401 - whatever the person sent
    raw = _read_file(file)
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


def _read_file(file: str) -> bytes:
    if file == "-" and sys.stdin is None:
        raise UnreadableInput("Masukan standar tertutup. Sebutkan berkasnya")
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as wrong:
        raise UnreadableInput(f"Berkas “{quote(file)}” tidak bisa dibaca: {wrong.strerror}") from None


def _write_json(content: Any) -> None:  # noqa: ANN401 - any JSON
    sys.stdout.write(json.dumps(content, ensure_ascii=False, sort_keys=True, indent=2) + "\n")


def _aturan(choices: argparse.Namespace) -> int:
    pada = _law_month(choices.pada, choices.hari_ini) if choices.pada is not None else None
    content = law_report(pada, hari_ini=choices.hari_ini)
    if choices.json:
        _write_json(content)
    elif choices.periksa:
        sys.stdout.write(review_report(content, folder("aturan")))
    else:
        sys.stdout.write(law_text(content))
    return NEEDS_PERSON if choices.periksa and (content["kedaluwarsa"] or content["lewat_tinjau"]) else DONE


def _law_month(text: str, hari_ini: date) -> date:
    """Read the month of `--pada`; the law is known from its first month to five years ahead."""
    first, last = first_known_month(load()), add_months(hari_ini, MONTHS_AHEAD)
    try:
        pada = month(text)
    except Unreadable as wrong:
        end = "" if str(wrong).endswith("?") else "."
        raise UnreadableInput(f"Bulan “{quote(text)}” {wrong}{end} Contoh: 2026-11") from None
    if not first <= pada <= last:
        batas = f"antara {month_name(first)} dan {month_name(last)}"
        raise UnreadableInput(f"Bulan “{quote(text)}” harus {batas}. Contoh: 2026-11")
    return pada


if __name__ == "__main__":
    sys.exit(main())
