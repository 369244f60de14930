"""The calendar file of an answer: read again by another program, with the engine's own days and amounts."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from checker import manfaat, periksa
from checker.browser import answer
from checker.law.parameter import load
from checker.questions.firm import usaha
from checker.values.money import rupiah
from checker.views.answer_calendar import answer_calendar

DAY = date(2026, 11, 26)
TRADER: dict[str, Any] = {
    "cara_kerja": "mandiri",
    "sektor": "lainnya",
    "penghasilan": 1_500_000,
    "bulan": "2026-11",
}


def events(command: str, told: dict[str, Any]) -> list[Component]:
    """Ask as the page does and read the file as a calendar does."""
    text: str = json.loads(answer(f"kalender:{command}", json.dumps(told), DAY.isoformat()))["kalender"]
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")
    return list(Calendar.from_ical(text).walk("VEVENT"))


def titled(found: list[Component], start: str) -> list[Component]:
    """Give the events whose title begins so."""
    return [one for one in found if str(one["summary"]).startswith(start)]


def test_every_month_has_its_day_of_paying_and_its_price() -> None:
    """On the day the law names, with the amount of that month, and an alarm before it."""
    told = periksa(TRADER, hari_ini=DAY)
    payments = titled(events("periksa", TRADER), "Bayar")
    assert len(payments) == len(told["kalender"])
    for event, month in zip(payments, told["kalender"], strict=True):
        first = date.fromisoformat(f"{month['bulan']}-01")
        assert event.decoded("dtstart") == first.replace(day=load().at("iuran.bpu.hari_bayar", first).whole)
        assert str(event["summary"]).endswith(rupiah(month["total"]))
        assert [alarm.decoded("trigger") < timedelta() for alarm in event.walk("VALARM")] == [True]
        assert "175" in str(event["description"])


def test_the_last_day_of_the_discount_is_in_it() -> None:
    """With the price after it, and the regulation that ends it."""
    (end,) = titled(events("periksa", TRADER), "Hari terakhir")
    assert end.decoded("dtstart") == date(2026, 12, 31)
    assert str(end["summary"]) == "Hari terakhir harga Rp11.400. Mulai Januari 2027: Rp22.800"
    assert "PP 50/2025" in str(end["description"])


def test_where_two_prices_are_possible_both_stand_there() -> None:
    """A becak driver from January on: the careful one is not the only one."""
    becak = TRADER | {"pekerjaan": "tukang-becak"}
    del becak["sektor"]
    assert "Rp11.400 sampai Rp22.800" in str(titled(events("periksa", becak), "Bayar")[2]["summary"])


def test_it_tells_until_when_an_event_is_to_be_reported() -> None:
    """The deadlines of the answer that have not passed, and no other."""
    told = {"kejadian": "kecelakaan_kerja", "segmen": "BPU", "tanggal": "2026-11-25"}
    deadlines = [one for one in manfaat(told, hari_ini=DAY)["tenggat"] if not one.get("lewat")]
    assert [e.decoded("dtstart").isoformat() for e in events("manfaat", told)] == [
        d["batas"] for d in deadlines
    ]
    assert deadlines


def test_whoever_does_not_pay_has_no_day_of_paying() -> None:
    """An employee, and a worker for whom the government pays."""
    employee = {"cara_kerja": "karyawan", "upah": 4_000_000, "skala_usaha": "kecil", "risiko_jkk": 2}
    assert events("periksa", employee) == []
    assert events("periksa", TRADER | {"dibayar_pemerintah": True}) == []


def test_taken_again_it_replaces_and_another_persons_stands_beside_it() -> None:
    """The same person a month later has the same marks; husband and wife have different ones."""
    marks = {str(e["uid"]) for e in events("periksa", TRADER)}
    later = {str(e["uid"]) for e in events("periksa", TRADER | {"bulan": "2026-12"})}
    other = {str(e["uid"]) for e in events("periksa", TRADER | {"penghasilan": 2_000_000})}
    assert len(marks & later) > 10
    assert marks & other == set()


class TestBill:
    """A firm's and a cooperative's."""

    STAFF = {
        "pekerja": "2 x 2500000; 1 x 4000000",
        "skala_usaha": "kecil",
        "risiko_jkk": 1,
        "bulan": "2026-11",
    }
    MEMBERS = {
        "anggota": [{"jumlah": 120, "penghasilan": 1_000_000, "sektor": "lainnya"}],
        "bulan": "2026-11",
    }

    def test_staff_are_paid_for_in_the_month_after(self) -> None:
        """On the day the law names, with what the firm hands over: its own part and what it cuts from wages."""
        bill = usaha(self.STAFF, hari_ini=DAY)
        payments = titled(events("usaha", self.STAFF), "Bayar")
        assert len(payments) == len(bill["bulanan"])
        first = payments[0]
        assert first.decoded("dtstart") == date(2026, 12, load().at("iuran.pu.hari_bayar", DAY).whole)
        assert str(first["summary"]) == (
            f"Bayar iuran BPJS Ketenagakerjaan karyawan November 2026: {rupiah(bill['total'])}"
        )

    def test_members_pay_within_the_month_and_the_discount_ends(self) -> None:
        """At half the price until December."""
        found = events("patungan", self.MEMBERS | {"ditanggung_persen": 50, "selama_bulan": 6})
        first = titled(found, "Bayar")[0]
        assert first.decoded("dtstart") == date(2026, 11, load().at("iuran.bpu.hari_bayar", DAY).whole)
        assert str(first["summary"]).endswith("anggota November 2026: Rp1.008.000")
        (end,) = titled(found, "Hari terakhir")
        assert end.decoded("dtstart") == date(2026, 12, 31)
        assert "Rp2.016.000" in str(end["summary"])

    def test_an_owner_beside_the_staff_has_a_day_of_his_own(self) -> None:
        """Two bills that add up to the month's, on two days; what is open about the sum is said."""
        told = self.STAFF | {"pemilik_ikut": True, "penghasilan_pemilik": 3_000_000}
        bill = usaha(told, hari_ini=DAY)
        november = [e for e in titled(events("usaha", told), "Bayar") if "November 2026" in str(e["summary"])]
        assert [e.decoded("dtstart").month for e in november] == [12, 11]
        sums = [int(re.sub(r"\D", "", str(e["summary"]).rpartition("Rp")[2])) for e in november]
        assert sum(sums) == bill["total"]
        assert all("Belum pasti" in str(e["description"]) for e in november)
        assert len({str(e["uid"]) for e in events("usaha", told)}) == len(events("usaha", told))

    def test_a_day_that_its_month_lacks_is_the_last_one(self) -> None:
        """While the pandemic's rule held, people paid until the thirtieth: in February that is the last day."""
        found = events("usaha", self.STAFF | {"bulan": "2021-01"})
        assert titled(found, "Bayar")[0].decoded("dtstart") == date(2021, 2, 28)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_words_come_back_as_they_were(words: str) -> None:
    """Commas, backslashes, letters of several bytes: folded and unfolded."""
    told = {"tenggat": [{"kode": "lapor", "hal": words, "batas": "2026-11-27"}]}
    (event,) = Calendar.from_ical(answer_calendar("manfaat", {}, told, load())).walk("VEVENT")
    assert str(event["summary"]) == f"Batas: {words} (BPJS Ketenagakerjaan)"


@pytest.mark.parametrize("command", ["nunggak", "anggaran", "proyeksi"])
def test_other_answers_have_no_days(command: str) -> None:
    """An empty calendar, not a failure."""
    assert Calendar.from_ical(answer_calendar(command, {}, {}, load())).walk("VEVENT") == []
