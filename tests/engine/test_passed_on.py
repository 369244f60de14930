"""What is passed on of an answer: short enough to be read, and with all that the group needs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from checker import manfaat, periksa, views
from checker.browser import answer
from checker.commands import ASKING
from checker.law.parameter import load
from checker.values.months import date_name
from checker.views.filters import juta
from checker.views.url_state import fragment
from tests.support.random_answers import random_answers

pytestmark = pytest.mark.no_cover


DAY = date(2026, 11, 22)
MANY = 250
PAGE = "https://payung-kerja.contoh.test/cek/manfaat/"
PRICING = ("periksa", "anggaran", "usaha", "patungan")


def message(command: str, told: dict[str, Any]) -> str:
    """Ask as a page does, and give the message without its address."""
    return str(json.loads(answer(command, json.dumps(told), DAY.isoformat()))["bagikan"])


@cache
def messages(command: str) -> list[tuple[dict[str, Any], Mapping[str, Any], str]]:
    """Give what some people told, what they were answered, and what they pass on."""
    return [(told, said, message(command, told)) for told, said in random_answers(command, MANY, DAY, load())]


@pytest.mark.parametrize("command", sorted(ASKING))
def test_every_message_fits_and_says_whom_to_ask(command: str) -> None:
    """Of answers to anything: at most 500 characters with an address; the official address, 175, day."""
    for told, _, text in messages(command):
        sizes = [len(f"{text.strip()}\n{PAGE}#{fragment(told)}"), len(f"{text.strip()}\n{PAGE}")]
        assert min(sizes) <= views.LONGEST, (told, text)
        assert "Resmi: bpjsketenagakerjaan.go.id, telepon 175." in text
        assert re.search(rf"(Aturan dicek|Per) {date_name(load().versi)}\.", text)
        assert "Bukan situs resmi." in text
        assert "None" not in text
        assert "  " not in text, text


@pytest.mark.parametrize("command", PRICING)
def test_who_reads_a_price_reads_what_the_family_gets(command: str) -> None:
    """And how to join, wherever somebody pays for both programmes."""
    seen = 0
    for told, said, text in messages(command):
        priced = said.get("keadaan", "angka") == "angka" and said.get("pilihan", True)
        if not priced:
            assert not re.search(r"Daftar pakai|mendaftarkan|keluarga", text), (told, text)
            continue
        if not said.get("iuran", {"dasar": 1})["dasar"] and said["segmen"] != "PMI":
            continue  # nobody told a wage
        seen += 1
        assert re.search(r"keluarga (mulai )?Rp\d", text), (told, text)
        assert re.search(r"Daftar pakai|mendaftarkan", text), (told, text)
    assert seen > MANY / 3


class TestWords:
    TAILOR = {"cara_kerja": "mandiri", "sektor": "lainnya", "penghasilan": 1_000_000, "bulan": "2026-11"}

    def test_the_self_employed(self) -> None:
        """Price, until when, both sums with their condition, how to join."""
        text = message("periksa", self.TAILOR)
        assert "Rp8.400 sebulan" in text
        assert "Mulai Januari 2027 menjadi Rp16.800." in text
        assert "Meninggal karena kerja: keluarga Rp70 juta." in text
        assert "Karena sakit: Rp42 juta (ikut lebih dari 3 bulan)." in text
        assert "Daftar pakai KTP: situs resmi, JMO, atau kantor cabang." in text

    def test_the_sums_are_those_of_the_page_about_events(self) -> None:
        """What the engine of events says of the same base on the same day."""
        told = self.TAILOR | {"penghasilan": 3_000_000}
        base = periksa(told)["iuran"]["dasar"]
        event = {
            "kejadian": "meninggal_kecelakaan_kerja",
            "segmen": "BPU",
            "dasar": base,
            "tanggal": "2026-11-20",
        }
        assert f"keluarga {juta(manfaat(event)['total'])}." in message("periksa", told)

    def test_an_employee_has_no_months_to_wait(self) -> None:
        """And the boss registers."""
        shop = {"cara_kerja": "karyawan", "upah": 2_500_000, "skala_usaha": "mikro", "risiko_jkk": 1}
        text = message("periksa", shop)
        assert "Karena sakit: Rp42 juta.\n" in text
        assert "Bos yang mendaftarkan" in text

    def test_an_apprentice_is_promised_nothing_that_is_not_sure(self) -> None:
        """Only the accident is paid for; whether the other programme is, nobody knows."""
        text = message("periksa", {"cara_kerja": "magang", "upah": 900_000})
        assert "Meninggal karena kerja" in text
        assert "Karena sakit" not in text

    def test_a_building_project_names_no_sum_of_a_wage(self) -> None:
        """What is told of it is a contract."""
        text = message("periksa", {"cara_kerja": "proyek_konstruksi", "nilai_kontrak": 200_000_000})
        assert "Meninggal karena sakit: keluarga Rp42 juta." in text
        assert "karena kerja" not in text

    def test_a_migrant_is_told_to_ask_first(self) -> None:
        """The sum is that of a rule that has been replaced."""
        text = message("periksa", {"cara_kerja": "pekerja_migran", "jalur": "p3mi", "lama_bulan": 24})
        assert "Meninggal di sana: keluarga Rp85 juta (tanyakan dulu)." in text

    def test_too_old_to_join_is_not_told_how_to(self) -> None:
        """Nor what a family would get."""
        text = message("periksa", self.TAILOR | {"usia": 70})
        assert "keluarga" not in text
        assert "Daftar pakai" not in text

    def test_a_firm_with_several_wages_names_the_least(self) -> None:
        """As the least."""
        text = message(
            "usaha", {"pekerja": "2 x 2500000; 1 x 4000000", "skala_usaha": "mikro", "risiko_jkk": 1}
        )
        assert "keluarga mulai Rp142 juta." in text

    def test_members_of_a_cooperative(self) -> None:
        """Who read it join by themselves, or together."""
        members = [{"jumlah": 120, "penghasilan": 1_000_000, "sektor": "lainnya"}]
        text = message("patungan", {"anggota": members, "ditanggung_persen": 50, "selama_bulan": 6})
        assert "keluarga Rp70 juta" in text
        assert "Daftar pakai KTP: JMO atau kantor cabang." in text
        assert "Tiap anggota" in text
