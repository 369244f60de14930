"""The answer of `slip`."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from checker.core.contract.parts import Answer, Basis, Text, TraceStep


class SlipLine(TypedDict):
    """One line of the payslip beside the law; `hasil` is what was found, a code.

    `seharusnya` is empty for what is no contribution of BPJS Ketenagakerjaan.
    """

    kode: str
    dipotong: int
    seharusnya: int | None
    selisih: int
    hasil: str
    rumus: str
    dasar: Basis | None


class CountedWage(TypedDict):
    """The wage a cut was counted on, read back from the line `kode`: smaller or larger than the wage that was told."""

    kode: str
    jumlah: int
    rumus: str


class EmployerShare(TypedDict):
    """What the employer pays that month for one programme, over everything that is not known of the firm."""

    kode: str
    terendah: int
    tertinggi: int
    potongan: int


class SlipAnswer(Answer):
    """`slip`: which line of a payslip differs, from what, and by which article.

    `keadaan` is `cocok`, `beda` or `tanya`; `beda` names the lines that differ, in their order. `keringanan`: discounts of
    that month which only some employers have, so they are not in `bagian_bos`.
    """

    segmen: str
    bulan: str
    upah: int
    keadaan: str
    baris: list[SlipLine]
    beda: list[str]
    kelebihan: int
    kekurangan: int
    batas_upah: int
    usia_pensiun: int
    upah_dihitung: NotRequired[CountedWage]
    bagian_bos: list[EmployerShare]
    keringanan: list[TraceStep]
    langkah: list[Text]
