"""Whole situations, kept whole: every sentence, sum, paper, doubt and step of an answer, and what the page shows.

On the frozen law and one fixed day, so that only a change of the program moves them. Whoever changes a sentence on
purpose reads the difference and records it: `make test ARGS="tests/engine/test_situations.py --snapshot-update"`.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from checker.browser import answer
from tests.support.golden import DAY, FOLDER, golden_cases

BLOCK = re.compile(r"<[^>]*>\s*")
GOLDEN = [
    "GB-001",
    "GB-015",
    "GB-024",
    "GB-041",
    "GB-052",
    "GB-062",
    "GL-003",
    "GL-008",
    "GL-013",
    "GL-018",
    "GL-023",
    "GL-028",
    "GL-033",
    "GL-038",
    "GL-043",
    "GL-048",
    "GL-053",
    "GL-058",
    "GL-063",
    "BPU-P04",
    "BPU-D04",
    "BPU-D12",
    "PU-P01",
    "PU-P09",
    "PU-P17",
    "PU-P25",
    "PU-P33",
    "JAKON-P02",
    "PMI-P02",
    "UC-12",
    "UC-26",
    "UC-36",
    "UC-46",
    "UC-43",
]
"""Golden cases of every kind; more of them would only make the record longer."""
CASES = [
    (k["id"], k["perintah"], k["masukan"])
    for file in sorted(FOLDER.glob("*.yaml"))
    if "search" not in file.stem
    for k in golden_cases(file.stem)
    if k["id"] in GOLDEN
]
OTHERS = [
    (
        "becak tight",
        "anggaran",
        {"anggaran": 15_000, "cara_kerja": "mandiri", "pekerjaan": "tukang-becak", "penghasilan": "1,3 jt"},
    ),
    (
        "owner budget",
        "anggaran",
        {"anggaran": 40_000, "cara_kerja": "pemberi_kerja", "penghasilan": 3_000_000},
    ),
    (
        "behind four months",
        "nunggak",
        {"bulan_tunggak": 4, "cara_kerja": "mandiri", "penghasilan": 1_500_000, "saldo": 500_000},
    ),
    ("behind one month", "nunggak", {"bulan_tunggak": 1, "cara_kerja": "mandiri", "penghasilan": 1_000_000}),
    ("boss behind", "nunggak", {"bulan_tunggak": 2, "cara_kerja": "karyawan", "upah": 4_000_000}),
    (
        "half of the members' part",
        "patungan",
        {
            "anggota": [
                {"jumlah": 120, "penghasilan": 1_000_000, "sektor": "lainnya"},
                {"nama": "Ojek", "jumlah": 20, "penghasilan": 2_500_000},
            ],
            "ditanggung_persen": 50,
            "selama_bulan": 6,
            "bulan": "2026-12",
        },
    ),
    ("savings", "proyeksi", {"penghasilan": 2_000_000, "usia": 40, "saldo": 0}),
    (
        "slip with faults",
        "slip",
        {
            "upah": 12_000_000,
            "potongan_jht": 200_000,
            "potongan_jp": 105_474,
            "potongan_jkk": 28_800,
            "potongan_kesehatan": 120_000,
            "skala_usaha": "besar",
            "bulan": "2026-10",
        },
    ),
    ("slip of an unknown firm", "slip", {"upah": 2_500_000, "potongan_bpjs": 50_000, "bulan": "2025-08"}),
    (
        "sen",
        "periksa",
        {"cara_kerja": "karyawan", "skala_usaha": "kecil", "upah": "2327386,07", "bulan": "2026-11"},
    ),
    ("owner", "periksa", {"cara_kerja": "pemberi_kerja", "penghasilan": 3_000_000, "bulan": "2026-11"}),
    (
        "grey sector",
        "periksa",
        {"cara_kerja": "mandiri", "pekerjaan": "tukang-becak", "penghasilan": 1_300_000, "bulan": "2026-12"},
    ),
    (
        "domestic worker",
        "periksa",
        {"cara_kerja": "pekerja_rumah_tangga", "penghasilan": 1_500_000, "bulan": "2026-11"},
    ),
    (
        "village office",
        "periksa",
        {"cara_kerja": "karyawan", "pemberi_kerja_negara": True, "upah": 2_500_000, "bulan": "2026-11"},
    ),
    ("intern unpaid", "periksa", {"cara_kerja": "magang", "bulan": "2026-11"}),
    (
        "migrant short",
        "periksa",
        {
            "cara_kerja": "pekerja_migran",
            "jalur": "p3mi",
            "lama_bulan": 4,
            "jht_bulanan": 100_000,
            "bulan": "2026-11",
        },
    ),
    (
        "pandemic employee",
        "periksa",
        {
            "cara_kerja": "karyawan",
            "skala_usaha": "besar",
            "upah": 5_000_000,
            "risiko_jkk": 1,
            "bulan": "2020-10",
        },
    ),
    (
        "all at once",
        "manfaat",
        {
            "kejadian": "meninggal_kecelakaan_kerja",
            "segmen": "BPU",
            "tanggal": "2026-11-20",
            "penghasilan": 1_500_000,
            "anak": "SD:4",
            "biaya_perawatan": "35 juta",
            "lalu_lintas": True,
            "lama_hari": 20,
            "saldo_jht": "12 juta",
        },
    ),
    (
        "migrant dies before leaving",
        "manfaat",
        {"kejadian": "meninggal", "segmen": "PMI", "tanggal": "2025-06-01", "fase": "sebelum"},
    ),
    ("refused", "periksa", {"cara_kerja": "mandiri", "penghasilan": "1.50.000", "usai": 3}),
]
SITUATIONS = [*CASES, *OTHERS]


@pytest.mark.parametrize(("command", "told"), [s[1:] for s in SITUATIONS], ids=[s[0] for s in SITUATIONS])
def test_nothing_of_the_answer_moves_unseen(
    command: str, told: dict[str, Any], snapshot: SnapshotAssertion
) -> None:
    """Text for people, message to pass on, and the answer itself."""
    told_back = json.loads(answer(command, json.dumps(told, default=str), DAY.isoformat()))
    told_back["terlihat"] = [" ".join(b.split()) for b in BLOCK.split(told_back.pop("html")) if b.strip()]
    told_back.get("jawaban", {}).pop("aturan", None)
    assert told_back == snapshot
