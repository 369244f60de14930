"""Which keys each kind of table has, of what type, and how each is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches

from checker.doubts import SETTLED_WHEN
from checker.hasil import TANPA_PASAL
from checker.skema.place import Place


@dataclass(frozen=True, slots=True)
class Field:
    """The type of a key and an example of how it is written."""

    kind: type | tuple[type, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys a kind of table must have and may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()


FIELDS = {
    "judul": Field(str, '"Iuran JKM pekerja mandiri"'),
    "satuan": Field(str, '"rupiah per bulan"'),
    "sementara": Field(bool, "true"),
    "sejak": Field(date, "2026-01-01"),
    "sampai": Field(date, "2026-12-31"),
    "mungkin_sejak": Field(date, "2025-12-01"),
    "nilai": Field((int, str, list), '6800, atau "0.24%", atau tabel'),
    "dasar": Field(list, '[{peraturan = "pp-50-2025", pasal = "4(1)"}]'),
    "sumber": Field(list, '["https://…"]'),
    "keyakinan": Field(str, '"tinggi"'),
    "diperiksa": Field(date, "2026-11-22"),
    "tinjau": Field(date, "2027-03-01"),
    "verifikasi": Field(str, '"belum"'),
    "catatan": Field(str, '"Dibayar pemberi kerja."'),
    "nama": Field(str, '"PP 50/2025"'),
    "tautan": Field(str, '"https://…", atau "" kalau belum ada'),
    "status": Field(str, '"tautan resmi belum ditemukan"'),
    "mulai": Field(date, "2026-04-30"),
    "mengubah": Field(list, '["pp-44-2015"]'),
    "hal": Field(str, '"Belum jelas apakah …"'),
    "tanyakan": Field(str, '"175"'),
    "penanganan": Field(str, '"Kami menunjukkan dua angka."'),
}
PARAMETER = Shape(("judul", "satuan", "nilai"), ("sementara",))
VALUE = Shape(
    ("sejak", "nilai", "dasar", "sumber", "keyakinan", "diperiksa", "verifikasi"),
    ("sampai", "mungkin_sejak", "tinjau", "catatan"),
)
REGULATION = Shape(("nama", "judul", "tautan", "status"), ("mulai", "mengubah", "catatan"))
DOUBT = Shape(("hal", "tanyakan", "dasar", "penanganan", "sumber"), ("nilai", "selesai_bila"))
OTHER = {
    PARAMETER: {"nilai": Field(list, "[[….nilai]] dengan sejak, nilai, dasar, dan seterusnya")},
    DOUBT: {
        "nilai": Field(list, '["iuran.bpu.potongan.lainnya"]'),
        "selesai_bila": Field(str, f'"{SETTLED_WHEN[0]}"'),
        "dasar": Field(list, '["pp-50-2025"]'),
        "sumber": Field(str, '"fakta iuran §8, C1"'),
    },
}
"""Keys that mean something else in one kind of table."""
MAY_BE_EMPTY = ("tautan",)


def check_fields(tempat: Place, isi: object, bentuk: Shape) -> list[str]:
    """Complain of keys that are missing, unknown (with the nearest known one), empty or of the wrong type."""
    if not isinstance(isi, Mapping):
        return [tempat.says(f"harus bagian sendiri, dengan judul [{tempat.key}], bukan {_kind(isi)}")]
    kenal = (*bentuk.required, *bentuk.optional)
    bidang = FIELDS | OTHER.get(bentuk, {})
    asing = {k: nearest(k, kenal) for k in isi if k not in kenal}
    keluhan = [
        tempat.says(f"“{k}” tidak dikenal. {f'Mungkin maksudnya “{m}”' if m else _known(kenal)}", k)
        for k, m in asing.items()
    ]
    keluhan += [
        tempat.says(f"“{k}” belum ada. Tulis misalnya: {k} = {bidang[k].example}")
        for k in bentuk.required
        if k not in isi and k not in asing.values()
    ]
    for kunci in kenal:
        if kunci in isi and (salah := _wrong(kunci, isi[kunci], bidang[kunci])):
            keluhan.append(tempat.says(salah, kunci))
    return keluhan


def nearest(kata: str, kenal: tuple[str, ...], likeness: float = 0.6) -> str:
    """Give the known word most like this one; empty when none is.

    >>> nearest("sumbr", ("sejak", "sumber"))
    'sumber'
    """
    return next(iter(get_close_matches(kata, kenal, 1, likeness)), "")


def _known(kenal: tuple[str, ...]) -> str:
    return f"Yang boleh: {', '.join(kenal)}"


def _wrong(kunci: str, isi: object, bidang: Field) -> str:
    """Say what is wrong with the type of a key; empty when nothing is."""
    tulis = f"Tulis misalnya: {kunci} = {bidang.example}"
    if isinstance(isi, datetime):
        return f"“{kunci}” memuat jam. Tulis tanggalnya saja: {kunci} = {isi.date().isoformat()}"
    if bidang.kind is date and isinstance(isi, str):
        return f"“{kunci}” salah jenis: tanggal ditulis tanpa tanda kutip. {tulis}"
    if kunci == "nilai" and isinstance(isi, float):
        return number_hint(isi)
    if not isinstance(isi, bidang.kind) or (isinstance(isi, bool) and bidang.kind is not bool):
        return f"“{kunci}” salah jenis ({_kind(isi)}). {tulis}"
    if isinstance(isi, str | list) and not (isi.strip() if isinstance(isi, str) else isi):
        return "" if kunci in MAY_BE_EMPTY else f"“{kunci}” kosong. {tulis}"
    if kunci == "tautan" and isinstance(isi, str) and not isi.startswith("https://"):
        return f"tautan “{isi}” bukan alamat lengkap. {tulis}"
    return ""


def number_hint(isi: float) -> str:
    """Say how an amount with a dot was probably meant.

    >>> number_hint(6.8)
    '“nilai” salah jenis: 6.8 dibaca sebagai pecahan. Rupiah ditulis tanpa titik (6800), persen dalam tanda kutip ("6.8%")'
    """
    ribu = isi * 1000 if isi < 1000 else isi  # noqa: PLR2004 - a dot was meant to group thousands
    return (
        f"“nilai” salah jenis: {isi} dibaca sebagai pecahan. "
        f'Rupiah ditulis tanpa titik ({ribu:.0f}), persen dalam tanda kutip ("{isi}%")'
    )


def _kind(isi: object) -> str:
    nama = {bool: "ya/tidak", int: "angka", float: "pecahan", str: "teks", list: "daftar", dict: "tabel"}
    return nama.get(type(isi), "tanggal" if isinstance(isi, date) else type(isi).__name__)


def check_sources(tempat: Place, sumber: object) -> Iterator[str]:
    """Every source is a text that says something."""
    for satu in sumber if isinstance(sumber, list) else ():
        if not isinstance(satu, str) or not satu.strip():
            yield tempat.says(
                '“sumber” memuat isi kosong. Tulis alamat atau nama sumbernya: ["https://…"]', "sumber"
            )


def check_basis(tempat: Place, dasar: object, peraturan: set[str]) -> Iterator[str]:
    """Every basis names a registered regulation and an article (or says that it was not found)."""
    for satu in dasar if isinstance(dasar, list) else ():
        isi = satu if isinstance(satu, Mapping) else {}
        if set(isi) != {"peraturan", "pasal"} or not all(
            isinstance(v, str) and v.strip() for v in isi.values()
        ):
            yield tempat.says(
                f"dasar harus berisi peraturan dan pasal (atau “{TANPA_PASAL}”). "
                f"Tulis misalnya: dasar = {FIELDS['dasar'].example}",
                "dasar",
            )
        elif isi["peraturan"] not in peraturan:
            mirip = nearest(isi["peraturan"], tuple(peraturan))
            yield tempat.says(
                f"peraturan “{isi['peraturan']}” tidak ada di peraturan.toml. "
                f"{f'Mungkin maksudnya “{mirip}”? Kalau bukan, daftarkan' if mirip else 'Daftarkan'} dulu: "
                f"[peraturan.{isi['peraturan']}]",
                "dasar",
            )
