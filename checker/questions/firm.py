"""The bill of a firm or cooperative: everybody in it priced as `periksa` prices one, added up month by month."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from checker.cara_kerja import possibilities
from checker.cara_kerja.calendar import calendar, price_month
from checker.cara_kerja.karyawan import TO_OWNER, sizes
from checker.cara_kerja.open_points import open_points
from checker.core.fields import questions_for
from checker.core.next_steps import next_steps
from checker.core.profile import UNKNOWN, Profile
from checker.core.read_back import read_back
from checker.core.results import Contribution, OpenPoint, doubt
from checker.iuran.month import Month
from checker.law.parameter import Aturan, load
from checker.questions.periksa import periksa
from checker.questions.reading.firm_reader import Firm, Row, owner_told, read_firm
from checker.values.money import divide_half_up
from checker.values.months import format_month

if TYPE_CHECKING:
    from checker.core.contract import firm_bill as bill

MONTHS = 12
"""A firm's year, the month asked for included."""
ADDED = (("JHT",), ("JHT", "JP"))
"""What a small firm may add for its people; JP comes after JHT."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row and its months: what one of its people costs in each."""

    row: Row
    months: tuple[Month, ...]
    carried: tuple[int, ...]
    """Percent of a member's contribution that the cooperative carries, month by month."""

    def paid(self, ahead: int) -> bill.Shared:
        """Say who pays what for all people of the row in a month (rupiah): the firm, they themselves.

        >>> firm = read_firm({"anggota": "120 x 1000000", "bulan": "2026-12"}, load(), date(2026, 11, 22))
        >>> price_lines(firm, load())[0].paid(0)
        {'usaha': 0, 'orang': 1008000, 'total': 1008000}
        """
        harga, many = self.months[ahead].iuran, self.row.many
        firm, total = (self._share(harga, ahead) * many, harga.total * many) if harga else (0, 0)
        return {"usaha": firm, "orang": total - firm, "total": total}

    def ends(self, ahead: int, *, firm: bool = False) -> tuple[int, int]:
        """Give the lowest and the highest bill of the row in a month, or what the firm pays of it (rupiah).

        >>> told = {"anggota": "2 x 1000000", "ditanggung_persen": 50, "bulan": "2027-01"}
        >>> (line,) = price_lines(read_firm(told, load(), date(2026, 11, 22)), load())
        >>> line.ends(0), line.ends(0, firm=True)
        ((16800, 33600), (8400, 16800))
        """
        month = self.months[ahead]
        paid = [self._share(harga, ahead) for _, harga in month.pilihan] if firm else month.total
        return min(paid, default=0) * self.row.many, max(paid, default=0) * self.row.many

    def _share(self, harga: Contribution, ahead: int) -> int:
        """What the firm pays for one person of the row (rupiah)."""
        if self.row.kind == "anggota":
            return divide_half_up(harga.total * self.carried[ahead], 100)
        return harga.total if self.row.kind == "pemilik" else harga.pemberi_kerja


def usaha(told: object, *, hari_ini: date | None = None, aturan: Aturan | None = None) -> bill.FirmAnswer:
    """Say what a firm or cooperative pays for whom this month and in the eleven after it (contract 1.1; rupiah).

    `usaha` is what the firm pays (its owner included), `orang` what is cut from wages or paid by members: the sum of
    its people as `periksa` prices each. Raises InputRefused with every field that is wrong, rows by number.

    >>> warung = {"pekerja": "2 x 1500000", "skala_usaha": "mikro", "jenis_usaha": "warkop-giras", "bulan": "2026-11"}
    >>> jawaban = usaha(warung)
    >>> jawaban["usaha"], jawaban["orang"], len(jawaban["bulanan"])
    (25200, 0, 12)
    """
    aturan = aturan or load()
    firm = read_firm(told, aturan, hari_ini or aturan.versi)
    lines = price_lines(firm, aturan)
    months, kinds = _year(lines), {line.row.kind for line in lines}
    answer: bill.FirmAnswer = {
        "bulan": format_month(firm.bulan),
        "isian": read_back(told, questions_for("usaha"), firm.answers),
        "pekerja": [_priced(line) for line in lines if line.row.kind == "pekerja"],
        "anggota": [_priced(line) for line in lines if line.row.kind == "anggota"],
        "pemilik": periksa(owner_told(firm.answers), hari_ini=hari_ini, aturan=aturan)
        if "pemilik" in kinds
        else None,
        "orang_banyak": sum(line.row.many for line in lines),
        "bulanan": months,
        "setahun": _sum(months),
        "usaha": months[0]["usaha"],
        "orang": months[0]["orang"],
        "total": months[0]["total"],
        "menurut_ukuran": _by_size(firm, aturan),
        "tambahan": _added(firm, aturan),
        "langkah": next_steps("usaha" if kinds - {"anggota"} else "koperasi", aturan, firm.bulan),
        "kalau_tidak": next_steps("tanpa_daftar", aturan, firm.bulan) if "pekerja" in kinds else [],
        "perlu_konfirmasi": [point.json() for point in _open(lines, aturan)],
        "jejak": [step.json() for step in _trace(lines)],
        "aturan": {"versi": aturan.versi.isoformat(), "kode": aturan.kode},
    }
    key: Literal["rentang", "rentang_usaha"]
    for key in ("rentang", "rentang_usaha"):
        if key in months[0]:
            answer[key] = months[0][key]
    return answer


def price_lines(firm: Firm, aturan: Aturan) -> list[Line]:
    """Price every row of a firm; people alike are priced once.

    >>> from checker.law.parameter import load
    >>> firm = read_firm({"anggota": "120 x 1000000", "bulan": "2026-12"}, load(), date(2026, 11, 22))
    >>> [line.months[1].total for line in price_lines(firm, load())]
    [(16800, 8400)]
    """
    known: dict[Profile, tuple[Month, ...]] = {}
    for row in firm.rows:
        if row.profile not in known:
            mungkin = possibilities(row.profile, aturan, firm.bulan)
            known[row.profile] = calendar(price_month(mungkin, aturan, firm.bulan), mungkin, aturan)[:MONTHS]
    lasting = firm.share_months if firm.share_months is not None else MONTHS
    carried = tuple(firm.share if ahead < lasting else 0 for ahead in range(MONTHS))
    return [Line(row, known[row.profile], carried) for row in firm.rows]


def _priced(line: Line) -> bill.PricedRow:
    """Say of a row who its people are, what one of them must join, and what all cost this month."""
    kini, paid = line.months[0], line.paid(0)
    return {
        "nama": line.row.name,
        "jumlah": line.row.many,
        "dasar": kini.iuran.dasar if kini.iuran else 0,
        "program": {kode: standing.json() for kode, standing in kini.status.items()},
        "dibayar": sorted(kini.iuran.program) if kini.iuran else [],
        "seorang": kini.iuran.total if kini.iuran else 0,
        "peserta": paid["orang"],
        "pemberi_kerja": paid["usaha"],
        "total": paid["total"],
        "tiap_bulan": [_sum([line.paid(ahead)], line.row.many) for ahead in range(MONTHS)],
    }


def _year(lines: Sequence[Line]) -> list[bill.FirmMonth]:
    """Add up the months; a change of law is named where it moves the bill or what is open about it."""
    months: list[bill.FirmMonth] = []
    for ahead in range(MONTHS):
        month = _month(lines, ahead)
        if months and {**month, "bulan": ""} != {**months[-1], "bulan": "", "berubah_karena": ""}:
            month["berubah_karena"] = _reasons(lines, ahead)
        months.append(month)
    return months


def _month(lines: Sequence[Line], ahead: int) -> bill.FirmMonth:
    paid = _sum(line.paid(ahead) for line in lines)
    month: bill.FirmMonth = {
        "bulan": format_month(lines[0].months[ahead].bulan),
        "usaha": paid["usaha"],
        "orang": paid["orang"],
        "total": paid["total"],
        "berubah_karena": "",
    }
    if any(line.months[ahead].iuran is None for line in lines):
        month["diketahui"] = False
    for firm in (False, True):
        low, high = (sum(end) for end in zip(*(line.ends(ahead, firm=firm) for line in lines), strict=True))
        if low != high:
            month["rentang_usaha" if firm else "rentang"] = {"terendah": low, "tertinggi": high}
    return month


def _reasons(lines: Sequence[Line], ahead: int) -> str:
    """Name each change of law once, and the end of what a cooperative carries."""
    if any(line.months[ahead].iuran is None for line in lines):
        return "Angka untuk bulan ini belum ada."
    reasons = [line.months[ahead].berubah_karena for line in lines]
    if any(line.row.kind == "anggota" and line.carried[ahead] != line.carried[ahead - 1] for line in lines):
        reasons.append("Bagian yang ditanggung koperasi selesai.")
    return " ".join(dict.fromkeys(filter(None, reasons)))


def _sum(paid: Iterable[Mapping[str, Any]], among: int = 1) -> bill.Shared:
    usaha, orang = (
        sum(both) // among for both in zip(*((p["usaha"], p["orang"]) for p in paid), strict=True)
    )
    return {"usaha": usaha, "orang": orang, "total": usaha + orang}


def _added(firm: Firm, aturan: Aturan) -> list[bill.AddedProgrammes]:
    """Say what joining more programmes for all employees would add this month, where it is theirs to choose."""
    before = _month_now(firm, aturan)
    offers: list[bill.AddedProgrammes] = []
    for programmes in ADDED:
        after = _month_now(_staff(firm, partial(_joining, programmes)), aturan)
        if after["total"] > max(before["total"], *(offer["jadi"] for offer in offers), 0):
            own, cut = after["usaha"] - before["usaha"], after["orang"] - before["orang"]
            offers.append({"program": [*programmes], "usaha": own, "orang": cut, "jadi": after["total"]})
    return offers


def _by_size(firm: Firm, aturan: Aturan) -> list[bill.BillOfSize]:
    """Give this month's bill at each size that obliges to other programmes, where nobody knows how big the firm is."""
    unknown = [r.profile for r in firm.rows if r.kind == "pekerja" and r.profile.skala_usaha == UNKNOWN]
    of_size = [
        (facts[0].judul, _staff(firm, partial(replace, skala_usaha=sized.skala_usaha)))
        for facts, sized in (sizes(unknown[0], aturan, firm.bulan) if unknown else ())
    ]
    return [{"ukuran": name, **_month_now(sized, aturan)} for name, sized in of_size]


def _staff(firm: Firm, changed: Callable[[Profile], Profile]) -> Firm:
    """Give the firm with all it employs changed alike."""
    rows = (replace(r, profile=changed(r.profile)) if r.kind == "pekerja" else r for r in firm.rows)
    return replace(firm, rows=tuple(rows))


def _joining(programmes: tuple[str, ...], profile: Profile) -> Profile:
    return replace(profile, program_tambahan=tuple(dict.fromkeys((*profile.program_tambahan, *programmes))))


def _month_now(firm: Firm, aturan: Aturan) -> bill.Shared:
    return _sum(line.paid(0) for line in price_lines(firm, aturan))


def _open(lines: Sequence[Line], aturan: Aturan) -> Iterable[OpenPoint]:
    """List each open point of anybody once; whether family counts as employees is one (D10)."""
    every = (point for line in lines for point in open_points(line.row.profile, line.months, aturan))
    points = [replace(point, hal=TO_OWNER.get(point.hal, point.hal)) for point in every]
    family = [doubt(aturan, "D10")] if any(line.row.family for line in lines) else []
    return {point.hal: point for point in (*points, *family)}.values()


def _trace(lines: Iterable[Line]) -> Iterable[Any]:
    """Give the steps of every row, each once: two rows with one wage share theirs."""
    steps = [step for line in lines if line.months[0].iuran for step in line.months[0].iuran.langkah()]
    return {(step.kalimat, step.rumus): step for step in steps}.values()
