"""Macros of the pages on benefits, claims and payment: thin names for questions to the engine."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from checker.angka import rupiah
from checker.parameter import muat
from checker.waktu import tambah_bulan, tulis_bulan
from sitegen import harga
from sitegen.keterangan import jangkar
from sitegen.macros import DIPAKAI
from sitegen.templat_situs import susun
from sitegen.waktu_bangun import bulan_bangun, hari_bangun


def define_env(env: Any) -> None:  # noqa: ANN401 - the plugin's object is untyped
    """Give the pages their macros on benefits and claims."""
    aturan, hari, bulan_ini = muat(), hari_bangun(), bulan_bangun()

    def bertaut(teks: str, *kunci: str) -> Markup:
        terpakai = env.page.meta.setdefault(DIPAKAI, [])
        terpakai.extend(k for k in kunci if k not in terpakai)
        return susun("angka.html", teks=teks, kunci=[jangkar(k) for k in kunci])

    @env.macro
    def pilihan_bayar() -> Markup:
        """Name the numbers of months that can be paid at once: `1, 3, 6, atau 12`."""
        kunci = "iuran.bpu.bayar_di_muka"
        return bertaut(_atau([str(b["bulan"]) for b in aturan.pada(kunci, bulan_ini).baris]), kunci)

    @env.macro
    def tunggakan_bpu(**isian: Any) -> Markup:  # noqa: ANN401 - answers of the form
        """Write what the longest unpaid stretch up to the build month costs, each month at its own price (rupiah)."""
        kunci = "iuran.bpu.tunggakan_bulan"
        bulan = [tambah_bulan(bulan_ini, -n) for n in range(aturan.pada(kunci, bulan_ini).rupiah)]
        semua = [harga.jawaban_bpu(aturan, hari, None, {"bulan": tulis_bulan(b), **isian}) for b in bulan]
        return bertaut(rupiah(sum(j.total for j in semua)), kunci, *semua[0].kunci)


def _atau(pilihan: list[str]) -> str:
    """Join choices the way people say them.

    >>> _atau(["1", "3", "6", "12"])
    '1, 3, 6, atau 12'
    """
    return ", ".join([*pilihan[:-1], f"atau {pilihan[-1]}"])
