"""Messages ready to be sent: every recipient of every way and event, whole, polite, with month, amount and article."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any, Literal

import pytest

from checker.browser import answer as page_door
from checker.commands import answer as ask
from checker.data.resources import data_file
from checker.law.parameter import load
from checker.views.messages import ONE_SMS, messages
from tests.engine.core.test_not_ignored import EVENT, WORK

DAY = date(2026, 11, 22)
GSM = re.compile(r"[A-Za-z0-9 \n@£$¥_!\"#%&'()*+,\-./:;<=>?]*")
"""Signs of an SMS that count once; the rest of the alphabet is not ours."""
LEFT_OVER = re.compile(r"[{}]|None|Undefined|perlu_konfirmasi|\bpp-\d|\(\)|\s[.,;:?]|[.?!][.,]|  ")
AMOUNT = re.compile(r"Rp\d")
ARTICLE = re.compile(r"(\d+/20\d\d( \(\w+\))?|UU \w+) (Pasal|Lampiran|Ps|Lamp\.)")
THREATS = ("lapor polisi ", "denda", "pidana", "hukum", "ancam", "tuntut", "awas")
LENGTHS: tuple[Literal["panjang", "panjang_tanpa_angka", "sms", "sms_tanpa_angka"], ...] = (
    "panjang",
    "panjang_tanpa_angka",
    "sms",
    "sms_tanpa_angka",
)
SEGMENTS = ("BPU", "PU", "JAKON", "PMI")

ANSWERS: list[tuple[str, str, dict[str, Any]]] = [
    (f"periksa {way}", "periksa", {"cara_kerja": way, "bulan": "2026-11", **told})
    for way, told in WORK.items()
] + [
    ("periksa bahaya kerja terbuka", "periksa", {"cara_kerja": "karyawan", "bulan": "2026-11", "upah": 5_300_000, "skala_usaha": "besar"}),
    ("periksa magang tanpa upah", "periksa", {"cara_kerja": "magang", "bulan": "2026-11", "tanpa_upah": True}),
    ("periksa nilai proyek", "periksa", {"cara_kerja": "proyek_konstruksi", "bulan": "2026-11", "nilai_kontrak": 150_000_000}),
    ("periksa dibayari", "periksa", {"cara_kerja": "mandiri", "bulan": "2026-11", "penghasilan": 900_000, "dibayar_pemerintah": True}),
]  # fmt: skip
SLIPS: dict[str, dict[str, Any]] = {
    "kurang": {"potongan_jht": 200_000, "potongan_jp": 110_863},
    "jkk": {"potongan_jht": 240_000, "potongan_jp": 110_863, "potongan_jkk": 28_800},
    "tidak dipotong": {"potongan_jht": 240_000},
    "satu baris": {"potongan_bpjs": 300_000},
    "usia pensiun": {"potongan_jht": 240_000, "potongan_jp": 110_863, "usia": 62},
    "tanya": {"potongan_jht": 0, "skala_usaha": "tidak_tahu"},
}
ANSWERS += [
    (f"slip {name}", "slip", {"upah": 12_000_000, "bulan": "2026-11", "skala_usaha": "besar", **told})
    for name, told in SLIPS.items()
]


def events() -> list[tuple[str, str, dict[str, Any]]]:
    """Give every event in every segment that has it."""
    found = []
    for event, told in EVENT.items():
        for segment in SEGMENTS:
            money = (
                {} if segment in ("PU", "JAKON") else {"penghasilan": 1_500_000} if segment == "BPU" else {}
            )
            kept = {k: v for k, v in told.items() if k != "upah" or segment in ("PU", "JAKON")}
            kept |= money if "upah" in told else {}
            whole = {**kept, "kejadian": event, "segmen": segment, "tanggal": "2026-11-20"}
            if segment == "PMI":
                whole |= {"fase": "selama"}
            if "galat" not in json.loads(page_door("manfaat", json.dumps(whole), DAY.isoformat())):
                found.append((f"manfaat {event} {segment}", "manfaat", whole))
    return found


EVERY = ANSWERS + events()


@pytest.mark.parametrize(("command", "told"), [one[1:] for one in EVERY], ids=[one[0] for one in EVERY])
class TestEveryMessage:
    """Nobody reads it over again before it is sent."""

    def test_it_is_whole_and_polite(self, command: str, told: dict[str, Any]) -> None:
        """No mark is left, no bracket empty, no threat made; it ends as a sentence does."""
        for message in messages(command, told, ask(command, told, hari_ini=DAY), load()):
            for text in (message[length] for length in LENGTHS):
                assert not LEFT_OVER.search(text), (message["nama"], text)
                assert text[0].isupper(), text
                assert text[-1] in ".?", (message["nama"], text)
                assert not [word for word in THREATS if word in text.lower()], text

    def test_the_short_one_is_one_sms(self, command: str, told: dict[str, Any]) -> None:
        """160 signs of the alphabet of an SMS; one that is not in it would halve its length."""
        for message in messages(command, told, ask(command, told, hari_ini=DAY), load()):
            for text in (message["sms"], message["sms_tanpa_angka"]):
                assert len(text) <= ONE_SMS, (message["nama"], len(text), text)
                assert GSM.fullmatch(text), (message["nama"], text)

    def test_it_names_the_month_or_the_day(self, command: str, told: dict[str, Any]) -> None:
        """A contribution belongs to a month, an event to a day; a bill for a project to none."""
        answer = ask(command, told, hari_ini=DAY)
        for message in messages(command, told, answer, load()):
            for length in LENGTHS:
                assert "Nov" in message[length] or answer.get("sekali"), message

    def test_amounts_stand_in_one_and_not_in_the_other(self, command: str, told: dict[str, Any]) -> None:
        """An amount tells an income: who leaves it out leaves out all of them."""
        answer = ask(command, told, hari_ini=DAY)
        for message in messages(command, told, answer, load()):
            assert not AMOUNT.search(message["sms_tanpa_angka"]), message["sms_tanpa_angka"]
            assert command == "manfaat" or not AMOUNT.search(
                message["panjang_tanpa_angka"].partition("3. ")[0]
            )
            if command == "periksa":
                assert AMOUNT.search(message["sms"]), message["sms"]
                assert AMOUNT.search(message["panjang"]), message["panjang"]

    def test_a_legal_statement_has_its_article(self, command: str, told: dict[str, Any]) -> None:
        """That of the answer, where the law data name one."""
        answer = ask(command, told, hari_ini=DAY)
        named = [*answer["jejak"], *answer.get("rincian", ())]
        known = any("ditemukan" not in s["dasar"]["peraturan"] + s["dasar"]["pasal"] for s in named)
        for message in messages(command, told, answer, load()):
            whole = message["panjang"] + message["sms"]
            assert len(ARTICLE.findall(whole)) >= 2 or not known, message


def test_who_cannot_join_has_something_to_ask_only() -> None:
    """Nobody is told of a price that does not exist."""
    told = {"cara_kerja": "mandiri", "penghasilan": 1_500_000, "usia": 70, "bulan": "2026-11"}
    written = messages("periksa", told, ask("periksa", told, hari_ini=DAY), load())
    assert [message["ke"] for message in written] == ["cabang", "tanya"]
    assert not [m for m in written if AMOUNT.search(m["panjang"])]


def test_every_recipient_of_the_data_is_written_to_somewhere() -> None:
    """A name nobody can choose is one too many."""
    reached = {
        (command, message["ke"])
        for _, command, told in EVERY
        for message in messages(command, told, ask(command, told, hari_ini=DAY), load())
    }
    assert reached == {(c, ke) for c, known in data_file("views/messages").items() for ke in known}


def test_the_page_asks_for_messages_by_themselves() -> None:
    """They are written when somebody opens them, not with every answer."""
    told = json.dumps({"cara_kerja": "mandiri", "penghasilan": "1500000"})
    content = json.loads(page_door("pesan:periksa", told, DAY.isoformat()))
    assert [message["ke"] for message in content["pesan"]] == ["keluarga", "grup", "cabang", "tanya"]
    assert "pesan" not in json.loads(page_door("periksa", told, DAY.isoformat()))


def test_a_payslip_that_is_right_has_nothing_to_ask() -> None:
    """No message, and no refusal either."""
    right = {
        "upah": 2_500_000,
        "potongan_jht": 50_000,
        "potongan_jp": 25_000,
        "skala_usaha": "kecil",
        "bulan": "2026-10",
    }
    assert json.loads(page_door("pesan:slip", json.dumps(right), "2026-11-22")) == {"pesan": []}
