"""The law's tables as data: which columns a row has, of what kind, and how the rows must join.

A new table of law gets its entry here. A table without one is checked only for what holds for every table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a cell holds."""

    AMOUNT = auto()
    """A whole number, not negative: rupiah, months, people."""
    SHARE = auto()
    """A percentage of at most 100%."""
    RATIO = auto()
    """A percentage that may pass 100%."""
    TEXT = auto()
    PROGRAMMES = auto()
    """A list of programmes, each once."""
    YES_NO = auto()


@dataclass(frozen=True, slots=True)
class Counts:
    """The column holds exactly these, in this order; without `values`: 1, 2, 3 and so on."""

    column: str
    values: tuple[int | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rises:
    """The column rises from row to row; `open_end`: the last row leaves it out and has no end."""

    column: str
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Falls:
    """The column never rises."""

    column: str


@dataclass(frozen=True, slots=True)
class Joins:
    """The first row starts at 0, each other one `step` after the row before ends."""

    start: str
    end: str
    step: int


@dataclass(frozen=True, slots=True)
class Within:
    """The column lies between two others of its row (an end left out is open)."""

    column: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Below:
    """One column is smaller than another of its row."""

    column: str
    other: str


@dataclass(frozen=True, slots=True)
class Once:
    """No two rows have the same here."""

    column: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """A row has exactly one of these sets of columns."""

    choices: tuple[tuple[str, ...], ...]


type Rule = Counts | Rises | Falls | Joins | Within | Below | Once | OneOf


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one table: columns every row has, columns a row may have, and rules."""

    columns: Mapping[str, Kind]
    optional: Mapping[str, Kind]
    rules: tuple[Rule, ...] = ()


A, S, T, P = Kind.AMOUNT, Kind.SHARE, Kind.TEXT, Kind.PROGRAMMES
SIZES = ("mikro", "kecil", "menengah", "besar")
PARTS = {"wajib": P, "pilihan": P, "perlu_konfirmasi": P}
LOAN = Form({"paling_banyak": A, "tahun": A}, {})
NAMES = Form({"nama": T}, {}, (Once("nama"),))
SENTENCES = ("hak.", "praktik.", "sanksi.tak_didaftarkan.")
"""What a right or a practice is, is said in sentences; a new one needs no form of its own."""

FORMS: Mapping[str, Form] = {
    "iuran.bpu.dasar": Form(
        {"baris": A, "dari": A, "dasar": A, "keyakinan": T},
        {"sampai": A},
        (
            Counts("baris"),
            Rises("dari"),
            Rises("sampai", open_end=True),
            Joins("dari", "sampai", 1000),
            Within("dasar", "dari", "sampai"),
        ),
    ),
    "iuran.bpu.bayar_di_muka": Form({"bulan": A}, {}, (Rises("bulan"),)),
    "iuran.jakon.kontrak": Form(
        {"jkk": S, "jkm": S}, {"sampai": A}, (Rises("sampai", open_end=True), Falls("jkk"), Falls("jkm"))
    ),
    "iuran.pmi.selama_setelah": Form({"bulan": A, "jumlah": A}, {}, (Rises("bulan"), Rises("jumlah"))),
    "iuran.pu.jkk": Form(
        {"kelas": A, "nama": T, "tarif": S, "tarif_setelah_rekomposisi": S},
        {},
        (
            Counts("kelas", (1, 2, 3, 4, 5)),
            Once("nama"),
            Rises("tarif"),
            Rises("tarif_setelah_rekomposisi"),
            Below("tarif_setelah_rekomposisi", "tarif"),
        ),
    ),
    "iuran.pu.kelompok": Form(
        {"no": T, "kelas": A, "nama": T, "keyakinan": T},
        {"cek_naskah": Kind.YES_NO, "catatan": T},
        (Once("no"), Once("nama")),
    ),
    "iuran.magang.siswa": Form({"program": T, "jumlah": A}, {}, (Once("program"),)),
    "kepesertaan.pu.wajib": Form({"skala": T, "program": P}, {}, (Counts("skala", SIZES),)),
    "kepesertaan.pu.negara": Form({}, PARTS),
    "kepesertaan.pu.jkp_perlu": Form(
        {"skala": T, "program": P, "jkn": Kind.YES_NO}, {}, (Counts("skala", SIZES),)
    ),
    "kepesertaan.wna.wajib": Form({"program": P}, {}),
    "kepesertaan.bpu.wajib": Form({"kelas": T}, PARTS, (Counts("kelas", ("mandiri", "pemberi_kerja")),)),
    "kepesertaan.magang": Form({}, PARTS),
    "kepesertaan.jakon.wajib": Form({"program": P}, {}),
    "kepesertaan.pmi": Form({}, PARTS),
    "kepesertaan.prt": Form({}, PARTS),
    "usaha.skala": Form(
        {"skala": T},
        {"modal_sampai": A, "penjualan_sampai": A},
        (
            Counts("skala", SIZES),
            Rises("modal_sampai", open_end=True),
            Rises("penjualan_sampai", open_end=True),
            Below("modal_sampai", "penjualan_sampai"),
        ),
    ),
    "manfaat.beasiswa.jenjang": Form(
        {"jenjang": T, "nama": T, "per_tahun": A, "paling_lama_tahun": A},
        {},
        (Counts("jenjang", ("TK", "SD", "SMP", "SMA", "PT")), Once("nama")),
    ),
    "manfaat.jht.pajak_progresif": Form(
        {"tarif": S}, {"sampai": A}, (Rises("sampai", open_end=True), Rises("tarif"))
    ),
    "manfaat.jkk.stmb": Form(
        {"bagian": S}, {"sampai_bulan": A}, (Rises("sampai_bulan", open_end=True), Falls("bagian"))
    ),
    "manfaat.jkk.angkutan": Form(
        {"jenis": T, "paling_banyak": A}, {}, (Counts("jenis", ("darat", "laut", "udara")),)
    ),
    "manfaat.jkk.cacat": Form(
        {"slug": T, "nama": T, "keyakinan": T, "status": T},
        {"persen": S, "persen_dari": S, "persen_sampai": S, "per": T},
        (
            Once("slug"),
            Once("nama"),
            OneOf((("persen",), ("persen_dari", "persen_sampai"))),
            Below("persen_dari", "persen_sampai"),
        ),
    ),
    "manfaat.jkk.perawatan": NAMES,
    "manfaat.jkp.bagian": Form(
        {"sampai_bulan": A, "bagian": S}, {}, (Rises("sampai_bulan"), Falls("bagian"))
    ),
    "manfaat.mlt.kpr": LOAN,
    "manfaat.mlt.pump": LOAN,
    "manfaat.mlt.prp": LOAN,
    "sanksi.layanan_publik.pemberi_kerja": NAMES,
    "sanksi.layanan_publik.perorangan": NAMES,
    "konteks.umk_2026": Form({"wilayah": T, "upah": A}, {}, (Once("wilayah"), Falls("upah"))),
    "konteks.peserta": Form({"kelompok": T, "jumlah": A, "keadaan": T}, {}, (Once("kelompok"),)),
    "konteks.surabaya": Form({"terlindungi": A, "bagian": S, "target": S}, {}),
    "konteks.jatim_dbhcht": Form({"pekerja": A, "klaim": A, "dibayar": A}, {}),
    "konteks.koperasi_merah_putih": Form(
        {"wilayah": T, "koperasi": A, "keadaan": T},
        {"pengurus_lebih_dari": A, "terdaftar": A},
        (Once("wilayah"),),
    ),
    "konteks.upah_mikro": Form({"ukuran": T, "paling_sedikit": Kind.RATIO}, {}, (Once("ukuran"),)),
    "konteks.pekerja_indonesia": Form({"bekerja": A, "informal": S, "usaha_sendiri": S}, {}),
    "konteks.penertiban": Form(
        {"wilayah": T}, {"perusahaan": A, "rupiah": A, "surat_kuasa": A}, (Once("wilayah"),)
    ),
}


def form_of(key: str) -> Form | None:
    """Give the form of the table that a key holds; none where nobody has described it.

    >>> form_of("hak.aduan.unit") is NAMES, form_of("iuran.bpu.jkm")
    (True, None)
    """
    return NAMES if key.startswith(SENTENCES) else FORMS.get(key)
