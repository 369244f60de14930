"""The answer of `periksa`."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from checker.core.contract.parts import Answer, Text


class ProgramStanding(TypedDict):
    """Where a person stands in a programme; `kode` of the reason."""

    status: str
    kode: str
    alasan: str
    dasar: list[str]


class AgeCondition(TypedDict):
    """Whether somebody may join at this age: a code, the sentence with the limit (`ringkas`: beside the age), the articles."""

    kode: str
    kalimat: str
    ringkas: str
    dasar: list[str]


class Change(TypedDict):
    """Another answer to a question, and the words that offer it."""

    nilai: str
    ajakan: str


class Assumption(TypedDict):
    """An input that shaped the price: `asal` tells who gave it (`diisi`, `pekerjaan`, `anggapan`), `teks` what it meant."""

    isian: str
    asal: str
    teks: str
    ganti: NotRequired[Change]


class OpenFact(TypedDict):
    """One open fact as a possibility takes it."""

    kode: str
    nilai: str
    judul: str


class PricedPossibility(TypedDict):
    """What one possibility costs, and the facts it rests on."""

    judul: str
    bagian: list[OpenFact]
    total: int
    peserta: int
    pemberi_kerja: int


class ProgramPrice(TypedDict):
    """What one programme costs in a month."""

    dasar: int
    normal: int
    potongan: int
    peserta: int
    pemberi_kerja: int
    pemerintah: int
    total: int
    dasar_hukum: list[str]


class Range(TypedDict):
    """The lowest and the highest price."""

    terendah: int
    tertinggi: int


class Price(TypedDict):
    """What a month costs."""

    dasar: int
    program: dict[str, ProgramPrice]
    peserta: int
    pemberi_kerja: int
    pemerintah: int
    total: int
    paket: NotRequired[dict[str, int]]
    rentang: NotRequired[Range]
    pilihan: NotRequired[list[PricedPossibility]]


class CalendarMonth(TypedDict):
    """A month of the calendar; `diketahui` is false where the law data has no price for it."""

    bulan: str
    total: int
    berubah_karena: str
    diketahui: NotRequired[bool]
    terendah: NotRequired[int]
    tertinggi: NotRequired[int]
    pilihan: NotRequired[list[PricedPossibility]]


class ContributionAnswer(Answer):
    """`periksa`: who, what, how much, until when, what next."""

    segmen: str
    kelas: str
    bulan: str
    sebulan: dict[str, int]
    keadaan: str
    sekali: bool
    program: dict[str, ProgramStanding]
    iuran: Price
    kalender: list[CalendarMonth]
    langkah: list[Text]
    anggapan: list[Assumption]
    syarat_umur: NotRequired[AgeCondition]
