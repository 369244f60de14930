"""The answer of `usaha`."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from checker.core.contract.contribution import ContributionAnswer, ProgramStanding, Range
from checker.core.contract.parts import Answer, Text


class Shared(TypedDict):
    """Who pays: the firm (its owner included), its people, both together."""

    usaha: int
    orang: int
    total: int


class PricedRow(TypedDict):
    """So many people who are priced alike: `dasar` and `seorang` are of one of them, the other amounts of all.

    `tiap_bulan`: who pays what for one of them, in the months of the firm's year.
    """

    nama: str
    jumlah: int
    dasar: int
    program: dict[str, ProgramStanding]
    dibayar: list[str]
    seorang: int
    peserta: int
    pemberi_kerja: int
    total: int
    tiap_bulan: list[Shared]


class FirmMonth(Shared):
    """One month of the firm's year; `diketahui` is false where somebody's price is not known.

    `rentang` is of `total`, `rentang_usaha` of `usaha`, each over everything that is open.
    """

    bulan: str
    berubah_karena: str
    diketahui: NotRequired[bool]
    rentang: NotRequired[Range]
    rentang_usaha: NotRequired[Range]


class AddedProgrammes(TypedDict):
    """What joining more programmes adds to the month, and the bill it becomes."""

    program: list[str]
    usaha: int
    orang: int
    jadi: int


class BillOfSize(Shared):
    """The month's bill if the firm is of this size."""

    ukuran: str


class FirmAnswer(Answer):
    """`usaha`: for whom the firm pays what, this month and in the year ahead."""

    bulan: str
    pekerja: list[PricedRow]
    anggota: list[PricedRow]
    pemilik: ContributionAnswer | None
    orang_banyak: int
    bulanan: list[FirmMonth]
    setahun: Shared
    usaha: int
    orang: int
    total: int
    rentang: NotRequired[Range]
    rentang_usaha: NotRequired[Range]
    menurut_ukuran: list[BillOfSize]
    tambahan: list[AddedProgrammes]
    langkah: list[Text]
    kalau_tidak: list[Text]
