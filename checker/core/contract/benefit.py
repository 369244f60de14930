"""The answer of `manfaat`."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from checker.core.contract.parts import Answer, Basis, Text


class BenefitLine(TypedDict):
    """A line of money; `pembayar` where that is not BPJS, `diketahui` false where nobody told what it follows from."""

    kode: str
    judul: str
    jumlah: int
    rumus: str
    kapan: str
    dasar: Basis
    pembayar: NotRequired[str]
    diketahui: NotRequired[bool]


class Day(TypedDict):
    """A day by which, or from which, something is done; `lewat` where it has passed."""

    kode: str
    hal: str
    batas: str
    dasar: Basis
    lewat: NotRequired[bool]
    telat: NotRequired[str]


class DayRule(TypedDict):
    """The same without a day: the rule in words."""

    kode: str
    teks: str
    dasar: Basis


class AfterLimit(TypedDict):
    """What comes once a limit is reached; `mulai` and `jumlah` where they are known."""

    kode: str
    teks: str
    dasar: Basis
    mulai: NotRequired[str]
    jumlah: NotRequired[int]


class SchoolYear(TypedDict):
    """One year of school, counted from this one."""

    tahun_ke: int
    jenjang: str
    jumlah: int


class ChildAtSchool(TypedDict):
    """A child: the level it is in, the years left in it, and what all its years can come to."""

    jenjang: str
    sisa_tahun: int
    jumlah: int
    tahunan: list[SchoolYear]


class Paper(TypedDict):
    """A paper to bring: its name for notes, where to get it, and `jarang` where few cases need it."""

    kode: str
    teks: str
    keyakinan: str
    bantuan: Text
    jarang: NotRequired[bool]


class SchoolMoney(TypedDict):
    """The scholarship, child by child."""

    berhak: str
    maksimum: int
    per_anak: list[ChildAtSchool]
    alasan: NotRequired[str]
    cara: NotRequired[str]
    dasar: NotRequired[Basis]
    dokumen: NotRequired[list[Paper]]


class OnTop(TypedDict):
    """What comes besides the lines of money."""

    kode: str
    judul: str
    teks: str
    jumlah: NotRequired[int]
    dasar: NotRequired[Basis]


class PossibleTotal(TypedDict):
    """The total of one possibility."""

    judul: str
    total: int


class BenefitAnswer(Answer):
    """`manfaat`: what comes, on which article, with which papers, by when.

    `tanggal` is empty and `tenggat` too where nobody told the day; `aturan_tenggat` says the rules in words.
    """

    kejadian: str
    tanggal: str
    segmen: str
    keadaan: str
    diterima: int
    hak: str
    alasan: str
    program: list[str]
    rincian: list[BenefitLine]
    total: int
    beasiswa: SchoolMoney
    total_dengan_beasiswa: int
    dokumen: list[Paper]
    tempat: list[Text]
    tenggat: list[Day]
    aturan_tenggat: list[DayRule]
    surat: str
    catatan_dokumen: NotRequired[str]
    selain_itu: NotRequired[list[OnTop]]
    nanti: NotRequired[list[AfterLimit]]
    pilihan: NotRequired[list[PossibleTotal]]
    rincian_untuk: NotRequired[str]
    kotor: NotRequired[int]
    pajak: NotRequired[int]
    bersih: NotRequired[int]
