"""What the templates of `usaha` show: who pays what this month, for whom, when that changes, and what may be added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.data.resources import data_file
from checker.iuran.risk_class import business_risk
from checker.law.parameter import Aturan
from checker.law.programs import PROGRAMS
from checker.values.dates import month
from checker.values.months import runs
from checker.views.given_answers import given_answers

if TYPE_CHECKING:
    from checker.core.contract.firm_bill import FirmAnswer, FirmMonth, PricedRow

MUST, MAY, ASK = "wajib", "pilihan", "perlu_konfirmasi"
OWNER = "Pemilik"


@dataclass(frozen=True, slots=True)
class BillRun:
    """Months in a row (`YYYY-MM`) with the same bill (rupiah); `terendah` and `tertinggi` differ where something is open."""

    dari: str
    sampai: str
    usaha: int
    orang: int
    terendah: int
    tertinggi: int
    diketahui: bool
    karena: str

    @property
    def bill(self) -> tuple[int, int]:
        """Who pays what (rupiah): the firm, its people."""
        return self.usaha, self.orang


@dataclass(frozen=True, slots=True)
class Joining:
    """Some people who must join the same programmes and may join the same; what is open about them is to be asked."""

    siapa: tuple[str, ...]
    wajib: tuple[str, ...]
    boleh: tuple[str, ...]
    tanya: tuple[str, ...]


def view(told: Mapping[str, Any], answer: FirmAnswer, aturan: Aturan) -> Mapping[str, object]:
    """Arrange an answer of `usaha` for its templates.

    >>> from checker.law.parameter import load
    >>> from checker.questions.firm import usaha
    >>> told = {"pekerja": "2 x 1500000", "skala_usaha": "mikro", "jenis_usaha": "laundry", "bulan": "2026-11"}
    >>> arranged = view(told, usaha(told), load())
    >>> arranged["nama"], arranged["pembayar"], arranged["ikut"][0].wajib
    ('Laundry / binatu', 'Usaha', ('JKK', 'JKM'))
    """
    everything = bill_runs(answer)
    slug = answer["isian"].get("jenis_usaha", "")
    workers, members = answer["pekerja"], answer["anggota"]
    return {
        "j": answer,
        "nama": data_file("core/businesses")[slug]["nama"] if slug else "",
        "lampiran": _annex(slug, answer, aturan),
        "pembayar": "Koperasi" if members else "Usaha",
        "dari": " dan ".join(["upah"] * bool(workers) + ["anggota"] * bool(members)),
        "masa": everything,
        "tetap_sampai": _same_until(everything),
        "nanti": next((run for run in everything if run.diketahui and run.bill != everything[0].bill), None),
        "ikut": joining(answer),
        "baris": [*(_row("Pekerja", row) for row in workers), *(_row("Anggota", row) for row in members)],
        "jawab": given_answers("usaha", told, answer, aturan, bulan=answer["bulan"]),
        "halaman": data_file("cara_kerja/next_steps")["tanpa_daftar"]["halaman"] if workers else (),
    }


def _same_until(everything: Iterable[BillRun]) -> str:
    """The last month in a row with this month's bill, whatever is open about it."""
    first, *later = everything
    last = first.sampai
    for run in later:
        if not run.diketahui or run.bill != first.bill:
            break
        last = run.sampai
    return last


def bill_runs(answer: FirmAnswer) -> list[BillRun]:
    """Group the year into runs of months with the same bill.

    >>> from checker.questions.firm import usaha
    >>> member = [{"jumlah": 120, "penghasilan": 1_000_000, "pekerjaan": "pedagang-pasar"}]
    >>> told = {"anggota": member, "ditanggung_persen": 50, "selama_bulan": 6, "bulan": "2026-12"}
    >>> [(run.dari, run.usaha) for run in bill_runs(usaha(told))]
    [('2026-12', 504000), ('2027-01', 1008000), ('2027-06', 0)]
    """

    def same(one: FirmMonth) -> tuple[int, int, int, int, bool]:
        ends = one.get("rentang", {"terendah": one["total"], "tertinggi": one["total"]})
        return one["usaha"], one["orang"], ends["terendah"], ends["tertinggi"], one.get("diketahui", True)

    return [
        BillRun(run[0]["bulan"], run[-1]["bulan"], *bill, run[0]["berubah_karena"])
        for bill, run in runs(answer["bulanan"], key=same)
    ]


def joining(answer: FirmAnswer) -> list[Joining]:
    """Say who must and who may join what, people alike together.

    >>> from checker.questions.firm import usaha
    >>> told = {"pekerja": "3000000", "skala_usaha": "kecil", "pemilik_ikut": True, "penghasilan_pemilik": 3_000_000}
    >>> [(one.siapa, one.wajib, one.tanya) for one in joining(usaha(told | {"bulan": "2026-11"}))]
    [(('Pekerja',), ('JKK', 'JKM', 'JHT'), ('JKP',)), (('Pemilik',), ('JKK', 'JKM'), ('JHT',))]
    """
    alike: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for name, standings in _standings(answer):
        status = {kode: standings[kode]["status"] for kode in PROGRAMS}
        by_status = tuple(
            tuple(kode for kode in PROGRAMS if status[kode] == wanted) for wanted in (MUST, MAY, ASK)
        )
        alike.setdefault(by_status, []).append(name)
    return [Joining(tuple(dict.fromkeys(names)), *by_status) for by_status, names in alike.items()]


def _standings(answer: FirmAnswer) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for kind, rows in (("Pekerja", answer["pekerja"]), ("Anggota", answer["anggota"])):
        yield from ((row["nama"] or kind, row["program"]) for row in rows)
        if kind == "Pekerja" and answer["pemilik"]:
            yield OWNER, answer["pemilik"]["program"]


def _row(kind: str, row: PricedRow) -> dict[str, Any]:
    return {**row, "jenis": kind, "nama": row["nama"] or kind}


def _annex(slug: str, answer: FirmAnswer, aturan: Aturan) -> Iterable[Mapping[str, Any]]:
    """Give what the annex says of the business, line by line, where somebody is employed there."""
    risk = business_risk(slug, aturan, month(answer["bulan"])) if answer["pekerja"] else None
    return risk.lines if risk else ()
