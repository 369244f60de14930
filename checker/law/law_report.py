"""Every dated value at a month, and what needs a person: soon to end, ended unchecked, overdue, unverified.

None of it stops anything: an ended value is simply not there the month after, an overdue one is still published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from checker.law.articles import articles
from checker.law.parameter import Aturan, load
from checker.law.value import Nilai
from checker.law.wording import write_with_unit
from checker.values.money import percent
from checker.values.months import format_month

SOON = timedelta(days=60)
NOT_YET = "belum"


def law_report(
    pada: date | None = None, *, hari_ini: date | None = None, aturan: Aturan | None = None
) -> dict[str, Any]:
    """List the values in force at a month with source, article, confidence and expiry, and what needs attention.

    `pada`: any day of the month (default: today's). `hari_ini`: what "soon" and "overdue" are counted from
    (default: the law data's own date).

    >>> [n["tulisan"] for n in law_report(date(2026, 11, 1))["nilai"] if n["kunci"] == "iuran.bpu.jkm"]
    ['Rp6.800']
    """
    aturan = aturan or load()
    hari_ini = hari_ini or aturan.versi
    pada = (pada or hari_ini).replace(day=1)
    in_force = [n for key in aturan.parameter if (n := aturan.find(key, pada))]
    return {
        "pada": format_month(pada),
        "versi": aturan.versi.isoformat(),
        "kode": aturan.kode,
        "nilai": [one_value(n) for n in in_force],
        "segera_berakhir": _key(n for n in in_force if n.sampai and hari_ini <= n.sampai <= hari_ini + SOON),
        "kedaluwarsa": _key(ended(aturan, hari_ini)),
        "lewat_tinjau": _key(overdue_reviews(aturan, hari_ini)),
        "belum_diverifikasi": _key(n for n in in_force if n.verifikasi == NOT_YET),
    }


def ended(aturan: Aturan, hari_ini: date) -> list[Nilai]:
    """Values the law ended and nobody has looked at since: perhaps prolonged, perhaps replaced.

    >>> [n.kunci for n in ended(load(), date(2015, 7, 1))]
    []
    """
    return [
        end
        for p in aturan.parameter.values()
        if (end := p.nilai[-1]).sampai and end.sampai < hari_ini and not end.end_was_seen
    ]


def overdue_reviews(aturan: Aturan, hari_ini: date) -> list[Nilai]:
    """Values in force (or to come) whose review day has passed.

    >>> overdue_reviews(load(), date(2015, 7, 1))
    []
    """
    return [n for n in aturan.semua() if unreviewed(n, hari_ini)]


def unreviewed(nilai: Nilai, hari_ini: date) -> bool:
    """The review of a value in force (or to come) is overdue.

    >>> jkm = load().at("iuran.bpu.jkm", date(2026, 11, 1))
    >>> unreviewed(jkm, jkm.diperiksa), unreviewed(jkm, date(2099, 1, 1))
    (False, True)
    """
    return nilai.tinjau < hari_ini and not nilai.over(hari_ini)


def review_report(content: Mapping[str, Any], raw: Mapping[str, Any]) -> str:
    r"""Say what a person must look at again, file by file, and how; `isi` from `law_report`, `raw` its TOML.

    >>> review_report({"kedaluwarsa": [], "lewat_tinjau": []}, {})
    'Semua angka sudah ditinjau.\n'
    """
    everything: dict[str, list[str]] = {}
    for sebab, key in (("berakhir", "kedaluwarsa"), ("harus ditinjau sebelum", "lewat_tinjau")):
        for n in content[key]:
            day = n["sampai"] if key == "kedaluwarsa" else n["tinjau"]
            everything.setdefault(file_of(n["kunci"], raw), []).append(
                f"  - [{n['kunci']}] {n['judul']}: {sebab} {day}, terakhir diperiksa {n['diperiksa']}\n"
            )
    if not everything:
        return "Semua angka sudah ditinjau.\n"
    daftar = "".join(f"\n{file}\n{''.join(row)}" for file, row in sorted(everything.items()))
    return (
        f"{sum(map(len, everything.values()))} angka perlu dilihat orang. Situs tetap terbit dan memberi tanda di angka itu.\n"
        "Caranya ada di CONTRIBUTING.md, bagian “Kalau ada isu tentang angka yang lewat tinjau”.\n" + daftar
    )


def file_of(key: str, raw: Mapping[str, Any]) -> str:
    """Find the file that holds a parameter; raise KeyError where none does.

    >>> file_of("iuran.bpu.jkm", {"iuran_bpu": {"iuran": {"bpu": {"jkm": {}}}}})
    'checker/aturan/iuran_bpu.toml'
    """
    for name, content in raw.items():
        table: object = content
        for bagian in key.split("."):
            table = table.get(bagian) if isinstance(table, Mapping) else None
        if table is not None:
            return f"checker/aturan/{name}.toml"
    raise KeyError(key)


def law_text(content: Mapping[str, Any]) -> str:
    """Write the list for people: one value a line, then what needs attention.

    >>> "iuran.bpu.jkm: Rp6.800 sejak 2015-07-01 [tinggi] pp-44-2015" in law_text(law_report(date(2026, 11, 1)))
    True
    """
    row = [
        f"{n['kunci']}: {n['tulisan']} sejak {n['sejak']}{f' s.d. {n["sampai"]}' if n['sampai'] else ''}"
        f" [{n['keyakinan']}] {'; '.join(n['dasar'])}"
        for n in content["nilai"]
    ]
    for title, key, day in (
        ("Segera berakhir", "segera_berakhir", "sampai"),
        ("Sudah berakhir, belum diperiksa lagi", "kedaluwarsa", "sampai"),
        ("Lewat tanggal tinjau", "lewat_tinjau", "tinjau"),
    ):
        row += [f"{title}: {n['kunci']} ({n[day]})" for n in content[key]]
    belum = len(content["belum_diverifikasi"])
    return "\n".join(
        (*row, f"Belum dicocokkan orang dengan PDF resmi: {belum} dari {len(content['nilai'])}\n")
    )


def one_value(nilai: Nilai) -> dict[str, Any]:
    """Give one value with all that vouches for it.

    >>> one_value(load().at("iuran.bpu.jkm", date(2026, 11, 1)))["tulisan"]
    'Rp6.800'
    """
    return {
        "kunci": nilai.kunci,
        "judul": nilai.judul,
        "satuan": nilai.satuan,
        "nilai": _content(nilai.nilai),
        "tulisan": write_with_unit(nilai),
        "sejak": nilai.sejak.isoformat(),
        "sampai": nilai.sampai.isoformat() if nilai.sampai else None,
        "dasar": articles((nilai,)),
        "sumber": list(nilai.sumber),
        "keyakinan": nilai.keyakinan,
        "diperiksa": nilai.diperiksa.isoformat(),
        "tinjau": nilai.tinjau.isoformat(),
        "verifikasi": nilai.verifikasi,
        "catatan": nilai.catatan,
    }


def _content(content: Any) -> Any:  # noqa: ANN401 - mirrors the untyped value for JSON
    if isinstance(content, tuple):
        return [
            {k: _content(v) for k, v in row.items()} if isinstance(row, Mapping) else _content(row)
            for row in content
        ]
    return content if isinstance(content, int | str | bool) else percent(content)


def _key(nilai: Iterable[Nilai]) -> list[dict[str, str]]:
    return [
        {
            "kunci": n.kunci,
            "judul": n.judul,
            "sampai": n.sampai.isoformat() if n.sampai else "",
            "tinjau": n.tinjau.isoformat(),
            "diperiksa": n.diperiksa.isoformat(),
        }
        for n in nilai
    ]
