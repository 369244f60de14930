"""Refuses the papers of claims and the next steps in the wrong form, and any that an answer misses or never asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from checker.cara_kerja import WAYS
from checker.data.place import Place
from checker.data.toml_table import Field, check_entries, check_table, tables, unknown
from checker.law.confidence import CONFIDENCE_ORDER
from checker.manfaat.entitlement import Papers
from checker.manfaat.event import Event
from sitegen.people_files.common_checks import TEXT, check_marks, check_page
from sitegen.people_files.paths import MESSAGES, NEXT_STEPS, PAPER_HELP, PAPERS, Files

CLAIMS: tuple[str, ...] = get_args(Papers.__value__)
CLAIM = {
    "dokumen": Field(list, '[{teks = "KTP", keyakinan = "tinggi"}, …]'),
    "tempat": Field(list, '[{teks = "Kantor cabang"}, …]'),
    "sumber": Field(list, '["tempat membacanya"]', of_texts=True),
    "catatan": TEXT,
}
SURE = Field(str, '"tinggi"', tuple(CONFIDENCE_ORDER))
PAPER = {
    "kode": Field(str, '"ktp"'),
    "teks": TEXT,
    "keyakinan": SURE,
    "kalau": TEXT,
    "pasti": Field(dict, "{lalu_lintas = true}"),
    "tidak": Field(dict, "{lalu_lintas = false}"),
    "jarang": Field(bool, "true"),
}
MAY_LACK = ("kode", "kalau", "pasti", "tidak", "jarang")
HELP = {
    "teks": TEXT,
    "tautan": Field(str, '"https://…"', link=True),
    "keyakinan": SURE,
    "sumber": Field(list, '["tempat membacanya"]', of_texts=True),
}
LINKED = {"teks": TEXT, "tautan": Field(str, '"https://…"', link=True)}


GROUPS = ("usaha", "koperasi", "slip", "tanpa_daftar")
"""Who has steps besides each way of working: a firm, a cooperative, who checked a payslip, who registers nobody."""
LONGEST_SENTENCE = 60
"""Letters of how to join, in a message that has to hold the price and what the family gets as well."""
STEPS = {
    "mendaftar": TEXT,
    "langkah": Field(list, '[{teks = "Siapkan KTP."}, …]'),
    "halaman": Field(list, '[{teks = "Cara mendaftar", alamat = "daftar/"}, …]'),
}
PAGE = {"teks": TEXT, "alamat": TEXT}


RECIPIENTS = {
    "periksa": tuple(WAYS),
    "manfaat": tuple(dict.fromkeys(way.segment for way in WAYS.values())),
    "slip": (WAYS["karyawan"].segment,),
}
"""By what the name of somebody who is written to may differ: the way of working, the segment."""


def complaints(files: Files) -> Iterator[str]:
    """List everything wrong with papers and next steps."""
    yield from _papers(files)
    for code, help_text in files[PAPER_HELP].items():
        yield from check_table(files.place(PAPER_HELP, code), help_text, HELP, ("tautan",))
    yield from _steps(files)
    yield from _recipients(files)


def _papers(files: Files) -> Iterator[str]:
    claims = files[PAPERS]
    for name in CLAIMS:
        if name not in claims:
            yield files.place(PAPERS).says(f"surat-surat untuk “{name}” belum ada. Tulis [{name}]")
    for name, claim in claims.items():
        place = files.place(PAPERS, name)
        if name not in CLAIMS:
            yield place.says(unknown("klaim", name, CLAIMS))
        yield from check_table(place, claim, CLAIM, ("catatan",))
        if not isinstance(claim, Mapping):
            continue
        yield from check_entries(place, "dokumen", claim.get("dokumen"), PAPER, MAY_LACK)
        yield from _paper_names(files, place, tables(claim.get("dokumen")))
        yield from check_entries(place, "tempat", claim.get("tempat"), LINKED, ("tautan",))
        for key in ("dokumen", "tempat"):
            for number, entry in enumerate(tables(claim.get(key))):
                yield from check_marks(place.entry(key, number), "teks", entry.get("teks"), files.law)


def _paper_names(files: Files, place: Place, papers: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """A paper's name leads to where to get it, and its conditions to answers of an event."""
    for number, paper in enumerate(papers):
        entry, code = place.entry("dokumen", number), paper.get("kode")
        if code is not None and str(code) not in files[PAPER_HELP]:
            yield entry.says(unknown("surat", code, files[PAPER_HELP]), "kode", str(code))
        for key in ("pasti", "tidak"):
            answers = paper.get(key)
            for name in answers if isinstance(answers, Mapping) else ():
                if name not in Event.__dataclass_fields__:
                    yield entry.says(unknown("isian", name, Event.__dataclass_fields__), key, str(name))


def _steps(files: Files) -> Iterator[str]:
    expected = (*WAYS, *GROUPS)
    for way in expected:
        if way not in files[NEXT_STEPS]:
            yield files.place(NEXT_STEPS).says(f"langkah untuk “{way}” belum ada. Tulis [{way}]")
    for way, table in files[NEXT_STEPS].items():
        place = files.place(NEXT_STEPS, way)
        if way not in expected:
            yield place.says(unknown("cara kerja", way, expected))
        yield from check_table(place, table, STEPS, ("halaman", "mendaftar"))
        joining = str(table.get("mendaftar", "")) if isinstance(table, Mapping) else ""
        if len(joining) > LONGEST_SENTENCE:
            yield place.says(
                f"mendaftar {len(joining)} huruf, paling banyak {LONGEST_SENTENCE}: pesannya jadi terlalu panjang",
                "mendaftar",
            )
        steps = table.get("langkah") if isinstance(table, Mapping) else None
        yield from check_entries(place, "langkah", steps, LINKED, ("tautan",))
        for number, step in enumerate(tables(steps)):
            yield from check_marks(place.entry("langkah", number), "teks", step.get("teks"), files.law)
        pages = table.get("halaman") if isinstance(table, Mapping) else None
        yield from check_entries(place, "halaman", pages or [], PAGE)
        for number, page in enumerate(tables(pages)):
            entry = place.entry("halaman", number)
            yield from check_page(entry, "alamat", page.get("alamat", ""), files.pages)


def _recipients(files: Files) -> Iterator[str]:
    for command, known in files[MESSAGES].items():
        place = files.place(MESSAGES, command)
        if command not in RECIPIENTS:
            yield place.says(unknown("pertanyaan", command, RECIPIENTS))
            continue
        if not isinstance(known, Mapping):
            yield from check_table(place, known, {})
            continue
        for code, names in known.items():
            fields = dict.fromkeys(RECIPIENTS[command], TEXT)
            yield from check_table(files.place(MESSAGES, f"{command}.{code}"), names, fields, fields)
