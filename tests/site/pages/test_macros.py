"""Macros are plain functions: each is called here without MkDocs, with a context of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from urllib.parse import parse_qs

import pytest

from checker.law.parameter import NotInForce, load
from sitegen.macros import (
    ROOMS,
    addresses,
    all_macros,
    benefits,
    business,
    contributions,
    duties,
    sources,
    tables,
    values,
)
from sitegen.macros.context import Context, register
from sitegen.pages.used_values import USED

DAY = date(2026, 11, 22)


@pytest.fixture
def context() -> Context:
    """Give a context of the frozen law, on a page that has shown nothing yet."""
    return Context(load(), DAY, SimpleNamespace(page=SimpleNamespace(meta={}, url="iuran/")))


def test_value_is_linked(context: Context) -> None:
    """A value is a link to what vouches for it, and the page notes it."""
    assert "Rp6.800" in values.rp(context, "iuran.bpu.jkm")
    assert context.page.meta[USED] == ["iuran.bpu.jkm"]
    assert values.nilai(context, "iuran.bpu.hari_bayar") == "15"
    assert values.bulan(context) == "November 2026"


def test_ended_value_is_refused(context: Context) -> None:
    """A value that ended is no number to show; the page does not note it."""
    later = Context(context.law, date(2028, 1, 1), context.plugin)
    with pytest.raises(NotInForce):
        values.persen(later, "iuran.bpu.potongan.lainnya")
    assert context.page.meta[USED] == []


def test_price_keeps_what_comes(context: Context) -> None:
    """The first price of a page brings the prices to come."""
    assert "Rp8.400" in contributions.iuran_bpu(context)
    assert context.page.meta[contributions.LATER] == (("2027-01", "Januari 2027", "Rp16.800"),)


def test_bill_of_a_firm(context: Context) -> None:
    """A firm's month is what its own command says, linked to its values; a class that is open gives two ends."""
    two = [{"upah": 1_500_000, "jumlah": 2}]
    sure = business.tagihan(context, jenis_usaha="warung-makan", skala_usaha="mikro", pekerja=two)
    assert "Rp25.200" in sure.usaha
    assert sure.pasti
    assert "iuran.pu.jkm" in context.page.meta[USED]
    assert parse_qs(sure.alamat)["pekerja"] == ['[{"upah":1500000,"jumlah":2}]']
    open_class = business.tagihan(context, jenis_usaha="bengkel-motor", skala_usaha="mikro", pekerja=two)
    assert not open_class.pasti
    assert open_class.terendah != open_class.tertinggi


def test_duties_by_size(context: Context) -> None:
    """The smallest firms owe two programmes; pension begins with the middle size."""
    assert duties.program_wajib(context, "mikro") == "kecelakaan kerja (JKK) dan kematian (JKM)"
    assert duties.wajib_mulai(context, "JP") == "menengah"


def test_event_amount(context: Context) -> None:
    """An event gives its amount, and the page notes what it rests on."""
    assert "Rp42.000.000" in benefits.terima(context, "meninggal")
    assert "manfaat.jkm.santunan_berkala" in context.page.meta[USED]
    assert benefits.juta(context, "meninggal") == "42 juta"


def test_table_rows(context: Context) -> None:
    """A table shows as many rows as asked for."""
    assert tables.tabel_bpu(context, 3).count("<tr id=") == 3


def test_practice_says_who_told_it(context: Context) -> None:
    """What no regulation says is never dressed as one: its sources are named instead of an article."""
    shown = sources.sumber(context, "praktik.kartu.hilang")
    assert "Dari mana kami tahu" in shown
    assert "Menurut star.gridtechno.com" in shown
    assert "Bukan peraturan" not in shown


def test_official_address_tells_when_it_was_seen(context: Context) -> None:
    """One note serves addresses seen on the same day; a form whose address nobody found is asked for at a branch."""
    shown = addresses.resmi(context, "f1", "f1b", "f5", "sipp")
    assert "Formulir F5 (PDF)</a>" in shown
    assert shown.count("Alamatnya belum kami temukan") == 1
    assert shown.count("dilihat 26 September 2026, belum kami buka") == 1
    assert shown.count("dilihat 27 September 2026, belum kami buka") == 1
    with pytest.raises(LookupError, match="Maksudnya “f1b”"):
        addresses.resmi(context, "f1bb")


def test_settled_doubt(context: Context) -> None:
    """A doubt says nothing once it is settled."""
    later = Context(context.law, date(2027, 4, 1), context.plugin)
    assert "Belum pasti" in sources.ragu(context, "O2")
    assert sources.ragu(later, "O2") == ""


def test_names_are_single() -> None:
    """No two macros share a name: the later one would hide the other."""
    names = [macro.__name__ for macro in all_macros()]
    assert len(names) == len(set(names))


def test_registered_macro() -> None:
    """Pages call a macro by its name and without its context."""
    known: dict[str, Callable[..., str]] = {}
    plugin = SimpleNamespace(
        macro=lambda function, name: known.__setitem__(name, function),
        page=SimpleNamespace(meta={}, url=""),
    )
    for room in ROOMS:
        register(plugin, room.MACROS)
    assert "Rp6.800" in known["rp"]("iuran.bpu.jkm")
    assert known["rp"].__name__ == "rp"
