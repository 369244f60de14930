"""“Dengarkan” says amounts, percentages, dates, ranges and law numbers the way a person reads them aloud."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Callable

import pytest

from checker.values.money import grouped
from tests.support import ROOT

SCRIPT = ROOT / "docs/assets/js/speech-text.js"
ASK = "const { spoken } = await import('./speech-text.js'); console.log(JSON.stringify(JSON.parse(process.argv[1]).map(spoken)));"
SPOKEN = {
    "Rp1.175.000": "satu juta seratus tujuh puluh lima ribu rupiah",
    "Rp175.000 sebulan": "seratus tujuh puluh lima ribu rupiah sebulan",
    "Rp175": "seratus tujuh puluh lima rupiah",
    "Rp0": "nol rupiah",
    "Rp1,5 juta": "satu koma lima juta rupiah",
    "Rp42 juta.": "empat puluh dua juta rupiah.",
    "Rp10.000/bulan": "sepuluh ribu rupiah per bulan",
    "Rp2.327.386,07": "dua juta tiga ratus dua puluh tujuh ribu tiga ratus delapan puluh enam koma nol tujuh rupiah",
    "Rp8.400–Rp16.800": "delapan ribu empat ratus sampai enam belas ribu delapan ratus rupiah",
    "Rp 500.000 s.d. Rp 700.000": "lima ratus ribu sampai tujuh ratus ribu rupiah",
    "Telepon 175.": "Telepon satu tujuh lima.",
    "kantor cabang atau 175, ya": "kantor cabang atau satu tujuh lima, ya",
    "175 orang": "seratus tujuh puluh lima orang",
    "Lapor 2×24 jam": "Lapor dua kali dua puluh empat jam",
    "Lapor 2 × 24 jam": "Lapor dua kali dua puluh empat jam",
    "0,24%": "nol koma dua empat persen",
    "0,24–1,74%": "nol koma dua empat sampai satu koma tujuh empat persen",
    "10% – 30%": "sepuluh sampai tiga puluh persen",
    "100%": "seratus persen",
    "31 Desember 2026": "tiga puluh satu Desember dua ribu dua puluh enam",
    "2026-12-31": "tiga puluh satu Desember dua ribu dua puluh enam",
    "17-8-1975": "tujuh belas Agustus seribu sembilan ratus tujuh puluh lima",
    "PP 44/2015 Pasal 18": "PP empat puluh empat tahun dua ribu lima belas Pasal delapan belas",
    "Pasal 22(4)": "Pasal dua puluh dua ayat empat",
    "3–5 bulan": "tiga sampai lima bulan",
    "golongan 1–33": "golongan satu sampai tiga puluh tiga",
    "pukul 08.30": "pukul delapan lewat tiga puluh",
    "1% × Rp1.000.000 = Rp10.000": "satu persen kali satu juta rupiah sama dengan sepuluh ribu rupiah",
    "Formulir F5, jenjang S1": "Formulir F5, jenjang S1",
}


@pytest.fixture(scope="module")
def speak() -> Callable[[list[str]], list[str]]:
    """Give the page's own function, under Node."""

    def ask(texts: list[str]) -> list[str]:
        command = ("node", "--input-type=module", "-e", ASK, json.dumps(texts))
        done = subprocess.run(command, cwd=SCRIPT.parent, capture_output=True, text=True, check=True)
        return list(json.loads(done.stdout))

    return ask


def test_texts_are_spoken_as_people_say_them(speak: Callable[[list[str]], list[str]]) -> None:
    """Each kind of number has its own way of being said."""
    assert dict(zip(SPOKEN, speak(list(SPOKEN)), strict=True)) == SPOKEN


def test_no_amount_is_spoken_in_pieces(speak: Callable[[list[str]], list[str]]) -> None:
    """Whatever the amount, no digit or dot is left for the voice to guess at."""
    numbers = [random.Random(7).randrange(10**n) for n in range(1, 13) for _ in range(50)] + [175, 175_000]  # noqa: S311
    spoken = speak([f"Rp{grouped(n)}" for n in numbers])
    assert [s for s in spoken if re.search(r"[\d.,]", s)] == []
