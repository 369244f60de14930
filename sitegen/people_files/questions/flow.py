"""Refuses an order of the questions in the wrong form: screens, their questions, and for whom each is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.cara_kerja import WAYS
from checker.commands import ASKING
from checker.data.toml_table import (
    Field,
    check_entries,
    check_table,
    tables,
    texts,
    unknown,
    wrong_value,
)
from sitegen.people_files.common_checks import TEXT, check_code, check_page
from sitegen.people_files.paths import FLOW, Files, Table, questions_file
from sitegen.people_files.questions.question import choices, decider
from sitegen.people_files.questions.screen import asked, check_screen

PAGE = {
    "nama": Field(str, '"Cek iuran"'),
    "alamat": Field(str, '"cek/"'),
    "ajakan": Field(str, '"Berapa iurannya?"'),
    "penentu": Field(str, '"cara_kerja", atau "" kalau tidak ada', may_be_empty=True),
    "daftar": Field(str, '"iuran/"'),
    "tabel": Field(list, '[{label = "Tabel karyawan", alamat = "iuran/karyawan/"}]'),
    "tanpa_layar": Field(list, '["jenis_usaha"]', of_texts=True),
    "untuk": Field(list, '["pemberi_kerja"], atau [] kalau tidak ada', of_texts=True, may_be_empty=True),
}
CARRIED = Field(list, '["pekerjaan", "usia"]', of_texts=True)
LINK = {"label": TEXT, "alamat": Field(str, '"iuran/karyawan/"'), "lengkap": TEXT}


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with the pages and the screens of every command."""
    flow, commands = files[FLOW], files.questions()
    pages = flow.get("halaman")
    pages = pages if isinstance(pages, Mapping) else {}
    for command in flow:
        if command not in ("halaman", "dibawa", *commands):
            yield files.place(FLOW, command).at(0, "").says(unknown("perintah", command, commands))
    yield from _carried(files)
    for command, page in pages.items():
        if command not in commands:
            yield files.place(FLOW, f"halaman.{command}").says(unknown("perintah", command, commands))
        else:
            yield from _page(files, command, page)
    for command, questions in commands.items():
        if not ASKING[command].view:
            continue  # no page of its own, so no screens
        if command not in pages:
            yield files.place(FLOW).says(f"halamannya belum ada. Tulis [halaman.{command}]")
        yield from _screens(files, command, questions)


def _carried(files: Files) -> Iterator[str]:
    """Check what goes along to every tool: each is a question of some command, or the words for a job in no list."""
    told = files[FLOW].get("dibawa", ["kerja"])
    if wrong := wrong_value("dibawa", told, CARRIED):
        yield files.place(FLOW).says(wrong, "dibawa")
    known = {"kerja", *(key for questions in files.questions().values() for key in questions)}
    for key in texts(told):
        if key not in known:
            yield files.place(FLOW).says(unknown("dibawa", key, known), "dibawa", key)


def _page(files: Files, command: str, page: Any) -> Iterator[str]:  # noqa: ANN401 - as read
    """Check the page of a command: its addresses and the question that decides."""
    place = files.place(FLOW, f"halaman.{command}")
    yield from check_table(place, page, PAGE, ("tanpa_layar", "untuk"))
    if not isinstance(page, Mapping):
        return
    for way in texts(page.get("untuk")):
        if way not in WAYS:
            yield place.says(unknown("untuk", way, WAYS), "untuk", way)
    for key in texts(page.get("tanpa_layar")):
        if key not in files.questions()[command]:
            yield place.says(unknown("tanpa_layar", key, files.questions()[command]), "tanpa_layar", key)
    yield from check_entries(place, "tabel", page.get("tabel"), LINK, ("lengkap",))
    for key in ("alamat", "daftar"):
        if page.get(key):
            yield from check_page(place, key, page[key], files.pages)
    for number, link in enumerate(tables(page.get("tabel"))):
        yield from check_page(place.entry("tabel", number), "alamat", link.get("alamat", ""), files.pages)
    questions, decides = files.questions()[command], page.get("penentu")
    if decides and str(decides) not in questions:
        yield place.says(unknown("penentu", decides, questions), "penentu")


def _screens(files: Files, command: str, questions: Table) -> Iterator[str]:
    """Check the screens of a command together: each code and each question once, all that must be answered asked."""
    screens = files[FLOW].get(command)
    decides = choices(questions, decider(files, command))
    codes: set[str] = set()
    owners: dict[str, str] = {}
    for number, screen in enumerate(screens if isinstance(screens, list) else ()):
        code = str(screen.get("kode", "")) if isinstance(screen, Mapping) else ""
        place = files.place(FLOW, command).at(number, f"“{code}”" if code else f"ke-{number + 1}")
        if not isinstance(screen, Mapping):
            yield place.says(f"tiap layar berjudul [[{command}]]")
            continue
        if code in codes:
            yield place.says(f"kode “{code}” sudah dipakai layar di atasnya", "kode")
        codes.add(code)
        yield from check_code(place, code) if code else ()
        yield from check_screen(place, screen, questions, decides)
        for key in asked(screen):
            if key in owners:
                yield place.says(f"isian “{key}” sudah ditanyakan di layar “{owners[key]}”", "isian", key)
            owners[key] = code
    for key, question in questions.items():
        if key not in owners and isinstance(question, Mapping) and question.get("wajib"):
            yield files.place(questions_file(command), key).says(
                f"wajib dijawab, tetapi tidak ada layar yang menanyakannya. Tambah [[{command}]] di {FLOW}"
            )
