"""Whoever honestly does not know is told how to go on; a question that has no such way says here why it needs none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from checker.browser import answer
from checker.commands import ASKING
from checker.core.fields import questions_for
from checker.core.profile import UNKNOWN
from checker.views.url_state import also_asked, fields_shown, screens

SAYS_SO = re.compile(r"kosong|lewati|tidak tahu|lupa|langsung lihat", re.IGNORECASE)
"""Words by which a screen that may stay empty says so."""
ROUGHLY = "about one's own earnings, and roughly is enough: the headings say so"
OWN = "about one's own work, life or plan: nobody knows it better"
REASONS = {
    ("periksa", "pekerjaan"): OWN,
    ("periksa", "cara_kerja"): OWN,
    ("periksa", "penghasilan"): ROUGHLY,
    ("periksa", "kewarganegaraan"): OWN,
    ("manfaat", "kejadian"): "what happened is why somebody asks; the nearest one is enough",
    ("manfaat", "fase"): "whether somebody had left yet, was away or was back, the family knows",
    ("manfaat", "alasan"): OWN,
    ("manfaat", "lama"): "roughly is enough, the doctor's letter counts later; the screen says so",
    ("manfaat", "bagian"): "what is hurt is seen, the nearest part is enough; its percentage may stay empty",
    ("anggaran", "anggaran"): OWN,
    ("anggaran", "cara_kerja"): OWN,
    ("anggaran", "penghasilan"): ROUGHLY,
    ("nunggak", "cara_kerja"): OWN,
    (
        "nunggak",
        "bulan_tunggak",
    ): "the whole answer is about it; roughly is enough, and the hint says where it stands",
    ("nunggak", "penghasilan"): ROUGHLY,
    ("proyeksi", "uang"): ROUGHLY,
    ("proyeksi", "lama_tahun"): OWN,
    ("proyeksi", "hasil"): "nobody knows it: all three are shown, one is taken where none is chosen",
    ("usaha", "pekerja"): "whom one pays and how much stands in one's own books",
    ("usaha", "pemilik"): OWN,
    (
        "patungan",
        "anggota",
    ): "how many would join, on about what income, is what the meeting is asked; roughly is enough",
    ("slip", "upah"): "stands on the slip that is being checked",
    ("slip", "potongan"): "stands on the slip that is being checked",
}
"""Screens (tool, code) without a way out, and why."""


def without_way_out() -> Iterator[tuple[str, str]]:
    """Give every screen that offers neither an unknown answer nor a skip that says so."""
    for command in ASKING:
        questions = questions_for(command)
        for screen in screens(command):
            shown = [questions[key] for key in (*fields_shown(screen), *also_asked(screen))]
            choices = {choice["nilai"] for one in shown for choice in one.get("pilihan", ())}
            words = " ".join([screen.get("bantuan", ""), *(one.get("bantuan", "") for one in shown)])
            may_stay_empty = not screen.get("perlu") and SAYS_SO.search(words)
            if not (screen.get("lewati") or UNKNOWN in choices or may_stay_empty):
                yield command, screen["kode"]


def test_every_question_has_a_way_out_or_a_reason() -> None:
    """A new question must be thought about; a reason that is no longer needed goes."""
    assert sorted(without_way_out()) == sorted(REASONS)


EMPTY: list[tuple[str, dict[str, Any]]] = [
    ("anggaran", {"anggaran": 20_000, "cara_kerja": "mandiri", "penghasilan": 1_500_000}),
    ("nunggak", {"bulan_tunggak": 2, "cara_kerja": "mandiri", "penghasilan": 1_500_000}),
    ("manfaat", {"kejadian": "kehilangan_pekerjaan", "segmen": "PU", "alasan": "phk"}),
    ("manfaat", {"kejadian": "hari_tua", "alasan": "mengundurkan_diri"}),
    ("manfaat", {"kejadian": "pensiun", "segmen": "PU"}),
    ("manfaat", {"kejadian": "meninggal", "segmen": "PMI", "fase": "sebelum"}),
    ("manfaat", {"kejadian": "meninggal", "segmen": "PU"}),
    ("slip", {"upah": 3_000_000, "potongan_bpjs": 60_000, "skala_usaha": "tidak_tahu"}),
]
"""Answers of people who knew no more than they had to."""


@pytest.mark.parametrize(("command", "told"), EMPTY, ids=lambda one: one if isinstance(one, str) else "-")
def test_who_leaves_the_rest_empty_is_answered(command: str, told: dict[str, Any]) -> None:
    """What a hint calls skippable is never refused afterwards."""
    assert "galat" not in json.loads(answer(command, json.dumps(told), "2026-11-22"))
