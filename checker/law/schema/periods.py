"""The days of values: in order, without gap or overlap, on the first of a month where a month is billed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from checker.data.place import Place

ONE_DAY = timedelta(days=1)
MONTHLY = ("iuran.",)
"""Rates and amounts that a contribution month decides: it is looked up by its first day, so a change in the middle
of a month would be missed that month."""
BY_DAY = {
    "iuran.pmi.": "dibayar per keberangkatan, menurut hari mendaftar",
    "iuran.pu.jkp.": "tidak ditagih; PP 6/2025 mulai di tengah bulan",
    "iuran.jakon.kontrak": "dibayar per kontrak, menurut hari kontrak",
}
"""Amounts under `MONTHLY` that a day decides, and why."""
BILLED = ("rupiah", "bagian")
"""Units of what is billed; ages, days and months of a deadline start on the day their regulation says."""


def check_days(place: Place, content: Mapping[str, Any], satuan: object, hari: date | None) -> Iterator[str]:
    """Check the days of one value against each other and against the day of the check.

    >>> days = {"sejak": date(2026, 2, 1), "sampai": date(2026, 1, 1)}
    >>> list(check_days(Place("a.toml", "x"), days, "rupiah", None))
    ['a.toml, [x]: sampai (2026-01-01) lebih dulu daripada sejak (2026-02-01)']
    """
    sejak, sampai, mungkin = (day(content.get(k)) for k in ("sejak", "sampai", "mungkin_sejak"))
    diperiksa = day(content.get("diperiksa"))
    if sejak and sampai and sampai < sejak:
        yield place.says(f"sampai ({sampai}) lebih dulu daripada sejak ({sejak})", "sampai")
    if sejak and mungkin and mungkin >= sejak:
        yield place.says(f"mungkin_sejak ({mungkin}) harus sebelum sejak ({sejak})", "mungkin_sejak")
    if diperiksa and hari and diperiksa > hari:
        yield place.says(
            f"diperiksa {diperiksa} belum tiba (hari ini {hari}). Tulis tanggal Anda membacanya", "diperiksa"
        )
    if not monthly(place.key, satuan):
        return
    if sejak and sejak.day != 1:
        yield place.says(
            f"iuran dihitung per bulan, jadi sejak harus tanggal 1: sejak = {sejak.replace(day=1)} "
            "atau bulan berikutnya",
            "sejak",
        )
    if sampai and (sampai + ONE_DAY).day != 1:
        end = (sampai.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY
        yield place.says(f"iuran dihitung per bulan, jadi sampai harus akhir bulan: sampai = {end}", "sampai")


def monthly(key: str, satuan: object) -> bool:
    """Tell whether a contribution month decides this value.

    >>> monthly("iuran.bpu.jkm", "rupiah per bulan"), monthly("iuran.pu.daftar_hari", "hari")
    (True, False)
    """
    return (
        key.startswith(MONTHLY)
        and not key.startswith(tuple(BY_DAY))
        and isinstance(satuan, str)
        and satuan.startswith(BILLED)
    )


def day(content: object) -> date | None:
    """Give a day as TOML writes it; anything else (a day with an hour too) is complained of elsewhere.

    >>> day(date(2026, 2, 1)), day("2026-02-01")
    (datetime.date(2026, 2, 1), None)
    """
    return content if isinstance(content, date) and not isinstance(content, datetime) else None


def check_sequence(nilai: list[tuple[Place, Mapping[str, Any]]], *, temporary: bool) -> Iterator[str]:
    """Values, by their first day, follow each other without overlap and, unless they hold for a time only, without gap.

    >>> place, first = Place("a.toml", "x"), {"sejak": date(2026, 1, 1), "sampai": date(2026, 6, 30)}
    >>> list(check_sequence([(place, first), (place, {"sejak": date(2026, 7, 1)})], temporary=False))
    []
    """
    for (_, length), (place, new) in pairwise(nilai):
        end = length.get("sampai")
        if length["sejak"] == new["sejak"]:
            yield place.says(f"dua nilai sejak {new['sejak']} bertumpuk. Hapus salah satunya", "sejak")
        elif end and end >= new["sejak"]:
            yield place.says(
                f"bertumpuk dengan nilai sejak {length['sejak']} yang baru berakhir {end}. "
                f"Mulai sesudahnya: sejak = {end + ONE_DAY}, atau ubah sampai yang lama",
                "sejak",
            )
        elif end and end + ONE_DAY < new["sejak"] and not temporary:
            yield place.says(
                f"kosong antara {end} dan {new['sejak']}. Hapus sampai = {end} di nilai sebelumnya, "
                f"mulai lebih awal (sejak = {end + ONE_DAY}), atau tulis sementara = true",
                "sejak",
            )
    place, new = nilai[-1]
    if new.get("sampai") and not temporary:
        yield place.says(
            f"berakhir {new['sampai']} tanpa pengganti. "
            f"Hapus sampai, atau kalau memang sementara, tulis sementara = true di [{place.key}]",
            "sampai",
        )
