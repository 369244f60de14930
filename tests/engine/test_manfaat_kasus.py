"""Golden benefit cases, published ones and others worked by hand from the facts, on CPython."""

from __future__ import annotations

import json

import pytest
from kasus import FOLDER, REFUSED, cocok, kasus_perintah, take, tanya, tuntun

from checker import manfaat
from checker.core.results import CONFIDENCE_ORDER
from checker.law.parameter import load

pytestmark = pytest.mark.live_law


CASES = kasus_perintah("manfaat", "benefits", "benefits_lain", "more")
DIJAWAB = [k for k in CASES if REFUSED not in k["harapan"]]
KODE = {
    "santunan_kematian",
    "santunan_berkala",
    "biaya_pemakaman",
    "santunan_cacat",
    "stmb",
    "angkutan",
    "perawatan",
    "perawatan_jasa_raharja",
    "pensiun_bulanan",
    "pensiun_sekaligus",
    *(f"jkp_bulan_{ke}" for ke in range(1, 7)),
}


def test_every_case_has_its_own_name_and_a_source() -> None:
    """A case nobody can trace back to a source proves nothing."""
    assert len({k["id"] for k in CASES}) == len(CASES)
    assert all(k["sumber"] and k["harapan"] for k in CASES)


@pytest.mark.parametrize("satu", CASES, ids=[k["id"] for k in CASES])
def test_answer_matches_what_was_paid_or_ruled(satu: dict) -> None:
    """Every amount a source printed or a rule gives comes out of the engine."""
    if beda := cocok(tanya(satu), satu["harapan"]):
        pytest.fail(tuntun(satu, beda), pytrace=False)


@pytest.mark.parametrize("satu", DIJAWAB, ids=[k["id"] for k in DIJAWAB])
def test_answer_has_the_shape_of_the_contract(satu: dict) -> None:
    """Lines add up to the total, every line stands on a registered article, and the whole is plain JSON."""
    jawaban = manfaat(satu["masukan"])
    assert jawaban["hak"] in ("ya", "tidak", "perlu_konfirmasi")
    assert jawaban["alasan"]
    assert {r["kode"] for r in jawaban["rincian"]} <= KODE
    assert jawaban["total"] == sum(r["jumlah"] for r in jawaban["rincian"])
    sekolah = jawaban["beasiswa"]["maksimum"] if jawaban["beasiswa"]["berhak"] == "ya" else 0
    assert jawaban["total_dengan_beasiswa"] == jawaban["total"] + sekolah
    assert jawaban["jejak"]
    for baris in (*jawaban["rincian"], *jawaban["jejak"], *jawaban["tenggat"]):
        assert baris["dasar"]["peraturan"] in load().peraturan
        assert baris["dasar"]["keyakinan"] in CONFIDENCE_ORDER
    assert all(r["rumus"] for r in jawaban["rincian"])
    assert all(p["hal"] and p["tanyakan"] for p in jawaban["perlu_konfirmasi"])
    assert json.loads(json.dumps(jawaban)) == jawaban


@pytest.mark.parametrize("satu", DIJAWAB, ids=[k["id"] for k in DIJAWAB])
def test_school_money_is_listed_year_by_year(satu: dict) -> None:
    """Each child's years add up to the child's sum, and the children's sums to the most there can be."""
    beasiswa = manfaat(satu["masukan"])["beasiswa"]
    for anak in beasiswa["per_anak"]:
        assert anak["jumlah"] == sum(t["jumlah"] for t in anak["tahunan"])
        assert [t["tahun_ke"] for t in anak["tahunan"]] == list(range(1, len(anak["tahunan"]) + 1))
    if beasiswa["per_anak"]:
        assert beasiswa["maksimum"] == sum(a["jumlah"] for a in beasiswa["per_anak"])


def test_a_case_that_is_wrong_by_one_rupiah_fails() -> None:
    """The comparison itself must be able to fail, on money, on words and on a refusal that did not come."""
    jawaban = manfaat(CASES[0]["masukan"])
    total = take(jawaban, "total")
    assert cocok(jawaban, {"total": total}) == []
    assert cocok(jawaban, {"total": total + 1}) == [f"total: {total}, seharusnya {total + 1}"]
    assert cocok(jawaban, {"hak~": "^y"}) == []
    assert cocok(jawaban, {"hak~": "^x"}) == ["hak~: 'ya', seharusnya '^x'"]
    assert cocok(jawaban, {"ditolak": "saldo"}) == ["ditolak: [], seharusnya 'saldo'"]
    galat = {"galat": [{"isian": "saldo", "pesan": "Saldo harus angka"}]}
    assert cocok(galat, {"ditolak": "saldo"}) == []
    assert cocok(galat, {"total": 1}) == ["ditolak: ['Saldo harus angka']"]


def test_a_case_that_moves_is_told_with_its_line() -> None:
    """A volunteer who publishes a decree is led to the case, with both amounts."""
    satu = CASES[0]
    kata = tuntun(satu, ["total: 1, seharusnya 2"]).splitlines()
    berkas, nomor = kata[0].split(",")[0].split(" baris ")
    baris = (FOLDER.parents[1] / berkas).read_text(encoding="utf-8").splitlines()[int(nomor) - 1]
    assert baris == f"- id: {satu['id']}"
    assert kata[1:] == [
        "  total: 1, seharusnya 2",
        "Kalau aturannya memang begitu, ubah harapannya di sana dan tulis sumbernya.",
    ]
