"""What must hold for every event: hypothesis looks for one where it does not."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import manfaat
from checker.core.fields import questions_for
from checker.law.parameter import load
from tests.support.any_input import answered_or_refused, form_of_anything, numbers, spoilt

pytestmark = pytest.mark.live_law


TODAY = date(2026, 11, 22)
TANGGAL = st.dates(date(2015, 7, 1), date(2027, 11, 22)).map(str)
BARU = st.dates(date(2019, 12, 2), date(2027, 11, 22)).map(str)
"""Days since PP 82/2019, whose tables the two-children maximum comes from."""
MONEY = st.integers(10_000, 10_000_000_000)
LAMA = st.integers(0, 1200)
PARTS = st.sampled_from([b["slug"] for b in load().parameter["manfaat.jkk.cacat"].nilai[-1].baris])
SCHOOL_LEVELS = load().parameter["manfaat.beasiswa.jenjang"].nilai[-1].baris
ANAK = st.lists(
    st.one_of(
        *(
            st.fixed_dictionaries(
                {"jenjang": st.just(b["jenjang"]), "sisa_tahun": st.integers(0, b["paling_lama_tahun"])}
            )
            for b in SCHOOL_LEVELS
        )
    ),
    max_size=5,
)
SATU_ANAK = sum(b["per_tahun"] * b["paling_lama_tahun"] for b in SCHOOL_LEVELS)
REASONS = st.sampled_from([p["nilai"] for p in questions_for("manfaat")["alasan"]["pilihan"]])
SEGMENTS = st.sampled_from(["BPU", "PU"])


def kejadian(name: str, wajib: dict | None = None, choices: dict | None = None) -> st.SearchStrategy[dict]:
    """One kind of event with what it needs and what it may be told."""
    return st.fixed_dictionaries(
        {"kejadian": st.just(name), "tanggal": TANGGAL, **(wajib or {})}, optional=choices or {}
    )


DASAR = {"dasar": MONEY}
KERJA = kejadian("meninggal_kecelakaan_kerja", DASAR, {"anak": ANAK, "segmen": SEGMENTS})
CACAT = kejadian("cacat_total", DASAR, {"anak": ANAK, "segmen": SEGMENTS})
SEBAGIAN = st.one_of(
    kejadian("cacat_sebagian", {**DASAR, "bagian": PARTS}, {"fungsi_hilang_persen": st.integers(1, 100)}),
    kejadian("cacat_sebagian", {**DASAR, "persen": st.integers(1, 100)}, {"segmen": SEGMENTS}),
)
NOT_YET = st.one_of(
    kejadian("tidak_mampu_bekerja", {**DASAR, "lama_bulan": st.integers(1, 240)}),
    kejadian("tidak_mampu_bekerja", {**DASAR, "lama_hari": st.integers(1, 7300)}),
)
MATI = st.one_of(
    kejadian("meninggal", {}, {"lama_peserta_bulan": LAMA, "anak": ANAK, "segmen": SEGMENTS}),
    kejadian("meninggal", {"segmen": st.just("PU")}, {"jumlah_pemberi_kerja": st.integers(1, 10)}),
    kejadian("meninggal", {}, {"lama_peserta_hari": LAMA, "segmen": SEGMENTS}),
)
CELAKA = kejadian(
    "kecelakaan_kerja",
    {},
    {
        "biaya_perawatan": MONEY,
        "lalu_lintas": st.booleans(),
        "angkutan": st.dictionaries(st.sampled_from(["darat", "laut", "udara"]), MONEY),
        "segmen": SEGMENTS,
    },
)
TUA = kejadian(
    "hari_tua",
    {"alasan": REASONS},
    {
        "saldo": MONEY,
        "usia": st.integers(0, 120),
        "lama_peserta_bulan": LAMA,
        "bulan_sejak_berhenti": LAMA,
        "pernah_ambil_sebagian": st.booleans(),
    },
)
PENSIUN = kejadian(
    "pensiun",
    {},
    {
        "usia": st.integers(0, 120),
        "lama_iuran_bulan": st.integers(0, 1),
        "upah_rata_rata": MONEY,
        "segmen": SEGMENTS,
    },
)
PHK = kejadian(
    "kehilangan_pekerjaan",
    {"alasan": REASONS.filter(lambda a: not a.startswith("sebagian")), "segmen": SEGMENTS},
    {"upah": MONEY, "bulan_iuran_24": st.integers(0, 24), "bulan_sejak_phk": LAMA},
)
COMPLETE = {
    "biaya_perawatan": MONEY,
    "lalu_lintas": st.booleans(),
    "kecelakaan_tunggal": st.booleans(),
    "angkutan": st.dictionaries(st.sampled_from(["darat", "laut", "udara"]), MONEY),
    "lama_hari": st.integers(1, 7300),
    "persen": st.integers(1, 100),
    "anak": ANAK,
    "saldo_jht": MONEY,
    "menerima_jp": st.booleans(),
    "iuran_bulan_kejadian_dibayar": st.sampled_from(["ya", "belum", "tidak_tahu"]),
    "fase": st.sampled_from(["sebelum", "selama", "setelah"]),
    "jalur": st.sampled_from(["p3mi", "perseorangan"]),
    "segmen": st.sampled_from(["BPU", "PU", "JAKON", "PMI"]),
}
"""Everything that can be told of one accident or death."""


def untuk(key: str) -> tuple[str, ...]:
    """The events a question is for."""
    everything = [p["nilai"] for p in questions_for("manfaat")["kejadian"]["pilihan"]]
    return tuple(questions_for("manfaat")[key].get("untuk", everything))


def hanya_migran(told: dict) -> dict:
    """Phase and way out are told of migrant workers alone, a base of the others alone."""
    if told.get("segmen") == "PMI":
        return {k: v for k, v in told.items() if k not in ("dasar", "upah_borongan")}
    return {k: v for k, v in told.items() if k not in ("fase", "jalur")}


BERSAMA = st.one_of(
    *(
        kejadian(name, wajib, {k: v for k, v in COMPLETE.items() if k not in wajib and name in untuk(k)})
        for name, wajib in (
            ("meninggal", {}),
            ("meninggal_kecelakaan_kerja", DASAR),
            ("cacat_total", DASAR),
            ("kecelakaan_kerja", DASAR),
            ("cacat_sebagian", {**DASAR, "persen": COMPLETE["persen"]}),
            ("tidak_mampu_bekerja", {**DASAR, "lama_hari": COMPLETE["lama_hari"]}),
        )
    )
).map(hanya_migran)
PERISTIWA = st.one_of(BERSAMA, KERJA, CACAT, SEBAGIAN, NOT_YET, MATI, CELAKA, TUA, PENSIUN, PHK)


@given(PERISTIWA)
@settings(max_examples=400, deadline=None)
def test_every_event_is_answered_in_whole_positive_rupiah(masukan: dict) -> None:
    """Whatever validation accepts is answered: whole numbers, never negative, with a reason and a trace."""
    answer = manfaat(masukan, hari_ini=TODAY)
    assert all(isinstance(b, int) and b >= 0 for b in numbers(answer))
    assert answer["total"] == sum(r["jumlah"] for r in answer["rincian"])
    assert answer["jejak"] or "belum ada di data" in answer["alasan"]
    if "kotor" in answer:
        assert answer["kotor"] - answer["pajak"] == answer["bersih"]
        assert answer["kotor"] <= masukan["saldo"]
    if answer["hak"] == "perlu_konfirmasi":
        assert answer["perlu_konfirmasi"] or "belum diisi" in answer["alasan"]
    if answer["hak"] == "tidak":
        assert answer["total"] == 0
    assert json.loads(json.dumps(answer)) == answer


@given(st.one_of(KERJA, CACAT, SEBAGIAN, NOT_YET), MONEY)
@settings(max_examples=200, deadline=None)
def test_a_higher_base_never_gives_less(masukan: dict, lain: int) -> None:
    """The more was reported, the more is received (or the same)."""
    rendah, tinggi = (
        manfaat({**masukan, "dasar": d}, hari_ini=TODAY) for d in sorted((masukan["dasar"], lain))
    )
    assert rendah["total"] <= tinggi["total"]
    assert rendah["beasiswa"] == tinggi["beasiswa"]


@given(st.sampled_from(["meninggal_kecelakaan_kerja", "cacat_total"]), TANGGAL, MONEY, MONEY)
@settings(max_examples=100, deadline=None)
def test_a_higher_income_never_gives_less(nama: str, tanggal: str, satu: int, dua: int) -> None:
    """The income table has no step backwards."""
    total = [
        manfaat({"kejadian": nama, "tanggal": tanggal, "penghasilan": p}, hari_ini=TODAY)["total"]
        for p in sorted((satu, dua))
    ]
    assert total == sorted(total)


@given(PHK, MONEY)
@settings(max_examples=100, deadline=None)
def test_a_higher_wage_never_gives_less_job_loss_cash(masukan: dict, lain: int) -> None:
    """Up to the cap more, above it the same."""
    upah = sorted((masukan.get("upah", 10_000), lain))
    total = [manfaat({**masukan, "upah": u}, hari_ini=TODAY)["total"] for u in upah]
    assert total == sorted(total)


@given(st.integers(0, 185), st.integers(0, 185), MONEY)
@settings(max_examples=100, deadline=None)
def test_more_months_never_give_a_smaller_pension(satu: int, dua: int, upah: int) -> None:
    """Nothing a month below fifteen years, then more with every month."""
    diminta = {
        "kejadian": "pensiun",
        "segmen": "PU",
        "usia": 90,
        "upah_rata_rata": upah,
        "tanggal": "2030-11-22",
    }
    total = [
        manfaat({**diminta, "lama_iuran_bulan": n}, hari_ini=TODAY)["total"] for n in sorted((satu, dua))
    ]
    assert total == sorted(total)


@given(st.dates(date(1950, 1, 1), date(1985, 1, 1)), st.dates(date(2015, 7, 1), date(2031, 11, 22)))
@settings(max_examples=200, deadline=None)
def test_who_has_reached_pension_age_stays_there(born: date, tanggal: date) -> None:
    """A yes never turns into a no on a later day, whatever the table does."""
    diminta = {"kejadian": "pensiun", "segmen": "PU", "tanggal_lahir": str(born)}
    jawab = [
        manfaat({**diminta, "tanggal": str(t)}, hari_ini=TODAY)["hak"] for t in (tanggal, date(2031, 11, 22))
    ]
    assert jawab in (
        ["tidak", "tidak"],
        ["tidak", "ya"],
        ["ya", "ya"],
        ["tidak", "perlu_konfirmasi"],
        ["ya", "perlu_konfirmasi"],
        ["perlu_konfirmasi"] * 2,
    )
    age = tanggal.year - born.year - ((tanggal.month, tanggal.day) < (born.month, born.day))
    dari_umur = manfaat({"kejadian": "pensiun", "usia": age, "tanggal": str(tanggal)}, hari_ini=TODAY)["hak"]
    assert dari_umur in (jawab[0], "perlu_konfirmasi")


@given(st.integers(1, 7300), st.integers(1, 7300), MONEY, TANGGAL)
@settings(max_examples=100, deadline=None)
def test_a_longer_illness_never_gives_less(satu: int, dua: int, dasar: int, tanggal: str) -> None:
    """Each day adds to what replaces the wage; never more than the wage itself."""
    diminta = {"kejadian": "tidak_mampu_bekerja", "dasar": dasar, "tanggal": tanggal}
    day = sorted((satu, dua))
    total = [manfaat({**diminta, "lama_hari": n}, hari_ini=TODAY)["total"] for n in day]
    assert total == sorted(total)
    assert total[1] * 30 <= dasar * day[1] + 30


@given(
    st.sampled_from(
        [{"kejadian": "cacat_total", "dasar": 10_000}, {"kejadian": "meninggal", "segmen": "PU"}]
    ),
    BARU,
    ANAK,
    LAMA,
)
@settings(max_examples=150, deadline=None)
def test_school_money_stays_below_the_two_children_maximum(
    peristiwa: dict, tanggal: str, anak: list, lama: int
) -> None:
    """However many children: two at most, none more than the whole career, and adding a child never lowers it."""
    diminta = {**peristiwa, "tanggal": tanggal, "lama_peserta_bulan": lama}
    beasiswa = manfaat({**diminta, "anak": anak}, hari_ini=TODAY)["beasiswa"]
    assert beasiswa["maksimum"] <= min(2, len(anak)) * SATU_ANAK
    assert len(beasiswa["per_anak"]) <= 2
    kurang = manfaat({**diminta, "anak": anak[1:]}, hari_ini=TODAY)["beasiswa"]
    assert kurang["maksimum"] <= beasiswa["maksimum"]


@given(TANGGAL, MONEY, SEGMENTS, LAMA)
@settings(max_examples=150, deadline=None)
def test_death_by_work_never_gives_less_than_death_outside_work(
    tanggal: str, dasar: int, segmen: str, lama: int
) -> None:
    """JKK's grant is never below JKM's (PP 82/2019 Lampiran III)."""
    umum = {"tanggal": tanggal, "segmen": segmen, "lama_peserta_bulan": lama}
    from_work = manfaat({**umum, "kejadian": "meninggal_kecelakaan_kerja", "dasar": dasar}, hari_ini=TODAY)
    biasa = manfaat({**umum, "kejadian": "meninggal"}, hari_ini=TODAY)
    assert from_work["total"] >= biasa["total"]


@given(st.integers(0, 50), st.integers(0, 50), SEGMENTS, TANGGAL)
@settings(max_examples=100, deadline=None)
def test_a_longer_membership_never_gives_less(satu: int, dua: int, segmen: str, tanggal: str) -> None:
    """Waiting periods only ever add."""
    diminta = {"kejadian": "meninggal", "segmen": segmen, "tanggal": tanggal, "anak": "SD:3"}
    total = [
        manfaat({**diminta, "lama_peserta_bulan": n}, hari_ini=TODAY)["total_dengan_beasiswa"]
        for n in sorted((satu, dua))
    ]
    assert total == sorted(total)


@given(MONEY, MONEY, TANGGAL)
@settings(max_examples=100, deadline=None)
def test_a_larger_balance_never_leaves_less_after_tax(satu: int, dua: int, tanggal: str) -> None:
    """Tax takes a part of the part above, so more stays more."""
    diminta = {"kejadian": "hari_tua", "alasan": "usia_56", "usia": 56, "tanggal": tanggal}
    bersih = [manfaat({**diminta, "saldo": s}, hari_ini=TODAY)["bersih"] for s in sorted((satu, dua))]
    assert bersih == sorted(bersih)


@given(form_of_anything("manfaat"))
@settings(max_examples=300, deadline=None)
def test_no_input_breaks_the_engine(told: object) -> None:
    """Anything at all is either answered or refused field by field with a sentence; nothing else happens."""
    answered_or_refused(lambda it: manfaat(it, hari_ini=TODAY), told)


@given(spoilt("manfaat", PERISTIWA))
@settings(max_examples=300, deadline=None)
def test_one_spoilt_answer_is_refused_or_answered(told: dict) -> None:
    """A good form with one field replaced by anything never ends in a traceback."""
    answered_or_refused(lambda it: manfaat(it, hari_ini=TODAY), told)
