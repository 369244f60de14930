"""Every command, once: what it is for, which function answers, where its questions and its view are.

Places are names, so that nothing is loaded before it is asked for. The templates of an answer are called like the
command: `periksa.html`, `periksa.txt`, `periksa-share.txt` in `checker/views/templates`. A command without a view has
no page of its own and needs the `.txt` alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Command:
    """One command. Those that ask have questions, a view and templates; others bring their own command line."""

    help: str
    """What it is for, as `--help` says it."""
    function: str = ""
    """Who answers: `module:function`."""
    questions: str = ""
    """The data file of its questions, without suffix."""
    view: str = ""
    """The module that arranges an answer for the templates."""
    in_page: Mapping[str, bool] = field(default_factory=dict)
    """What a page allows beyond the command line: words that its function takes."""
    line: str = ""
    """The module with `add_arguments` and `run` of a command line of its own."""


COMMANDS: Mapping[str, Command] = {
    "periksa": Command(
        "saya siapa, wajib ikut apa, bayar berapa",
        "checker.questions.periksa:periksa",
        "questions/periksa",
        "checker.views.arranged.view_periksa",
    ),
    "manfaat": Command(
        "apa yang diterima kalau sesuatu terjadi",
        "checker.questions.manfaat:manfaat",
        "questions/manfaat",
        "checker.views.arranged.view_manfaat",
        in_page={"day_open": True},
    ),
    "anggaran": Command(
        "sanggup bayar berapa, dapat apa",
        "checker.questions.budget:anggaran",
        "questions/budget",
        "checker.views.arranged.view_budget",
    ),
    "nunggak": Command(
        "apa yang hilang kalau menunggak",
        "checker.questions.arrears:nunggak",
        "questions/arrears",
        "checker.views.arranged.view_arrears",
    ),
    "proyeksi": Command(
        "tabungan JHT beberapa tahun lagi",
        "checker.questions.projection:proyeksi",
        "questions/projection",
        "checker.views.arranged.view_projection",
    ),
    "usaha": Command(
        "usaha atau koperasi: bayar berapa, untuk siapa, tiap bulan",
        "checker.questions.firm:usaha",
        "questions/firm",
        "checker.views.arranged.view_firm",
    ),
    "patungan": Command(
        "koperasi menanggung iuran anggota: siapa bayar berapa, tiap bulan",
        "checker.questions.firm:usaha",
        "questions/firm",
        "checker.views.arranged.view_members_plan",
    ),
    "slip": Command(
        "potongan di slip gaji: baris mana yang beda, menurut pasal apa",
        "checker.questions.payslip:slip",
        "questions/payslip",
        "checker.views.arranged.view_payslip",
    ),
    "massal": Command(
        "daftar anggota: csv atau xlsx masuk, csv atau xlsx keluar", line="checker.bulk.command"
    ),
    "aturan": Command("semua angka beserta sumber dan masa berlakunya", line="checker.law_command"),
}
ASKING: Mapping[str, Command] = {name: command for name, command in COMMANDS.items() if command.questions}
"""The commands that ask questions and answer with a view: on the command line and in the page."""


def answer(command: str, told: object, **context: Any) -> Mapping[str, Any]:  # noqa: ANN401 - day and law, see periksa
    """Answer a command that asks; raises InputRefused with every field that is wrong.

    >>> answer("periksa", {"cara_kerja": "mandiri", "penghasilan": 1_000_000, "sektor": "lainnya"})["segmen"]
    'BPU'
    """
    module, _, name = ASKING[command].function.partition(":")
    content: Mapping[str, Any] = getattr(import_module(module), name)(told, **context)
    return content
