"""The answers of `anggaran`, `nunggak` and `proyeksi`."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from checker.core.contract.benefit import BenefitLine
from checker.core.contract.contribution import CalendarMonth, PricedPossibility
from checker.core.contract.parts import Answer, Basis, Text, TraceStep


class Bought(TypedDict):
    """What membership buys in one event."""

    kode: str
    judul: str
    hak: str
    jumlah: int
    teks: str
    kapan: str
    beasiswa: int
    syarat: list[str]
    rincian: list[BenefitLine]
    dasar: Basis


class BoughtWithTrace(Bought):
    """The same with its steps, which an answer keeps together at its end."""

    jejak: list[TraceStep]


class Compared(TypedDict):
    """A budget held against a price."""

    bulan: str
    total: int
    berubah_karena: str
    diketahui: NotRequired[bool]
    terendah: NotRequired[int]
    tertinggi: NotRequired[int]
    pilihan: NotRequired[list[PricedPossibility]]
    cukup: str
    sisa: int
    kurang: int


class BudgetMonth(Compared):
    """A month of the calendar: the largest combination that fits."""

    terbaik: str


class Combination(Compared):
    """One lawful combination in the month asked for."""

    kode: str
    judul: str
    program: list[str]
    status: str
    normal: int
    potongan: int
    tabungan: int


class Discount(TypedDict):
    """A discount in the price, and the last month it holds for."""

    judul: str
    sampai: str
    kalimat: str
    dasar: Basis


class BudgetAnswer(Answer):
    """`anggaran`: how far a budget goes, and what it buys."""

    segmen: str
    kelas: str
    bulan: str
    anggaran: int
    penghasilan: int | None
    dasar: int
    cukup: str
    alasan: str
    terbaik: str
    sisa: int
    kurang: int
    pilihan: list[Combination]
    potongan: list[Discount]
    kalender: list[BudgetMonth]
    membeli: list[Bought]
    jujur: str
    bantuan: list[Text]
    langkah: list[Text]


class Before(TypedDict):
    """What an event gives while contributions are paid."""

    hak: str
    jumlah: int
    teks: str
    kapan: str
    beasiswa: int
    syarat: list[str]
    rincian: list[BenefitLine]
    dasar: Basis


class Now(TypedDict):
    """What it gives now, and who pays it."""

    hak: str
    jumlah: int
    beasiswa: int
    teks: str
    dari: str
    dasar: NotRequired[Basis]


class BeforeAndNow(TypedDict):
    """One event, side by side."""

    kode: str
    judul: str
    sebelum: Before
    sekarang: Now


class Fine(TypedDict):
    """What late contributions cost."""

    ada: bool
    kalimat: str
    dasar: Basis


class CatchingUp(TypedDict):
    """The price of the empty months."""

    bulan: list[CalendarMonth]
    total: int
    terendah: NotRequired[int]
    tertinggi: NotRequired[int]


class Duty(TypedDict):
    """What an employer owes, and on which articles."""

    teks: str
    dasar: list[str]


class Clock(TypedDict):
    """A time of waiting that may start anew."""

    kode: str
    hak: str
    kalimat: str
    dasar: Basis


class ArrearsAnswer(Answer):
    """`nunggak`: what is lost in arrears, what is not, and how to come back."""

    segmen: str
    bulan: str
    bulan_tunggak: int
    batas_bulan: int
    keadaan: str
    alasan: str
    baris: list[BeforeAndNow]
    denda: Fine
    menyusul: CatchingUp
    bulan_ini: CalendarMonth | None
    langkah: list[Text]
    jam: list[Clock]
    kewajiban: list[Duty]


class SavingsYear(TypedDict):
    """The savings at the end of a year."""

    tahun: int
    setoran: int
    saldo: int


class Interest(TypedDict):
    """A curve and the rate behind it."""

    kode: str
    judul: str
    persen: str
    catatan: str
    dasar: Basis | None


class ProjectionAnswer(Answer):
    """`proyeksi`: three curves of savings."""

    bulan: str
    lama_tahun: int
    saldo_awal: int
    setoran_sebulan: int
    bagian: dict[str, int]
    hasil: str
    baris: list[SavingsYear]
    kurva: dict[str, list[SavingsYear]]
    bunga: list[Interest]
    total_setoran: int
    saldo_akhir: int
    pengembangan: int
    cara: str
    peringatan: list[str]
