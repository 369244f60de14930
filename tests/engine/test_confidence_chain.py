"""No amount of a benefit is surer than what it was made from: found out by changing each value of law."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from checker import InputRefused, manfaat, periksa
from checker.law.parameter import Aturan, load
from checker.law.value import Nilai

pytestmark = pytest.mark.no_cover


TODAY = date(2027, 1, 1)
CHILDREN = "SD:4, SMA:1, TK:1"
BASE = {"segmen": "BPU", "penghasilan": 1_300_000}
WORKER = {"segmen": "PU", "upah_harian": 90_000}
PIECE = {"segmen": "JAKON", "upah_borongan": [2_400_000, 2_600_000, 2_500_000]}
CARE = {
    "biaya_perawatan": 90_000_000,
    "angkutan": {"darat": 9_000_000, "udara": 20_000_000},
    "lalu_lintas": True,
}
EVENTS: dict[str, dict[str, Any]] = {
    "death at work": {"kejadian": "meninggal_kecelakaan_kerja", **BASE, "anak": CHILDREN},
    "death at work, small wage": {"kejadian": "meninggal_kecelakaan_kerja", "segmen": "PU", "upah": 300_000},
    "death at work, daily wage": {
        "kejadian": "meninggal_kecelakaan_kerja",
        **WORKER,
        **CARE,
        "lama_hari": 40,
    },
    "death at work, piece wage": {"kejadian": "meninggal_kecelakaan_kerja", **PIECE, "lama_bulan": 14},
    "total disability": {"kejadian": "cacat_total", **BASE, "anak": CHILDREN, "lama_hari": 700},
    "one eye": {"kejadian": "cacat_sebagian", **BASE, "bagian": "satu_mata", "fungsi_hilang_persen": 50},
    "doctor's percentage": {"kejadian": "cacat_sebagian", **WORKER, "persen": 20},
    "no work": {"kejadian": "tidak_mampu_bekerja", **BASE, "lama_bulan": 20},
    "no work, in days": {"kejadian": "tidak_mampu_bekerja", **WORKER, "lama_hari": 45, **CARE},
    "accident with everything": {
        "kejadian": "kecelakaan_kerja",
        **BASE,
        **CARE,
        "lama_bulan": 3,
        "persen": 10,
    },
    "lone rider": {"kejadian": "kecelakaan_kerja", **CARE, "kecelakaan_tunggal": True},
    "death at home": {"kejadian": "meninggal", "segmen": "BPU", "lama_peserta_bulan": 40, "anak": CHILDREN},
    "death at home, new": {"kejadian": "meninggal", "segmen": "BPU", "lama_peserta_bulan": 4},
    "death at home, in days": {"kejadian": "meninggal", "segmen": "BPU", "lama_peserta_hari": 91},
    "two employers": {"kejadian": "meninggal", "segmen": "PU", "jumlah_pemberi_kerja": 2, "anak": CHILDREN},
    "abroad": {"kejadian": "meninggal", "segmen": "PMI", "fase": "selama", "anak": CHILDREN},
    "back from abroad": {"kejadian": "meninggal", "segmen": "PMI", "fase": "setelah"},
    "accident abroad": {"kejadian": "meninggal_kecelakaan_kerja", "segmen": "PMI", "fase": "selama", **CARE},
    "care abroad": {"kejadian": "kecelakaan_kerja", "segmen": "PMI", "fase": "selama", **CARE},
    "job lost": {"kejadian": "kehilangan_pekerjaan", "segmen": "PU", "alasan": "phk", "upah": 6_000_000},
}
DAYS = ("2018-06-01", "2024-06-01", "2026-11-20")
KEYS = sorted(
    key
    for key in load().parameter
    if key.startswith(("manfaat.", "iuran.bpu.dasar", "iuran.bpu.kelipatan", "iuran.pu."))
)


def changed(value: Any, number: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - the data has every kind
    """The same shape with every number changed."""
    if isinstance(value, tuple):
        return tuple(changed(one, number) for one in value)
    if isinstance(value, dict):
        return {k: changed(v, number) for k, v in value.items()}
    return number(value) if isinstance(value, int | Fraction) and not isinstance(value, bool) else value


def weak(value: Any) -> Any:  # noqa: ANN401 - the data has every kind
    """The same rows, each of low confidence."""
    if not isinstance(value, tuple):
        return value
    return tuple({**row, "keyakinan": "rendah"} if isinstance(row, dict) else row for row in value)


def law(key: str, change: Callable[[Nilai], Nilai]) -> Aturan:
    """Our law with one parameter changed at all times."""
    ours = load()
    parameter = ours.parameter[key]
    values = tuple(change(n) for n in parameter.nilai)
    return replace(ours, parameter={**ours.parameter, key: replace(parameter, nilai=values)}, remembered={})


def answered(event: dict[str, Any], rule: Aturan) -> Mapping[str, Any] | None:
    """The answer, or None where the changed law refuses what was told."""
    try:
        return manfaat(event, hari_ini=TODAY, aturan=rule)
    except InputRefused:
        return None


def amounts(answer: Mapping[str, Any]) -> dict[str, int]:
    """What each line gives, and the school money."""
    return {r["kode"]: r["jumlah"] for r in answer["rincian"]} | {"beasiswa": answer["beasiswa"]["maksimum"]}


def sureness(answer: Mapping[str, Any]) -> dict[str, str]:
    """How sure each line claims to be."""
    school = answer["beasiswa"].get("dasar", {}).get("keyakinan", "rendah")
    return {r["kode"]: r["dasar"]["keyakinan"] for r in answer["rincian"]} | {"beasiswa": school}


@pytest.mark.parametrize("key", KEYS)
def test_no_amount_is_surer_than_a_value_it_hangs_on(key: str) -> None:
    """Whatever line moves when a value is doubled or halved has low confidence when that value has."""
    laws = [
        law(key, lambda n: replace(n, nilai=changed(n.nilai, lambda x: x * 2))),
        law(
            key,
            lambda n: replace(n, nilai=changed(n.nilai, lambda x: x // 2 if isinstance(x, int) else x / 2)),
        ),
    ]
    low = law(key, lambda n: replace(n, keyakinan="rendah", nilai=weak(n.nilai)))
    for name, event in EVENTS.items():
        for day in DAYS:
            ours, doubtful = (
                manfaat({**event, "tanggal": day}, hari_ini=TODAY, aturan=rule) for rule in (load(), low)
            )
            for rule in laws:
                other = answered({**event, "tanggal": day}, rule)
                if other is None:
                    continue
                moved = {code for code, sum_ in amounts(ours).items() if amounts(other).get(code) != sum_}
                claimed = {code: sureness(doubtful)[code] for code in moved if code in sureness(doubtful)}
                assert set(claimed.values()) <= {"rendah"}, (name, day, claimed)


def test_income_in_a_gap_of_the_table_is_as_unsure_here_as_in_the_contribution() -> None:
    """Rp1.099.500 lies between two printed rows: low confidence of the base, so of all that is counted on it."""
    income = {"penghasilan": 1_099_500}
    paid = periksa(
        {**income, "bulan": "2026-11", "cara_kerja": "mandiri", "sektor": "lainnya"}, hari_ini=TODAY
    )
    assert any(step["dasar"]["keyakinan"] == "rendah" for step in paid["jejak"])
    for event in ("meninggal_kecelakaan_kerja", "cacat_total"):
        answer = manfaat(
            {"kejadian": event, "tanggal": "2026-11-20", "segmen": "BPU", **income}, hari_ini=TODAY
        )
        line = answer["rincian"][0]["dasar"]
        assert line["keyakinan"] == "rendah"
        assert {r["dasar"]["keyakinan"] for r in answer["rincian"][1:]} == {"tinggi"}
