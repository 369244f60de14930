"""The command line: `python -m checker` and one of the commands in `commands.py`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from checker import clock, commands, streams
from checker.commands import COMMANDS
from checker.core.fields import InputRefused
from checker.data import toml_text
from checker.law.parameter import load
from checker.values.parsing import quote

DONE, NEEDS_PERSON, REFUSED, STOPPED = 0, 1, 2, 130
READABLE_YEARS = range(2000, 2101)
"""Years that can be today; others would only ask the calendar for days it does not have."""


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
        return choices.run(choices, choices.hari_ini), choices.perintah
    except (streams.UnreadableInput, toml_text.Unreadable, clock.NotADay) as wrong:
        if getattr(choices, "json", False):
            streams.write_json({"galat": [{"isian": "", "pesan": str(wrong)}]})
        else:
            streams.tell(str(wrong))
        return REFUSED, choices.perintah


def _readable_day(day: date) -> date:
    if day.year not in READABLE_YEARS:
        raise streams.UnreadableInput(
            f"Hari ini harus antara tahun {READABLE_YEARS[0]} dan {READABLE_YEARS[-1]}"
        )
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
    for name, one in COMMANDS.items():
        p = command.add_parser(name, help=one.help)
        if one.line:
            own = import_module(one.line)
            own.add_arguments(p)
            p.set_defaults(run=own.run)
            continue
        p.add_argument("--json", action="store_true", help="tulis jawaban sebagai JSON")
        p.add_argument(
            "berkas", nargs="?", default="-", metavar="BERKAS", help="berkas JSON (bawaan: masukan standar)"
        )
        p.set_defaults(run=_answer)
    for p in command.choices.values():
        p.add_argument(
            "--hari-ini",
            type=_day,
            metavar="HARI",
            help="jawab seperti pada hari ini, ditulis tahun-bulan-hari (bawaan: SOURCE_DATE_EPOCH, lalu jam komputer)",
        )
    return utama


def _answer(choices: argparse.Namespace, hari_ini: date) -> int:
    told = _read_json(choices.berkas)
    many = told if isinstance(told, list) else [told]
    aturan = load()
    answer: list[Mapping[str, Any]] = []
    for one in many:
        try:
            answer.append(commands.answer(choices.perintah, one, hari_ini=hari_ini, aturan=aturan))
        except InputRefused as ditolak:
            answer.append({"galat": ditolak.galat})
    if choices.json:
        streams.write_json(answer if isinstance(told, list) else answer[0])
    else:
        from checker.views import text  # noqa: PLC0415 - only people's text needs the templates

        for one, content in zip(many, answer, strict=True):
            if "galat" in content:
                streams.tell("\n".join(f"- {g['pesan']}" for g in content["galat"]))
            else:
                sys.stdout.write(text(choices.perintah, one, content, aturan).strip() + "\n\n")
    return REFUSED if any("galat" in isi for isi in answer) else DONE


def _read_json(file: str) -> Any:  # noqa: ANN401 - whatever the person sent
    raw = _read_file(file)
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise streams.UnreadableInput("Masukan bukan teks UTF-8") from None
    except RecursionError:
        raise streams.UnreadableInput("Masukan terlalu dalam bersarang") from None
    except json.JSONDecodeError as wrong:
        contoh = '{"cara_kerja": "mandiri", "penghasilan": 1500000}'
        letak = f"baris {wrong.lineno}, huruf ke-{wrong.colno}"
        raise streams.UnreadableInput(f"Masukan bukan JSON yang benar ({letak}). Contoh: {contoh}") from None
    except ValueError:
        raise streams.UnreadableInput("Ada angka yang terlalu panjang di masukan") from None


def _read_file(file: str) -> bytes:
    if file == "-" and sys.stdin is None:
        raise streams.UnreadableInput("Masukan standar tertutup. Sebutkan berkasnya")
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as wrong:
        raise streams.UnreadableInput(f"Berkas “{quote(file)}” tidak bisa dibaca: {wrong.strerror}") from None


if __name__ == "__main__":
    sys.exit(main())
